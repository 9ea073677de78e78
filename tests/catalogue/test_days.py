from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.catalogue import days
from fonds.dates import Edtf
from fonds.records.access import Access
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document
from fonds.records.record import State
from tests.catalogue.conftest import saved

pytestmark = [pytest.mark.django_db]

DAY = date(1956, 10, 30)


def dated(*edtf: str, kind: DateKind = DateKind.PAPER, **values: object) -> int:
    dates = tuple(HistoricalDate(edtf=each, kind=kind) for each in edtf)
    return saved(Document(title="SPECIMEN", dates=dates, **values)).number  # type: ignore[arg-type]


def numbers(several: tuple[days.Dated, ...]) -> list[int]:
    return [each.document.number for each in several]


@pytest.mark.database
def test_what_is_dated_near_a_day_stands_by_day_and_in_order() -> None:
    after, before, same = dated("1956-11-02"), dated("1956-10-27"), dated("1956-10-30")
    dated("1956-10-26"), dated("1956-11-03")
    found = days.around(DAY, 3)
    assert numbers(found.certain) == [before, same, after]
    assert [each.day.day for each in found.certain] == [27, 30, 2]


def test_the_day_of_the_talk_counts_as_the_day_of_the_paper_does() -> None:
    talk = dated("1956-10-30", kind=DateKind.TALK)
    dated("1956-10-30", kind=DateKind.RECEIVED)
    found = days.around(DAY, 0)
    assert [(each.document.number, each.kind) for each in found.certain] == [
        (talk, DateKind.TALK)
    ]  # fmt: skip


def test_a_month_alone_and_a_doubted_day_are_possible_and_no_more() -> None:
    month, doubted, either = (
        dated("1956-10"),
        dated("1956-10-30?"),
        dated("[1956-10-29..1956-11-05]"),
    )
    found = days.around(DAY, 1)
    assert found.certain == ()
    assert set(numbers(found.possible)) == {month, doubted, either}


def test_a_meeting_of_several_days_is_certain_on_each() -> None:
    lasting = dated("1956-10-28/1956-11-04")
    assert numbers(days.around(DAY, 0).certain) == [lasting]


def test_a_year_or_a_season_is_counted_and_not_listed() -> None:
    dated("1956"), dated("1956-23"), dated("195X")
    found = days.around(DAY, 3)
    assert (found.certain, found.possible, found.wider) == ((), (), 2)


def test_a_document_stands_once_by_what_is_certain_of_it() -> None:
    number = dated("1956-10", "1956-10-29")
    found = days.around(DAY, 3)
    assert numbers(found.certain) == [number]
    assert found.possible == ()
    assert found.wider == 0


def test_the_nearest_days_are_those_that_certainly_have_a_document() -> None:
    dated("1956-09-01"), dated("1956-09-20?"), dated("1957-01-05"), dated("1956-12")
    found = days.around(DAY, 3)
    assert (found.before, found.after) == (date(1956, 9, 1), date(1957, 1, 5))


@pytest.mark.database
def test_what_the_public_may_not_see_is_on_no_day() -> None:
    dated("1956-10-30", access=Access(state="withheld"))
    dated("1956-10", access=Access(state="withheld"))
    dated("1956", access=Access(state="withheld"))
    dated("1956-10-20", state=State.DRAFT)
    assert days.around(DAY, 3) == days.Around((), (), 0, 0, None, None)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_like_others(day: date) -> None:
    assert days.around(day, 31).certain == ()


@given(st.dates(date(1000, 1, 1), date(2100, 1, 1)), st.sampled_from(["", "?", "~", "%"]))
def test_only_a_day_without_doubt_is_certain(day: date, doubt: str) -> None:
    assert days.is_certain(day.isoformat() + doubt) == (not doubt)
    assert not days.is_certain(day.isoformat()[:7])
    later = day + timedelta(days=3)
    assert days.is_certain(Edtf.parse(f"{day}/{later}").text)
