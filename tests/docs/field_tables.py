"""What the tables of docs/reference/jsonl.md must say, taken from the record types themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import inspect

from fonds.records.kinds import KINDS
from fonds.records.record import Record

EVERY = "Every record"
"""The heading under which the fields stand that every kind has."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table without its explanation: the field, its value, its value if absent."""

    field: str
    value: str
    absent: str


def heading(struct: type[msgspec.Struct]) -> str:
    """The heading of a part: its name in words, as in "Source reference"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", struct.__name__).capitalize()


def tables() -> dict[str, list[Row]]:
    """The rows that each heading of the page must have, records first."""
    found = {EVERY: _rows(Record)}
    common = {row.field for row in found[EVERY]}
    for kind in KINDS:
        tag = str(kind.__struct_config__.tag)
        found[tag.capitalize()] = [row for row in _rows(kind) if row.field not in common]
    for part in _parts():
        found[heading(part)] = _rows(part)
    return found


def _rows(struct: type[msgspec.Struct]) -> list[Row]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return [Row(field.encode_name, _value(field.type), _absent(field)) for field in info.fields]


def _value(info: inspect.Type) -> str:
    match info:
        case inspect.Metadata(extra={"points_to": kind}):
            return f"number of {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
        case inspect.Metadata(type=inner):
            return _value(inner)
        case inspect.UnionType(types=types):
            return " or ".join(_value(t) for t in types if not isinstance(t, inspect.NoneType))
        case inspect.VarTupleType(item_type=item):
            return f"list of: {_value(item)}"
        case inspect.StructType(cls=cls):
            name = heading(cls).lower()
            return f"[{name}](#{name.replace(' ', '-')})"
    return _plain(info)


def _plain(info: inspect.Type) -> str:
    if isinstance(info, inspect.EnumType):
        return " · ".join(f"`{member.value}`" for member in info.cls)
    return _PLAIN[type(info)]


_PLAIN: dict[type[inspect.Type], str] = {
    inspect.StrType: "text",
    inspect.IntType: "whole number",
    inspect.BoolType: "true or false",
    inspect.DateTimeType: "moment",
}


def _absent(field: inspect.Field) -> str:
    if field.required:
        return "required"
    default = field.default
    if default is msgspec.NODEFAULT:
        default = field.default_factory()
    return "—" if default in ("", (), None) else _default(default)


def _default(value: Any) -> str:
    if isinstance(value, msgspec.Struct):
        return str(next(iter(msgspec.structs.asdict(value).values())))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _parts() -> list[type[msgspec.Struct]]:
    """Every part that a record can hold, in the order in which the records lead to them."""
    found: dict[type[msgspec.Struct], None] = {}
    for kind in (Record, *KINDS):
        _gather(inspect.type_info(kind), found)
    return [part for part in found if not issubclass(part, Record)]


def _gather(info: inspect.Type, found: dict[type[msgspec.Struct], None]) -> None:
    match info:
        case inspect.StructType(cls=cls, fields=fields) if cls not in found:
            found[cls] = None
            for field in fields:
                _gather(field.type, found)
        case inspect.UnionType(types=types):
            for inner in types:
                _gather(inner, found)
        case inspect.VarTupleType(item_type=inner) | inspect.Metadata(type=inner):
            _gather(inner, found)
