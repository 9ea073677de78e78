"""Pointers between records: found and replaced by type, so that a new field needs no new code.

A field whose type is one of the pointers of `fonds.records.record` points; so does any part of
it at any depth. The walk over a type is planned once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import is_
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from fonds.records.record import Pointer, Record

R = TypeVar("R", bound=Record)
Follow = Callable[[str, Pointer], Pointer]

# A plan is the kind a value points to, or the plans of the fields of a part, or None.
Plan = str | dict[str, Any] | None


def pointers(record: Record) -> Iterator[tuple[str, str, Pointer]]:
    """Every pointer of the record, as (field, kind of its target, number or incoming key)."""
    for field, plan in _fields(type(record)).items():
        value = getattr(record, field)
        if value is None or value is _NOTHING:
            continue
        found: list[tuple[str, Pointer]] = []
        _gather(value, plan, found)
        for kind, pointer in found:
            yield field, kind, pointer


def repoint(record: R, follow: Follow) -> R:
    """The record with each pointer replaced by what `follow(kind, pointer)` gives."""
    new: R = _replace(record, _fields(type(record)), follow)
    return new


def points_to(source: type[Record], kind: str) -> bool:
    """Whether records of that type can point to records of that kind at all."""
    return _mentions(_fields(source), kind)


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, Any]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    plans = {field.name: _plan(field.type) for field in info.fields}
    return {name: plan for name, plan in plans.items() if plan}


def _plan(info: inspect.Type) -> Plan:
    match info:
        case inspect.Metadata(extra={"points_to": kind}):
            return str(kind)
        case inspect.Metadata(type=inner):
            return _plan(inner)
        case inspect.UnionType(types=types):
            return next((plan for plan in map(_plan, types) if plan), None)
        case inspect.VarTupleType(item_type=item):
            return _plan(item)
        case inspect.StructType(cls=cls):
            return _fields(cls)
    return None


def _mentions(plan: Any, kind: str) -> bool:
    if isinstance(plan, str):
        return plan == kind
    return any(_mentions(inner, kind) for inner in plan.values())


# Most fields of most records are empty; an empty tuple is one object wherever it stands. An import
# walks over every record several times, so that this is worth its lines.
_NOTHING: tuple[()] = ()


def _gather(value: Any, plan: Any, found: list[tuple[str, Pointer]]) -> None:
    """Add every pointer at or below a value that is there."""
    if isinstance(value, tuple):
        for item in value:
            _gather(item, plan, found)
    elif isinstance(plan, str):
        found.append((plan, value))
    else:
        for field, inner in plan.items():
            part = getattr(value, field)
            if part is not None and part is not _NOTHING:
                _gather(part, inner, found)


def _replace(value: Any, plan: Any, follow: Follow) -> Any:
    """The same object where nothing changes, so that equal records stay identical."""
    if isinstance(value, tuple):
        items = tuple([_replace(item, plan, follow) for item in value])
        same = all(map(is_, items, value))
        return value if same else items
    if isinstance(plan, str):
        return follow(plan, value)
    changed = {}
    for field, inner in plan.items():
        old = getattr(value, field)
        if old is None or old is _NOTHING:
            continue
        new = _replace(old, inner, follow)
        if new is not old and new != old:
            changed[field] = new
    return msgspec.structs.replace(value, **changed) if changed else value
