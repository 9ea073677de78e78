"""Delimited text, cut into rows and cells (RFC 4180), in bounded memory, whatever it holds.

Python's csv cuts, strictly: a quotation mark that closes a cell must end it. Where it cannot, the
row is refused and reading goes on at the line after its first, so that a mark which is never
closed swallows no other row. Lines that then do not make a whole row may be the rest of the
refused one, and are refused as such.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

LONGEST_CELL = 16_000_000
LONGEST_ROW = 2 * LONGEST_CELL
"""Characters of the longest cell and row that are read."""
_LINES_WHEN_CAREFUL = 1000
_PIECE = 1024 * 1024
_SHOWN = 2000
_PATIENCE = 500_000_000  # characters read again: some seconds
_MARKS = re.compile('"+')


@dataclass(frozen=True, slots=True)
class Cut:
    """One row as it was cut: the line where it begins, and its cells as they stand.

    fault: why it could not be cut, and the remedy; then `cells` is the line as it stands, or its
        beginning. mended: quotation marks inside a cell were taken as part of it.
    """

    row: int
    cells: list[str]
    fault: tuple[str, str] | None = None
    mended: bool = False


class _TooLongError(Exception):
    """The row is longer than is read."""


class _Feed:
    """Gives csv one line at a time, and remembers those of the row at hand."""

    def __init__(self, text: TextIO) -> None:
        self.text = text
        self.line = 0
        self.held: list[str] = []
        self.most_lines = 0
        self._size = 0
        self._back: deque[str] = deque()

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else self.text.readline(LONGEST_ROW)
        if not line:
            raise StopIteration
        self.line += 1
        self.held.append(line)
        self._size += len(line)
        many = self.most_lines and len(self.held) > self.most_lines
        if many or self._size >= LONGEST_ROW:
            raise _TooLongError
        return line

    def begin(self) -> int:
        """Forget the lines held; the number of the next line."""
        self.held = []
        self._size = 0
        return self.line + 1

    def again(self, lines: list[str]) -> None:
        """Give these lines, the last ones given, once more."""
        self._back.extendleft(reversed(lines))
        self.line -= len(lines)

    def pass_over(self, delimiter: str) -> bool:
        """Read on to the end of the row held, in pieces; False if it has no proper end.

        Its cell is properly closed by a mark before a delimiter or a line end. A mark before
        anything else is rather the opening of a cell of another row.
        """
        odd = sum(line.count('"') for line in self.held) % 2
        ended = self.held[-1].endswith("\n")
        self.held = self.held[:1]
        while odd or not ended:
            line = self._back.popleft() if self._back else self.text.readline(_PIECE)
            if not line:
                return not odd
            self.line += ended
            for marks in _MARKS.finditer(line):
                if len(marks.group()) % 2:
                    if odd and line[marks.end() : marks.end() + 1] not in (delimiter, "\n", ""):
                        return False
                    odd ^= 1
            ended = line.endswith("\n")
        return True

    def drop(self) -> None:
        """Read to the end of the text, and forget it."""
        self._back.clear()
        while self.text.readline(_PIECE):
            pass


class Cutter:
    """Cuts a text into rows. `reopen` gives the text once more, from its beginning.

    width: how many cells a whole row has; 0 where that is not known yet.
    """

    def __init__(self, reopen: Callable[[], TextIO], delimiter: str, spaced: bool = False) -> None:
        csv.field_size_limit(LONGEST_CELL)
        self.width = 0
        self._reopen = reopen
        self._delimiter = delimiter
        self._spaced = spaced
        self._feed = _Feed(reopen())
        self._lost_since = 0
        self._patience = _PATIENCE
        self._reader = self._new_reader()

    def _new_reader(self) -> Iterator[list[str]]:
        return csv.reader(
            self._feed, delimiter=self._delimiter, strict=True, skipinitialspace=self._spaced
        )

    def rows(self) -> Iterator[Cut]:
        """The rows in order, empty lines passed over."""
        while True:
            row = self._feed.begin()
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                yield self._broken(row, str(error))
            except _TooLongError:
                yield self._too_long(row)
            else:
                if cells is None:
                    return
                if cells:
                    yield self._whole(row, cells) if self._lost_since else Cut(row, cells)

    def _whole(self, row: int, cells: list[str]) -> Cut:
        """The row after a broken one, if it is whole; else perhaps the rest of the broken one."""
        odd = sum(line.count('"') for line in self._feed.held) % 2
        if odd or (self.width and len(cells) != self.width):
            return Cut(
                row,
                [self._shown()],
                (
                    f"The line may belong to the row of line {self._lost_since}, which is broken.",
                    "Mend that row first.",
                ),
            )
        self._lost_since = 0
        return Cut(row, cells)

    def _broken(self, row: int, error: str) -> Cut:
        if error.startswith("field larger"):
            return self._too_long(row)
        held = self._feed.held
        if len(held) == 1 and (cells := self._leniently(held[0])):
            return Cut(row, cells, mended=True)
        shown = self._shown()
        self._feed.again(held[1:])
        return self._lost(row, shown, "unexpected end" in error)

    def _lost(self, row: int, shown: str, unclosed: bool) -> Cut:
        self._lost_since = self._lost_since or row
        found = (
            "A quotation mark opens a cell here and is never closed."
            if unclosed
            else "A quotation mark stands inside a cell without being doubled."
        )
        return Cut(row, [shown], (found, "Close it, or write it twice where it is part of a cell."))

    def _too_long(self, row: int) -> Cut:
        shown, feed = self._shown(), self._feed
        if feed.most_lines and len(feed.held) > 1:
            return self._once_more(row, shown)
        whole = feed.pass_over(self._delimiter)
        self._reader = self._new_reader()
        if not whole and feed.line > row:
            self._go_back(row)
            return self._lost(row, shown, True)
        return Cut(
            row,
            [shown],
            (
                f"A cell here has more than {LONGEST_CELL:,} characters.",
                "Keep so long a text in a file of its own, and name the file in the row.",
            ),
        )

    def _once_more(self, row: int, shown: str) -> Cut:
        """Refuse the row and read the lines after its first again, as long as that is bearable."""
        self._patience -= sum(len(line) for line in self._feed.held)
        if self._patience > 0:
            self._feed.again(self._feed.held[1:])
            return self._lost(row, shown, True)
        self._feed.drop()
        found = "Quotation marks are left open again and again; no row after this one was read."
        return Cut(row, [shown], (found, "Close them, and import the file again."))

    def _go_back(self, row: int) -> None:
        """Read on after line `row`, and from now on let no row run over many lines."""
        self._feed = _Feed(self._reopen())
        self._feed.most_lines = _LINES_WHEN_CAREFUL
        while self._feed.line < row:
            piece = self._feed.text.readline(_PIECE)
            self._feed.line += not piece or piece.endswith("\n")
        self._reader = self._new_reader()

    def _shown(self) -> str:
        return self._feed.held[0][:_SHOWN].rstrip("\n")

    def _leniently(self, line: str) -> list[str] | None:
        """The cells, if a mark closes only before a delimiter or the end and the row is whole."""
        cell = re.compile(
            rf'(?:"(.*?)"|([^"{re.escape(self._delimiter)}][^{re.escape(self._delimiter)}]*|))'
            rf"({re.escape(self._delimiter)}|$)"
        )
        cells, place, line = [], 0, line.rstrip("\n")
        while found := cell.match(line, place):
            quoted, bare, end = found.groups()
            cells.append(bare if quoted is None else quoted.replace('""', '"'))
            place = found.end()
            if not end:
                return cells if place == len(line) and len(cells) == self.width else None
        return None
