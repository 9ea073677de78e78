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
from fonds.exporting import pieces
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

    Kinds go in the order in which they can be saved again, records by number; a format of
    documents has these by number, each with its texts. The same archive gives the same bytes. The
    file takes its name only when it is complete and on disk; whatever had that name until then is
    replaced whole. Raises UnwritableError.
    """
    tally = _Tally(scope, writer.writes or tuple(BY_NAME), progress or _silent)
    archive = Archive(settings.FONDS_NAME, settings.FONDS_ADDRESS)
    size = save(writer.write(tally.counted(records(writer, scope)), archive), out, _MODES[scope])
    return Exported(sum(tally.kinds.values()), tally.kinds, size)


def save(pieces: Iterable[bytes], out: Path | str, mode: int = _MODES[Audience.PUBLIC]) -> int:
    """Write the pieces as they come; how many bytes they were. "-" is the standard output.

    The file takes its name only when it is complete and on disk. Raises UnwritableError.
    """
    with _opened(out, mode) as file:
        return sum(file.write(piece) for piece in pieces)


def records(writer: Writer, scope: Audience) -> Iterator[Record]:
    """What the writer is given for that audience, in order."""
    if writer.reads:
        yield from pieces.documents(writer, scope)
        return
    for kind in BY_NAME:
        several = load.every(kind, scope, _PIECE)
        yield from several if scope == Audience.ALL else _public(several)


def _public(several: Iterator[Record]) -> Iterator[Record]:
    while piece := list(islice(several, _PIECE)):
        yield from public_faces(piece)


class _Tally:
    """Counts what passes of the kinds that become entries, and tells of it."""

    def __init__(self, scope: Audience, kinds: Sequence[str], progress: Progress) -> None:
        self.scope = scope
        self._wanted = kinds
        self.kinds: dict[str, int] = {}
        self._progress = progress
        self._begun = monotonic()

    def counted(self, several: Iterable[Record]) -> Iterator[Record]:
        total = sum(visible.of(kind, self.scope).count() for kind in self._wanted)
        done = 0
        for record in several:
            if record.kind in self._wanted:
                done += 1
                self.kinds[record.kind] = self.kinds.get(record.kind, 0) + 1
            yield record
            if done and done % _PIECE == 0:
                self._tell(done, total)
        self._tell(done, done)

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
