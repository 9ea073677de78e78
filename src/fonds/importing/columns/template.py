"""The template: a workbook with a sheet for each kind of record, ready to be filled in."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from fonds.importing.columns.column import Column, Shape, Sheet
from fonds.importing.columns.rows import SPECIMEN
from fonds.importing.columns.sheets import BY_KIND, SHEETS
from fonds.records.genres import GENRES

READ_ME: Final = "Read me"
"""The sheet of the template that is for people alone; the reader passes over it."""

ROWS: Final = 1000
"""How far down cells are made ready: below, a program's own ways begin."""

# The columns a template begins with; all others are on the reference page, and may be added.
_USUAL: dict[str, tuple[str, ...]] = {
    "document": (
        "id", "title", "title language", "title status", "date", "date of the talk", "genre",
        "language", "author", "author capacity", "sender", "recipient", "participant",
        "mentioned", "place written", "about", "subject", "event", "collection", "summary",
        "archive", "reference", "classification", "obtained by", "attachment to", "replies to",
        "published in", "rights", "access", "withheld until", "transcript", "transcript language",
        "translation", "translation language", "files", "notes",
    ),
}  # fmt: skip
_WIDE = {Shape.PROSE: 50, Shape.NAME: 26, Shape.DATE: 18, Shape.LANGUAGE: 12}
_EXACT = (Shape.DATE, Shape.IDENTIFIER)
_LONGEST_NOTE = 255  # characters: what a workbook can hold of a message
_GENRES = 2  # the row of the first genre on the sheet to read first
_GENRE_CELLS = f"='{READ_ME}'!$C${_GENRES + 1}:$C${_GENRES + len(GENRES)}"
_OFFERED = {"validate": "list", "show_error": False}  # offered; anything may be written

_SAYS = f"""\
This workbook is a template for Fonds. Fill in the sheets that you need, delete the others.

One row is one record. Only a title (or name) is needed; every other cell may stay empty.
The order of the columns is free, and so are large and small letters in their headings.
Put the pointer on a heading to read what belongs under it.

Several values in one cell: part them by | or by a line break; names, places, subjects, languages
and genres also by ;.
An empty cell changes nothing in the archive. A cell that holds only - empties what stands there.
Dates: in words (16 December 1949) or as EDTF (1949-12, 1949-12-16/1949-12-18). Columns of dates
and identifiers are formatted as text, so that the program does not change them; keep it so.
Names may be inverted: Mao, Zedong. #12 means number 12 of the archive.
Files are named as they lie beside this workbook: scans/T-1.pdf.

The second row of each sheet is an example. Its first cell says “{SPECIMEN}”, and so it is: it does
no harm if it stays.

More columns than stand here may be used; the reference page of columns lists them all.
"""


def usual(sheet: Sheet) -> tuple[Column, ...]:
    """The columns that the template of that sheet begins with."""
    wanted = _USUAL.get(sheet.kind)
    if wanted is None:
        return sheet.columns
    return tuple(sheet.column(name) for name in wanted)


def write(path: Path, kinds: Sequence[str] = ()) -> None:
    """Write the template; by the name's ending a workbook (.xlsx), or CSV of the first kind.

    kinds: the kinds of record that it has sheets for, all by default, documents for CSV.
    """
    if path.suffix.lower() == ".csv":
        _write_csv(path, BY_KIND[kinds[0] if kinds else "document"])
        return
    wanted = [sheet for sheet in SHEETS if not kinds or sheet.kind in kinds]
    wanted.sort(key=lambda sheet: sheet.kind != "document")
    with xlsxwriter.Workbook(path) as workbook:
        _Book(workbook).fill(wanted)


def _write_csv(path: Path, sheet: Sheet) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([column.name for column in usual(sheet)])
        rows.writerow(_specimen(sheet))


def _specimen(sheet: Sheet) -> list[str]:
    said = dict(sheet.specimen) | {"id": SPECIMEN}
    return [said.get(column.name, "") for column in usual(sheet)]


class _Book:
    """A workbook with the formats that its sheets share."""

    def __init__(self, workbook: Any) -> None:
        self._book = workbook
        ink, paper, stamp = "#1F1D1A", "#F4F1EA", "#A3231F"
        font = {"font_name": "Calibri", "font_size": 11, "font_color": ink, "valign": "top"}
        self._head = workbook.add_format(
            {**font, "bold": True, "bg_color": paper, "bottom": 2, "bottom_color": stamp}
        )
        self._text = workbook.add_format({**font, "num_format": "@"})
        self._wrapped = workbook.add_format({**font, "num_format": "@", "text_wrap": True})
        self._example = workbook.add_format(
            {**font, "num_format": "@", "italic": True, "font_color": "#7A736A"}
        )
        self._heading = workbook.add_format({**font, "bold": True, "font_size": 16})
        self._prose = workbook.add_format({**font, "text_wrap": True})

    def fill(self, wanted: Iterable[Sheet]) -> None:
        """A sheet of explanations, then one for each kind."""
        explaining = self._book.add_worksheet(READ_ME)
        explaining.set_column(0, 0, 100)
        explaining.set_column(2, 2, 24)
        explaining.set_column(3, 3, 60)
        explaining.hide_gridlines(2)
        explaining.write_string(0, 0, "How to fill in this workbook", self._heading)
        for row, words in enumerate(_SAYS.splitlines(), start=2):
            explaining.write_string(row, 0, words, self._prose)
        explaining.write_string(0, 2, "Genres", self._heading)
        for row, genre in enumerate(GENRES, start=_GENRES):
            explaining.write_string(row, 2, genre.code, self._text)
            explaining.write_string(row, 3, genre.label, self._text)
        for place, sheet in enumerate(wanted):
            made = self._book.add_worksheet(sheet.name)
            self._sheet(made, sheet)
            if place == 0:
                made.activate()

    def _sheet(self, made: Any, sheet: Sheet) -> None:
        made.freeze_panes(1, 1)
        made.set_row(0, 22)
        for place, column in enumerate(usual(sheet)):
            wide = max(_WIDE.get(column.shape, 16), len(column.name) + 4)
            cells = self._wrapped if column.shape is Shape.PROSE else self._text
            made.set_column(place, place, wide, cells)
            made.write_string(0, place, column.name, self._head)
            made.write_comment(0, place, _note(column), {"x_scale": 2.2, "y_scale": 1.6})
            self._choices(made, place, column)
        for place, words in enumerate(_specimen(sheet)):
            made.write_string(1, place, words, self._example)

    def _choices(self, made: Any, place: int, column: Column) -> None:
        """A list to choose from; other values may be written where the column takes them."""
        if column.name == "genre":
            made.data_validation(2, place, ROWS, place, {**_OFFERED, "source": _GENRE_CELLS})
        if column.choices:
            choices = [str(each) for each in column.choices]
            told = f"Write one of: {', '.join(choices)}."[:_LONGEST_NOTE]
            stops = {"error_title": column.name[:32], "error_message": told}
            made.data_validation(
                2, place, ROWS, place, {"validate": "list", "source": choices, **stops}
            )


def _note(column: Column) -> str:
    """What the pointer shows on a heading."""
    lines = [column.says]
    if column.choices:
        lines.append(f"One of: {', '.join(column.choices)}.")
    elif column.parting.value != "one value":
        lines.append(f"{column.parting.value.capitalize()}.")
    if column.example:
        lines.append(f"Example: {column.example}")
    return "\n".join(lines)
