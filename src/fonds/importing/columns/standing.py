"""Identity and access of the record that a row describes: its keys, its number, who may see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from fonds.dates import Edtf, NotEdtf, Precision
from fonds.importing.columns.intake import Intake, authority, former
from fonds.importing.columns.said import Said
from fonds.importing.readers import hashed, heading
from fonds.names import as_heading
from fonds.records.access import KNOWN, OPEN, WITHHELD, Access
from fonds.records.record import State

_OWN = re.compile(r"#?([1-9][0-9]{0,9})")
_BREAKS = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")
_AS_WRITTEN = ("document", "event")
HEADED = ("agent", "place", "subject", "repository", "collection")
"""The kinds whose rows are known by their heading, unless several rows bear the same: what a
document names is then the same record, whichever came first."""


@dataclass(frozen=True, slots=True)
class Identity:
    """How the record of a row is known: its key, the number it claims, its keys as a field."""

    key: str
    number: int
    identifier: str
    keys: tuple[str, ...]


def identity(said: Said, intake: Intake, identifier: str, title: str, when: str = "") -> Identity:
    """By the identifier; without one by the number, by the heading, or by title and date."""
    kind = said.sheet.kind
    identifier = identifier or said.one("id")
    number = _number(said)
    others = [authority(each) or _keyed(said, each) for each in said.all("other identifiers")]
    others += [_former(said, each) for each in said.all("old address")]
    key = _key(intake, kind, identifier, number, (title, when))
    if identifier and not key.startswith("fonds:"):
        others.append(intake.own(identifier))
    own = [] if key.startswith("fonds:") else [key]
    keys = tuple(dict.fromkeys([*own, *others]))
    keys = keys if len(keys) > len(own) else ()
    return Identity(key, number, identifier, keys)


def _key(intake: Intake, kind: str, identifier: str, number: int, told: tuple[str, str]) -> str:
    if kind in HEADED and told[0] and not identifier.startswith("#"):
        return intake.heading_of(kind, told[0], identifier)
    if identifier:
        return intake.key(kind, identifier)
    if number:
        return f"fonds:{kind}/{number}"
    if kind == "event":
        return heading(told[0])
    return hashed(intake.mapping.name, *told)


def _number(said: Said) -> int:
    words = said.one("number")
    if not words:
        return 0
    found = _OWN.fullmatch(words)
    if not found:
        raise said.refusal(
            "number",
            f"“{words}” is no number of a record.",
            "Write a whole number from 1, or leave the cell empty and use “id”.",
            words,
        )
    return int(found[1])


def _keyed(said: Said, words: str) -> str:
    scheme, colon, value = words.partition(":")
    if not (colon and value.strip() and scheme.isascii() and " " not in scheme):
        raise said.refusal(
            "other identifiers",
            f"“{words}” does not say whose identifier it is.",
            "Write it as scheme:value, as in gnd:118557297, or as an address.",
            words,
        )
    return f"{scheme}:{value.strip()}"


def _former(said: Said, words: str) -> str:
    key = former(words)
    if not key:
        raise said.refusal(
            "old address",
            f"“{words}” is no address.",
            "Write its path, as in /document/110399, or the whole address.",
            words,
        )
    return key


KEPT = ("id", "number", "other identifiers", "old address", "state")
"""Columns in which nothing can be emptied by a hyphen."""


def tell_of_kept(said: Said, columns: Iterable[str]) -> None:
    """Tell of hyphens in columns that a table cannot empty."""
    for column in sorted(said.cleared.intersection(columns)):
        said.notice(
            column,
            f"“{column}” cannot be emptied by a table; the hyphen changed nothing.",
            "Change it at the editors’ desk, or leave the cell empty.",
        )


ACCESS = ("access", "withheld until", "reason withheld", "public note")


def standing(said: Said, found: Identity) -> dict[str, Any]:
    """The fields of identity and access that the row speaks of."""
    values: dict[str, Any] = {"keys": found.keys} if found.keys else {}
    if said.speaks(ACCESS):
        access = _access(said)
        if access is not None:
            values["access"] = access
    if state := said.choice("state"):
        values["state"] = State(state)
    return values


def _access(said: Said) -> Access | None:
    """What the row says of access; it fails closed. None when it says nothing that holds."""
    if "access" in said.cleared:
        said.notice(
            "access", "The access of a record cannot be emptied.", "Write “open” or “withheld”."
        )
    words = " | ".join(dict.fromkeys(said.all("access")))
    state = words.casefold() if words.casefold() in KNOWN else words
    until = " | ".join(dict.fromkeys(said.all("withheld until")))
    reason, note = said.one("reason withheld"), said.one("public note")
    opens = _opening(said, until) if until else None
    if until and (not state or (state == OPEN and (opens is None or opens > datetime.now(UTC)))):
        if state == OPEN:
            said.notice(
                "access",
                "The row says open, and withheld until a day; the record is withheld.",
                "Keep the one that is meant.",
                until,
            )
        state = WITHHELD
    if not state and (reason or note):
        state = WITHHELD
    if not state:
        return None
    return Access(state=state, opens=opens if state != OPEN else None, reason=reason, note=note)


def _opening(said: Said, until: str) -> datetime | None:
    """The beginning of that day in universal time; None, and told, when it names no day."""
    try:
        day = Edtf.parse(until)
    except NotEdtf:
        day = None
    if day and day.precision is Precision.DAY and day.earliest and day.earliest == day.latest:
        return datetime(day.earliest.year, day.earliest.month, day.earliest.day, tzinfo=UTC)
    said.notice(
        "withheld until",
        f"“{until}” is no day, so the record is withheld without end.",
        "Write the day, as in 2041-01-01.",
        until,
    )
    return None


def title(said: Said, *, needed: bool = True) -> str:
    """The row's title or name. A row without one is refused, unless it only adds to a record that
    its identifier names, in a table without titles."""
    column = said.sheet.titles
    words = _BREAKS.sub(" ", said.one(column))
    if words:
        return words if said.sheet.kind in _AS_WRITTEN else as_heading(words)
    if needed and (said.titled or not said.speaks(("id", "number"))):
        raise said.refusal(
            column,
            f"The row has no {column}.",
            f"Write one; a table that only adds to known records needs no column “{column}”, but "
            "an “id” or “number” in each row.",
        )
    return ""
