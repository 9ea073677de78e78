"""Outlines as rows: how a record in YAML or TOML says what a row of a spreadsheet says.

author: Mao, Zedong                  one value
participant: [Mao, Zhou]             several: a cell for each
author: {name: Mao, capacity: Chairman}
                                     the columns “author” and “author capacity”
summary: {en: Two sides, ru: …}      the columns “summary (en)” and “summary (ru)”
people:                              the column is the role
  - {role: sender, name: Mao}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import msgspec

from fonds.importing.columns import sheets
from fonds.importing.columns.column import plain
from fonds.importing.columns.mapping import column_named
from fonds.importing.tables.row import Cell, Row
from fonds.records.problem import Problem, Where

_ITSELF = ("name", "title", "text", "words", "value")
_PEOPLE = ("people", "participations", "persons")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

Line = Callable[[str], int]
"""The line of a field, by its path in the part."""


class _UnlaidError(Exception):
    def __init__(self, found: str, remedy: str, path: str) -> None:
        super().__init__(found)
        self.found, self.remedy, self.path = found, remedy, path


@dataclass(slots=True)
class Laid:
    """A row, and the line of each of its headings."""

    row: Row
    lines: dict[str, int] = field(default_factory=dict)

    def placed(self, problem: Problem) -> Problem:
        """The Problem at the line of its field."""
        line = self.lines.get(problem.where.field, 0)
        if not line or problem.where.file != self.row.where.file:
            return problem
        where = msgspec.structs.replace(problem.where, row=line)
        return msgspec.structs.replace(problem, where=where)

    def words(self, kind: str, column: str) -> list[str]:
        """What stands under that documented column, in order."""
        named = ((column_named(kind, heading), cell) for heading, cell in self.row.cells)
        return [cell.words for found, cell in named if found and found[0] == column]


def kind_of(part: dict[str, Any], place: str) -> str:
    """The kind of record: as it says itself, else by its file's name, its folder's, or document.

    >>> kind_of({}, "people.yaml"), kind_of({}, "places/moscow.yaml"), kind_of({}, "a/b.yaml")
    ('agent', 'place', 'document')
    """
    said = part.get("kind")
    if isinstance(said, str) and (sheet := sheets.named(said)):
        return sheet.kind
    path = PurePosixPath(place)
    above = sheets.named(path.parent.name) if path.parent.name else None
    found = sheets.named(path.stem) or above
    return found.kind if found else "document"


def laid(
    part: dict[str, Any], kind: str, where: Where, identifier: str, line: Line
) -> Laid | Problem:
    """The part as a row; or the Problem of one that no row can say.

    identifier: the record's own, where it says none ("" for none).
    """
    said = dict(part)
    if isinstance(said.get("kind"), str) and kind != "text":
        words = said.pop("kind")
        if sheets.named(words) is None:
            return Problem(
                found=f"There is no kind of record “{words}”.",
                remedy=f"Write one of: {', '.join(sheets.BY_KIND)}.",
                where=msgspec.structs.replace(where, row=line("kind"), field="kind"),
                value=words,
            )
    if identifier and not any(plain(name) in ("id", "identifier") for name in said):
        said = {"id": identifier, **said}
    made = Laid(Row(where, ()))
    try:
        cells = [*_cells(said, kind, line, made.lines)]
    except _UnlaidError as error:
        place = msgspec.structs.replace(where, row=line(error.path), field=error.path)
        return Problem(found=error.found, remedy=error.remedy, where=place)
    made.row = Row(where, tuple(cells))
    return made


def _cells(
    said: dict[str, Any], kind: str, line: Line, lines: dict[str, int]
) -> Iterator[tuple[str, Cell]]:
    for name, value in said.items():
        items = value if isinstance(value, list) else [value]
        for place, item in enumerate(items):
            path = f"{name}[{place}]" if isinstance(value, list) else name
            number = place + 1 if isinstance(value, list) else 0
            for heading, words in _headed(name, item, kind, path):
                if words:
                    lines.setdefault(heading, line(path))
                    yield heading, Cell(words, item=number)


def _headed(name: str, item: Any, kind: str, path: str) -> Iterator[tuple[str, str]]:
    """The headings of one value and the words beneath each."""
    if isinstance(item, str):
        yield name, item
        return
    if not isinstance(item, dict):
        raise _UnlaidError(f"“{name}” holds a list within a list.", "Write one list.", path)
    heading = _heading(name, item, path) if plain(name) in _PEOPLE else name
    for further, words in item.items():
        if plain(name) in _PEOPLE and plain(further) == "role":
            continue
        if not isinstance(words, str):
            raise _UnlaidError(
                f"“{further}” in “{name}” is no plain value.", "Write it in words.", path
            )
        yield _joined(heading, further, kind), words


def _heading(name: str, item: dict[str, Any], path: str) -> str:
    role = next((value for key, value in item.items() if plain(key) == "role"), "")
    if not isinstance(role, str) or not column_named("document", role):
        raise _UnlaidError(
            f"“{role}” in “{name}” is no role.",
            "Write for example role: author, recipient or participant.",
            path,
        )
    return role


def _joined(heading: str, further: str, kind: str) -> str:
    """The column that a value within a value feeds: itself, one beside it, one in a language."""
    if plain(further) in _ITSELF:
        return heading
    found = column_named(kind, heading)
    column = found[0] if found else heading
    beside = f"{column} {plain(further)}"
    if column_named(kind, beside) is None and _TAG.fullmatch(further):
        return f"{column} ({further})"
    return beside
