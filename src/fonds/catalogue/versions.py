"""The versions of a record that the public may see, each with who made it and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from fonds.catalogue import history, visible
from fonds.catalogue.models import NOUNS, Change
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.record import Record
from fonds.records.transcription import Text


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


class _Stood(NamedTuple):
    """A version, the Change that made it, and when the next took its place: None if none has."""

    record: Record
    change: Change
    until: datetime | None


def versions(kind: str, number: int, audience: Audience = PUBLIC) -> list[Version]:
    """The versions of the record that the audience may see, newest first.

    One that was withheld when it stood, itself or with its document, is left out, and so is what
    it changed: the next is compared with the last that may be seen.
    """
    if not visible.of(kind, audience).filter(pk=number).exists():
        return []
    seen = list(_walked(kind, number))
    if audience is PUBLIC:
        seen = _shown(seen)
    older: list[Record | None] = [each.record for each in seen[1:]]
    return [
        _version(each.record, before, each.change)
        for each, before in zip(seen, [*older, None], strict=True)
    ]


def _shown(several: list[_Stood]) -> list[_Stood]:
    """Those that were open; a text only if its document was, at some time while the text stood."""
    opened: dict[object, list[_Stood]] = {}
    shown = []
    for each in several:
        if not visible.open_in(each.record):
            continue
        if isinstance(each.record, Text):
            document = each.record.document
            if document not in opened:
                opened[document] = _open_times(document)
            if not any(_together(each, other) for other in opened[document]):
                continue
        shown.append(each)
    return shown


def _open_times(document: int | str) -> list[_Stood]:
    if not isinstance(document, int):
        return []
    return [each for each in _walked("document", document) if visible.open_in(each.record)]


def _together(one: _Stood, other: _Stood) -> bool:
    """Whether both stood at the same time."""
    return (other.until is None or one.change.time < other.until) and (
        one.until is None or other.change.time < one.until
    )


def _walked(kind: str, number: int) -> Iterator[_Stood]:
    """Each version with the Change that made it, backwards from what stands."""
    row = NOUNS[kind].rows.filter(pk=number).first()
    record, until = row.as_record() if row else None, None
    for change in history.changes(kind, number).select_related("run"):
        if record is None or record.version != change.version:
            return
        yield _Stood(record, change, until)
        record, until = history.undone(record, change) if change.before else None, change.time


def _version(record: Record, before: Record | None, change: Change) -> Version:
    run = change.run
    maker = Maker.EDITOR if change.actor else Maker.ARCHIVE
    if run is not None:
        maker = Maker(run.what) if run.what in set(Maker) else Maker.ARCHIVE
    source = run.source if run is not None and maker is Maker.IMPORT else ""
    return Version(record, before, change.act, maker, source, change.reason, change.time)


__all__ = ["Maker", "Version", "versions"]
