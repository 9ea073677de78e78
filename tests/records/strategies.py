"""Any record at all, made from the types themselves: a new field is tried without being named.

Pointers are given by whoever asks, since they must lead somewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from fonds.records.record import Record, State

Pointing = Callable[[str], st.SearchStrategy[int]]

# What a database or XML cannot hold is refused by the reader: see fonds.importing.
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
times = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

# Fields whose words are of a form of their own.
PROSE = ("<p>Words.</p>", "", '<p lang="ru">Слова.</p>')
EDTF = ("", "1956", "1956-09", "1956-09-19", "1956~", "[..1956-10-05]", "195X", "1956-23")
_FORMS: dict[str, st.SearchStrategy[Any]] = {
    "body": st.sampled_from(PROSE),
    "introduction": st.sampled_from(PROSE),
    "selection": st.sampled_from(PROSE),
    "edtf": st.sampled_from(EDTF),
    "highest_paragraph": st.just(0),
    "rank": st.none() | st.integers(1, 6),
    "position": st.none() | st.integers(-1000, 1000),
    "order": st.integers(0, 1000),
    "size": st.integers(0, 2**50),
}


def records(kind: type[Record], pointing: Pointing) -> st.SearchStrategy[Record]:
    """Any public record of the kind without a number of its own."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    parts = {field.name: _field(field, pointing) for field in info.fields}
    parts |= {
        "number": st.just(0),
        "version": st.just(0),
        "merged_into": st.just(0),
        "public_since": st.none(),
        "state": st.just(State.PUBLIC),
        "keys": st.just(()),
    }
    if "notes" in parts and kind.__name__ == "Document":
        parts["notes"] = st.lists(st.sampled_from(PROSE[:1]), max_size=2).map(tuple)
    return st.builds(kind, **parts)


def _field(field: inspect.Field, pointing: Pointing) -> st.SearchStrategy[Any]:
    if field.name in _FORMS and not isinstance(field.type, inspect.VarTupleType):
        return _FORMS[field.name]
    return _type(field.type, pointing)


def _type(info: inspect.Type, pointing: Pointing) -> st.SearchStrategy[Any]:
    match info:
        case inspect.Metadata(extra={"points_to": kind}):
            return pointing(str(kind))
        case inspect.Metadata(type=inner):
            return _type(inner, pointing)
        case inspect.UnionType(types=types):
            return st.one_of([_type(each, pointing) for each in types])
        case inspect.VarTupleType(item_type=item):
            return st.lists(_type(item, pointing), max_size=2).map(tuple)
        case inspect.StructType(cls=cls, fields=fields):
            return _struct(cls, fields, pointing)
        case inspect.EnumType(cls=cls):
            return st.sampled_from(list(cls))
    return _plain(info)


def _struct(
    cls: type[msgspec.Struct], fields: tuple[inspect.Field, ...], pointing: Pointing
) -> st.SearchStrategy[Any]:
    return st.builds(cls, **{field.name: _field(field, pointing) for field in fields})


def _plain(info: inspect.Type) -> st.SearchStrategy[Any]:
    match info:
        case inspect.NoneType():
            return st.none()
        case inspect.StrType():
            return words
        case inspect.IntType():
            return st.integers(0, 10_000)
        case inspect.BoolType():
            return st.booleans()
        case inspect.DateTimeType():
            return times
    raise TypeError(f"No strategy for {info!r}: say here how to make one.")
