"""Checking the catalogue: every row is what its record says, and every record what the log says."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fonds.catalogue.models import NOUNS, Change, Key, Noun
from fonds.catalogue.rows import projection
from fonds.records import kinds
from fonds.records.pointers import pointers
from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record

_PIECE = 500


def findings() -> Iterator[Problem]:
    """Everything that is not as it should be; nothing when the catalogue is whole."""
    for model in NOUNS.values():
        last = 0
        while piece := list(model.rows.filter(pk__gt=last).order_by("pk")[:_PIECE]):
            yield from _piece(piece)
            last = piece[-1].pk


def _piece(rows: list[Noun]) -> Iterator[Problem]:
    kind = rows[0].kind
    digests = _digests(rows)
    known = _keys(kind, rows)
    records = []
    for row in rows:
        try:
            record = row.as_record()
        except msgspec.ValidationError as fault:
            yield _finding(row, f"its record cannot be read ({fault})", _RESTORE)
            continue
        records.append(record)
        yield from _row(row, record, digests.get(row.last_change))
        if known.get(row.pk, set()) != set(record.keys):
            yield _finding(row, "its identifiers are not those of its record", _SAVE)
    yield from _nowhere(records)


_RESTORE = "Restore it from a backup, or from its history."
_SAVE = "Open it at the desk and publish it again; that writes its row anew."


def _row(row: Noun, record: Record, digest: str | None) -> Iterator[Problem]:
    for name, value in projection(record).items():
        if getattr(row, name) != value:
            yield _finding(row, f"the column {name} is not what its record says", _SAVE)
    if digest is None:
        yield _finding(row, "the log has no Change that made it what it is", _RESTORE)
    elif digest != kinds.digest(record):
        yield _finding(row, "its record is not the one the log has sealed", _RESTORE)
    if problem := record.access.problem():
        yield _finding(row, problem.found, problem.remedy)


def _digests(rows: list[Noun]) -> dict[int, str]:
    changes = Change.objects.filter(id__in=[row.last_change for row in rows])
    return dict(changes.values_list("id", "digest"))


def _keys(kind: str, rows: list[Noun]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    keys = Key.objects.filter(kind=kind, number__in=[row.pk for row in rows])
    for number, key in keys.values_list("number", "key"):
        found.setdefault(number, set()).add(key)
    return found


def _nowhere(records: list[Record]) -> Iterator[Problem]:
    """Pointers to no row: an import that was cut short leaves them until it is run again."""
    wanted: dict[str, dict[int, Record]] = {}
    for record in records:
        for _, kind, pointer in pointers(record):
            if isinstance(pointer, int):
                wanted.setdefault(kind, {})[pointer] = record
    for kind, sources in wanted.items():
        there = set(NOUNS[kind].rows.filter(pk__in=sources).values_list("pk", flat=True))
        for number in sorted(set(sources) - there):
            record = sources[number]
            yield Problem(
                found=f"It points to {kind} {number}, which is not here.",
                remedy="Run the import again that was cut short, or take the pointer out.",
                where=Where(field=f"{record.kind} {record.number}"),
            )


def _finding(row: Noun, found: str, remedy: str) -> Problem:
    return Problem(
        found=found[0].upper() + found[1:].rstrip(".") + ".",
        remedy=remedy,
        where=Where(field=f"{row.kind} {row.pk}"),
        severity=Severity.REFUSED,
    )
