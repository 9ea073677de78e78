"""Events in the order in which they happened; those without a date stand last."""

from __future__ import annotations

from typing import cast

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.load import Slice
from fonds.catalogue.ordering import UNDATED
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.dates.edtf import Edtf, NotEdtf
from fonds.records.dates import HistoricalDate
from fonds.records.event import Event


def date_of(event: Event) -> HistoricalDate | None:
    """The date an event is filed under: its first that can be placed; None when none can."""
    return next((each for each in event.dates if _placed(each) is not None), None)


def key_of(event: Event) -> tuple[int, str, int]:
    """By date, then by title; undated ones last. No two events have the same."""
    date = date_of(event)
    placed = _placed(date) if date else None
    return (UNDATED if placed is None else placed, event.title, event.number)


def events(page: int = 1, size: int = 100, audience: Audience = PUBLIC) -> Slice:
    """A page of all events."""
    order = _order(audience)
    wanted = order[(page - 1) * size : page * size]
    rows = visible.events(audience).in_bulk(wanted)
    found = [rows[number].as_record() for number in wanted if number in rows]
    return Slice(found, len(order), page, size)


# An event's date stands in its record alone: the order is worked out once for each Change.
def _order(audience: Audience) -> list[int]:
    return kept(("events in order", audience), lambda: _ordered(audience), len)


def _ordered(audience: Audience) -> list[int]:
    several = (cast(Event, row.as_record()) for row in visible.events(audience).iterator())
    return [number for *_, number in sorted(key_of(event) for event in several)]


def _placed(date: HistoricalDate) -> int | None:
    try:
        return Edtf.parse(date.edtf).sort_key if date.edtf else None
    except NotEdtf:
        return None


__all__ = ["date_of", "events", "key_of"]
