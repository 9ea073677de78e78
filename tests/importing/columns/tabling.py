"""A table of a test's own, and what the reader of spreadsheets makes of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from fonds.importing.columns.mapping import Mapping
from fonds.importing.readers.spreadsheet import Spreadsheet
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity

Found = list[Patch | Problem]


class Read:
    """What came of a table, sorted."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.patches = [each for each in found if isinstance(each, Patch)]
        self.problems = [each for each in found if isinstance(each, Problem)]
        self.mentions = [each for each in self.patches if each.mention]
        self.refused = [each for each in self.problems if each.severity is Severity.REFUSED]
        self.notices = [each for each in self.problems if each.severity is Severity.NOTICE]

    def of(self, kind: str) -> list[Patch]:
        """The patches of that kind that are no mentions."""
        return [each for each in self.patches if each.kind == kind and not each.mention]

    @property
    def document(self) -> dict[str, Any]:
        """What the only document says."""
        (patch,) = self.of("document")
        return patch.values

    @property
    def said(self) -> str:
        """All that was found, in one string."""
        return " ".join(f"{each.found} {each.remedy}" for each in self.problems)


def read(path: Path, mapping: Mapping | None = None, **options: Any) -> Read:
    """What the reader makes of the file."""
    return Read(list(Spreadsheet(mapping=mapping, **options).read(path)))


def table(folder: Path, headings: Sequence[str], *rows: Sequence[str], **options: Any) -> Read:
    """What becomes of a CSV table with those headings and rows."""
    words = io.StringIO()
    csv.writer(words).writerows([headings, *rows])
    path = folder / "papers.csv"
    path.write_text(words.getvalue(), encoding="utf-8")
    return read(path, **options)


def row(folder: Path, /, **cells: str) -> Read:
    """What becomes of one row; "date_sent" is the heading “date sent”."""
    return table(folder, list(cells), list(cells.values()))


def workbook(path: Path, **sheets: Sequence[Sequence[str]]) -> Path:
    """A workbook with those sheets, each with its rows."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, cells in enumerate(rows):
                sheet.write_row(place, 0, cells)
    return path
