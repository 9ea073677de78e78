"""An export: what an audience may see, written as it comes, to a file that is whole or absent."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from django.conf import settings

from fonds.catalogue import load, visible
from fonds.catalogue.visible import Audience
from fonds.exporting.scope import public_faces
from fonds.exporting.writers import Archive, Writer
from fonds.records.kinds import BY_NAME
from fonds.records.record import Record

Progress = Callable[[int, int, float], None]
"""Told now and then: how many records are written, how many there are, how many a second."""

STANDARD_OUTPUT = "-"
_PIECE = 500
# An export of everything holds what is withheld: it is its owner's alone.
_MODES = {Audience.ALL: 0o600, Audience.PUBLIC: 0o644}


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records went out, of which kinds, in how many bytes."""

    records: int
    kinds: dict[str, int]
    size: int


class UnwritableError(Exception):
    """The file cannot be written: `found` says why, `remedy` what to do."""

    def __init__(self, found: str, remedy: str) -> None:
        super().__init__(f"{found} {remedy}")
        self.found = found
        self.remedy = remedy


def export(
    writer: Writer,
    out: Path | str,
    scope: Audience = Audience.ALL,
    progress: Progress | None = None,
) -> Exported:
    """Write everything the audience may see. "-" writes to the standard output.

    Kinds go in the order in which they can be saved again, records by number, so that the same
    archive gives the same bytes. The file takes its name only when it is complete and on disk;
    whatever had that name until then is replaced whole. Raises UnwritableError.
    """
    tally = _Tally(scope, writer.reads or tuple(BY_NAME), progress or _silent)
    archive = Archive(settings.FONDS_NAME, settings.FONDS_ADDRESS)
    with _opened(out, _MODES[scope]) as file:
        for piece in writer.write(tally.counted(records(scope, writer.reads)), archive):
            tally.size += file.write(piece)
    written = {kind: n for kind, n in tally.kinds.items() if kind in (writer.writes or tally.kinds)}
    return Exported(sum(written.values()), written, tally.size)


def records(scope: Audience, kinds: Sequence[str] = ()) -> Iterator[Record]:
    """Every record of the kinds, or of all, as that audience is given it, in their order."""
    for kind in kinds or BY_NAME:
        several = load.every(kind, scope, _PIECE)
        yield from several if scope == Audience.ALL else _public(several)


def _public(several: Iterator[Record]) -> Iterator[Record]:
    while piece := list(islice(several, _PIECE)):
        yield from public_faces(piece)


class _Tally:
    """Counts what passes, and tells of it."""

    def __init__(self, scope: Audience, kinds: Sequence[str], progress: Progress) -> None:
        self.scope = scope
        self._wanted = kinds
        self.kinds: dict[str, int] = {}
        self.size = 0
        self._progress = progress
        self._begun = monotonic()

    def counted(self, several: Iterable[Record]) -> Iterator[Record]:
        total = sum(visible.of(kind, self.scope).count() for kind in self._wanted)
        for done, record in enumerate(several, start=1):
            self.kinds[record.kind] = self.kinds.get(record.kind, 0) + 1
            yield record
            if done % _PIECE == 0:
                self._tell(done, total)
        self._tell(sum(self.kinds.values()), sum(self.kinds.values()))

    def _tell(self, done: int, total: int) -> None:
        self._progress(done, total, done / max(monotonic() - self._begun, 1e-6))


def _silent(done: int, total: int, rate: float) -> None:
    """Nobody is watching."""


@contextmanager
def _opened(out: Path | str, mode: int) -> Iterator[BinaryIO]:
    if out == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    if path.is_dir():
        raise UnwritableError(
            f"{path} is a folder.", f"Name a file in it: {path / 'archive.jsonl'}."
        )
    try:
        with _straight(path) if _is_device(path) else _replacing(path, mode) as file:
            yield file
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritableError(
            f"{path} cannot be written: {reason}.", "Choose a folder that exists and has room."
        ) from error


def _is_device(path: Path) -> bool:
    """Whether something stands there that must not be replaced: /dev/null, a pipe."""
    return path.exists() and not path.is_file()


def _straight(path: Path) -> BinaryIO:
    return path.open("wb")


@contextmanager
def _replacing(path: Path, mode: int) -> Iterator[BinaryIO]:
    """A file beside `path` that takes its place when the block ends well, and vanishes if not."""
    descriptor, beside = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink()
        raise
