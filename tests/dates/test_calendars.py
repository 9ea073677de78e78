"""Julian and Gregorian days, there and back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.dates.calendars import (
    JulianDay,
    gregorian_from_julian,
    is_julian_day,
    julian_from_gregorian,
)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), dt.date(1582, 10, 15)),
        ((1700, 2, 18), dt.date(1700, 2, 28)),
        ((1700, 2, 29), dt.date(1700, 3, 11)),
        ((1752, 9, 2), dt.date(1752, 9, 13)),
        ((1825, 12, 14), dt.date(1825, 12, 26)),
        ((1900, 2, 28), dt.date(1900, 3, 12)),
        ((1900, 2, 29), dt.date(1900, 3, 13)),
        ((1900, 3, 1), dt.date(1900, 3, 14)),
        ((1917, 2, 27), dt.date(1917, 3, 12)),
        ((1917, 10, 25), dt.date(1917, 11, 7)),
        ((1918, 1, 31), dt.date(1918, 2, 13)),
        ((2000, 2, 29), dt.date(2000, 3, 13)),
        ((2100, 2, 28), dt.date(2100, 3, 13)),
        ((2100, 2, 29), dt.date(2100, 3, 14)),
    ],
)
def test_known_days_agree(julian: tuple[int, int, int], gregorian: dt.date) -> None:
    assert gregorian_from_julian(*julian) == gregorian
    assert julian_from_gregorian(gregorian) == JulianDay(*julian)


@given(st.dates(dt.date(1, 1, 3), dt.date(9999, 12, 31)))
def test_a_day_goes_there_and_back(day: dt.date) -> None:
    julian = julian_from_gregorian(day)
    assert is_julian_day(*julian)
    assert gregorian_from_julian(*julian) == day


def test_every_day_of_five_centuries_follows_the_last() -> None:
    day = dt.date(1582, 10, 15)
    julian = julian_from_gregorian(day)
    while day < dt.date(2100, 12, 31):
        day += dt.timedelta(days=1)
        following = julian_from_gregorian(day)
        assert following > julian
        assert following.day == julian.day + 1 or following.day == 1
        julian = following


@pytest.mark.parametrize("julian", [(1917, 2, 29), (1917, 13, 1), (1917, 9, 31), (1, 1, 1)])
def test_a_day_that_does_not_exist_is_a_fault(julian: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        gregorian_from_julian(*julian)
