"""Days as terms: whether two stretches of time meet, asked of an engine that only compares terms.

The calendar is halved again and again into cells. A stretch is the fewest cells that fill it
exactly. Two stretches meet if they have a cell in common, or if a cell of one lies in a cell of
the other; so an entry also names every cell above its own, as one that is filled in part, and a
question also asks for every cell above its own that is filled as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

_LEVELS = 22  # 2 ** 22 days reach beyond the year 9999
_LAST = date.max.toordinal()

Cell = tuple[int, int]
"""Its level, from 0 for a day, and its place among those of its level."""


@lru_cache(maxsize=2_000)
def kept(first: date | None, last: date | None) -> frozenset[str]:
    """The terms of an entry for that stretch; None: open on that side."""
    own = set(_cells(first, last))
    in_part = {_part(above) for cell in own for above in _above(cell)}
    return frozenset(in_part.union(map(_whole, own)))


def asked(first: date | None, last: date | None) -> set[str]:
    """The terms of which an entry has one if any of its stretches meets this one."""
    own = set(_cells(first, last))
    found = {_whole(cell) for cell in own} | {_part(cell) for cell in own}
    return found | {_whole(above) for cell in own for above in _above(cell)}


def _cells(first: date | None, last: date | None) -> Iterator[Cell]:
    start = first.toordinal() if first else 1
    end = (last.toordinal() if last else _LAST) + 1
    while start < end:
        level = 0
        while start % (2 << level) == 0 and start + (2 << level) <= end:
            level += 1
        yield level, start >> level
        start += 1 << level


def _above(cell: Cell) -> Iterator[Cell]:
    level, place = cell
    for higher in range(level + 1, _LEVELS + 1):
        yield higher, place >> (higher - level)


def _whole(cell: Cell) -> str:
    return f"{cell[0]}:{cell[1]}"


def _part(cell: Cell) -> str:
    return f"{cell[0]}:{cell[1]}+"
