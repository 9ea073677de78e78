"""Pointers on their way in: a merged number is followed, a missing one is a Problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence

from fonds.catalogue import table
from fonds.catalogue.models import NOUNS
from fonds.catalogue.numbers import possible
from fonds.records.pointers import R, pointers, repoint
from fonds.records.problem import Problem, Where
from fonds.records.record import Pointer, Record


class Targets:
    """What the records of one batch point to, looked up once for all of them."""

    def __init__(self, records: Sequence[Record], expected: Container[tuple[str, int]]) -> None:
        self.expected = expected
        self.own = {(record.kind, record.number) for record in records if record.number}
        self.known = _known(records)
        # What a record of this very batch will be counts, not what its row still says.
        for record in records:
            if (record.kind, record.number) in self.known:
                self.known[(record.kind, record.number)] = record.merged_into

    def followed(self, record: R) -> R:
        """The record with pointers to merged records led on to what took their place."""
        return repoint(record, self._follow)

    def missing(self, record: Record) -> Problem | None:
        """A Problem for the first pointer that leads nowhere, or None."""
        for field, kind, pointer in pointers(record):
            if not self._exists(kind, pointer):
                return _nowhere(record, field, kind, pointer)
        return None

    def _follow(self, kind: str, pointer: Pointer) -> Pointer:
        seen = set()
        while (kind, pointer) in self.known and pointer not in seen:
            seen.add(pointer)
            onward = self.known[(kind, pointer)]
            if not onward:
                break
            pointer = onward
            self.known.setdefault((kind, pointer), _merged_into(kind, pointer))
        return pointer

    def _exists(self, kind: str, pointer: Pointer) -> bool:
        address = (kind, pointer)
        if isinstance(pointer, str):
            return False
        return address in self.known or address in self.own or (kind, pointer) in self.expected


def _known(records: Sequence[Record]) -> dict[tuple[str, Pointer], int]:
    """Each number pointed to that has a row, with what it was merged into (0: nothing)."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for record in records:
        for _, kind, pointer in pointers(record):
            if isinstance(pointer, int) and possible(pointer):
                wanted[kind].add(pointer)
    found: dict[tuple[str, Pointer], int] = {}
    for kind, several in wanted.items():
        rows = table.of(NOUNS[kind])
        for number, onward in rows.among("number", sorted(several), ("number", "merged_into")):
            found[(kind, number)] = onward or 0
    return found


def _merged_into(kind: str, number: int) -> int:
    return NOUNS[kind].rows.filter(pk=number).values_list("merged_into", flat=True).first() or 0


def _nowhere(record: Record, field: str, kind: str, pointer: Pointer) -> Problem:
    return Problem(
        found=f"The {field} of this {record.kind} point to {kind} {pointer}, which is not here.",
        remedy=f"Bring the {kind} in first or in the same file, or take the pointer out.",
        where=Where(field=field),
        value=str(pointer),
    )
