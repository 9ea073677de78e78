"""A search is said in words as the machine took it, so that it can be read in one way only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.catalogue import save
from fonds.records.agent import Agent
from fonds.searching.query import Query, Scope
from fonds.searching.questions.question import FIELDS, Sort
from fonds.searching.questions.reading import Unread, Why, read
from fonds.web.shown.question import FIELDS as NAMES
from fonds.web.shown.question import in_words, unread
from fonds.web.shown.words import plain


def said(words: str) -> str:
    return plain(in_words(Query(words=words), {}))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "Everything"),
        ("treaty aid", "Everything with “treaty” and “aid”"),
        ("Treaty -draft -copy", "Everything with “Treaty”, without “draft” or “copy”"),
        ("a OR b c", "Everything with “a” or (“b” and “c”)"),
        ("(a OR b) c", "Everything with (“a” or “b”) and “c”"),
        ("NOT (a b)", "Everything, without (“a” and “b”)"),
        ('"mutual aid"', "Everything with “mutual aid”"),
        ('"treaty"', "Everything with exactly “treaty”"),
        ("negotia*", "Everything with words that begin with “negotia”"),
        ("a OR b*", "Everything with “a” or (words that begin with “b”)"),
        (
            '"treaty aid"~1',
            "Everything with “treaty” and “aid” with at most 1 other word among them",
        ),
        ('"treaty aid"~0', "Everything with “treaty” and “aid” side by side"),
        (
            'c "treaty aid"~5',
            "Everything with “c” and (“treaty” and “aid” with at most 5 other words among them)",
        ),
        (
            "treaty author:(zhou OR mao) -title:draft",
            "Everything with “treaty”; author: (“zhou” or “mao”); not title: “draft”",
        ),
        ("date:1956-09..1957", "Everything; dated from September 1956 to 1957"),
        ("date:..1957 x", "Everything with “x”; dated until 1957"),
        ("date:undated", "Everything; undated"),
        ("a OR date:1956", "Everything; “a” or dated 1956"),
        ("language:zh", "Everything; Language of the original: Chinese"),
        ("genre:telegram -has:scan", "Everything; Kind: Telegram; not To be read here: Scan"),
        (
            "id:12 OR id:person/3",
            "Everything; document number 12 or person or organisation number 3",
        ),
        ("???", "Everything with what no record has, for no word was in what was typed"),
    ],
)
def test_a_question_is_said_back(typed: str, expected: str) -> None:
    assert said(typed) == expected


def test_what_narrows_a_search_is_said_after_its_words() -> None:
    query = Query(
        words="treaty",
        scope=Scope.DOCUMENTS,
        since="1956",
        until="1957-03",
        certain=True,
        changed="2026",
        chosen=(("language", "ru"),),
        excluded=(("genre", "telegram"),),
    )
    assert plain(in_words(query, {})) == (
        "Documents with “treaty”; certainly dated from 1956 to March 1957; "
        "Language of the original: Russian; not Kind: Telegram; new or changed here since 2026"
    )


@pytest.mark.django_db
def test_a_person_asked_for_by_number_is_said_by_name() -> None:
    (one,) = save.accept([Agent(title="Zhou Enlai")]).saved
    number = one.record.number
    assert said(f"author:{number}") == "Everything; Author: Zhou Enlai"
    assert said("author:999999") == "Everything; Author: 999999"


def test_what_a_reader_typed_is_kept_apart_from_our_own_words() -> None:
    runs = in_words(Query(words="договор"), {})
    assert [run.direction for run in runs if run.form == "договор"] == ["auto"]


def test_a_question_of_very_many_words_is_cut_and_says_how_many_are_left() -> None:
    long = said(" OR ".join(f"word{place}" for place in range(40)))
    assert long.endswith("“word15” or 24 more")
    assert len(said("x" * 400)) < 120


def test_every_field_of_words_has_a_name() -> None:
    assert set(NAMES) == {field.name for field in FIELDS if field.sort is Sort.WORDS}


@pytest.mark.parametrize("why", Why)
def test_what_could_not_be_read_is_told_with_what_to_do(why: Why) -> None:
    told = plain(unread(Unread("<found>", why)))
    assert "“<found>”" in told
    assert told.endswith(".")
    assert len(told) > 30


SIGNS = st.sampled_from(
    [*'ab毛"“”()*~|-. 1', "AND ", "OR ", "NOT ", "title:", "date:", "..", "1956", "language:ru"]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_whatever_is_typed_can_be_said(words: str) -> None:
    assert said(words).startswith("Everything")
    for note in read(words).notes:
        assert plain(unread(note))
