from __future__ import annotations

import pytest

from fonds.catalogue.load import Slice
from fonds.web.shown.pagination import pagination


def turned(page: int, total: int) -> list[int]:
    items = list(range(min(20, total - (page - 1) * 20)))
    return [leaf.number for leaf in pagination(Slice(items, total, page, 20), str).leaves]


@pytest.mark.parametrize(
    ("page", "total", "leaves"),
    [
        (1, 20, [1]),
        (1, 45, [1, 2, 3]),
        (1, 200, [1, 2, 3, 0, 10]),
        (5, 200, [1, 2, 3, 4, 5, 6, 7, 0, 10]),
        (6, 240, [1, 0, 4, 5, 6, 7, 8, 0, 12]),
        (10, 200, [1, 0, 8, 9, 10]),
    ],
)
def test_the_first_the_last_and_the_near_pages_are_at_hand(
    page: int, total: int, leaves: list[int]
) -> None:
    assert turned(page, total) == leaves


def test_the_last_page_counts_to_the_end_and_goes_no_further() -> None:
    shown = pagination(Slice([1] * 5, 45, 3, 20), lambda page: f"/{page}")
    assert (shown.first, shown.last, shown.total) == (41, 45, 45)
    assert (shown.before, shown.after) == ("/2", "")
