from __future__ import annotations

import datetime as dt

import pytest
from django.utils.translation import override

from fonds.records.dates import DateKind, HistoricalDate
from fonds.web.shown.dates import exact_day, in_words, shown_date


def test_a_day_fills_every_place() -> None:
    shown = shown_date(HistoricalDate(edtf="1956-09-19"))
    assert (shown.day, shown.month, shown.year) == ("19", "September", "1956")
    assert (shown.machine, shown.heading, shown.known) == ("1956-09-19", "1956", "")


def test_a_month_leaves_the_place_of_the_day_empty() -> None:
    shown = shown_date(HistoricalDate(edtf="1957-04"))
    assert (shown.day, shown.month, shown.machine) == ("", "April", "1957-04")
    assert shown.known == "no day given"


def test_a_year_is_never_the_first_of_january() -> None:
    shown = shown_date(HistoricalDate(edtf="1956"))
    assert (shown.day, shown.month, shown.year, shown.machine) == ("", "", "1956", "1956")
    assert "January" not in shown.words
    assert shown.known == "year only"


@pytest.mark.parametrize(
    ("edtf", "doubt"), [("1956-09~", "about"), ("1956?", "doubtful"), ("1956%", "about, doubtful")]
)
def test_doubt_is_told_in_words_and_is_no_date_for_machines(edtf: str, doubt: str) -> None:
    shown = shown_date(HistoricalDate(edtf=edtf))
    assert shown.doubt == doubt
    assert shown.machine == ""
    assert shown.edtf == edtf


@pytest.mark.parametrize(
    ("edtf", "heading"),
    [
        ("1957-11-28/1957-12-03", "1957"),
        ("1956-21", "1956"),
        ("[1956-10-05,1956-10-07]", "1956"),
        ("[..1956-10-05]", "1956"),
        ("1956/..", "1956"),
    ],
)
def test_what_the_places_cannot_say_stands_in_words_under_its_year(edtf: str, heading: str) -> None:
    shown = shown_date(HistoricalDate(edtf=edtf))
    assert (shown.day, shown.month, shown.year, shown.machine) == ("", "", "", "")
    assert shown.in_words
    assert shown.heading == heading


def test_a_decade_is_filed_under_its_own_words() -> None:
    shown = shown_date(HistoricalDate(edtf="195X"))
    assert shown.heading == in_words("195X")
    assert not shown.by_year


@pytest.mark.parametrize("date", [None, HistoricalDate(undated=True)])
def test_a_paper_without_a_date_is_filed_as_undated(date: HistoricalDate | None) -> None:
    shown = shown_date(date)
    assert shown.heading == "Undated"
    assert not shown.machine


def test_words_that_nobody_could_read_stand_as_they_are() -> None:
    shown = shown_date(HistoricalDate(written="31 September 1950"))
    assert (shown.heading, shown.in_words) == ("Undated", "31 September 1950")
    assert not shown.machine


def test_a_date_that_is_not_the_paper_s_own_says_what_it_is_of() -> None:
    shown = shown_date(HistoricalDate(edtf="1956-10-30", kind=DateKind.TALK))
    assert shown.known == "date of the talk"


def test_a_supplied_date_says_so() -> None:
    assert shown_date(HistoricalDate(edtf="1956-10", supplied=True)).known == (
        "no day given, supplied"
    )


def test_an_expression_nobody_can_read_is_shown_as_it_stands() -> None:
    assert in_words("the day after") == "the day after"


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("1956-10-30", dt.date(1956, 10, 30)),
        ("1956-10", None),
        ("1956-10-30?", None),
        ("1956-10-30/1956-10-31", None),
        ("nonsense", None),
    ],
)
def test_only_a_certain_day_counts_as_exact(edtf: str, day: dt.date | None) -> None:
    assert exact_day(edtf) == day


def test_a_date_said_once_is_said_anew_in_another_language_of_the_page() -> None:
    date = HistoricalDate(edtf="1956-09")
    told = {}
    for language in ("en", "fr", "en"):
        with override(language):
            told[language] = (shown_date(date).words, in_words("1956-09"))
    assert told["en"] == ("September 1956", "September 1956")
    assert told["fr"] == ("septembre 1956", "septembre 1956")


def test_one_day_of_two_kinds_is_told_apart_however_often_it_is_shown() -> None:
    kinds = (DateKind.PAPER, DateKind.TALK)
    paper, talk = (HistoricalDate(edtf="1956-09-19", kind=kind) for kind in kinds)
    assert shown_date(paper).known == ""
    assert shown_date(talk).known == "date of the talk"
    assert shown_date(HistoricalDate(edtf="1956-09-19", supplied=True)).known == "supplied"
