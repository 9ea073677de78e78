"""The versions of a record that the public may see, each with who made it and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fonds.catalogue import history, visible
from fonds.catalogue.models import NOUNS, Change
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.record import Record


class Maker(StrEnum):
    """Who made a version, by the part played: names of accounts are not public."""

    EDITOR = "editor"
    IMPORT = "import"
    MERGE = "merge"
    UNDO = "undo"
    ARCHIVE = "archive"  # at a time that was set, or by a program


@dataclass(frozen=True, slots=True)
class Version:
    """A version and the last one before it that may be seen: None when there is none.

    source: whose words an import brought. act: what the Change did ("added", "edited", …).
    """

    record: Record
    before: Record | None
    act: str
    maker: Maker
    source: str
    reason: str
    time: datetime


def versions(kind: str, number: int, audience: Audience = PUBLIC) -> list[Version]:
    """The versions of the record that the audience may see, newest first.

    One that was withheld when it stood is left out, and so is what it changed: the next is
    compared with the last that may be seen.
    """
    seen = [each for each in _walked(kind, number) if visible.version(each[0], audience)]
    older: list[Record | None] = [record for record, _change in seen[1:]]
    return [
        _version(record, before, change)
        for (record, change), before in zip(seen, [*older, None], strict=True)
    ]


def _walked(kind: str, number: int) -> Iterator[tuple[Record, Change]]:
    """Each version with the Change that made it, backwards from what stands."""
    row = NOUNS[kind].rows.filter(pk=number).first()
    record = row.as_record() if row else None
    for change in history.changes(kind, number).select_related("run"):
        if record is None or record.version != change.version:
            return
        yield record, change
        record = history.undone(record, change) if change.before else None


def _version(record: Record, before: Record | None, change: Change) -> Version:
    run = change.run
    maker = Maker.EDITOR if change.actor else Maker.ARCHIVE
    if run is not None:
        maker = Maker(run.what) if run.what in set(Maker) else Maker.ARCHIVE
    source = run.source if run is not None and maker is Maker.IMPORT else ""
    return Version(record, before, change.act, maker, source, change.reason, change.time)


__all__ = ["Maker", "Version", "versions"]
