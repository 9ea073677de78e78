"""A whole record in YAML or TOML: the fields of JSON Lines, for what no column can say.

    format: 1
    kind: document
    title: SPECIMEN
    authenticity:
      - {state: doubted, reason: The watermark is later.}

It is told by its `format`. Words become the numbers, times and choices that the record has there.
"""

from __future__ import annotations

from typing import Any

import msgspec

from fonds.importing.notations import Outline
from fonds.importing.readers.misfit import told
from fonds.importing.readers.shape import check, meant
from fonds.importing.readers.strict import UnreadableError
from fonds.records.access import Access
from fonds.records.kinds import BY_NAME
from fonds.records.patch import Patch, default
from fonds.records.pointers import repoint
from fonds.records.problem import Problem, Where
from fonds.records.record import FORMAT, Pointer, Record

_STANDING = ("kind", "number", "version")


def is_whole(part: dict[str, Any]) -> bool:
    """Whether the part is a record in the fields of JSON Lines."""
    return "format" in part


def whole(outline: Outline, place: int, key: str, where: Where) -> Patch | Problem:
    """The record that the part at that place says, or its Problem; `key` if it has no other."""
    try:
        return _patch(dict(outline.parts[place]), key, where)
    except UnreadableError as error:
        line = outline.line(place, error.field)
        return Problem(
            found=error.found,
            remedy=error.remedy,
            where=Where(file=where.file, row=line, field=error.field),
            value=error.value,
        )


def _patch(part: dict[str, Any], key: str, where: Where) -> Patch:
    _check_format(part.pop("format"))
    kind = _kind(part.get("kind"))
    said = {name: value for name, value in part.items() if value not in ("", [], {})}
    check(kind, said)
    try:
        record = msgspec.convert(said, kind, strict=False)
    except msgspec.ValidationError as error:
        raise told(kind, error) from None
    record = repoint(record, _pointed)
    check(kind, {name: msgspec.to_builtins(getattr(record, name)) for name in _spoken(said)})
    _check_times(record)
    values = {name: getattr(record, name) for name in _spoken(said)}
    if values.get("access") == Access():
        values["access"] = default(kind, "access")
    own = f"fonds:{record.kind}/{record.number}" if record.number else ""
    known = own or next(iter(record.keys), key)
    return Patch(
        kind=record.kind,
        key=known,
        values=values,
        number=record.number,
        base=record.version,
        where=where,
    )


def _spoken(said: dict[str, Any]) -> list[str]:
    return [name for name in said if name not in _STANDING]


def _pointed(_: str, pointer: Pointer) -> Pointer:
    """In words, a number is written like everything else."""
    return int(pointer) if isinstance(pointer, str) and pointer.isdecimal() else pointer


def _check_format(version: Any) -> None:
    if version != str(FORMAT):
        raise UnreadableError(
            f"The record is of format “{version}”; this Fonds reads {FORMAT}.",
            f"Write format: {FORMAT}, or upgrade this Fonds.",
            "format",
        )


def _kind(name: Any) -> type[Record]:
    if not isinstance(name, str) or name not in BY_NAME:
        raise UnreadableError(
            f"There is no kind of record “{name or ''}”.",
            meant(str(name or ""), tuple(BY_NAME)),
            "kind",
        )
    return BY_NAME[name]


def _check_times(record: Record) -> None:
    """Refuse a time without its zone: nobody could say when it comes."""
    for place, moment in (("opens", record.access.opens), ("closes", record.access.closes)):
        if moment is not None and moment.tzinfo is None:
            raise UnreadableError(
                f"The time in “access.{place}” has no zone.",
                "Write it with its zone, as 2026-01-31T09:00:00Z.",
                f"access.{place}",
            )
