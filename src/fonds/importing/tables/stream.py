"""The bytes of a file, compressed with gzip or not, as they come."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fonds.records.problem import Problem, Where

GZIP = b"\x1f\x8b"
PIECE = 1024 * 1024
_LIKELY = 1024 * 1024 * 1024
_RATIO = 200


class Broken(Exception):
    """The file cannot be read on: what was found, and the remedy. Caught within `tables`."""

    def __init__(self, found: str, remedy: str) -> None:
        super().__init__(f"{found} {remedy}")
        self.found = found
        self.remedy = remedy

    def problem(self, where: Where, mid: bool = False) -> Problem:
        """The same, as a Problem of that place. mid: earlier rows were read, later ones not."""
        more = " No row after this one was read." if mid else ""
        return Problem(found=self.found + more, remedy=self.remedy, where=where)


class _Unpacked(io.RawIOBase):
    """What a gzip file unpacks to; Broken if it is damaged or made to fill the machine."""

    def __init__(self, file: gzip.GzipFile, packed: int) -> None:
        self._file = file
        self._most = max(_LIKELY, packed * _RATIO)
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer has no length
        try:
            piece = self._file.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise Broken(
                "The compressed file is damaged or cut off.", "Copy it again from its source."
            ) from None
        self._count += len(piece)
        if self._count > self._most:
            raise Broken(
                f"The compressed file unpacks to more than {self._most // 2**20:,} MB, "
                f"{_RATIO} times its size.",
                "Unpack it yourself, look at it, and import what is in it.",
            )
        buffer[: len(piece)] = piece
        return len(piece)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked if it is a gzip file; reading raises Broken if it is damaged."""
    with path.open("rb") as file:
        if file.read(2) != GZIP:
            file.seek(0)
            yield file
            return
        file.seek(0)
        with gzip.GzipFile(fileobj=file) as packed:
            raw = _Unpacked(packed, path.stat().st_size)
            yield io.BufferedReader(raw, PIECE)


def pieces(path: Path) -> Iterator[bytes]:
    """The file's bytes, a megabyte at a time."""
    with opened(path) as file:
        while piece := file.read(PIECE):
            yield piece


def head(path: Path, size: int) -> bytes:
    """The first bytes of the file, unpacked; b"" if nothing can be unpacked."""
    with opened(path) as file:
        try:
            return file.read(size)
        except Broken:
            return b""
