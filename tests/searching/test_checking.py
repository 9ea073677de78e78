"""A check of the index names whatever it says otherwise than the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fonds.records.access import Access
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching import checking, index
from fonds.searching.engines.contract import Entry
from fonds.searching.entries.gathering import Gathering
from tests.searching.conftest import current, edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def sound() -> bool:
    index.drain()
    return list(checking.differences()) == []


def test_a_check_names_every_difference() -> None:
    assert [str(each) for each in checking.differences()] == [
        "There is no search index. Make one with `fonds index`."
    ]
    for title in ("One", "Two", "Three"):
        saved(Document(title=title))
    assert sound()
    engine = current()
    with engine.writing() as writer:
        writer.delete(["document:1"])
        writer.replace([Entry("document:2", {"title": "other"}, {}, {}, {})])
        writer.replace([Entry("agent:9", {}, {}, {}, {})])
        writer.commit(engine.state())
    assert [each.found for each in checking.differences()] == [
        "Document 1 may be seen and cannot be found.",
        "Document 2 is found by what it no longer is.",
        "Agent 9 is in the search index and may not be seen.",
    ]


@pytest.mark.parametrize("what", ["words", "stems", "terms", "orders"])
def test_a_check_sees_whatever_an_entry_has_otherwise(what: str) -> None:
    saved(Document(title="One"))
    saved(Text(document=1, body="<p>grateful</p>", language="en"))
    assert sound()
    (entry,) = Gathering().entries("document", [1])
    otherwise: dict[str, dict[str, Any]] = {
        "words": {"text": f"{entry.words['text']} more"},
        "stems": {"text": f"{entry.stems['text']} en:more"},
        "terms": {"person": ("7",)},
        "orders": {"earliest": 7},
    }
    changed: Any = {what: {**getattr(entry, what), **otherwise[what]}}
    with current().writing() as writer:
        writer.replace([replace(entry, **changed)])
        writer.commit(current().state())
    found = "Document 1 is found by what it no longer is."
    assert [each.found for each in checking.differences()] == [found]
    index.rebuild()
    assert list(checking.differences()) == []


def test_words_of_what_was_withheld_are_no_longer_suggested() -> None:
    document = saved(Document(title="Informant"))
    saved(Document(title="Information"))
    index.drain()
    assert dict(current().forms("title", "inf", 9)) == {"informant": 1, "information": 1}
    edited(document, access=Access(state="withheld"))
    index.drain()
    assert dict(current().forms("title", "inf", 9)) == {"information": 1}
