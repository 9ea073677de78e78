"""A strip of years: how many documents there are of each, as squares or as bars.

One square is one document, as long as no year has more than a dozen; then each year is a bar with
its figure. Years in which there is nothing keep their place; a long run of them is folded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SQUARES = 12
"""The most documents of one year that are drawn one by one."""

_ACROSS = 3
_SIDE, _STEP = 8, 10
_WIDTH = _ACROSS * _STEP - (_STEP - _SIDE)
_TALLEST = 64
_FOLDED = 3  # empty years in a row that are drawn as one gap


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of a drawing, in its own units, which are pixels at the usual size."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Column:
    """A year, or a run of years without documents (`gap`); address "" where there is nothing."""

    label: str
    count: int
    said: str
    address: str
    blocks: tuple[Block, ...] = ()
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The years in order. key: what a mark stands for; beyond: what is in no year, in words."""

    columns: tuple[Column, ...]
    width: int
    height: int
    bars: bool
    key: str
    beyond: str


def strip(
    counts: Mapping[int, int],
    address: Callable[[int], str],
    wider: int = 0,
    undated: int = 0,
) -> Strip | None:
    """The strip of those years; None when no document is of one year.

    wider: documents whose date is wider than a year; undated: those without one. Neither is drawn.
    """
    if not counts:
        return None
    most = max(counts.values())
    bars = most > SQUARES
    height = _TALLEST if bars else -(-most // _ACROSS) * _STEP - (_STEP - _SIDE)
    return Strip(
        columns=tuple(_columns(counts, address, height, bars)),
        width=_WIDTH,
        height=height,
        bars=bars,
        key=_("Each bar is a year.") if bars else _("Each square is one document."),
        beyond=_beyond(wider, undated),
    )


def _columns(
    counts: Mapping[int, int], address: Callable[[int], str], height: int, bars: bool
) -> Iterator[Column]:
    most, last = max(counts.values()), None
    for year in sorted(counts):
        yield from _between(last, year)
        count, last = counts[year], year
        blocks = (_bar(count, most, height),) if bars else tuple(_squares(count, height))
        yield Column(str(year), count, _said(count), address(year), blocks)


def _between(last: int | None, year: int) -> Iterator[Column]:
    """The years without documents before this one."""
    empty = range(last + 1, year) if last is not None else range(0)
    if len(empty) >= _FOLDED:
        label = f"{empty[0]}–{empty[-1]}"
        yield Column(label, 0, _("no documents"), "", gap=True)
    else:
        yield from (Column(str(each), 0, _("no documents"), "") for each in empty)


def _said(count: int) -> str:
    return ngettext("%(count)s document", "%(count)s documents", count) % {"count": count}


def _squares(count: int, height: int) -> Iterator[Block]:
    """From the ground up, a row at a time."""
    for place in range(count):
        row, column = divmod(place, _ACROSS)
        yield Block(column * _STEP, height - _SIDE - row * _STEP, _SIDE, _SIDE)


def _bar(count: int, most: int, height: int) -> Block:
    tall = max(2, round(count * height / most))
    return Block(0, height - tall, _WIDTH, tall)


def _beyond(wider: int, undated: int) -> str:
    told = []
    if wider:
        pattern = ngettext(
            "%(count)s is dated more widely than a year",
            "%(count)s are dated more widely than a year",
            wider,
        )
        told.append(pattern % {"count": wider})
    if undated:
        pattern = ngettext("%(count)s has no date", "%(count)s have no date", undated)
        told.append(pattern % {"count": undated})
    return _("Not drawn: %(what)s.") % {"what": "; ".join(told)} if told else ""
