"""What msgspec says of a value that does not fit, turned into a sentence for an editor."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

import msgspec
from msgspec import inspect

from fonds.importing.readers.shape import meant
from fonds.importing.readers.strict import UnreadableError

_PLACE = re.compile(r" - at `\$\.?(?P<field>.*)`$")
_TYPES = re.compile(r"^Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`")
_SHORT = re.compile(r"^Expected `array` of (?:at least )?length (?P<wanted>\d+), got (?P<got>\d+)")
_MISSING = re.compile(r"^Object missing required field `(?P<name>[^`]*)`")
_CHOICE = re.compile(r"^Invalid enum value '?(?P<value>.*?)'?$", re.DOTALL)
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number with a point",
    "bool": "true or false",
    "null": "nothing (null)",
    "array": "a list [ ]",
    "object": "an object { }",
    "datetime": "a time",
}


def told(kind: type[msgspec.Struct], error: msgspec.ValidationError) -> UnreadableError:
    """The UnreadableError of a record of that kind which msgspec refused.

    >>> from fonds.records.subject import Subject
    >>> try:
    ...     msgspec.convert({"kind": "subject", "title": 7}, Subject)
    ... except msgspec.ValidationError as error:
    ...     print(told(Subject, error))
    “title” should be text, but a whole number stands there. Write text, or leave “title” out.
    """
    message = str(error)
    place = _PLACE.search(message)
    field = place["field"] if place else ""
    said = message[: place.start()] if place else message
    if found := _TYPES.match(said):
        return _wrong_type(field, found)
    if found := _SHORT.match(said):
        return _too_short(field, found)
    if found := _MISSING.match(said):
        return _missing(field, found["name"])
    if found := _CHOICE.match(said):
        return _not_a_choice(kind, field, found["value"])
    if "RFC3339" in said:
        return _no_time(field)
    return UnreadableError(
        f"“{field}” holds a value of a wrong form.", f"Correct “{field}”.", field
    )


def _wrong_type(field: str, found: re.Match[str]) -> UnreadableError:
    wanted = " or ".join(_WORDS.get(each, each) for each in found["wanted"].split(" | "))
    got = _WORDS.get(found["got"], found["got"])
    return UnreadableError(
        f"“{field}” should be {wanted}, but {got} stands there.",
        f"Write {wanted}, or leave “{field}” out.",
        field,
    )


def _too_short(field: str, found: re.Match[str]) -> UnreadableError:
    return UnreadableError(
        f"“{field}” needs {found['wanted']} places, but has {found['got']}.",
        'Give all of them; write "" where nothing is known.',
        field,
    )


def _missing(field: str, name: str) -> UnreadableError:
    whole = f"{field}.{name}" if field else name
    return UnreadableError(f"“{whole}” is missing.", f"Give “{name}”.", whole)


def _no_time(field: str) -> UnreadableError:
    return UnreadableError(
        f"“{field}” is not a time.",
        "Write it with its zone, as 2026-01-31T09:00:00Z.",
        field,
    )


def _not_a_choice(kind: type[msgspec.Struct], field: str, value: str) -> UnreadableError:
    known = _choices(inspect.type_info(kind), re.findall(r"[^.\[\]]+", field))
    return UnreadableError(
        f"“{field}” cannot be “{value}”.",
        f"{meant(value, known)} It may be: {', '.join(known)}.",
        field,
        value,
    )


def _choices(info: inspect.Type, path: list[str]) -> tuple[str, ...]:
    """The values of the enumeration that stands at the path."""
    match info:
        case inspect.Metadata(type=inner):
            return _choices(inner, path)
        case inspect.UnionType(types=types):
            return next((found for found in (_choices(each, path) for each in types) if found), ())
        case inspect.VarTupleType(item_type=item):
            return _choices(item, path[1:])
        case inspect.StructType(fields=fields, array_like=array) if path:
            return _of_field(fields, path, array)
        case inspect.EnumType(cls=cls):
            return _values(cls)
    return ()


def _of_field(fields: tuple[inspect.Field, ...], path: list[str], array: bool) -> tuple[str, ...]:
    first, rest = path[0], path[1:]
    if array:
        return _choices(fields[int(first)].type, rest)
    found: Any = next((field.type for field in fields if field.encode_name == first), None)
    return _choices(found, rest) if found is not None else ()


def _values(enumeration: type[Enum]) -> tuple[str, ...]:
    return tuple(str(member.value) for member in enumeration)
