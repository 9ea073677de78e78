"""History: what a record was, and who made it what it is, read back from the Change log."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from django.db.models import Max, QuerySet

from fonds.catalogue.models import NOUNS, Change
from fonds.records import kinds
from fonds.records.record import Record

_PIECE = 500


def changes(kind: str, number: int) -> QuerySet[Change]:
    """The Changes of one record, newest first."""
    return Change.objects.filter(kind=kind, number=number).order_by("-version", "-id")


def at(kind: str, number: int, version: int) -> Record | None:
    """The record as it was at that version; None when the archive never had that version.

    The log is walked backwards from what stands: each Change holds the fields it replaced.
    """
    row = NOUNS[kind].rows.filter(pk=number).first()
    if row is None or version > row.version or version < 1:
        return None
    record = row.as_record()
    for change in changes(kind, number).filter(version__gt=version):
        if not change.before:
            return None
        record = undone(record, change)
    return record if record.version == version else None


def undone(record: Record, change: Change) -> Record:
    """The record without that Change, which must be its last."""
    values = kinds.fields(record) | msgspec.json.decode(change.before)
    values |= {"version": change.version - 1, "kind": record.kind}
    return msgspec.convert(values, kinds.BY_NAME[record.kind])


def last_said(kind: str, number: int, source: str) -> int:
    """The version a record had after the last Change by an import of that source; 0 for never."""
    said = Change.objects.filter(
        kind=kind, number=number, run__source=source, run__what="import"
    ).aggregate(Max("version"))
    return said["version__max"] or 0


def burnt_by_undo(kind: str, numbers: Iterable[int]) -> set[int]:
    """Those of the numbers whose last Change was an undo: the same key may revive them."""
    wanted, found = sorted(set(numbers)), set[int]()
    for start in range(0, len(wanted), _PIECE):
        rows = NOUNS[kind].rows.filter(pk__in=wanted[start : start + _PIECE])
        last = Change.objects.filter(id__in=rows.values("last_change"), run__what="undo")
        found.update(last.values_list("number", flat=True))
    return found
