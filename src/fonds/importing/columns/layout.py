"""The layout of a table: which documented column each of its headings feeds, row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fonds.importing.columns.column import Column, Parting, Shape, plain
from fonds.importing.columns.mapping import Feed, Mapping, column_named, nearest
from fonds.importing.columns.said import CLEARS, RefusedError, Said, Value
from fonds.importing.columns.shared import PASSED_OVER
from fonds.importing.columns.sheets import BY_KIND
from fonds.importing.tables.row import Cell, CellKind, Row
from fonds.records.problem import Problem, Severity, Where

_LIST = re.compile(r"\s*(?:[|;\n\r\u2028]|\s\|\s)\s*")
_SEVERAL = re.compile(r"\s*[|\n\r\u2028]\s*")
_NOTHING = ("", CLEARS)
_PART = re.compile(r"\{([^{}]+)\}")


_SPLIT: dict[Parting, Callable[[str], list[str]]] = {
    Parting.WHOLE: lambda words: [words],
    Parting.SEVERAL: _SEVERAL.split,
    Parting.LIST: _LIST.split,
}


@dataclass(frozen=True, slots=True)
class Target:
    """Where the cells under a heading go, and how they are parted."""

    column: str
    mark: str
    split: Callable[[str], list[str]]
    keeps_empty: bool
    exact: bool


class Layout:
    """What the headings of one table mean. Headings may come late, as the rows bring them."""

    def __init__(self, mapping: Mapping, headings: tuple[str, ...], where: Where) -> None:
        self.mapping = mapping
        self.sheet = BY_KIND[mapping.rows]
        self.where = where
        self._unknown: list[Problem] = []
        self._headings: dict[str, str] = {}
        self._inverted: dict[str, bool] = {}
        self._columns = {column.name: column for column in self.sheet.columns}
        self._targets: dict[str, tuple[Target, ...]] = {}
        self._not_stated = {words.casefold() for words in mapping.not_stated}
        for heading in headings:
            self._of(heading)
        given = {target.column for targets in self._targets.values() for target in targets}
        self.understood = bool(given)
        given |= {name for name, _ in (*mapping.constants, *mapping.composed)}
        self.titled = bool(given & {"title", "name"})
        self._given = given

    def gives(self, column: str) -> bool:
        """Whether any heading feeds that documented column."""
        return column in self._given

    def told(self) -> Iterator[Problem]:
        """What is to be told of headings, once each."""
        told, self._unknown = self._unknown, []
        yield from told

    def said(self, row: Row) -> Said:
        """What the row says; RefusedError when a cell cannot be what its column asks for."""
        said = Said(row, self.sheet, self.titled, self._headings, self._inverted)
        for heading, cell in row.cells:
            for target in self._of(heading):
                self._take(said, target, cell)
        for name, words in self.mapping.constants:
            if not said.speaks((name,)):
                said.values[name] = [Value(words)]
                said.spoken.add(name)
        if self.mapping.composed:
            self._compose(said)
        return said

    def identifier(self, row: Row) -> str:
        """The values of the mapping's identifier headings, joined; "" unless all are there."""
        words = _first_words(row)
        parts = [words.get(plain(heading), "") for heading in self.mapping.identifier]
        return "/".join(parts) if all(parts) else ""

    def _take(self, said: Said, target: Target, cell: Cell) -> None:
        words = cell.words.strip()
        if target.exact and cell.kind is CellKind.DATE:
            raise _became_a_date(said, target.column, cell)
        said.spoken.add(target.column)
        if words == CLEARS:
            if target.column not in said.values:
                said.cleared.add(target.column)
        elif words.casefold() in self._not_stated:
            said.absent.add(target.column)
        elif words:
            said.cleared.discard(target.column)
            parts = target.split(words)
            several = said.values.setdefault(target.column, [])
            several += [
                Value(part, target.mark, cell.item)
                for part in parts
                if target.keeps_empty or part not in _NOTHING
            ]

    def _compose(self, said: Said) -> None:
        words = _first_words(said.row)
        for name, pattern in self.mapping.composed:
            parts = [plain(part) for part in _PART.findall(pattern)]
            if not said.speaks((name,)) and all(words.get(part) for part in parts):
                made = _PART.sub(lambda part: words[plain(part[1])], pattern)
                said.values[name] = [Value(made)]
                said.spoken.add(name)

    def _of(self, heading: str) -> tuple[Target, ...]:
        if heading not in self._targets:
            self._targets[heading] = tuple(self._found(heading))
        return self._targets[heading]

    def _found(self, heading: str) -> Iterator[Target]:
        feed = self._feed(heading)
        if feed is None:
            self._tell(heading)
            return
        for name in feed.columns:
            found = column_named(self.sheet.kind, name)
            if found is None:
                self._tell(heading)
                continue
            self._headings.setdefault(found[0], heading)
            if feed.inverted is not None:
                self._inverted[found[0]] = feed.inverted
            yield self._target(self._columns[found[0]], found[1], feed.separator)

    def _feed(self, heading: str) -> Feed | None:
        if self.mapping.documented:
            return Feed(heading, (heading,))
        feed = self.mapping.feed(heading)
        if feed is None and plain(heading) in map(plain, self._used()):
            return Feed(heading)
        return feed

    def _used(self) -> Iterator[str]:
        """The headings that the mapping uses otherwise than as a feed."""
        yield from self.mapping.identifier
        for _, pattern in self.mapping.composed:
            yield from _PART.findall(pattern)

    def _target(self, column: Column, mark: str, separator: str | None) -> Target:
        split = _SPLIT[column.parting]
        if separator == "":
            split = _SPLIT[Parting.WHOLE]
        elif separator is not None:
            split = re.compile(rf"\s*{re.escape(separator)}\s*").split
        keeps = column.name.endswith((" id", " capacity", " as written")) or column.name == "part"
        return Target(column.name, mark, split, keeps, column.shape is Shape.IDENTIFIER)

    def _tell(self, heading: str) -> None:
        if not heading or plain(heading) in PASSED_OVER:
            return
        self._unknown.append(
            Problem(
                found=f"The column “{heading[:100]}” is not known; nothing was taken from it.",
                remedy=f"{nearest(self.sheet.kind, heading)}Give it the heading of a documented "
                "column, or say in a mapping what it feeds.",
                where=Where(file=self.where.file, field=heading[:100]),
                severity=Severity.NOTICE,
            )
        )


def _first_words(row: Row) -> dict[str, str]:
    words: dict[str, str] = {}
    for heading, cell in row.cells:
        words.setdefault(plain(heading), cell.words.strip())
    return words


def _became_a_date(said: Said, column: str, cell: Cell) -> RefusedError:
    return said.refusal(
        column,
        f"The spreadsheet holds the date {cell.words} where “{column}” belongs.",
        "Format the cell as text, and type again what stood there.",
        cell.words,
    )
