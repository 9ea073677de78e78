"""Documents that are like another."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.document import Document, Membership, Participation, Role
from fonds.records.subject import Subject
from fonds.records.transcription import Text
from fonds.searching import index
from fonds.searching.likeness import Alike, likeness
from tests.searching.conftest import edited, saved

pytestmark = pytest.mark.django_db


def alike(number: int) -> list[Alike]:
    index.drain()
    document = load.one("document", number)
    assert isinstance(document, Document)
    return list(likeness(document, load.texts_of(number)).alike)


def by(agent: int, **values: object) -> Document:
    part = Participation(role=Role.AUTHOR, agent=agent)
    return Document(participations=(part,), **values)  # type: ignore[arg-type]  # by name


def test_what_names_the_same_person_is_like_it_and_says_so() -> None:
    saved(Agent(title="Petr Primerov"))
    saved(by(1, title="Letter"))
    saved(by(1, title="Telegram"))
    saved(Document(title="Something else"))
    (found,) = alike(1)
    assert (found.document.title, found.agents) == ("Telegram", (1,))


def test_what_shares_more_comes_first() -> None:
    saved(Agent(title="Petr Primerov"))
    saved(Subject(title="Catalogue drawers"))
    saved(by(1, title="One", subjects=(1,)))
    saved(by(1, title="Two"))
    saved(by(1, title="Three", subjects=(1,)))
    assert [each.document.title for each in alike(1)] == ["Three", "Two"]
    assert alike(1)[0].subjects == (1,)


def test_what_uses_the_same_rare_words_is_like_it() -> None:
    for number in range(30):
        saved(Document(title=f"Common paper {number}"))
    saved(Document(title="Common paper on zeppelins"))
    saved(Document(title="Letter"))
    saved(Text(document=32, language="en", body="<p>Of Zeppelins and common things.</p>"))
    (found,) = alike(31)
    assert (found.document.number, found.words) == (32, ("zeppelins",))


def test_rare_words_of_chinese_are_pairs_of_characters() -> None:
    saved(Document(title="齐柏林飞艇", title_language="zh"))
    saved(Document(title="论齐柏林", title_language="zh"))
    saved(Document(title="别的文件", title_language="zh"))
    (found,) = alike(1)
    assert found.document.number == 2
    assert "柏林" in found.words


def test_what_a_great_many_documents_name_makes_none_of_them_alike() -> None:
    saved(Agent(title="Petr Primerov"))
    for number in range(12):
        saved(by(1, title=f"Paper {number}"))
    assert alike(1) == []


def test_its_collection_counts_for_nothing() -> None:
    saved(Collection(title="Drawers"))
    for title in ("Alpha", "Beta"):
        saved(Document(title=title, collections=(Membership(collection=1),)))
    assert alike(1) == []


def test_a_document_is_never_like_itself_and_hidden_ones_are_not_told() -> None:
    saved(Agent(title="Petr Primerov"))
    saved(by(1, title="One"))
    hidden = saved(by(1, title="Two"))
    assert [each.document.number for each in alike(1)] == [2]
    edited(hidden, access=Access(state="withheld"))
    document = load.one("document", 1)
    assert isinstance(document, Document)
    assert likeness(document, ()).alike == ()


def test_of_a_document_that_says_nothing_nothing_is_told() -> None:
    saved(Document())
    saved(Document(title="Other"))
    assert alike(1) == []


def test_without_an_index_it_says_so(settings: Settings, tmp_path: Path) -> None:
    settings.FONDS_INDEX = tmp_path / "nowhere"
    assert not likeness(Document(title="One"), ()).ready
