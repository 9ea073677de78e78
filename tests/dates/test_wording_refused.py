"""Wordings that have no certain meaning: refused, with what they may mean."""

from __future__ import annotations

import pytest

from fonds.dates import Refusal, read

REFUSED: list[tuple[str, tuple[str, ...]]] = [
    # Order, century and calendar that the words leave open.
    ("9.11.1956", ("1956-11-09", "1956-09-11")),
    ("9/10/1956-12/10/1956", ("1956-10-09/1956-10-12", "1956-09-10/1956-12-10")),
    ("10/11/56", ("1956-11-10", "1956-10-11")),
    ("19-Sep-56", ("1956-09-19",)),
    ("9/19/56", ("1956-09-19",)),
    ("Sep 19, 56", ("1956-09-19",)),
    ("October 56", ("1956-10",)),
    ("19 сентября 56 г.", ("1956-09-19",)),
    ("’56", ("1956",)),
    ("50s", ("195X",)),
    ("années 50", ("195X",)),
    ("五十年代", ("195X",)),
    ("FY 1980", ("1979-10-01/1980-09-30",)),
    ("fiscal year '57", ("1956-07-01/1957-06-30",)),
    ("5 марта 1910 г.", ("1910-03-18", "1910-03-05")),
    ("сентябрь 1917 г.", ("[1917-09-14..1917-10-13]", "1917-09")),
    ("не позднее 5 октября 1917 г.", ("[..1917-10-18]", "[..1917-10-05]")),
    ("5 March 1700", ("1700-03-16", "1700-03-05")),
    ("1533 Januar 6", ("1533-01-16", "1533-01-06")),
    # Figures with two meanings.
    ("1905-06", ("1905/1906", "1905-06")),
    ("1905–06", ("1905/1906", "1905-06")),
    ("1921-24", ("1921/1924", "1921-24")),
    ("1956–7", ("1956/1957", "1956-07")),
    ("1956/10", ("1956-10",)),
    ("10/1956", ("1956-10",)),
    ("23-1956", ()),
    ("1956.10", ("1956-10",)),
    ("1956.0", ("1956",)),
    ("20717", ("1956-09-19",)),
    ("20717.5", ("1956-09-19",)),
    ("19560919", ("1956-09-19",)),
    ("19561399", ()),
    ("IX 1956", ("1956-09",)),
    ("1956-09-00", ("1956-09",)),
    ("00.00.1956", ("1956",)),
    ("XXXX-12-25", ()),
    # Days and years that cannot be.
    ("1956-02-30", ()),
    ("30.02.1956", ()),
    ("19.13.1956", ()),
    ("19/19/1956", ()),
    ("1956年13月", ()),
    ("1956년 21월", ()),
    ("1956. 21.", ()),
    ("1956年9月31日", ()),
    ("0 October 1956", ()),
    ("9156-01-01", ()),
    ("19 September 9156", ()),
    ("0956", ()),
    ("三〇〇〇年", ()),
    ("단기 1956년", ()),
    ("29 февраля 1917 г. (ст. ст.)", ()),
    ("주체45(1957)년 9월", ()),
    # Two dates, or one and a half.
    ("winter 1957", ("1956-24", "1957-24")),
    ("1956年冬", ("1955-24", "1956-24")),
    ("winter 1956–58", ()),
    ("winter 1956 – spring 1957", ()),
    ("circa 1950-1955", ("1950~/1955", "1950~/1955~")),
    ("5–6 November 1956?", ("1956-11-05/1956-11-06?", "1956-11-05?/1956-11-06?")),
    ("December 30 – January 3, 1957", ("1956-12-30/1957-01-03",)),
    ("December 30 or January 3, 1957", ("[1956-12-30,1957-01-03]",)),
    ("1956-1955", ()),
    ("1956-1956", ()),
    ("5/6 November 1956", ("1956-11-05", "1956-11-06")),
    ("5/18 October 1956", ("1956-10-05", "1956-10-18")),
    ("5 октября 1956 г. (22 сентября 1956 г.)", ("1956-10-05", "1956-09-22")),
    ("1956-10-23/24", ("1956-10-23", "1956-10-24")),
    ("5, 6 and 7 October 1956", ()),
    ("1991, 1996", ()),
    ("1956; 1957", ()),
    ("Sep 5, 12", ()),
    ("August 20–21", ()),
    ("5 – October 1956", ()),
    ("October – 5 November 1956", ()),
    ("19[18] September 1956", ("[1956-09-18,1956-09-19]",)),
    ("1956 [1957]", ("[1956,1957]",)),
    ("night of 5–7 November 1956", ()),
    ("Thursday, 19 September 1956", ("1956-09-19",)),
    ("четверг, 19 сентября 1956 г.", ("1956-09-19",)),
    ("Wednesday, September 1956", ()),
    ("9 p.m., October 1956", ()),
    ("recorded 15 April 1957", ("1957-04-15",)),
    # Limits whose edge is not sharp, and words with two meanings.
    ("after early October 1956", ()),
    ("after the first half of October 1956", ()),
    ("before c. 1956", ()),
    ("first quarter of October 1956", ()),
    ("von 1956", ()),
    ("с 5 октября 1956 г.", ()),
    ("1956年止", ()),
    ("1956 or 1956", ()),
    ("before spring 1957", ()),
    ("before the 1950s", ()),
    ("by 5 October 1956", ()),
    ("until 5 October 1956", ()),
    ("since 1956", ()),
    ("до 5 октября 1956 г.", ()),
    ("к 5 октября 1956 г.", ()),
    ("1956年10月5日前", ()),
    ("1956년 10월 5일까지", ()),
    ("1956年9月上旬至中旬", ()),
    ("1956年八月初五", ()),
    ("四十五年十月", ()),
    ("昭和31年9月19日", ()),
    ("ранее 1 марта 1900 г. (ст. ст.)", ()),
    # Relative, vague, or no date at all.
    ("same day", ()),
    ("同日", ()),
    ("week of 5 October 1956", ()),
    ("Easter 1956", ()),
    ("Moscow, October 24, 1956", ()),
    ("19 September 1956 [sic]", ()),
    ("1992 March-Aprll", ()),
    ("5 marzo 1956", ()),
    ("N/A", ()),
    ("TBD", ()),
    ("XX век", ()),
    ("56 B.C.", ()),
    ("1956a", ()),
    ("1,956", ()),
    ("1¹ October 1956", ()),
    ("October 195²", ()),
    ("١٩٥٦", ()),
    ("[1965-1966", ()),
    ("=DATE(1956,9,19)", ()),
    ("", ()),
    ("   ", ()),
    ("–", ()),
    ("[]", ()),
    ("September 1956 " * 40, ()),
]


@pytest.mark.parametrize(("wording", "offers"), REFUSED, ids=lambda one: repr(one)[:40])
def test_a_wording_without_certain_meaning_is_refused(
    wording: str, offers: tuple[str, ...]
) -> None:
    found = read(wording)
    assert isinstance(found, Refusal), found
    assert found.written == wording
    assert found.offers == offers
    assert found.reason.endswith(".")
    assert found.remedy.endswith(".")


def test_a_page_of_text_is_no_date() -> None:
    found = read("x" * 50_000)
    assert isinstance(found, Refusal)
    assert "50000" in found.reason


def test_words_that_are_not_known_are_named() -> None:
    found = read("Michaelmas term 1956")
    assert isinstance(found, Refusal)
    assert "“Michaelmas”, “term”" in found.reason


def test_a_day_that_the_change_of_calendar_left_out_can_only_be_old_style() -> None:
    found = read("5 September 1752", "en")
    assert isinstance(found, Refusal)
    assert found.offers == ("1752-09-16",)


def test_figures_with_dots_stay_refused_in_english() -> None:
    assert isinstance(read("9.11.1956", "en"), Refusal)


def test_words_that_languages_read_differently_are_refused() -> None:
    by_dots = {language: read("9.11.1917", language) for language in ("de", "ru")}
    assert not isinstance(by_dots["de"], Refusal)
    assert isinstance(by_dots["ru"], Refusal)
    assert isinstance(read("9.11.1917"), Refusal)


def test_a_doubt_shared_by_a_choice_is_offered_as_a_choice() -> None:
    found = read("1956 or 1957?")
    assert isinstance(found, Refusal)
    assert found.offers == ("[1956,1957?]", "[1956?,1957?]")
