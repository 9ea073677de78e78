"""The order of a chronology: what begins earlier first, then the wider, never a surprise."""

from __future__ import annotations

from hypothesis import given

from fonds.dates import Edtf
from tests.dates.strategies import expressions


def keys(*texts: str) -> list[int]:
    return [Edtf.parse(text).sort_key for text in texts]


def test_a_year_sorts_before_its_days() -> None:
    order = keys("1948", "1948-01", "1948-01-01", "1948-04-12")
    assert order == sorted(set(order))


def test_july_sorts_before_the_second_of_july() -> None:
    assert Edtf.parse("1945-07").sort_key < Edtf.parse("1945-07-02").sort_key


def test_the_wider_of_two_beginnings_comes_first() -> None:
    order = keys(
        "[1950..]",
        "1950/1999",
        "1950/1970",
        "195X",
        "1950/1951",
        "1950",
        "1950-40",
        "1950-33",
        "1950-01",
        "1950-01-01/1950-01-02",
        "1950-01-01",
    )
    assert order == sorted(set(order))


def test_not_later_than_a_day_follows_that_day() -> None:
    order = keys("1956-10-04", "1956-10-05", "[..1956-10-05]", "1956-10-06")
    assert order == sorted(set(order))


def test_doubt_does_not_move_a_date() -> None:
    assert keys("1956-09~", "1956-09?") == keys("1956-09", "1956-09")


def test_a_list_of_days_stands_at_its_first_day() -> None:
    order = keys("1956-10-22", "{1956-10-23,1956-11-04}", "1956-10-23", "1956-10-24")
    assert order == sorted(set(order))


def test_the_end_of_time_still_leaves_room_for_the_undated() -> None:
    assert 0 <= keys("0001")[0] < keys("9999-12-31")[0] < 2**31 - 1


@given(expressions(), expressions())
def test_the_number_never_contradicts_the_days(one: str, other: str) -> None:
    first, second = Edtf.parse(one), Edtf.parse(other)
    assert 0 <= first.sort_key < 2**31 - 1
    if first.earliest and second.earliest and first.earliest < second.earliest:
        assert first.sort_key < second.sort_key
    if first.earliest and first.earliest == second.earliest and first.latest and second.latest:
        wider = first.latest > second.latest
        assert not wider or first.sort_key <= second.sort_key
