"""Reads a whole table for the tests: its rows as plain words, and what was told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fonds.importing.tables.opening import tables
from fonds.records.problem import Problem, Severity


@dataclass
class Read:
    """What a file gave: rows taken (row, words), Problems, headings and names of its tables."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headings: list[tuple[str, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def words(self) -> list[list[str]]:
        """The rows without their numbers."""
        return [words for _, words in self.rows]

    @property
    def refused(self) -> list[Problem]:
        """The Problems that kept a row or a file out."""
        return [each for each in self.problems if each.severity is Severity.REFUSED]

    @property
    def said(self) -> str:
        """All sentences."""
        return "\n".join(str(each) for each in self.problems)


def read(path: Path, encoding: str | None = None, sheets: Sequence[str] = ()) -> Read:
    """Read all tables of a file. A refused row is not among the rows."""
    found = Read()
    for table in tables(path, encoding, sheets):
        if isinstance(table, Problem):
            found.problems.append(table)
            continue
        found.names.append(table.name)
        for row in table.rows():
            if isinstance(row, Problem):
                found.problems.append(row)
                continue
            found.problems += row.problems
            if all(each.severity is not Severity.REFUSED for each in row.problems):
                found.rows.append((row.where.row, [cell.words for _, cell in row.cells]))
        found.headings.append(table.headings)
    return found


def read_bytes(folder: Path, name: str, content: bytes, encoding: str | None = None) -> Read:
    """Write the bytes under that name, and read them."""
    path = folder / name
    path.write_bytes(content)
    return read(path, encoding)
