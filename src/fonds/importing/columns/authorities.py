"""The rows of the sheets of the authority, made records: people, places, subjects, archives."""

from __future__ import annotations

from typing import Any

from fonds.importing.columns.dating import historical
from fonds.importing.columns.intake import person
from fonds.importing.columns.people import Naming
from fonds.importing.columns.said import Said
from fonds.importing.columns.shared import NAME_KINDS
from fonds.records.agent import AgentKind, Name
from fonds.records.dates import DateKind
from fonds.records.patch import CLEAR
from fonds.records.place import Coordinates

_DEGREES = {"latitude": 90, "longitude": 180}


def named(said: Said) -> dict[str, Any]:
    """The fields that all of them have: further names and the language of the title."""
    values: dict[str, Any] = {}
    if said.speaks(tuple(NAME_KINDS)):
        found = tuple(
            Name(form=words, kind=kind)
            for column, kind in NAME_KINDS.items()
            for words in said.all(column)
        )
        values["names"] = found or CLEAR
    if said.speaks(("title language",)):
        words = said.one("title language")
        values["title_language"] = said.language("title language", words) if words else CLEAR
    return values


def plainly(said: Said, fields: dict[str, str]) -> dict[str, Any]:
    """Fields that are words as they stand: column by field."""
    return {
        field: said.one(column) or CLEAR
        for field, column in fields.items()
        if said.speaks((column,))
    }


def agent_title(naming: Naming, words: str) -> tuple[str, dict[str, Any]]:
    """The heading of a person or body, and what its inverted form says beside it."""
    if not naming.intake.mapping.inverted or not words:
        return words, {}
    found = dict(person(words, inverted=True).values)
    return found.pop("title"), found


def agent(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of a person or body."""
    values = named(said) | plainly(said, {"filed_as": "filed as", "note": "note"})
    if said.speaks(("type",)):
        values["type"] = AgentKind(said.choice("type") or AgentKind.UNKNOWN)
    for column in ("born", "died"):
        if said.speaks((column,)):
            words, kind = said.one(column), DateKind.UNSPECIFIED
            made = historical(said, column, words, kind, naming.intake.mapping) if words else CLEAR
            values[column] = made
    return values


def place(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of a place."""
    values = named(said) | plainly(said, {"note": "note"})
    if said.speaks(("within",)):
        words = said.one("within")
        values["within"] = naming.one("place", words)[0] if words else CLEAR
    if said.speaks(("latitude", "longitude")):
        found = [_degrees(said, column) for column in _DEGREES]
        if any(found) and not all(found):
            raise said.refusal(
                "latitude" if found[1] else "longitude",
                "A place has latitude and longitude, and one of them is missing.",
                "Give both, in degrees, or neither.",
            )
        values["coordinates"] = (
            Coordinates(latitude=found[0], longitude=found[1]) if all(found) else CLEAR
        )
    return values


def _degrees(said: Said, column: str) -> str:
    words = said.one(column).replace("−", "-")
    try:
        fits = not words or abs(float(words)) <= _DEGREES[column]
    except ValueError:
        fits = False
    if not fits or "e" in words.casefold() or "_" in words:
        raise said.refusal(
            column,
            f"“{words}” is no {column}.",
            "Write degrees with a point, as in 55.7522; south and west are negative.",
            words,
        )
    return words


def subject(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of a subject."""
    values = named(said) | plainly(said, {"note": "note"})
    for column in ("broader", "related"):
        if said.speaks((column,)):
            values[column] = tuple(naming.all("subject", column)) or CLEAR
    return values


def repository(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of an archive."""
    fields = {
        "abbreviation": "in short",
        "city": "city",
        "country": "country",
        "homepage": "homepage",
        "note": "note",
    }
    values = named(said) | plainly(said, fields)
    if said.speaks(("scheme",)):
        values["scheme"] = said.choice("scheme") or CLEAR
    if said.speaks(("place",)):
        words = said.one("place")
        values["place"] = naming.one("place", words)[0] if words else CLEAR
    return values
