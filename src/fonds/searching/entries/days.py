"""Days as terms: how two stretches of time lie, asked of an engine that only compares terms.

The calendar is halved again and again into cells. A stretch is the fewest cells that fill it
exactly.

Two stretches meet if they have a cell in common, or if a cell of one lies in a cell of the other;
so an entry also names every cell above its own, as one that is filled in part, and a question also
asks for every cell above its own that is filled as a whole.

One stretch lies within another if the smallest cell that holds it does, or else if it begins and
ends rightly on the two sides of the middle of that cell: so an entry names the cells from which
its first day and its last day may be told apart, in pairs, one for each side. An entry of several
stretches is found if any one of them lies within, and never because one begins and another ends
there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

_LEVELS = 22  # 2 ** 22 days reach beyond the year 9999
_LAST = date.max.toordinal()
_BEFORE, _AFTER = 0, _LAST + 1
"""The days that an open end lies on: before and after every day that can be named."""

Cell = tuple[int, int]
"""Its level, from 0 for a day, and its place among those of its level."""


@lru_cache(maxsize=2_000)
def kept(first: date | None, last: date | None) -> frozenset[str]:
    """The terms of an entry for a stretch that may be met; None: open on that side."""
    own = set(_cells(*_ends(first, last)))
    in_part = {_part(above) for cell in own for above in _above(cell)}
    return frozenset(in_part.union(map(_whole, own)))


def asked(first: date | None, last: date | None) -> set[str]:
    """The terms of which an entry has one if any of its stretches meets this one."""
    own = set(_cells(*_ends(first, last)))
    found = {_whole(cell) for cell in own} | {_part(cell) for cell in own}
    return found | {_whole(above) for cell in own for above in _above(cell)}


@lru_cache(maxsize=2_000)
def kept_within(first: date | None, last: date | None) -> frozenset[str]:
    """The terms of an entry for a stretch that is to lie within what is asked."""
    start, end = _ends(first, last)
    top = _holding(start, end)
    terms = {_within(cell) for cell in (top, *_above(top))}
    if top[0]:
        firsts, lasts = list(_from(start, top)), list(_until(end, top))
        terms |= {_pair(one, other) for one in firsts for other in lasts}
    return frozenset(terms)


def asked_within(first: date | None, last: date | None) -> set[str]:
    """The terms of which an entry has one if any of its stretches lies within this one."""
    start, end = _ends(first, last)
    found = {_within(cell) for cell in _cells(start, end)}
    for top in _across(start, end):
        found |= _asked_across(start, end, top)
    return found


def _ends(first: date | None, last: date | None) -> tuple[int, int]:
    return first.toordinal() if first else _BEFORE, last.toordinal() if last else _AFTER


# --- Cells ----------------------------------------------------------------------------------------


def _cells(start: int, last: int) -> Iterator[Cell]:
    """The fewest cells that fill the days from `start` to `last`."""
    end = last + 1
    while start < end:
        level = 0
        while start % (2 << level) == 0 and start + (2 << level) <= end and level < _LEVELS:
            level += 1
        yield level, start >> level
        start += 1 << level


def _above(cell: Cell) -> Iterator[Cell]:
    level, place = cell
    for higher in range(level + 1, _LEVELS + 1):
        yield higher, place >> (higher - level)


def _holding(start: int, end: int) -> Cell:
    """The smallest cell that holds both days."""
    level = (start ^ end).bit_length()
    return level, start >> level


def _middle(top: Cell) -> int:
    """The first day of the later half of a cell."""
    level, place = top
    return (2 * place + 1) << (level - 1)


# --- Across the middle of a cell ------------------------------------------------------------------
# A stretch that has days in both halves begins in the earlier one and ends in the later. What is
# asked of its beginning, "no earlier than that day", is the fewest cells from that day up to the
# middle: each the later half of another or the whole of the earlier half. So these alone are named.


def _from(start: int, top: Cell) -> Iterator[Cell]:
    """The cells over a first day of which one is asked for whenever that day is not too early."""
    for level in range(top[0]):
        if (start >> level) % 2 or level == top[0] - 1:
            yield level, start >> level


def _until(end: int, top: Cell) -> Iterator[Cell]:
    """The cells over a last day of which one is asked for whenever that day is not too late."""
    for level in range(top[0]):
        if not (end >> level) % 2 or level == top[0] - 1:
            yield level, end >> level


def _across(start: int, end: int) -> Iterator[Cell]:
    """The cells over either end that may be the smallest to hold what lies within the two."""
    for level in range(1, _holding(start, end)[0] + 1):
        yield level, start >> level
        yield level, end >> level


def _asked_across(start: int, end: int, top: Cell) -> set[str]:
    """The pairs of a stretch that lies across the middle of that cell, and within what is asked."""
    level, place = top
    first, middle = place << level, _middle(top)
    last = first + (1 << level) - 1
    if start >= middle or end < middle:
        return set()
    firsts = list(_cells(max(start, first), middle - 1))
    lasts = list(_cells(middle, min(end, last)))
    return {_pair(one, other) for one in firsts for other in lasts}


def _whole(cell: Cell) -> str:
    return f"{cell[0]}:{cell[1]}"


def _part(cell: Cell) -> str:
    return f"{cell[0]}:{cell[1]}+"


def _within(cell: Cell) -> str:
    return f"{cell[0]}:{cell[1]}="


def _pair(first: Cell, last: Cell) -> str:
    return f"{_whole(first)}-{_whole(last)}"
