"""A row of a table, whatever the file: its cells under their headings, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fonds.records.problem import Problem, Where


class CellKind(StrEnum):
    """What the file itself says that a cell is; delimited text knows only words."""

    WORDS = "words"
    NUMBER = "number"
    DATE = "date"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; never empty.

    words: as a person sees it: "0100" where the workbook shows the number 100 so; a date in
        EDTF, as exactly as its format shows it ("1950-04" for one that shows month and year).
    stored: what the file holds, where that differs ("18365").
    item: in JSON, the place, from 1, of the thing in its list that this cell speaks of; cells of
        one list with the same place speak of one thing ({"persons": [{"name": …, "role": …}]}).
        0 for a cell that is not of a list.
    """

    words: str
    kind: CellKind = CellKind.WORDS
    stored: str = ""
    item: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `cells` are (heading as written, cell), in order, without empty ones; a heading
    that stands over several columns comes several times.

    problems: what was found in reading it, each with its place. If one of them is REFUSED, the row
        cannot be trusted, and is refused with that one.
    """

    where: Where
    cells: tuple[tuple[str, Cell], ...]
    problems: tuple[Problem, ...] = ()


class Table(Protocol):
    """One table of a file: a sheet of a workbook, or the whole of a delimited file."""

    @property
    def name(self) -> str:
        """The sheet's name; "" where the file is the table."""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings as written, in order; empty ones are ""."""

    def rows(self) -> Iterator[Row | Problem]:
        """Rows with at least one cell, in order; a Problem for what cannot even be made a row."""
