"""Keys: the names other systems have for our records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fonds.catalogue import table
from fonds.catalogue.models import Key
from fonds.records.problem import Problem, Severity
from fonds.records.record import Record


def numbers_for(kind: str, keys: Iterable[str]) -> dict[str, int]:
    """The numbers of the records of that kind that are known by those keys."""
    wanted = list(dict.fromkeys(keys))
    return dict(table.of(Key).among("key", wanted, ("key", "number"), kind=kind))


def write(kind: str, records: Sequence[Record], *, fresh: bool) -> None:
    """Let the table hold exactly the keys of these records; `fresh` ones have none yet.

    The saver's own.
    """
    if not fresh:
        Key.objects.filter(kind=kind, number__in=[each.number for each in records]).delete()
    table.of(Key).insert(
        {"kind": kind, "key": key, "number": each.number} for each in records for key in each.keys
    )


def taken(kind: str, records: Sequence[Record]) -> dict[int, Problem]:
    """A Problem for each record (by its place in the sequence) whose key another record has."""
    known = numbers_for(kind, (key for record in records for key in record.keys))
    problems = {}
    for place, record in enumerate(records):
        for key in record.keys:
            owner = known.setdefault(key, record.number or -place - 1)
            if owner != (record.number or -place - 1):
                problems[place] = _taken(kind, key, owner)
    return problems


def _taken(kind: str, key: str, owner: int) -> Problem:
    holder = f"{kind} {owner}" if owner > 0 else "another record of this batch"
    return Problem(
        found=f"The identifier “{key}” belongs to {holder} already.",
        remedy="Give this record an identifier of its own, or edit the one that has it.",
        severity=Severity.REFUSED,
        value=key,
    )
