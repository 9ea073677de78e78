"""A person and a day in one box."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Participation, Role
from fonds.searching import index
from fonds.searching.query import Query
from fonds.web.shown.dated_words import dated_words, split_off
from tests.searching.conftest import saved
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def talks(tmp_path: Path, db: None) -> Iterator[None]:
    """A talk of 30 October that was written down later, a paper of that day, and one of another."""
    paper, talk = DateKind.PAPER, DateKind.TALK
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        for title, dates in (
            ("SPECIMEN talk", ((paper, "1956-11-22"), (talk, "1956-10-30"))),
            ("SPECIMEN letter", ((paper, "1956-10-30"),)),
            ("SPECIMEN report", ((paper, "1957-02-01"),)),
        ):
            saved(
                Document(
                    title=title,
                    participations=(Participation(role=Role.AUTHOR, written="P. Primerov"),),
                    dates=tuple(HistoricalDate(kind=kind, edtf=edtf) for kind, edtf in dates),
                )
            )
        index.drain()
        yield


def test_a_name_with_a_day_finds_the_talk_and_the_paper_and_says_which(talks: None) -> None:
    found = dated_words(Query(words="Primerov 30 October 1956"))
    assert found
    assert "".join(run.form for run in found.said) == (
        "With “Primerov” and dated 30 October 1956: 2 documents"
    )
    told = {each.title.form: "".join(run.form for run in each.dates) for each in found.documents}
    assert told == {
        "SPECIMEN talk": "talk: 30 October 1956",
        "SPECIMEN letter": "paper: 30 October 1956",
    }


def test_the_words_are_searched_as_they_were_typed_all_the_same(read: Read, talks: None) -> None:
    page = read("/search?q=Primerov+30+October+1956")
    assert words(one(page, ".ondate p")).startswith("With “Primerov” and dated 30 October 1956")
    link = str(one(page, ".ondate p a").get("href"))
    assert "q=Primerov&" in link
    assert "from=1956-10-30" in link


def test_a_day_that_finds_nothing_is_not_spoken_of(talks: None) -> None:
    assert dated_words(Query(words="Primerov 3 May 1950")) is None


@pytest.mark.parametrize(
    "typed",
    [
        "Primerov",
        "30 October 1956",
        '"Primerov 30 October 1956"',
        "author:Primerov 30 October 1956",
        "Primerov 1956 1957",
        "-Primerov 1956",
        "Primerov OR 1956",
    ],
)
def test_words_that_say_otherwise_are_let_alone(typed: str) -> None:
    assert split_off(Query(words=typed)) is None


def test_a_range_that_was_asked_for_is_not_changed() -> None:
    assert split_off(Query(words="Primerov 30 October 1956", since="1950")) is None
