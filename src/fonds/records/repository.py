"""Repositories: who holds the originals, after ISDIAH."""

from __future__ import annotations

from fonds.records.agent import Name
from fonds.records.record import PlacePointer, Record


class Repository(Record, tag="repository", frozen=True, kw_only=True):
    """An archive that holds originals. `scheme` names the levels its references go down."""

    title_language: str = ""
    names: tuple[Name, ...] = ()
    abbreviation: str = ""
    scheme: str = "free"
    city: str = ""
    country: str = ""
    place: PlacePointer | None = None
    homepage: str = ""
    note: str = ""
