"""Keys where numbers will stand: how incoming records refer to others, in fields and in prose.

In a field a key stands in place of a number; in prose a link goes to `readers.address(kind, key)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from typing import Any
from urllib.parse import unquote

import msgspec

from fonds.importing.readers import HEADING, address, addressed
from fonds.records.kinds import BY_NAME
from fonds.records.pointers import R, pointers, repoint
from fonds.records.record import Pointer, Record
from fonds.records.text import escaped

Reference = tuple[str, str, str]
"""The field that refers, the kind it refers to, and the key."""

NumberOf = Callable[[str, str], int | None]
"""(kind, key) → the number, or None when it is not known."""

_MARK = "%3A"  # the colon of every key, as it stands in an address
_AT = rf'(?<=href=")/({"|".join(BY_NAME)})/([^"/?]*%3A[^"/?]*)'
_LINK = re.compile(rf'{_AT}(?=")')
_SOFT_LINK = re.compile(rf'{_AT}\?else=([^"]*)(?=")')

# Where prose in the text profile stands: fields of the record, or of its parts.
_PROSE: dict[str, tuple[str, ...]] = {
    "collection": ("introduction", "selection"),
    "text": ("body",),
    "document": ("summaries", "notes"),
    "event": ("notes",),
}


def keys_in(record: Record) -> Iterator[Reference]:
    """Everything that the record refers to by a key."""
    for field, kind, pointer in pointers(record):
        if isinstance(pointer, str):
            yield field, kind, pointer
    for field, prose in _prose(record):
        if _MARK in prose:
            for link in _LINK.finditer(prose):
                yield field, link[1], addressed(link[2])


def soft_links_in(record: Record) -> Iterator[tuple[str, str]]:
    """The kind and key of every link in prose that has somewhere else to lead."""
    for _, prose in _prose(record):
        if _MARK in prose:
            for link in _SOFT_LINK.finditer(prose):
                yield link[1], addressed(link[2])


def settled(record: R, known: Callable[[str, str], bool]) -> tuple[R, list[Reference]]:
    """The record with its soft links made firm: here where somebody has the record, else away.

    With them what they now refer to.
    """
    if not any(True for _ in soft_links_in(record)):
        return record, []

    def settle(link: re.Match[str]) -> str:
        key = addressed(link[2])
        return address(link[1], key) if known(link[1], key) else escaped(unquote(link[3]))

    record = _rewritten(record, lambda prose: _SOFT_LINK.sub(settle, prose))
    return record, [each for each in keys_in(record) if known(each[1], each[2])]


# Parts that may name somebody without a record: the pointer, and where the name then stands.
_WRITTEN = {"agent": "written", "place": "written", "repository": "repository_written"}


def named_only(record: R, unknown: Container[tuple[str, str]]) -> R:
    """The record with those kinds and keys as mere names, where a part of it can hold a name."""
    changes = {
        name: _named_only(getattr(record, name), unknown)
        for name in record.__struct_fields__
        if name not in ("title", "keys")
    }
    return msgspec.structs.replace(record, **changes)


def _named_only(value: Any, unknown: Container[tuple[str, str]]) -> Any:
    if isinstance(value, tuple):
        return tuple(_named_only(part, unknown) for part in value)
    if not isinstance(value, msgspec.Struct):
        return value
    changes = {name: _named_only(getattr(value, name), unknown) for name in value.__struct_fields__}
    for name, written in _WRITTEN.items():
        key = changes.get(name)
        if written in changes and isinstance(key, str) and (name, key) in unknown:
            changes[name] = None
            changes[written] = changes[written] or key.removeprefix(HEADING)
    return msgspec.structs.replace(value, **changes)


def numbered(record: R, number_of: NumberOf) -> R:
    """The record with numbers where `number_of` knows them; other keys stay as they are."""

    def follow(kind: str, pointer: Pointer) -> Pointer:
        known = number_of(kind, pointer) if isinstance(pointer, str) else None
        return known or pointer

    def relink(link: re.Match[str]) -> str:
        key = addressed(link[2])
        return address(link[1], str(number_of(link[1], key) or key))

    record = repoint(record, follow)
    if not any(_MARK in prose for _, prose in _prose(record)):
        return record
    return _rewritten(record, lambda prose: _LINK.sub(relink, prose))


def _rewritten(record: R, change: Callable[[str], str]) -> R:
    """The record with all its prose changed."""
    names = _PROSE.get(record.kind, ())
    changes = {name: _each(getattr(record, name), change) for name in names}
    return msgspec.structs.replace(record, **changes)


def _prose(record: Record) -> Iterator[tuple[str, str]]:
    """Every piece of prose in the record, with its field."""
    for name in _PROSE.get(record.kind, ()):
        value = getattr(record, name)
        if isinstance(value, str):
            yield name, value
        else:
            yield from ((name, part if isinstance(part, str) else part.body) for part in value)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """The prose of a field, or of its parts, changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_each(part, change) for part in value)
    return msgspec.structs.replace(value, body=change(value.body))
