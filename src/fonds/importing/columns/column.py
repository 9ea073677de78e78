"""A column of a documented sheet: its heading, what it says, and how its cells are parted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from fonds.records.kinds import BY_NAME


class Parting(StrEnum):
    """How one cell holds several values."""

    WHOLE = "one value"
    SEVERAL = "several, parted by | or line breaks"
    LIST = "several, parted by | or ; or line breaks"


class Shape(StrEnum):
    """What sort of thing a cell holds: how a template formats it, what a guess looks for."""

    WORDS = "words"
    PROSE = "prose"
    DATE = "date"
    IDENTIFIER = "identifier"  # digits that must stay as they are: 0100 is not 100
    LANGUAGE = "language"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `aliases` are headings that mean the same and need no mapping.

    choices: the only values, in small letters; empty, any.
    several_texts: the heading may name a language or a number, as in "transcript (ru)" and
        "transcript 2"; each is a text of its own.
    """

    name: str
    says: str
    example: str = ""
    aliases: tuple[str, ...] = ()
    parting: Parting = Parting.WHOLE
    shape: Shape = Shape.WORDS
    choices: tuple[str, ...] = ()
    several_texts: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that together make one part of a record, under a heading of the reference page."""

    title: str
    columns: tuple[Column, ...]
    says: str = ""


@dataclass(frozen=True)
class Sheet:
    """The documented columns of one kind of record.

    name: what the sheet is called in a workbook; `aliases` are read as well.
    specimen: the example row of the template, by column.
    """

    kind: str
    name: str
    says: str
    groups: tuple[Group, ...]
    aliases: tuple[str, ...] = ()
    specimen: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a kind that does not exist, and a column whose heading is taken: our mistakes."""
        if self.kind not in BY_NAME:
            raise ValueError(self.kind)
        headings = [plain(form) for each in self.columns for form in (each.name, *each.aliases)]
        twice = {heading for heading in headings if headings.count(heading) > 1}
        if twice:
            raise ValueError(f"{self.name}: {sorted(twice)}")

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All of them, in the order of the reference page."""
        return tuple(column for group in self.groups for column in group.columns)

    @cached_property
    def titles(self) -> str:
        """The column that gives the record its title: “title” or “name”."""
        return "title" if any(each.name == "title" for each in self.columns) else "name"

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column:
        """The column of that documented name; raises KeyError."""
        return self._by_name[name]


_BETWEEN = re.compile(r"[\s_\-–—/]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """A heading as headings are compared: without case, and with one space for any parting.

    >>> plain("Copied_To"), plain(" date-sent "), plain("senderPlace")
    ('copied to', 'date sent', 'sender place')
    """
    words = _CAMEL.sub(" ", unicodedata.normalize("NFKC", heading))
    return _BETWEEN.sub(" ", words).strip(" :*.").casefold()


_SET = re.compile(r"(?P<stem>.*\S)\s*(?:\((?P<tag>[^()]{2,30})\)|(?P<n>\d+))")


def stem(heading: str) -> tuple[str, str]:
    """A heading without the number or language that tells it from its like, and that mark.

    >>> stem("Transcript (ru)"), stem("author 2"), stem("author")
    (('Transcript', 'ru'), ('author', '2'), ('author', ''))
    """
    found = _SET.fullmatch(heading.strip())
    return (found["stem"], found["tag"] or found["n"]) if found else (heading, "")
