"""The shape that a kind of record has: which fields, at any depth, and within which bounds.

The record types ignore a field they do not know inside their parts, and take a whole number of
any size. A reader may not: what is not understood is told, with the name that comes nearest.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from fonds.importing.readers.strict import UnreadableError

HIGHEST_NUMBER = 999_999_999
"""The highest number that a record may claim: half of those there are stay to be given."""

_HIGHEST = 2**31 - 1  # of versions, positions, pixels
_ADDRESSES = frozenset({"number", "merged_into"})
_COUNTS = frozenset({"version"})
_BYTES = frozenset({"size"})  # of a file: more than two gigabytes is not rare
_HIGHEST_SIZE = 2**63 - 1
_HIGHEST_RANK = 6


@dataclass(frozen=True, slots=True)
class _Part:
    """An object, or (`steps`) an array whose places are named."""

    fields: dict[str, Any]
    steps: tuple[Any, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Many:
    item: Any


@dataclass(frozen=True, slots=True)
class _Whole:
    lowest: int
    highest: int


def check(kind: type[msgspec.Struct], values: dict[str, Any]) -> None:
    """UnreadableError for a field that the kind does not have, or a whole number out of bounds.

    Values of a wrong type are passed over: the conversion to a record tells of those.
    """
    _check(values, _part(kind), "")


@cache
def _part(struct: type[msgspec.Struct]) -> _Part:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    plans = {field.name: _plan(field.type, field.name) for field in info.fields}
    if info.tag_field:
        plans[info.tag_field] = None
    return _Part(plans, tuple(plans.values()) if info.array_like else None)


def _plan(info: inspect.Type, name: str) -> Any:
    plan: Any = None
    match info:
        case inspect.Metadata(extra={"points_to": _}):
            plan = _Whole(1, HIGHEST_NUMBER)
        case inspect.Metadata(type=inner):
            plan = _plan(inner, name)
        case inspect.UnionType(types=types):
            plan = next((each for each in (_plan(member, name) for member in types) if each), None)
        case inspect.VarTupleType(item_type=item):
            plan = _Many(_plan(item, name))
        case inspect.StructType(cls=cls):
            plan = _part(cls)
        case inspect.IntType():
            plan = _bounds(name)
    return plan


def _bounds(name: str) -> _Whole:
    if name in _BYTES:
        return _Whole(0, _HIGHEST_SIZE)
    if name == "rank":
        return _Whole(1, _HIGHEST_RANK)
    if name in _ADDRESSES:
        return _Whole(0, HIGHEST_NUMBER)
    return _Whole(0 if name in _COUNTS else -_HIGHEST, _HIGHEST)


def _check(value: Any, plan: Any, field: str) -> None:
    match plan, value:
        case _Part(steps=None), dict():
            _check_names(value, plan, field)
            for name, inner in value.items():
                _check(inner, plan.fields[name], f"{field}.{name}" if field else name)
        case _Part(), list():
            _check_steps(value, plan, field)
        case _Many(item), list():
            for place, inner in enumerate(value):
                _check(inner, item, f"{field}[{place}]")
        case _Whole(), int():
            _check_whole(value, plan, field)


def _check_names(value: dict[str, Any], part: _Part, field: str) -> None:
    strange = next((name for name in value if name not in part.fields), None)
    if strange is not None:
        raise UnreadableError(
            f"There is no field “{strange}”" + (f" in “{field}”." if field else "."),
            meant(strange, tuple(part.fields)) + " A field that is not known is not thrown away.",
            f"{field}.{strange}" if field else strange,
        )


def _check_steps(value: list[Any], part: _Part, field: str) -> None:
    steps = part.steps or ()
    if len(value) > len(steps):
        raise UnreadableError(
            f"{field} has {len(value)} places, but only {len(steps)} have a meaning.",
            f"Write them as: {', '.join(part.fields)}.",
            field,
        )
    for place, (inner, plan) in enumerate(zip(value, steps, strict=False)):
        _check(inner, plan, f"{field}[{place}]")


def _check_whole(value: int, bounds: _Whole, field: str) -> None:
    if not isinstance(value, bool) and not bounds.lowest <= value <= bounds.highest:
        raise UnreadableError(
            f"The number {value} in “{field}” is out of range.",
            f"Give a whole number from {bounds.lowest} to {bounds.highest}.",
            field,
            str(value),
        )


def meant(name: str, known: tuple[str, ...]) -> str:
    """The known name that comes nearest, as the beginning of a remedy.

    >>> meant("titel", ("title", "keys"))
    'Perhaps “title” is meant.'
    """
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"Perhaps “{near[0]}” is meant." if near else f"Known are: {', '.join(known)}."
