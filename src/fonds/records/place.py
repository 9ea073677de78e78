"""Places: a hierarchy with coordinates, and names that changed with the years."""

from __future__ import annotations

import msgspec

from fonds.records.agent import Name
from fonds.records.record import PlacePointer, Record
from fonds.records.statement import Statement


class Coordinates(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """WGS 84, in decimal degrees as written, so that no digit is gained or lost."""

    latitude: str
    longitude: str
    statement: Statement | None = None


class Place(Record, tag="place", frozen=True, kw_only=True):
    """A town, a country, a region; `within` is the place it lies in."""

    title_language: str = ""
    names: tuple[Name, ...] = ()
    within: PlacePointer | None = None
    coordinates: Coordinates | None = None
    note: str = ""
