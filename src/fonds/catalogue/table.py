"""A table as the saver writes it: plain values, by statements made once from the model's fields.

Django's own ways make an object of each row and ask each field for each value, which took half
the time of an import. What they would have written is what these statements write. Names in them
are the models', quoted by the database, and values are parameters: hence the waived S608.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection, models

Values = Mapping[str, Any]
"""What stands in a row, by attribute ("number", "agent_id")."""

# Rows of an INSERT that answers: with a dozen columns far below SQLite's 32,766 variables.
_PIECE = 400

_DATED = (models.DateField, models.DateTimeField)


class Table:
    """The table of a model. Rows that lack a value get the field's default."""

    def __init__(self, model: type[models.Model]) -> None:
        fields, key = model._meta.concrete_fields, model._meta.pk
        given_here = [field for field in fields if not isinstance(field, models.AutoField)]
        self._columns = {field.attname: _quoted(field) for field in given_here}
        self._defaults = {field.attname: field.get_default() for field in given_here}
        self._dated = [field for field in given_here if isinstance(field, _DATED)]
        self._key, self._key_column = key.attname, _quoted(key)
        self._name = connection.ops.quote_name(model._meta.db_table)
        self._places = f"({', '.join(['%s'] * len(given_here))})"
        columns = ", ".join(self._columns.values())
        # Names of our own models, and never a value.
        self._insert = f"INSERT INTO {self._name} ({columns}) VALUES "  # noqa: S608

    def insert(self, rows: Iterable[Values]) -> None:
        """Add the rows."""
        several = [self._whole(row) for row in rows]
        if several:
            with connection.cursor() as cursor:
                cursor.executemany(self._insert + self._places, several)

    def insert_for_keys(self, rows: Iterable[Values]) -> list[int]:
        """Add the rows, and return the keys that the database gave them, in their order."""
        several, keys = [self._whole(row) for row in rows], list[int]()
        with connection.cursor() as cursor:
            for start in range(0, len(several), _PIECE):
                piece = several[start : start + _PIECE]
                places = ", ".join([self._places] * len(piece))
                cursor.execute(
                    f"{self._insert}{places} RETURNING {self._key_column}",
                    [value for row in piece for value in row],
                )
                # They are given in the order of the rows, and told in an order nobody promises.
                keys.extend(sorted(key for (key,) in cursor.fetchall()))
        return keys

    def among(
        self, name: str, values: Sequence[Any], wanted: Sequence[str], **given: Any
    ) -> Iterator[tuple[Any, ...]]:
        """What is `wanted` of the rows whose value of that name is one of these.

        `given` holds for all of them. Values must be as the database has them: no dates.
        """
        told = ", ".join(self._columns[each] for each in wanted)
        where = "".join(f"{self._columns[each]} = %s AND " for each in given)
        for start in range(0, len(values), _PIECE):
            piece = values[start : start + _PIECE]
            places = ", ".join(["%s"] * len(piece))
            with connection.cursor() as cursor:
                cursor.execute(
                    f"SELECT {told} FROM {self._name} WHERE {where}"  # noqa: S608
                    f"{self._columns[name]} IN ({places})",
                    [*given.values(), *piece],
                )
                yield from cursor.fetchall()

    def update(self, rows: Sequence[Values]) -> None:
        """Set these values, the same ones in each row, where its key is; the others stay."""
        if not rows:
            return
        names = [name for name in rows[0] if name != self._key]
        setting = ", ".join(f"{self._columns[name]} = %s" for name in names)
        several = [self._taken(row, (*names, self._key)) for row in rows]
        with connection.cursor() as cursor:
            cursor.executemany(
                f"UPDATE {self._name} SET {setting} WHERE {self._key_column} = %s",  # noqa: S608
                several,
            )

    def _whole(self, row: Values) -> list[Any]:
        return self._taken({**self._defaults, **row}, self._columns)

    def _taken(self, row: Values, names: Iterable[str]) -> list[Any]:
        """Those values as the database takes them; all but dates it takes as they are."""
        values = dict(row)
        for field in self._dated:
            if values.get(field.attname) is not None:
                values[field.attname] = _kept(field, values[field.attname])
        return [values[name] for name in names]


_tables: dict[type[models.Model], Table] = {}


def of(model: type[models.Model]) -> Table:
    """The table of that model."""
    if model not in _tables:
        _tables[model] = Table(model)
    return _tables[model]


def _quoted(field: models.Field[Any, Any]) -> str:
    assert field.column is not None
    return connection.ops.quote_name(field.column)


@lru_cache(maxsize=10_000)
def _kept(field: models.Field[Any, Any], value: date) -> Any:
    """A day or a moment as this database keeps it; one transaction has the same ones often."""
    return field.get_db_prep_save(value, connection)
