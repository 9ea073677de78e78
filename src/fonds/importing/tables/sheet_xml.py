"""A sheet's rows as its XML states them, streaming: types, styles and stored values, nothing read
into them. What a cell says is for `fonds.importing.tables.sheet_cells`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from fonds.importing.tables.cutting import LONGEST_CELL
from fonds.importing.tables.shared_strings import TOO_LONG
from fonds.importing.tables.stream import Broken
from fonds.importing.tables.xml_stream import DEEPEST, parse, parser, too_deep

COLUMNS = 16_384
_REFERENCE = re.compile(r"([A-Za-z]{1,3})[0-9]{0,7}")
_MOST_RANGES = 10_000
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,6}")?/>')
_MANY_EMPTY = 500


class RawCell(NamedTuple):
    """A cell as stored: column from 0, type ("n", "s", "str", "b", "e", "d", "inlineStr"), style.

    value: as stored; None where there is no value. formula: whether a formula makes it.
    """

    column: int
    type: str
    style: int
    value: str | None
    formula: bool


class RawRow(NamedTuple):
    """A row with its number and its cells, as far as they hold anything."""

    number: int
    hidden: bool
    cells: list[RawCell]


@dataclass(slots=True)
class Layout:
    """What the sheet says besides its cells; whole only when all rows were read."""

    merged: list[str] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


def rows(pieces: Iterable[bytes], layout: Layout) -> Iterator[RawRow]:
    """The rows that hold anything, in the order of the XML; `layout` is filled meanwhile."""
    reading = _Reading(layout)
    made = parser()
    made.StartElementHandler = reading.start
    made.EndElementHandler = reading.end
    made.CharacterDataHandler = reading.words
    try:
        for _ in parse(made, _without_empty(pieces)):
            if reading.rows:
                found, reading.rows = reading.rows, []
                yield from found
    except Broken:
        yield from reading.rows  # what stood before the damage is whole
        raise


def _without_empty(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces without cells that are only formatted, which some sheets have by the million.

    They are cut out before XML is read, five times as quickly. Where comments or CDATA begin,
    which could hold the like as words, nothing is cut out any more.
    """
    plain, before = True, b""
    for piece in pieces:
        plain = plain and b"<!" not in piece and not (before == b"<" and piece[:1] == b"!")
        before = piece[-1:]
        many = plain and piece.count(b"/><c r=") > _MANY_EMPTY
        yield _EMPTY_CELL.sub(b"", piece) if many else piece


class _Reading:
    """What expat calls. Cells come by the million, so they are asked for first."""

    __slots__ = (
        "_cells",
        "_column",
        "_columns",
        "_deep",
        "_formula",
        "_hidden",
        "_in_cell",
        "_in_row",
        "_layout",
        "_phonetic",
        "_prefix",
        "_row",
        "_size",
        "_style",
        "_taking",
        "_type",
        "_words",
        "rows",
    )

    def __init__(self, layout: Layout) -> None:
        self.rows: list[RawRow] = []
        self._layout = layout
        self._cells: list[RawCell] = []
        self._columns: dict[str, int] = {}
        self._column = -1
        self._row = 0
        self._prefix: str | None = None
        self._deep = self._size = 0
        self._in_row = self._in_cell = self._taking = self._phonetic = False
        self._formula = self._hidden = False
        self._type, self._style = "n", 0
        self._words: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._prefix is None:
            self._prefix = name.rpartition("worksheet")[0] if name.endswith("worksheet") else ""
        if self._prefix:
            name = name.removeprefix(self._prefix)
        if name == "c":
            self._start_cell(attributes)
        elif self._in_cell and name in {"v", "t"}:
            self._start_words()
        elif self._in_cell and name == "f":
            if self._formula:
                raise too_deep()
            self._formula = True
        elif name == "row":
            self._start_row(attributes)
        else:
            self._start_other(name, attributes)

    def _start_words(self) -> None:
        if self._taking:
            raise too_deep()
        if not self._phonetic:
            self._taking = True
            if self._words is None:
                self._words = []

    def _start_row(self, attributes: dict[str, str]) -> None:
        if self._in_row:
            raise too_deep()
        number = attributes.get("r", "")
        self._row = int(number) if number.isdigit() and len(number) < 10 else self._row + 1
        self._hidden = attributes.get("hidden") in {"1", "true"}
        self._in_row = True
        self._column = -1
        self._cells = []

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if self._in_cell or not self._in_row:
            raise too_deep()
        self._in_cell = True
        self._words = None
        self._formula = False
        self._size = 0
        self._type = attributes.get("t", "n")
        style = attributes.get("s", "0")
        self._style = int(style) if style.isdigit() and len(style) < 7 else 0
        reference = attributes.get("r")
        self._column = self._place(reference) if reference else self._column + 1

    def _place(self, reference: str) -> int:
        name = reference.rstrip("0123456789")
        place = self._columns.get(name)
        if place is None:
            place = _column(reference)
            self._columns[name] = place
        return place

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        self._deep += 1
        if self._deep > DEEPEST:
            raise too_deep()
        if name == "rPh":
            self._phonetic = True
        elif name == "mergeCell" and len(self._layout.merged) < _MOST_RANGES:
            self._layout.merged.append(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in {"1", "true"}:
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdigit() and last.isdigit() and len(self._layout.hidden_columns) < COLUMNS:
                self._layout.hidden_columns.append((int(first) - 1, int(last) - 1))

    def words(self, piece: str) -> None:
        if self._taking and self._words is not None:
            self._size += len(piece)
            if self._size <= LONGEST_CELL:
                self._words.append(piece)

    def end(self, name: str) -> None:
        if self._prefix:
            name = name.removeprefix(self._prefix)
        if name == "c":
            self._in_cell = False
            if self._words is not None or self._formula:
                self._keep()
        elif self._in_cell and name in {"v", "t", "f"}:
            self._taking = False
        elif name == "row":
            self._in_row = False
            if self._cells:
                self.rows.append(RawRow(self._row, self._hidden, self._cells))
        else:
            self._deep -= 1
            if name == "rPh":
                self._phonetic = False

    def _keep(self) -> None:
        words = None if self._words is None else "".join(self._words)
        if self._size > LONGEST_CELL:
            words = TOO_LONG
        self._cells.append(RawCell(self._column, self._type, self._style, words, self._formula))


def _column(reference: str) -> int:
    """The column of a reference such as "AB12", from 0."""
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found[1].upper() if found else "":
        column = column * 26 + ord(letter) - 64
    if not 1 <= column <= COLUMNS:
        raise Broken(
            f"A cell of the sheet has the place “{reference[:20]}”, which no sheet has.",
            "Open the workbook, let the program repair it, and save it again.",
        )
    return column - 1
