"""Fonds' own JSON Lines: one record a line, complete, the way it leaves an archive.

    {"format":1,"kind":"document","number":12,"version":3,"state":"public","title":"…", …}

A line speaks of the fields that stand in it and of no others; a field with an empty value, or
null, is emptied. `number` is claimed, `version` is the version the words were taken from: both
may be left out in lines that another program makes. Everything is strict: see `strict`, `shape`.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec

from fonds.importing.readers import Read, hashed
from fonds.importing.readers.lines import lines
from fonds.importing.readers.misfit import told
from fonds.importing.readers.shape import check, meant
from fonds.importing.readers.strict import UnreadableError, loads
from fonds.records.access import Access
from fonds.records.kinds import BY_NAME
from fonds.records.patch import CLEAR, Patch, default
from fonds.records.problem import Problem, Where
from fonds.records.record import FORMAT, Record

name: Final = "jsonl"
description: Final = "Fonds' own JSON Lines: complete records of every kind, one a line"
folders: Final = False
key: Final = (
    "Records are known again by their number; a line without one by its first identifier "
    "(keys), else by its kind, title and dates."
)

_STANDING = ("kind", "number", "version")
# Emptied, these would open what was closed, or forget that the public once saw it.
_NEVER_EMPTY = ("state", "access", "public_since")
_SCHEME = "jsonl"
_OWN_KIND = re.compile(rf'"kind"\s*:\s*"({"|".join(BY_NAME)})"'.encode())


def recognises(head: bytes, name: str) -> bool:
    """By a first line that names its format and kind, or by the name's ending.

    JSON Lines whose first line names neither are another program's, and a table.
    """
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    if first.startswith(b"{") and b'"format"' in first and b'"kind"' in first:
        return True
    foreign = first.startswith(b"{") and b'"format"' not in first and not _OWN_KIND.search(first)
    return name.lower().endswith((".jsonl", ".ndjson")) and not foreign


def read(path: Path) -> Read:
    """A Patch for each line, or its Problem; blank lines are passed over."""
    for row, line in lines(path):
        if isinstance(line, Problem):
            yield line
        elif line.strip():
            yield _record(line, Where(file=path.name, row=row))


def _record(line: str, where: Where) -> Patch | Problem:
    try:
        return _patch(loads(line), where)
    except UnreadableError as error:
        return Problem(
            found=error.found,
            remedy=error.remedy,
            where=msgspec.structs.replace(where, field=error.field),
            value=error.value,
        )


def _patch(line: dict[str, Any], where: Where) -> Patch:
    _check_format(line.pop("format", None))
    kind = _kind(line.get("kind"))
    check(kind, line)
    emptied = _emptied(kind, line)
    record = _converted(kind, line)
    _check_times(record)
    values = {name: getattr(record, name) for name in line if name not in _STANDING}
    if values.get("access") == Access():
        values["access"] = default(kind, "access")  # the one that is left out when written
    return Patch(
        kind=record.kind,
        key=_key(record),
        values=values | emptied,
        number=record.number,
        base=record.version,
        where=where,
    )


def _check_format(version: Any) -> None:
    if version is None:
        raise UnreadableError(
            "The line does not say its format.", f'Begin it with "format": {FORMAT}.'
        )
    if type(version) is not int or version < 1:
        raise UnreadableError(
            "“format” is not a whole number.", f"Write {FORMAT}.", "format", str(version)
        )
    if version > FORMAT:
        raise UnreadableError(
            f"The line is of format {version}; this Fonds reads up to {FORMAT}.",
            "Upgrade this Fonds, then import the file again.",
            "format",
        )


def _kind(name: Any) -> type[Record]:
    if not isinstance(name, str):
        raise UnreadableError(
            "The line does not say its kind.", 'Write for example "kind": "document".'
        )
    if name not in BY_NAME:
        raise UnreadableError(
            f"There is no kind of record “{name}”.", meant(name, tuple(BY_NAME)), "kind", name
        )
    return BY_NAME[name]


def _emptied(kind: type[Record], line: dict[str, Any]) -> dict[str, Any]:
    """Take the fields that are null out of the line; each of them is emptied."""
    names = [name for name, value in line.items() if value is None]
    for name in names:
        del line[name]
        if name in _NEVER_EMPTY or not _can_be_empty(kind, name):
            raise UnreadableError(
                f"“{name}” cannot be emptied.", f"Give “{name}”, or leave it out.", name
            )
    return dict.fromkeys(names, CLEAR)


def _can_be_empty(kind: type[Record], name: str) -> bool:
    try:
        default(kind, name)
    except KeyError:
        return False
    return name not in _STANDING


def _converted(kind: type[Record], line: dict[str, Any]) -> Record:
    try:
        return msgspec.convert(line, kind)
    except msgspec.ValidationError as error:
        raise told(kind, error) from None


def _check_times(record: Record) -> None:
    """Refuse a time without its zone: nobody could say when it comes."""
    for place, value in (("opens", record.access.opens), ("closes", record.access.closes)):
        _check_time(value, f"access.{place}")
    for name in ("public_since", "received", "answered"):
        _check_time(getattr(record, name, None), name)


def _check_time(value: datetime | None, field: str) -> None:
    if value is not None and value.tzinfo is None:
        raise UnreadableError(
            f"The time in “{field}” has no zone.",
            f"Add it: {value.isoformat()}Z is universal time, {value.isoformat()}+02:00 …",
            field,
        )


def _key(record: Record) -> str:
    """By number; without one by the first identifier, else by the words that tell it apart."""
    if record.number:
        return f"fonds:{record.kind}/{record.number}"
    if record.keys:
        return record.keys[0]
    dates = (date.written or date.edtf for date in getattr(record, "dates", ()))
    language = getattr(record, "language", "")
    owner = str(getattr(record, "document", "") or getattr(record, "file", "") or "")
    order = str(getattr(record, "order", "") or "")
    return hashed(_SCHEME, record.kind, record.title, *dates, language, owner, order)
