"""What an audience is given of a record it may see: everything, or what is the public's business.

`catalogue.visible` decides which records the public sees; this takes out of those what is said
for the archive alone, and the pointers to records that the public does not see. A part that says
nothing without its pointer (a membership, a relation) goes with it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from fonds.catalogue import visible
from fonds.catalogue.visible import Audience
from fonds.records.correction import Correction
from fonds.records.pointers import pointers, repoint
from fonds.records.record import Pointer, Record

Address = tuple[str, Pointer]
"""A kind and a number."""

_UNSEEN = "\0"  # stands for a pointer that must go; no key holds a NUL
_GONE = object()
_PIECE = 500


def public_faces(records: Iterable[Record]) -> Iterator[Record]:
    """The records of one piece as the public is given them.

    One that hangs on what has just been withheld is left out.
    """
    piece = list(records)
    seen = _seen(piece)
    shown = (public_face(record, seen) for record in piece)
    return (record for record in shown if record is not None)


def public_face(record: Record, seen: Container[Address]) -> Record | None:
    """The record as the public is given it; `seen` are the addresses that the public sees.

    None when the record itself says nothing without a pointer that must go: a text of a
    document that is withheld.
    """
    if record.access.reason:
        access = msgspec.structs.replace(record.access, reason="")
        record = msgspec.structs.replace(record, access=access)
    if isinstance(record, Correction):
        record = msgspec.structs.replace(record, contact="")

    def follow(kind: str, pointer: Pointer) -> Pointer:
        return pointer if (kind, pointer) in seen else _UNSEEN

    marked = repoint(record, follow)
    shown = _pruned(marked) if marked is not record else record
    return None if shown is _GONE else shown


def _seen(piece: list[Record]) -> set[Address]:
    """The addresses the piece points to that the public sees."""
    wanted: dict[str, set[int]] = {}
    for record in piece:
        for _, kind, pointer in pointers(record):
            if isinstance(pointer, int):
                wanted.setdefault(kind, set()).add(pointer)
    return {(kind, number) for kind, numbers in wanted.items() for number in _public(kind, numbers)}


def _public(kind: str, numbers: set[int]) -> Iterator[int]:
    rows = visible.of(kind, Audience.PUBLIC)
    ordered = sorted(numbers)
    for start in range(0, len(ordered), _PIECE):
        yield from rows.filter(pk__in=ordered[start : start + _PIECE]).values_list("pk", flat=True)


def _pruned(value: Any) -> Any:
    """The value without the marked pointers; _GONE when it says nothing without them."""
    if value == _UNSEEN:
        return _GONE
    if isinstance(value, tuple):
        return tuple(item for item in map(_pruned, value) if item is not _GONE)
    if isinstance(value, msgspec.Struct):
        return _pruned_part(value)
    return value


def _pruned_part(part: msgspec.Struct) -> Any:
    changes: dict[str, Any] = {}
    for name in part.__struct_fields__:
        old = getattr(part, name)
        new = _pruned(old)
        if new is _GONE and name in _required(type(part)):
            return _GONE
        if new is not old:
            changes[name] = None if new is _GONE else new
    return msgspec.structs.replace(part, **changes) if changes else part


@cache
def _required(struct: type[msgspec.Struct]) -> frozenset[str]:
    return frozenset(field.name for field in msgspec.structs.fields(struct) if field.required)
