"""XLSX workbooks, read raw: each visible sheet is a table.

The value that the program stored is what counts: formulas are not reckoned, macros and links to
other files are passed over. Hidden sheets are not read and told; hidden rows and columns are read
and told; a merged cell counts for its first cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice
from pathlib import Path

from fonds.importing.tables import number_formats, shared_strings, sheet_xml
from fonds.importing.tables.headed import Headed, heading_problems, letters, tidy
from fonds.importing.tables.package import Contents, Package, SheetPart
from fonds.importing.tables.row import Cell, Row
from fonds.importing.tables.sheet_cells import Cells, Reading
from fonds.importing.tables.sheet_xml import Layout, RawCell, RawRow
from fonds.importing.tables.stream import Broken
from fonds.importing.tables.xml_stream import elements
from fonds.records.problem import Problem, Severity, Where

_RANGES_NAMED = 5


def workbook(path: Path, wanted: Sequence[str] = ()) -> Iterator[Sheet | Problem]:
    """The sheets of a workbook: those wanted by name, hidden or not; else all visible ones."""
    package = Package(path)
    contents = package.contents()
    if not contents.sheets:
        yield _problem(path, "The workbook has no sheet with cells.", "Choose another file.")
        return
    cells = _cells(package, contents)
    yield from _unknown(path, contents, wanted)
    for part in contents.sheets:
        if wanted and part.name not in wanted:
            continue
        if part.hidden and not wanted:
            yield from _hidden(package, part)
        else:
            yield from _sheet(package, part, cells)


def _unknown(path: Path, contents: Contents, wanted: Sequence[str]) -> Iterator[Problem]:
    names = [part.name for part in contents.sheets]
    for name in wanted:
        if name not in names:
            listed = ", ".join(f"“{each}”" for each in names[:20])
            yield _problem(path, f"There is no sheet “{name}”.", f"Name one of {listed}.")


def _cells(package: Package, contents: Contents) -> Cells:
    strings = shared_strings.Strings()
    if contents.strings:
        with package.part(contents.strings) as pieces:
            strings = shared_strings.read(pieces)
    formats: tuple[number_formats.Format, ...] = ()
    if contents.styles:
        with package.part(contents.styles) as pieces:
            formats = number_formats.formats(elements(pieces))
    return Cells(strings, formats, contents.from_1904)


def _hidden(package: Package, part: SheetPart) -> Iterator[Problem]:
    with package.part(part.part) as pieces:
        count = sum(1 for _ in sheet_xml.rows(pieces, Layout()))
    if count:
        rows = "1 row" if count == 1 else f"{count:,} rows"
        yield Problem(
            found=f"The sheet is hidden and was not read; it has {rows}.",
            remedy=f"To read it, show it in the workbook, or name it: --sheet “{part.name}”.",
            where=Where(file=_place(package.path, part.name)),
            severity=Severity.NOTICE,
        )


def _sheet(package: Package, part: SheetPart, cells: Cells) -> Iterator[Sheet | Problem]:
    where = Where(file=_place(package.path, part.name))
    try:
        with package.part(part.part) as pieces:
            for raw in sheet_xml.rows(pieces, Layout()):
                headings = _headings(raw, cells)
                if any(headings):
                    sheet = Sheet(package, part, cells, headings, raw.number)
                    place = Where(file=where.file, row=raw.number)
                    yield from heading_problems(headings, place)
                    yield sheet
                    return
    except Broken as error:
        yield error.problem(where)
        return
    yield Problem(
        found="The sheet is empty.",
        remedy="Nothing need be done if that is right.",
        where=where,
        severity=Severity.NOTICE,
    )


def _headings(raw: RawRow, cells: Cells) -> tuple[str, ...]:
    headings = [""] * (max(cell.column for cell in raw.cells) + 1)
    for cell in raw.cells:
        reading = cells.reading(cell)
        if reading.cell:
            headings[cell.column] = tidy(reading.cell.words)
    while headings and not headings[-1]:
        headings.pop()
    return tuple(headings)


def _place(path: Path, sheet: str) -> str:
    return f"{path.name}, sheet {sheet}"


def _problem(path: Path, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=path.name))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook."""

    package: Package
    part: SheetPart
    cells: Cells
    headings: tuple[str, ...]
    heading_row: int

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.part.name

    def rows(self) -> Iterator[Row | Problem]:
        """The rows; in the end, what is told once for the whole sheet."""
        rows = _Rows(self)
        layout = Layout()
        try:
            with self.package.part(self.part.part) as pieces:
                below = dropwhile(self._above, sheet_xml.rows(pieces, layout))
                for raw in islice(below, 1, None):
                    if row := rows.row(raw):
                        yield row
        except Broken as error:
            yield error.problem(Where(file=rows.headed.file, row=rows.last), mid=True)
        yield from rows.headed.told.problems()
        yield from rows.layout(layout)

    def _above(self, raw: RawRow) -> bool:
        return raw.number != self.heading_row

    def originals(self, wanted: set[int]) -> Iterator[tuple[int, list[str]]]:
        """The cells of the rows wanted as a person sees them, those without heading too."""
        with self.package.part(self.part.part) as pieces:
            for raw in sheet_xml.rows(pieces, Layout()):
                if raw.number in wanted:
                    yield raw.number, self._seen(raw)

    def _seen(self, raw: RawRow) -> list[str]:
        seen = [""] * (max(cell.column for cell in raw.cells) + 1)
        for cell in raw.cells:
            reading = self.cells.reading(cell)
            stored = "" if cell.type == "s" or cell.value is None else cell.value[:200]
            seen[cell.column] = reading.cell.words if reading.cell else stored
        return seen


class _Rows:
    """Makes rows of the raw ones, and keeps count of what is told at the end."""

    def __init__(self, sheet: Sheet) -> None:
        self.headed = Headed(sheet.headings, _place(sheet.package.path, sheet.name))
        self.last = sheet.heading_row
        self._cells = sheet.cells

    def row(self, raw: RawRow) -> Row | None:
        """The row, or None if its cells say nothing."""
        self.last = raw.number
        cells: list[tuple[int, Cell]] = []
        problems: list[Problem] = []
        for stored in raw.cells:
            reading = self._cells.reading(stored)
            if reading.cell:
                cells.append((stored.column, reading.cell))
            if reading.found or stored.formula:
                self._finding(reading, stored, raw.number, problems)
        if not cells and not problems:
            return None
        if raw.hidden:
            self._tell_hidden(raw.number)
        row = self.headed.row(raw.number, cells)
        return Row(row.where, row.cells, (*row.problems, *problems)) if problems else row

    def _finding(
        self, reading: Reading, stored: RawCell, number: int, problems: list[Problem]
    ) -> None:
        heading = self.headed.heading(stored.column)
        where = Where(
            file=self.headed.file, row=number, field=heading or f"column {letters(stored.column)}"
        )
        if reading.fatal and heading:
            problems.append(
                Problem(
                    found=reading.found,
                    remedy=reading.remedy,
                    where=where,
                    value=(stored.value or "")[:200],
                )
            )
        elif reading.fatal:
            self.headed.unheaded(stored.column, stored.value or "", where)
        elif reading.found:
            name = f"{reading.finding} {stored.column}"
            self.headed.told.add(name, reading.found, reading.remedy, where, stored.value or "")
        if stored.formula and reading.cell:
            self.headed.told.add(
                f"formula {stored.column}",
                "Formulas stand in {rows}; the values that the program last reckoned were read.",
                "If they are not up to date, open the workbook, reckon it, and save it again.",
                where,
                reading.cell.words[:60],
            )

    def _tell_hidden(self, number: int) -> None:
        self.headed.told.add(
            "hidden rows",
            "Hidden rows were read like the others: {rows}.",
            "Delete them if they do not belong to the table.",
            Where(file=self.headed.file, row=number),
        )

    def layout(self, layout: Layout) -> Iterator[Problem]:
        """What is told of merged cells and of hidden columns."""
        if layout.merged:
            named = ", ".join(layout.merged[:_RANGES_NAMED])
            more = len(layout.merged) - _RANGES_NAMED
            yield self._notice(
                f"Cells are merged ({named}{f' and {more:,} more' if more > 0 else ''}); what "
                "stands there was read for the first row and column only.",
                "If it holds for all of them, write it into each.",
            )
        hidden = [
            heading
            for column, heading in enumerate(self.headed.headings)
            if heading and any(first <= column <= last for first, last in layout.hidden_columns)
        ]
        if hidden:
            named = ", ".join(f"“{heading}”" for heading in hidden[:20])
            yield self._notice(
                f"Hidden columns were read like the others: {named}.",
                "Delete them if they do not belong to the table.",
            )

    def _notice(self, found: str, remedy: str) -> Problem:
        where = Where(file=self.headed.file)
        return Problem(found=found, remedy=remedy, where=where, severity=Severity.NOTICE)
