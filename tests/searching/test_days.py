"""Stretches of time meet in the index exactly when they share a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.days import asked, kept

DAYS = st.none() | st.dates() | st.dates(date(1956, 9, 1), date(1956, 12, 31))
STRETCHES = st.tuples(DAYS, DAYS).map(
    lambda ends: ends if None in ends else (min(filter(None, ends)), max(filter(None, ends)))
)
Stretch = tuple[date | None, date | None]


@given(STRETCHES, STRETCHES)
def test_two_stretches_meet_exactly_when_they_share_a_day(one: Stretch, other: Stretch) -> None:
    begins = max(one[0] or date.min, other[0] or date.min)
    ends = min(one[1] or date.max, other[1] or date.max)
    assert bool(kept(*one) & asked(*other)) == (begins <= ends)


@pytest.mark.parametrize("day", [date.min, date.max, date(1956, 10, 30)])
def test_a_day_costs_an_entry_two_dozen_terms(day: date) -> None:
    assert len(kept(day, day)) <= 24
    assert kept(day, day) & asked(day, day)


@given(STRETCHES)
def test_no_stretch_costs_more_than_a_hundred_terms(stretch: Stretch) -> None:
    assert len(kept(*stretch)) <= 100
    assert len(asked(*stretch)) <= 200
