"""Mappings: how a table with headings of its own is read by the documented columns.

A mapping is a value; `fonds.importing.columns.notation` writes it to a file and reads it back,
`fonds.importing.columns.guess` proposes one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from fonds.importing.columns import languages
from fonds.importing.columns.column import plain, stem
from fonds.importing.columns.sheets import BY_KIND
from fonds.records.problem import Problem, Where

IGNORE: Final = "ignore"
"""What a heading feeds when nothing shall be taken from it."""

Order = Literal["", "day-month", "month-day"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A heading of the table, and the documented columns that its cells feed.

    columns: their names, perhaps with a mark as in "transcript (ru)"; () takes nothing.
    separator: what parts several values; None as the column says, "" nothing does.
    inverted: whether names are inverted; None as the mapping says.
    """

    heading: str
    columns: tuple[str, ...] = ()
    separator: str | None = None
    inverted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How the rows of a table become records.

    name: the source: identifiers become "name:…", and must stay so from import to import.
    rows: the kind of record that a row is.
    identifier: the headings whose values together are a row's identifier; () the column id.
    constants: documented columns that say the same in every row that says nothing itself.
    composed: documented columns made of others: ("title", "{sender} to {addressee}"); only where
        every part is there, and the row says nothing itself. Of several for one column, the
        first that can be filled is.
    dates: the language of dates in words ("" any); order: which number comes first in 3/4/1956.
    inverted: whether names may be inverted ("Mao, Zedong").
    not_stated: words that say that somebody looked, and it is not there: "o. O.", "n.n.".
    lines: whether line ends within a text are kept, or join it to one paragraph.
    documented: the headings are those of the documented columns, and need no feeds.
    """

    name: str = "sheet"
    rows: str = "document"
    feeds: tuple[Feed, ...] = ()
    identifier: tuple[str, ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    composed: tuple[tuple[str, str], ...] = ()
    dates: str = ""
    order: Order = ""
    inverted: bool = True
    not_stated: tuple[str, ...] = ()
    lines: Literal["keep", "join"] = "keep"
    documented: bool = False

    def feed(self, heading: str) -> Feed | None:
        """What the mapping says of that heading; headings are compared as `plain` makes them."""
        wanted = plain(heading)
        return next((feed for feed in self.feeds if plain(feed.heading) == wanted), None)


def documented(kind: str) -> Mapping:
    """The mapping of a sheet whose headings are the documented ones."""
    return Mapping(rows=kind, documented=True)


def column_named(kind: str, name: str) -> tuple[str, str] | None:
    """The documented column of that kind which a heading means, and its mark; None if none.

    >>> column_named("document", "Transcript (RU)"), column_named("document", "To")
    (('transcript', 'RU'), ('recipient', ''))
    """
    known = _COLUMNS[kind]
    if plain(name) in known:
        return known[plain(name)].name, ""
    bare, mark = stem(name)
    column = known.get(plain(bare))
    if column is None:
        return None
    told = mark.isdigit() or (column.several_texts and languages.tag(mark))
    return (column.name, mark) if told else None


_COLUMNS = {
    kind: {
        plain(form): column for column in sheet.columns for form in (column.name, *column.aliases)
    }
    for kind, sheet in BY_KIND.items()
}


def nearest(kind: str, name: str) -> str:
    """A sentence that names the documented column which was probably meant."""
    near = difflib.get_close_matches(plain(name), _COLUMNS[kind], n=1, cutoff=0.75)
    return f"Perhaps “{_COLUMNS[kind][near[0]].name}” is meant. " if near else ""


def corrected(mapping: Mapping, correction: str) -> Mapping | Problem:
    """The mapping with one heading fed otherwise, as in "Sender=author" or "Remarks=ignore"."""
    heading, equals, wanted = (part.strip() for part in correction.rpartition("="))
    if not (equals and heading and wanted):
        return Problem(
            found=f"“{correction}” is no correction of a mapping.",
            remedy="Write the heading, =, and the column: --column “Sender=author”.",
            value=correction,
        )
    columns = () if plain(wanted) == IGNORE else (wanted,)
    faults = list(_unknown(mapping.rows, columns, heading))
    if faults:
        return faults[0]
    old = mapping.feed(heading)
    feed = replace(old, columns=columns) if old else Feed(heading, columns)
    rest = tuple(each for each in mapping.feeds if each is not old)
    return replace(mapping, feeds=(*rest, feed), documented=False)


def faults(mapping: Mapping, file: str = "") -> list[Problem]:
    """Everything in the mapping that this Fonds does not know, as Problems of that file."""
    found = [
        problem
        for feed in mapping.feeds
        for problem in _unknown(mapping.rows, feed.columns, feed.heading)
    ]
    for name, _ in (*mapping.constants, *mapping.composed):
        found += _unknown(mapping.rows, (name,), name)
    return [
        Problem(
            found=each.found,
            remedy=each.remedy,
            where=Where(file=file, field=each.where.field),
            value=each.value,
        )
        for each in found
    ]


def _unknown(kind: str, columns: tuple[str, ...], heading: str) -> Iterator[Problem]:
    for name in columns:
        if column_named(kind, name) is None:
            yield Problem(
                found=f"There is no column “{name}” for {BY_KIND[kind].name.lower()}.",
                remedy=f"{nearest(kind, name)}The reference page of columns lists them all.",
                where=Where(field=heading),
                value=name,
            )
