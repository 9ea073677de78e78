from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.catalogue.shelves import Lying
from fonds.records.copies import Level
from fonds.web.shown.leaves import Remark, remarks, stretches

FILE = (Level("fond", "7"), Level("delo", "4"))


def lying(leaf: str, name: str = "list") -> Lying:
    levels = (*FILE, Level(name, leaf)) if leaf else FILE
    return Lying(1, 0, None, levels, len(FILE), "", claimed=False)


@pytest.mark.parametrize(
    ("leaf", "found"),
    [
        ("9", [(9, 9)]),
        ("67-70", [(67, 70)]),
        ("67–70 об.", [(67, 70)]),
        ("12об", [(12, 12)]),
        ("3, 5; 8-9", [(3, 3), (5, 5), (8, 9)]),
        ("3 и 5", [(3, 3), (5, 5)]),
        ("", []),
        ("112–15", []),
        ("7а", []),
        ("3, ?", []),
        ("б/н", []),
    ],
)
def test_leaves_are_counted_only_where_nothing_is_guessed(
    leaf: str, found: list[tuple[int, int]]
) -> None:
    assert stretches(lying(leaf), "ru") == found


def test_papers_numbered_one_by_one_are_not_leaves() -> None:
    assert stretches(lying("03", "item"), "cn-fma") == []


def said(*leaves: str) -> list[Remark]:
    return remarks([lying(each) for each in leaves], "ru")


def test_leaves_between_two_papers_are_missing() -> None:
    assert said("3-4", "9") == [Remark(), Remark(missing=(5, 8))]


def test_nothing_is_said_of_what_lies_before_the_first_leaf_or_next_to_it() -> None:
    assert said("30", "31") == [Remark(), Remark()]


def test_papers_that_share_a_leaf_are_told_and_leave_no_gap() -> None:
    assert said("12-15", "14", "16") == [Remark(), Remark(shared=True), Remark()]


def test_a_paper_whose_leaf_is_not_stated_breaks_nothing() -> None:
    assert said("3", "", "5") == [Remark(), Remark(), Remark(missing=(4, 4))]


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 5)), max_size=12))
def test_no_leaf_that_is_here_is_said_to_be_missing(ranges: list[tuple[int, int]]) -> None:
    ordered = sorted((first, first + more) for first, more in ranges)
    noted = said(*(f"{first}-{last}" for first, last in ordered))
    here = {leaf for first, last in ordered for leaf in range(first, last + 1)}
    for remark in noted:
        first, last = remark.missing or (1, 0)
        assert here.isdisjoint(range(first, last + 1))
    assert [each.shared for each in noted] == [
        any(other[1] >= own[0] for other in ordered[:place]) for place, own in enumerate(ordered)
    ]
