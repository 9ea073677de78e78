"""What one row says, column by column, and what was found wrong in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fonds.importing.columns import languages
from fonds.importing.columns.column import Sheet
from fonds.importing.tables.row import Row
from fonds.records.problem import Problem, Severity, Where

CLEARS = "-"
"""A cell that holds this alone empties what stands in the archive."""


class RefusedError(Exception):
    """The row cannot go in; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.found)
        self.problem = problem


@dataclass(slots=True)
class Value:
    """One value of a column: its words, the mark of its heading ("ru" in "summary (ru)"), and the
    place of the thing it speaks of where the row holds lists of things (`Cell.item`)."""

    words: str
    mark: str = ""
    item: int = 0


@dataclass(slots=True)
class Said:
    """What a row says: `values` by column, `cleared` the columns that it empties.

    spoken: all columns of which it says anything, even that they are empty.
    absent: columns of which it says that somebody looked, and nothing is stated.
    headings: each column's heading as written in the file.
    inverted: whether names of a column may be inverted, where the mapping says it of that column.
    titled: whether the table has a column of titles at all.
    """

    row: Row
    sheet: Sheet
    titled: bool
    headings: dict[str, str]
    inverted: dict[str, bool]
    values: dict[str, list[Value]] = field(default_factory=dict)
    cleared: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    spoken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def speaks(self, columns: Iterable[str]) -> bool:
        """Whether the row says anything in one of them."""
        return not self.spoken.isdisjoint(columns)

    def all(self, column: str) -> list[str]:
        """The words of every value, in order; a part left empty between two is "" ."""
        found = self.values.get(column)
        return [value.words for value in found] if found else []

    def one(self, column: str) -> str:
        """The only value; "" for none. Two that differ refuse the row."""
        if column not in self.values:
            return ""
        found = list(dict.fromkeys(self.all(column)))
        if len(found) > 1:
            raise self.refusal(
                column,
                f"“{column}” holds one value, and here are {len(found)}.",
                "Keep the one that is right.",
                " | ".join(found),
            )
        return found[0] if found else ""

    def choice(self, column: str) -> str:
        """The value if it is one of the column's choices, in small letters; "" for none."""
        words = self.one(column)
        if not words:
            return ""
        choices = self.sheet.column(column).choices
        if words.casefold() not in choices:
            raise self.refusal(
                column,
                f"“{words}” is none of the values of “{column}”.",
                f"Write one of: {', '.join(choices)}.",
                words,
            )
        return words.casefold()

    def language(self, column: str, words: str) -> str:
        """The tag of a language given as tag or name; one that nobody knows refuses the row."""
        tag = languages.tag(words)
        if tag is None:
            raise self.refusal(
                column,
                f"“{words}” is no language that is known here.",
                "Write its tag, such as ru, zh-Hant or tg.",
                words,
            )
        return tag

    def refusal(self, column: str, found: str, remedy: str, value: str = "") -> RefusedError:
        """The error that refuses the row for what stands in that column."""
        return RefusedError(self._problem(column, found, remedy, value, Severity.REFUSED))

    def notice(self, column: str, found: str, remedy: str, value: str = "") -> None:
        """Tell of something in that column; the row goes in."""
        self.problems.append(self._problem(column, found, remedy, value, Severity.NOTICE))

    def _problem(
        self, column: str, found: str, remedy: str, value: str, severity: Severity
    ) -> Problem:
        where = self.row.where
        heading = self.headings.get(column, column)
        place = Where(file=where.file, row=where.row, field=heading)
        return Problem(
            found=found, remedy=remedy, where=place, severity=severity, value=value[:500]
        )
