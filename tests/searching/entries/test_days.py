"""Stretches of time meet in the index exactly when they share a day, and lie within exactly so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.entries.days import asked, asked_within, kept, kept_within

# About the days at which the calendar is halved at a high level, where most can go wrong.
HALVES = st.sampled_from([date(1952, 4, 17), date(1974, 9, 29), date(1929, 11, 17)])
NEARBY = st.builds(lambda day, on: day + timedelta(days=on), HALVES, st.integers(-40, 40))
DAYS = st.none() | st.dates() | st.dates(date(1956, 9, 1), date(1956, 12, 31)) | NEARBY
STRETCHES = st.tuples(DAYS, DAYS).map(
    lambda ends: ends if None in ends else (min(filter(None, ends)), max(filter(None, ends)))
)
Stretch = tuple[date | None, date | None]


@given(STRETCHES, STRETCHES)
def test_two_stretches_meet_exactly_when_they_share_a_day(one: Stretch, other: Stretch) -> None:
    begins = max(one[0] or date.min, other[0] or date.min)
    ends = min(one[1] or date.max, other[1] or date.max)
    assert bool(kept(*one) & asked(*other)) == (begins <= ends)


@given(STRETCHES, STRETCHES)
def test_one_lies_within_another_exactly_when_no_day_of_it_lies_outside(
    one: Stretch, other: Stretch
) -> None:
    begins = other[0] is None or (one[0] is not None and one[0] >= other[0])
    ends = other[1] is None or (one[1] is not None and one[1] <= other[1])
    assert bool(kept_within(*one) & asked_within(*other)) == (begins and ends)


@given(STRETCHES, STRETCHES, STRETCHES)
def test_two_stretches_never_lie_within_a_third_together(
    one: Stretch, other: Stretch, third: Stretch
) -> None:
    """Neither does the beginning of one help the end of another."""
    both = kept_within(*one) | kept_within(*other)
    either = kept_within(*one) & asked_within(*third) or kept_within(*other) & asked_within(*third)
    assert bool(both & asked_within(*third)) == bool(either)


@pytest.mark.parametrize("day", [date.min, date.max, date(1956, 10, 30)])
def test_a_day_costs_an_entry_two_dozen_terms(day: date) -> None:
    assert len(kept(day, day)) <= 24
    assert kept(day, day) & asked(day, day)


@given(STRETCHES)
def test_no_stretch_costs_more_than_a_hundred_terms(stretch: Stretch) -> None:
    assert len(kept(*stretch)) <= 100
    assert len(asked(*stretch)) <= 200


@given(STRETCHES)
def test_to_lie_within_costs_a_few_hundred_terms_at_most(stretch: Stretch) -> None:
    assert len(kept_within(*stretch)) <= 300
    assert len(asked_within(*stretch)) <= 800


@pytest.mark.parametrize(
    ("first", "last", "most"), [("1956-10-30",) * 2 + (24,), ("1956-09-01", "1956-09-30", 50)]
)
def test_a_day_and_a_month_cost_an_entry_little(first: str, last: str, most: int) -> None:
    assert len(kept_within(date.fromisoformat(first), date.fromisoformat(last))) <= most
