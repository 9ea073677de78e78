"""What a wording says beside the date: time, kind, place, calendar, brackets, and notes."""

from __future__ import annotations

import pytest

from fonds.dates import Reading, read
from fonds.dates.wordings import notes
from fonds.dates.wordings.builders import TWO_YEARS


def reading(wording: str, language: str | None = None) -> Reading:
    found = read(wording, language)
    assert isinstance(found, Reading), found
    return found


@pytest.mark.parametrize(
    ("wording", "edtf", "time"),
    [
        ("9 p.m., 14 October 1956", "1956-10-14", "21:00"),
        ("14 October 1956, 9:15 a.m.", "1956-10-14", "09:15"),
        ("21:00, 5 October 1956", "1956-10-05", "21:00"),
        ("5 November 1956, 0300 hrs", "1956-11-05", "03:00"),
        ("1956-09-19T21:30", "1956-09-19", "21:30"),
        ("1956-09-19 21:30:15", "1956-09-19", "21:30"),
        ("1956-09-19T21:30:00+03:00", "1956-09-19T21:30:00+03:00", "21:30"),
        ("5 October 1956, 15:30 GMT", "1956-10-05T15:30:00Z", "15:30Z"),
        ("081530Z OCT 1956", "1956-10-08T15:30:00Z", "15:30Z"),
        ("08/1530Z Oct 1956", "1956-10-08T15:30:00Z", "15:30Z"),
        ("081530A OCT 1956", "1956-10-08T15:30:00+01:00", "15:30"),
        ("081530R OCT 1956", "1956-10-08T15:30:00-05:00", "15:30"),
        ("081530J OCT 1956", "1956-10-08", "15:30"),
        ("5 октября 1956 г., 21 час. 30 мин.", "1956-10-05", "21:30"),
        ("5. Oktober 1956 um 21.30 Uhr", "1956-10-05", "21:30"),
        ("5 octobre 1956, 21 h 30", "1956-10-05", "21:30"),
        ("1956年10月5日下午3时", "1956-10-05", "15:00"),
        ("1956年10月5日晚9时20分", "1956-10-05", "21:20"),
        ("1956년 10월 5일 오후 3시 30분", "1956-10-05", "15:30"),
        ("19 September 1956", "1956-09-19", None),
    ],
)
def test_the_time_stands_apart_and_is_never_converted(
    wording: str, edtf: str, time: str | None
) -> None:
    found = reading(wording)
    assert (found.edtf, found.time) == (edtf, time)


def test_about_nine_in_the_evening_leaves_the_day_certain() -> None:
    for wording in ("about 9 p.m., 14 October 1956", "14 October 1956, about 9 p.m."):
        found = reading(wording)
        assert (found.edtf, found.notes) == ("1956-10-14", (notes.TIME_ABOUT,))


def test_twelve_may_be_noon_or_midnight() -> None:
    found = reading("12 p.m., 5 October 1956")
    assert (found.edtf, found.time, found.notes) == ("1956-10-05", None, (notes.TIME_UNCLEAR,))


def test_the_midnight_of_a_spreadsheet_is_no_time() -> None:
    found = reading("1956-09-19T00:00:00")
    assert (found.time, found.notes) == (None, (notes.MIDNIGHT,))


def test_a_dateline_gives_place_and_local_time() -> None:
    found = reading("Washington, D.C., October 24, 1956—8 p.m.")
    assert (found.edtf, found.place, found.time) == ("1956-10-24", "Washington, D.C.", "20:00")


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("Received 24 September 1956, 3:15 a.m.", "received"),
        ("Rec'd 24 Sept. 1956", "received"),
        ("5 October 1956 received", "received"),
        ("Sent: 5 October 1956", "sent"),
        ("Dated 5 October 1956", "paper"),
        ("Получено 5 октября 1956 г.", "received"),
        ("1956年9月19日收到", "received"),
        ("eingegangen am 5. Oktober 1956", "received"),
        ("reçu le 5 octobre 1956", "received"),
        ("5 October 1956", None),
    ],
)
def test_a_date_of_another_kind_says_so(wording: str, kind: str | None) -> None:
    assert reading(wording).kind == kind


@pytest.mark.parametrize(
    ("wording", "calendar", "written_date"),
    [
        ("25 октября (7 ноября) 1917 г.", "julian", "1917-10-25"),
        ("25 October/7 November 1917", "julian", "1917-10-25"),
        ("25 октября 1917 г. (ст. ст.)", "julian", "1917-10-25"),
        ("民國45年10月14日", "minguo", None),
        ("단기 4289년 9월 19일", "tangun", None),
        ("주체45(1956)년 9월 19일", "juche", None),
        ("1956年9月19日", "gregorian", None),
    ],
)
def test_the_calendar_of_the_wording_is_kept(
    wording: str, calendar: str, written_date: str | None
) -> None:
    found = reading(wording)
    assert (found.calendar, found.written_date) == (calendar, written_date)


@pytest.mark.parametrize(
    ("wording", "supplied", "undated"),
    [
        ("1956", False, False),
        ("[1956]", True, False),
        ("[October] 14, 1956", True, False),
        ("1956 [?]", False, False),
        ("undated [October 1956]", True, True),
        ("undated, 1956", True, True),
        ("n.d.", False, True),
    ],
)
def test_brackets_say_who_gave_the_date(wording: str, supplied: bool, undated: bool) -> None:
    found = reading(wording)
    assert (found.supplied, found.undated) == (supplied, undated)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("[October] 14, 1956", "Supplied in square brackets: October."),
        ("undated [October 1956]", notes.DATE_SUPPLIED),
        ("early October 1956", "“early” stays in the words; no days are inferred."),
        ("mid-1956", "“mid” stays in the words; no days are inferred."),
        ("Spring 1957", notes.NORTHERN),
        ("Winter 1956–57", notes.NORTHERN),
        ("1956年秋", notes.LUNAR_SEASON),
        ("night of 5–6 November 1956", notes.NIGHT),
        ("1956–57", TWO_YEARS),
        ("1956/1957", TWO_YEARS),
        ("1956-1957", TWO_YEARS),
        ("date unknown", notes.UNKNOWN_DATE),
        ("日期不详", notes.UNKNOWN_DATE),
    ],
)
def test_an_editor_is_told_what_the_expression_does_not_hold(wording: str, said: str) -> None:
    assert said in reading(wording).notes


@pytest.mark.parametrize(
    "wording", ["19 September 1956", "[1956]", "1956", "n.d.", "[..1956-10-05]", "19.9.1956"]
)
def test_a_plain_date_needs_no_note(wording: str) -> None:
    assert reading(wording).notes == ()


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("n.d.", "en"),
        ("б. д.", "ru"),
        ("o. D.", "de"),
        ("s. d.", "fr"),
        ("无日期", "zh"),
        ("날짜 없음", "ko"),
        ("без даты", "ru"),
        ("undatiert", "de"),
        ("sans date", "fr"),
    ],
)
def test_undated_is_a_value(wording: str, language: str) -> None:
    found = reading(wording)
    assert (found.undated, found.edtf, found.language) == (True, "", language)
