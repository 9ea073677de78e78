"""Any JSON Lines as rows: one object a line, whose names are the headings.

- An object within an object gives “sender.name”.
- A list gives its heading several times, in order. A list of objects gives “persons.name” and
  “persons.role”, object by object, and every such cell has the place of its object in the list
  (`Cell.item`), so that what one object leaves out shifts nothing. In a list within a list, the
  place is that in the outer one.
- Numbers are as written (“1.10”); null, "" and empty lists give no cell.

JSON is read as strictly as our own (`fonds.importing.readers.strict`).
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from fonds.importing.readers.strict import UnreadableError, loads
from fonds.importing.tables import encodings, stream
from fonds.importing.tables.cutting import LONGEST_CELL, LONGEST_ROW
from fonds.importing.tables.encodings import MARKED, Encoding, fault
from fonds.importing.tables.headed import ODD, cleaned, tidy
from fonds.importing.tables.row import Cell, CellKind, Row
from fonds.importing.tables.tally import Tally
from fonds.records.problem import Problem, Where

_LOOKED_AT = 1_000
_DEEPEST = 20
_MOST_CELLS = 100_000
_FRACTION = re.compile(r"[0-9][.eE][-+0-9]")
_PIECE = 1024 * 1024
Found = tuple[str, Cell]


class _Written(str):
    """A number as the line writes it."""

    __slots__ = ()


def json_rows(path: Path, encoding: str | None = None) -> Iterator[JsonRows | Problem]:
    """The table that the file is, after what is to be told of it; or only the Problem of it."""
    known = encodings.of_file(path, encoding)
    if isinstance(known, Problem):
        yield known
        return
    if known.notice:
        yield known.notice
    table = JsonRows(path, known)
    spread = table.spread_out()
    if spread:
        yield spread
        return
    table.look()
    yield table


@dataclass(frozen=True, slots=True)
class JsonRows:
    """A file of JSON Lines as a table. `headings` are those of the first 1,000 lines, and grow
    by those of later lines as the rows are read.
    """

    path: Path
    encoding: Encoding
    _headings: dict[str, None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """No name: the file has only this table."""
        return ""

    @property
    def headings(self) -> tuple[str, ...]:
        """The names met so far, in the order in which they were met."""
        return tuple(self._headings)

    def look(self) -> None:
        """Learn the headings of the first lines."""
        for _ in islice(self._rows(), _LOOKED_AT):
            pass

    def spread_out(self) -> Problem | None:
        """The Problem of one object written over many lines, which is no JSON Lines."""
        try:
            first = next((line.strip() for _, line in self.lines() if line.strip()), "")
        except stream.Broken as error:
            return error.problem(Where(file=self.path.name))
        if first.startswith("{") and first != "{" and not first.endswith(("{", "[", ",")):
            return None
        return Problem(
            found="The file is one JSON object written over many lines.",
            remedy="Write one object a line (JSON Lines).",
            where=Where(file=self.path.name),
            value=first[:200],
        )

    def rows(self) -> Iterator[Row | Problem]:
        """The rows; a Problem for a line that is no object."""
        last, tally = 0, Tally()
        try:
            for row in self._rows():
                last = row.where.row
                if isinstance(row, Row) and row.problems:
                    yield replace(row, problems=tuple(tally.each(row.problems)))
                else:
                    yield row
        except stream.Broken as error:
            yield error.problem(Where(file=self.path.name, row=last), mid=True)
        yield from tally.problems()

    def _rows(self) -> Iterator[Row | Problem]:
        for number, line in self.lines():
            where = Where(file=self.path.name, row=number)
            if not line.strip():
                continue
            row = _too_long(where) if len(line) >= LONGEST_ROW else self._row(line, where)
            if isinstance(row, Problem) or row.cells or row.problems:
                yield row

    def _row(self, line: str, where: Where) -> Row | Problem:
        if spoilt := fault(line):
            return Problem(
                found=f"Here stands {spoilt[1]}, which means nothing in {self.encoding.label}.",
                remedy="Correct the letter there, or name the right encoding with --encoding.",
                where=where,
            )
        try:
            found = list(_cells(_object(line)))
        except UnreadableError as error:
            place = Where(file=where.file, row=where.row, field=error.field)
            return Problem(
                found=error.found, remedy=error.remedy, where=place, value=error.value[:200]
            )
        return self._checked(found, where)

    def _checked(self, found: list[Found], where: Where) -> Row | Problem:
        cells: list[Found] = []
        problems: list[Problem] = []
        for heading, cell in found:
            if len(cell.words) > LONGEST_CELL:
                return _too_long(where)
            place = Where(file=where.file, row=where.row, field=heading)
            odd = ODD.search(cell.words)
            words = cleaned(cell.words, place, problems) if odd else cell.words
            if words.strip():
                self._headings.setdefault(heading)
                cells.append((heading, replace(cell, words=words) if odd else cell))
        return Row(where, tuple(cells), tuple(problems))

    def originals(self, wanted: set[int]) -> Iterator[tuple[int, list[str]]]:
        """The lines wanted, exactly as they stand."""
        for number, line in self.lines():
            if number in wanted:
                yield number, [line]

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with its number from 1, without its end, up to the longest that is read."""
        with ExitStack() as stack:
            file = stack.enter_context(stream.opened(self.path))
            text: TextIO = stack.enter_context(
                io.TextIOWrapper(file, encoding=self.encoding.codec, errors=MARKED, newline=None)
            )
            number = 0
            while line := text.readline(LONGEST_ROW):
                number += 1
                yield number, line.rstrip("\n")
                while line and not line.endswith("\n"):
                    line = text.readline(_PIECE)


def _object(line: str) -> dict[str, Any]:
    """The object, its numbers as written."""
    checked = loads(line)
    if not _FRACTION.search(line):
        return checked
    written: dict[str, Any] = json.loads(line, parse_float=_Written)
    return written


def _cells(value: dict[str, Any]) -> Iterator[Found]:
    for count, found in enumerate(_flat(value, "", 0, 0)):
        if count >= _MOST_CELLS:
            raise UnreadableError(
                f"The line has more than {_MOST_CELLS:,} values.", "Divide it into several records."
            )
        yield found


def _flat(value: Any, heading: str, item: int, depth: int) -> Iterator[Found]:
    if depth > _DEEPEST:
        raise UnreadableError("The values are nested too deeply.", "Write the record flat.")
    if isinstance(value, dict):
        for name, inner in value.items():
            own = tidy(name) or "?"
            yield from _flat(inner, f"{heading}.{own}" if heading else own, item, depth + 1)
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            yield from _flat(inner, heading, item or place, depth + 1)
    elif (cell := _cell(value, item)) is not None:
        yield heading, cell


def _cell(value: Any, item: int) -> Cell | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return Cell("true" if value else "false", CellKind.TRUTH, item=item)
    if isinstance(value, _Written | int | float):
        return Cell(str(value), CellKind.NUMBER, item=item)
    words = str(value)
    return Cell(words, item=item) if words and not words.isspace() else None


def _too_long(where: Where) -> Problem:
    return Problem(
        found=f"A value here has more than {LONGEST_CELL:,} characters.",
        remedy="Keep so long a text in a file of its own, and name the file in the record.",
        where=where,
    )
