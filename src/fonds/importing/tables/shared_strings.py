"""The words of a workbook, which it keeps apart from its cells: small ones in memory, many on disk.

Runs of differently set letters are joined; phonetic guides (rPh) are not part of the words.
"""

from __future__ import annotations

import mmap
import re
import struct
import tempfile
from collections.abc import Iterable
from typing import IO

from fonds.importing.tables.cutting import LONGEST_CELL
from fonds.importing.tables.xml_stream import DEEPEST, local, parse, parser, too_deep

_IN_MEMORY = 8 * 2**20
_OVERHEAD = 64
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
TOO_LONG = "\udfff"
"""Stands in the place of a cell that is longer than is read; no words can hold it."""


def unescaped(words: str) -> str:
    """The words with the characters that XML cannot hold (ECMA-376, ST_Xstring).

    >>> unescaped("Mao_x000D_ and _x005F_x000D_")
    'Mao\\r and _x000D_'
    """
    if "_x" not in words:
        return words
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


def lines(words: str) -> str:
    """The words with line ends as everywhere: a workbook holds "\\r\\n", "\\r" and "\\n"."""
    return words.replace("\r\n", "\n").replace("\r", "\n") if "\r" in words else words


class Strings:
    """Words by their place; beyond some megabytes they lie in a temporary file."""

    def __init__(self) -> None:
        self._kept: list[str] | None = []
        self._size = 0
        self._count = 0
        self._words: IO[bytes] | None = None
        self._ends: IO[bytes] | None = None
        self._mapped: mmap.mmap | None = None
        self._map_of_ends: mmap.mmap | None = None

    def __del__(self) -> None:
        for held in (self._mapped, self._map_of_ends, self._words, self._ends):
            if held is not None:
                held.close()

    def __len__(self) -> int:
        return self._count

    def add(self, words: str) -> None:
        """Take the next words."""
        self._count += 1
        if self._kept is None:
            self._write(words)
            return
        self._kept.append(words)
        self._size += len(words) + _OVERHEAD
        if self._size > _IN_MEMORY:
            kept, self._kept = self._kept, None
            for earlier in kept:
                self._write(earlier)

    def _write(self, words: str) -> None:
        if self._words is None or self._ends is None:
            # They outlive this call: `__del__` closes them, and so they are gone.
            self._words = tempfile.TemporaryFile()  # noqa: SIM115
            self._ends = tempfile.TemporaryFile()  # noqa: SIM115
            self._ends.write(struct.pack("<Q", 0))
        self._words.write(words.encode("utf-8", "surrogatepass"))
        self._ends.write(struct.pack("<Q", self._words.tell()))

    def finish(self) -> None:
        """Say that all words were taken; only then can they be read."""
        if self._words is not None and self._ends is not None:
            self._words.write(b"\n")  # an empty file cannot be mapped
            self._words.flush()
            self._ends.flush()
            self._mapped = mmap.mmap(self._words.fileno(), 0, access=mmap.ACCESS_READ)
            self._map_of_ends = mmap.mmap(self._ends.fileno(), 0, access=mmap.ACCESS_READ)

    def __getitem__(self, place: int) -> str:
        """The words at that place; IndexError if there are none."""
        if not 0 <= place < self._count:
            raise IndexError(place)
        if self._kept is not None:
            return self._kept[place]
        assert self._mapped is not None
        assert self._map_of_ends is not None
        start, end = struct.unpack_from("<QQ", self._map_of_ends, place * 8)
        return self._mapped[start:end].decode("utf-8", "surrogatepass")


def read(pieces: Iterable[bytes]) -> Strings:
    """The words of the part that holds them."""
    reading = _Reading()
    made = parser()
    made.StartElementHandler = reading.start
    made.EndElementHandler = reading.end
    made.CharacterDataHandler = reading.words
    for _ in parse(made, pieces):
        pass
    reading.strings.finish()
    return reading.strings


class _Reading:
    """What expat calls while it reads the words."""

    def __init__(self) -> None:
        self.strings = Strings()
        self._runs: list[str] = []
        self._size = 0
        self._phonetic = False
        self._taking = False
        self._depth = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        name = local(name)
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep()
        if name == "si":
            self._runs, self._size = [], 0
        elif name == "rPh":
            self._phonetic = True
        elif name == "t":
            self._taking = not self._phonetic

    def words(self, piece: str) -> None:
        if self._taking:
            self._size += len(piece)
            if self._size <= LONGEST_CELL:
                self._runs.append(piece)

    def end(self, name: str) -> None:
        name = local(name)
        self._depth -= 1
        if name == "t":
            self._taking = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            whole = self._size <= LONGEST_CELL
            self.strings.add(lines(unescaped("".join(self._runs))) if whole else TOO_LONG)
            self._runs = []
