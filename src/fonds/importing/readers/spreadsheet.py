"""Spreadsheets: CSV, TSV and Excel workbooks, by the documented columns or by a mapping.

The columns are in `fonds.importing.columns` (and docs/reference/columns.md); what a table is, and
how its cells are read, in `fonds.importing.tables`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fonds.importing.columns import sheets
from fonds.importing.columns.column import plain
from fonds.importing.columns.intake import Intake
from fonds.importing.columns.layout import Layout
from fonds.importing.columns.mapping import Mapping, documented
from fonds.importing.columns.rows import heading_of, records
from fonds.importing.columns.standing import HEADED
from fonds.importing.columns.template import READ_ME
from fonds.importing.readers import Read
from fonds.importing.tables.opening import tables
from fonds.importing.tables.row import Row, Table
from fonds.records.problem import Problem, Severity, Where

_ENDINGS: Final = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".csv.gz", ".tsv.gz")
_MOST_HEADINGS = 1_000_000


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A reader of tables.

    mapping: how a table with other headings is read; None, the headings are documented ones.
    encoding: of delimited text, where it is known; None, told by content.
    sheets: the names of the sheets to read; (), all that are not hidden.
    files: the folder of the files that rows name; None, the folder of the spreadsheet.
    prose: whether texts, summaries and notes are turned into prose; half of the work is that.
    """

    mapping: Mapping | None = None
    encoding: str | None = None
    sheets: tuple[str, ...] = ()
    files: Path | None = None
    prose: bool = True

    name = "table"
    description = "Spreadsheets: CSV, TSV, Excel workbooks, by documented columns or a mapping"
    key = (
        "Rows are known again by their “id” (or the columns that the mapping names); documents "
        "without one by their title and date, everything else by its heading."
    )
    folders = False

    def recognises(self, head: bytes, name: str) -> bool:
        """By the name's ending; a workbook by its content too."""
        workbook = head.startswith(b"PK\x03\x04") and b"xl/" in head
        return workbook or name.lower().endswith(_ENDINGS)

    def read(self, path: Path) -> Read:
        """Sheet by sheet, those of the authority first."""
        mapping = self.mapping or documented("document")
        intake = Intake(mapping, self.files or path.parent, prose=self.prose)
        several = list(_in_order(tables(path, self.encoding, self.sheets)))
        alone = self.mapping is None or sum(not isinstance(each, Problem) for each in several) == 1
        for table in several:
            if isinstance(table, Problem):
                yield table
                continue
            found = self._mapping(table, path.name)
            if isinstance(found, Problem):
                yield found
            else:
                intake.mapping = found
                yield from _rows(table, intake, _place(table, path.name), alone)

    def skim(self, path: Path) -> Read:
        """The same, with empty prose."""
        return replace(self, prose=False).read(path)

    def _mapping(self, table: Table, file: str) -> Mapping | Problem:
        """The mapping, or that of the documented sheet which the table's name means."""
        if self.mapping is not None:
            return self.mapping
        sheet = sheets.named(table.name)
        if sheet is not None or not table.name or table.name in self.sheets:
            return documented(sheet.kind if sheet else "document")
        return _notice(
            f"The sheet “{table.name}” is none of those that are known, and was not read.",
            f"Name it after what its rows are: {sheets.names()}; or name it with --sheet.",
            _place(table, file),
        )


def _in_order(found: Iterator[Table | Problem]) -> Iterator[Table | Problem]:
    """Problems first, then the tables: what others name before those who name it."""
    several: list[Table] = []
    for each in found:
        if isinstance(each, Problem):
            yield each
        elif plain(each.name) != plain(READ_ME):
            several.append(each)
    yield from sorted(several, key=_rank)


def _rank(table: Table) -> int:
    sheet = sheets.named(table.name)
    return sheets.SHEETS.index(sheet) if sheet else len(sheets.SHEETS)


def _place(table: Table, file: str) -> Where:
    return Where(file=f"{file}, sheet {table.name}" if table.name else file)


def _notice(found: str, remedy: str, where: Where) -> Problem:
    return Problem(found=found, remedy=remedy, where=where, severity=Severity.NOTICE)


def _rows(table: Table, intake: Intake, where: Where, alone: bool) -> Read:
    """The rows of a table; `alone` says that the mapping could not have meant another sheet."""
    layout = Layout(intake.mapping, table.headings, where)
    if not layout.understood:
        yield _foreign(table, where, alone)
        return
    if intake.mapping.rows in HEADED and layout.gives("id"):
        intake.homonyms |= _homonyms(table, layout, intake)
    for row in table.rows():
        if isinstance(row, Problem):
            yield row
        else:
            yield from records(row, layout, intake)
        yield from layout.told()
    yield from layout.told()


def _homonyms(table: Table, layout: Layout, intake: Intake) -> set[tuple[str, str]]:
    """The headings that several rows bear, with their kind."""
    met: set[int] = set()
    several: set[tuple[str, str]] = set()
    for row in table.rows():
        if isinstance(row, Row) and len(met) < _MOST_HEADINGS:
            key = heading_of(row, layout, intake)
            if hash(key) in met:
                several.add((intake.mapping.rows, key))
            met.add(hash(key))
    return several


def _foreign(table: Table, where: Where, alone: bool) -> Problem:
    headings = ", ".join(f"“{each[:40]}”" for each in table.headings[:8] if each)
    return Problem(
        found=f"None of the headings is one that is known: {headings or 'there are none'}.",
        remedy="Give the columns documented headings, or a mapping that says what they feed; "
        "the first row must hold the headings.",
        where=where,
        severity=Severity.REFUSED if alone else Severity.NOTICE,
    )
