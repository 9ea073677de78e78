"""Delimited text: CSV, with tabs, semicolons or bars, in any encoding and with any line ends.

Line ends within a cell become "\\n"; apart from that, cells are as they stand. A row with fewer
cells than headings is read and told; one with more is refused, since nothing says where the
surplus belongs.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from fonds.importing.tables import dialect, encodings, stream
from fonds.importing.tables.cutting import Cut, Cutter
from fonds.importing.tables.dialect import Dialect
from fonds.importing.tables.encodings import MARKED, Encoding
from fonds.importing.tables.headed import Headed, heading_problems, tidy
from fonds.importing.tables.row import Cell, Row
from fonds.records.problem import Problem, Severity, Where

_SAMPLE = 64 * 1024
MENDED = ("problem", "what to do")
"""The last two headings of a table of leftovers (`fonds.importing.tables.leftovers`)."""


def delimited(path: Path, encoding: str | None = None) -> Iterator[Delimited | Problem]:
    """The table that the file is, after what is to be told of it; or only the Problem of it."""
    known = encodings.of_file(path, encoding)
    if isinstance(known, Problem):
        yield known
        return
    if known.notice:
        yield known.notice
    table = _table(path, known)
    if isinstance(table, Problem):
        yield table
        return
    if table is None:
        yield Problem(
            found="The file holds no row.",
            remedy="Choose the file that holds the table.",
            where=Where(file=path.name),
        )
        return
    yield from heading_problems(table.headings, Where(file=path.name, row=table.heading_row))
    yield table


def _table(path: Path, encoding: Encoding) -> Delimited | Problem | None:
    with ExitStack() as stack:
        sample = _text(path, encoding, stack).read(_SAMPLE)
    form = dialect.told(sample)
    with ExitStack() as stack:
        for cut in _cutter(path, encoding, form, stack).rows():
            if cut.fault:
                found, remedy = cut.fault
                where = Where(file=path.name, row=cut.row)
                return Problem(
                    found=f"The headings cannot be read. {found}", remedy=remedy, where=where
                )
            hint = form.hinted and cut.cells[0].lower().startswith("sep=")
            if any(cell.strip() for cell in cut.cells) and not hint:
                headings = [tidy(cell) for cell in cut.cells]
                return Delimited(path, encoding, form, tuple(headings), cut.row)
    return None


def _text(path: Path, encoding: Encoding, stack: ExitStack) -> TextIO:
    file = stack.enter_context(stream.opened(path))
    return stack.enter_context(
        io.TextIOWrapper(file, encoding=encoding.codec, errors=MARKED, newline=None)
    )


def _cutter(path: Path, encoding: Encoding, form: Dialect, stack: ExitStack) -> Cutter:
    return Cutter(lambda: _text(path, encoding, stack), form.delimiter, form.spaced)


@dataclass(frozen=True, slots=True)
class Delimited:
    """A table in a text file; `name` is "", for the file is the table."""

    path: Path
    encoding: Encoding
    form: Dialect
    headings: tuple[str, ...]
    heading_row: int

    @property
    def name(self) -> str:
        """No name: the file has only this table."""
        return ""

    @property
    def is_leftovers(self) -> bool:
        """Whether it is a table of bad rows that Fonds wrote, mended since."""
        return tuple(heading.lower() for heading in self.headings[-2:]) == MENDED

    def rows(self) -> Iterator[Row | Problem]:
        """The rows; in the end, what is told once for the whole table."""
        rows = _Rows(self)
        try:
            for cut in self._cuts():
                if row := rows.row(cut):
                    yield row
        except stream.Broken as error:
            yield error.problem(Where(file=self.path.name, row=rows.last), mid=True)
        yield from rows.headed.told.problems()

    def originals(self, wanted: set[int]) -> Iterator[tuple[int, list[str]]]:
        """The cells of the rows wanted, exactly as they stand, those without heading too."""
        for cut in self._cuts():
            if cut.row in wanted:
                yield (
                    cut.row,
                    [_unguarded(cell) if self.is_leftovers else cell for cell in cut.cells],
                )

    def _cuts(self) -> Iterator[Cut]:
        with ExitStack() as stack:
            cutter = _cutter(self.path, self.encoding, self.form, stack)
            cutter.width = len(self.headings)
            yield from (cut for cut in cutter.rows() if cut.row > self.heading_row)


class _Rows:
    """Makes rows of what was cut, and keeps count of what is told at the end."""

    def __init__(self, table: Delimited) -> None:
        self.headed = Headed(table.headings, table.path.name)
        self.last = table.heading_row
        self._guarded = table.is_leftovers
        self._width = max((n for n, name in enumerate(table.headings, 1) if name), default=0)

    def row(self, cut: Cut) -> Row | Problem | None:
        """The row; the Problem if it could not be cut; None if it is empty."""
        self.last = cut.row
        where = Where(file=self.headed.file, row=cut.row)
        if cut.fault:
            found, remedy = cut.fault
            return Problem(found=found, remedy=remedy, where=where, value=cut.cells[0][:200])
        texts = [_unguarded(cell) for cell in cut.cells] if self._guarded else cut.cells
        cells = [(n, Cell(text)) for n, text in enumerate(texts) if text and not text.isspace()]
        if not cells:
            return None
        row = self.headed.row(cut.row, cells)
        told = self.headed.told.each(self._count(cut, cells, where))
        notices = (*row.problems, *told)
        return Row(where, row.cells, notices) if notices else row

    def _count(self, cut: Cut, cells: list[tuple[int, Cell]], where: Where) -> Iterator[Problem]:
        """What is wrong with the number of cells, and with the quotation marks."""
        headings = len(self.headed.headings)
        unheaded = self._guarded and not all(self.headed.heading(n) for n, _ in cells)
        if cells[-1][0] >= headings or unheaded:
            yield Problem(
                found=f"The row has {_counted(cells[-1][0] + 1, 'cell')} under "
                f"{_counted(headings, 'heading')}; "
                "nothing says where they belong.",
                remedy="Put cells that hold the delimiter in quotation marks, or delete the "
                "surplus.",
                where=where,
                value=cells[-1][1].words[:200],
            )
        if len(cut.cells) < self._width:
            yield self._too_few(len(cut.cells), where)
        if cut.mended:
            yield Problem(
                found="Quotation marks within a cell are not doubled; they were taken as part "
                "of it.",
                remedy="See whether the cells of this row are divided rightly.",
                where=where,
                severity=Severity.NOTICE,
            )

    def _too_few(self, count: int, where: Where) -> Problem:
        return Problem(
            found=f"The row has {_counted(count, 'cell')} under "
            f"{_counted(self._width, 'heading')}; the rest are empty.",
            remedy="See whether a line end inside a cell has divided the row.",
            where=where,
            severity=Severity.NOTICE,
        )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet program from reckoning it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=@+-\t\r'") else cell
