"""The rows that were not taken, in a table of their own: mended there, it is imported again.

It has the headings of its source, in their order, and the cells exactly as a person sees them
there, all as text, so that nothing is reckoned or put into another form: 0100 stays 0100. Two last
columns, which an import passes over, say what is wrong and what to do. Rows of JSON Lines are kept
as the lines they are.

In CSV, a cell that a spreadsheet program would reckon ("=…") is written with an apostrophe before
it; a table with our last two headings is read without it (`fonds.importing.tables.delimited`).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count as counted
from pathlib import Path

import xlsxwriter

from fonds.importing.tables import opening
from fonds.importing.tables.delimited import MENDED, Delimited
from fonds.importing.tables.json_rows import JsonRows
from fonds.importing.tables.row import Table
from fonds.importing.tables.workbook import Sheet
from fonds.records.problem import Problem, Severity

_RECKONED = re.compile(r"[=@\t\r]|[+-](?!(?:[0-9]+(?:[.,][0-9]+)?)?$)|'[=@+\-\t\r']")
_SPOILT = re.compile("[\ud800-\udfff]")
_LONGEST_IN_XLSX = 32_767
_ROWS_OF_A_SHEET = 1_048_575
_COLUMNS_OF_A_SHEET = 16_380
Faults = dict[str, dict[int, list[Problem]]]


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What was written: the files, and how many rows; rows of Problems that no table has."""

    paths: tuple[Path, ...]
    rows: int
    missing: int


@dataclass(frozen=True, slots=True)
class _Bad:
    """One table with its bad rows."""

    source: str
    table: Delimited | Sheet | JsonRows
    faults: dict[int, list[Problem]]

    def rows(self) -> Iterator[tuple[list[str], list[Problem]]]:
        for number, cells in self.table.originals(set(self.faults)):
            yield cells, self.faults[number]

    @property
    def headings(self) -> list[str]:
        headings = list(self.table.headings)
        return headings[:-2] if self.is_mended else headings

    @property
    def is_mended(self) -> bool:
        """Whether the table is itself one of leftovers: its last two columns give way to ours."""
        return tuple(name.lower() for name in self.table.headings[-2:]) == MENDED


_Fill = Callable[[Path, Sequence[_Bad]], int]


def write(
    out: Path,
    paths: Sequence[Path],
    problems: Iterable[Problem],
    encoding: str | None = None,
    sheets: Sequence[str] = (),
) -> Leftovers:
    """Write the rows of those Problems that were refused; nothing, if there are none.

    out: the table to write, none of `paths`: a workbook if it ends in .xlsx and the rows fit into
        one, else CSV, a file for each table; rows of JSON Lines are written beside it as .jsonl.
        Files are whole or not there.
    paths, encoding, sheets: as they were imported.
    """
    faults = _faults(problems)
    bad = list(_bad_tables(paths, faults, encoding, sheets))
    flat = [each for each in bad if not isinstance(each.table, JsonRows)]
    lined = [each for each in bad if isinstance(each.table, JsonRows)]
    written = [*_flat(out, flat)] if flat else []
    for name, each in _named(out.with_suffix(".jsonl"), lined):
        written.append((name, _replaced(name, [each], _jsonl)))
    rows = sum(count for _, count in written)
    wanted = sum(len(of_table) for of_table in faults.values())
    return Leftovers(tuple(path for path, _ in written), rows, wanted - rows)


def _flat(out: Path, bad: Sequence[_Bad]) -> Iterator[tuple[Path, int]]:
    """As one workbook if that is asked for and the rows fit; else as CSV, a file for each table."""
    if out.suffix.lower() == ".xlsx" and all(_fits(each) for each in bad):
        yield out, _replaced(out, bad, _xlsx)
        return
    for name, each in _named(out.with_suffix(".csv"), bad):
        yield name, _replaced(name, [each], _csv)


def _fits(bad: _Bad) -> bool:
    """Whether a workbook can hold the rows without cutting any cell short."""
    return len(bad.faults) <= _ROWS_OF_A_SHEET and not any(
        len(cells) > _COLUMNS_OF_A_SHEET or any(len(cell) > _LONGEST_IN_XLSX for cell in cells)
        for cells, _ in bad.rows()
    )


def _faults(problems: Iterable[Problem]) -> Faults:
    """The Problems of refused rows, by the table's name in them and the row."""
    faults: Faults = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        if problem.severity is Severity.REFUSED and problem.where.row:
            faults[problem.where.file][problem.where.row].append(problem)
    return faults


def _bad_tables(
    paths: Sequence[Path], faults: Faults, encoding: str | None, sheets: Sequence[str]
) -> Iterator[_Bad]:
    for path in paths:
        for table in opening.tables(path, encoding, sheets):
            if isinstance(table, Delimited | Sheet | JsonRows):
                source = place(path, table)
                if source in faults:
                    yield _Bad(source, table, faults[source])


def place(path: Path, table: Table) -> str:
    """What Problems of that table have as their file."""
    return f"{path.name}, sheet {table.name}" if table.name else path.name


def _named(out: Path, bad: Sequence[_Bad]) -> Iterator[tuple[Path, _Bad]]:
    """A file for each table: the one asked for, then others named after their table."""
    for count, each in enumerate(bad):
        more = re.sub(r"[^\w.-]+", "-", each.source) if count else ""
        yield out.with_stem(f"{out.stem}-{more}" if more else out.stem), each


def _replaced(out: Path, bad: Sequence[_Bad], fill: _Fill) -> int:
    """Fill a file beside `out` and put it there when it is whole; the number of rows."""
    beside = out.with_name(f".{out.name}.part")
    try:
        count = fill(beside, bad)
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)
    return count


def _said(problems: Sequence[Problem]) -> list[str]:
    """The cells of our two columns."""
    found = [f"{p.where.field}: {p.found}" if p.where.field else p.found for p in problems]
    return ["\n".join(found), "\n".join(dict.fromkeys(p.remedy for p in problems))]


def _filled(bad: _Bad) -> Iterator[list[str]]:
    """The headings, then the rows, all as wide as the widest, our two columns last."""
    headings = bad.headings
    own = len(headings) if bad.is_mended else _COLUMNS_OF_A_SHEET
    width = max(len(headings), *(min(len(cells), own) for cells, _ in bad.rows()), 0)
    yield [*headings, *[""] * (width - len(headings)), *MENDED]
    for cells, problems in bad.rows():
        kept = [_SPOILT.sub("�", cell) for cell in cells[:own]]
        yield [*kept, *[""] * (width - len(kept)), *_said(problems)]


def _csv(out: Path, bad: Sequence[_Bad]) -> int:
    rows = -1
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for cells in _filled(bad[0]):
            writer.writerow([guarded(cell) for cell in cells])
            rows += 1
    return rows


def guarded(cell: str) -> str:
    """The cell with an apostrophe if a spreadsheet program would reckon it.

    >>> guarded("=1+1"), guarded("-"), guarded("-5")
    ("'=1+1", '-', '-5')
    """
    return f"'{cell}" if _RECKONED.match(cell) else cell


def _xlsx(out: Path, bad: Sequence[_Bad]) -> int:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    rows = 0
    with xlsxwriter.Workbook(out, options) as book:
        text = book.add_format({"num_format": "@"})
        heading = book.add_format({"bold": True, "num_format": "@"})
        taken: set[str] = set()
        for each in bad:
            sheet = book.add_worksheet(_sheet_name(each.table.name, taken))
            sheet.freeze_panes(1, 0)
            for row, cells in enumerate(_filled(each)):
                for column, cell in enumerate(cells):
                    if cell:
                        words = cell[:_LONGEST_IN_XLSX]
                        sheet.write_string(row, column, words, text if row else heading)
                rows += bool(row)
    return rows


def _sheet_name(name: str, taken: set[str]) -> str:
    """The sheet's own name, by which it is known again; numbered if several files have it."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:31] or "Rows"
    numbered = (f"{plain[:26]} {number}" for number in counted(2))
    found = plain
    while found.lower() in taken:
        found = next(numbered)
    taken.add(found.lower())
    return found


def _jsonl(out: Path, bad: Sequence[_Bad]) -> int:
    rows = 0
    with out.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
        for cells, _ in bad[0].rows():
            file.write(f"{cells[0]}\n")
            rows += 1
    return rows
