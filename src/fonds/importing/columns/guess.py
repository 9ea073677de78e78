"""The guess of a mapping: from headings, then from what stands in the first rows.

A guess is shown and asked about, never used unseen: what is not surely told feeds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import Final

from fonds.dates import Reading, read
from fonds.importing.columns import genres, languages
from fonds.importing.columns.column import Parting, plain
from fonds.importing.columns.foreign import FOR_OTHERS, FOREIGN
from fonds.importing.columns.mapping import Feed, Mapping, Order, column_named
from fonds.importing.columns.shared import PASSED_OVER
from fonds.importing.columns.sheets import BY_KIND
from fonds.importing.tables.row import Cell, Row, Table

SAMPLE: Final = 200
"""How many rows are looked at."""

_EXAMPLES = 3
_PREFIX = re.compile(r"^(?:dcterms|dcmi|dc|foaf|bibo|schema|rdfs|skos)[:.]", re.IGNORECASE)
_SLASHED = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{2,4}")
_YEAR = re.compile(r"[0-9]{4}")


class Sureness(StrEnum):
    """How sure a guess is; NONE feeds nothing."""

    SURE = "sure"
    LIKELY = "likely"
    PERHAPS = "perhaps"
    NONE = "not guessed"


@dataclass(frozen=True, slots=True)
class Guess:
    """What a heading probably feeds: `why` is a sentence, `examples` are its first values."""

    heading: str
    column: str
    sureness: Sureness
    why: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guessed:
    """A mapping that was guessed, and the reasons, heading by heading."""

    mapping: Mapping
    guesses: tuple[Guess, ...]

    @property
    def exact(self) -> bool:
        """Whether every heading is a documented one, so that no mapping is needed."""
        return all(guess.sureness is Sureness.SURE for guess in self.guesses)

    def rows(self) -> list[tuple[str, str, str, str, str]]:
        """For a table on the screen: heading, column, how sure, why, examples."""
        return [
            (
                each.heading,
                each.column or "—",
                each.sureness.value,
                each.why,
                " · ".join(each.examples),
            )
            for each in self.guesses
        ]

    def why(self) -> dict[str, str]:
        """The reason for each heading, for the comments of a mapping's file."""
        return {each.heading: f"{each.sureness.value}: {each.why}" for each in self.guesses}


_EXACT = "a documented heading"


def guess(table: Table, kind: str = "document", name: str = "sheet") -> Guessed:
    """What a table's columns probably mean, if its rows are of that kind.

    name: what the source shall be called; identifiers become "name:…".
    """
    rows = [row for row in islice(table.rows(), SAMPLE) if isinstance(row, Row)]
    cells: dict[str, list[Cell]] = {}
    for row in rows:
        for heading, cell in row.cells:
            cells.setdefault(heading, []).append(cell)
    headings = dict.fromkeys([*(each for each in table.headings if each), *cells])
    wanted = [each for each in headings if plain(each) not in PASSED_OVER]
    guesses = [_guess(kind, heading, cells.get(heading, [])) for heading in wanted]
    settled = _settled(kind, guesses)
    feeds = tuple(
        Feed(each.heading, (each.column,) if each.column else (), _separator(cells, each.heading))
        for each in settled
    )
    order, told = _order(settled, cells)
    settled = [
        replace(each, why=f"{each.why}; {told}") if told and _is_date(each.column) else each
        for each in settled
    ]
    mapping = _titled(Mapping(name=name, rows=kind, feeds=feeds, order=order))
    return Guessed(mapping, tuple(settled))


def _titled(mapping: Mapping) -> Mapping:
    """Letters without titles are called by who wrote to whom: supplied, as the title says."""
    by_column = {name: feed.heading for feed in mapping.feeds for name in feed.columns}
    if "title" in by_column or not {"sender", "recipient"} <= by_column.keys():
        return mapping
    pattern = f"{{{by_column['sender']}}} – {{{by_column['recipient']}}}"
    return replace(
        mapping, composed=(("title", pattern),), constants=(("title status", "supplied"),)
    )


def _guess(kind: str, heading: str, cells: Sequence[Cell]) -> Guess:
    examples = tuple(dict.fromkeys(cell.words[:60] for cell in cells))[:_EXAMPLES]
    for look in _BY_HEADING:
        for column, sureness, why in look(kind, heading):
            return Guess(heading, column, sureness, why, examples)
    if not cells:
        return Guess(heading, "", Sureness.NONE, "an unknown heading over empty cells")
    if kind == "document":
        for column, sureness, why in _by_content(cells):
            return Guess(heading, column, sureness, why, examples)
    return Guess(heading, "", Sureness.NONE, "an unknown heading", examples)


Found = Iterator[tuple[str, Sureness, str]]


def _documented(kind: str, heading: str) -> Found:
    found = column_named(kind, heading)
    if found:
        yield _written(*found), Sureness.SURE, _EXACT


def _prefixed(kind: str, heading: str) -> Found:
    """A heading of Dublin Core by its prefix: "subject" alone may mean anything."""
    if _PREFIX.match(heading):
        yield from _foreign(kind, _PREFIX.sub("", heading))


def _foreign(kind: str, heading: str) -> Found:
    wanted = plain(heading)
    if kind != "document":
        column = FOR_OTHERS.get(wanted, "")
        forms = (column, {"title": "name", "name": "title", "notes": "note"}.get(column, column))
        for form in forms:
            if form and column_named(kind, form):
                yield form, Sureness.LIKELY, "a usual heading"
        return
    for system, headings in FOREIGN:
        if wanted in headings:
            yield headings[wanted], Sureness.LIKELY, f"a heading of {system}"


_BESIDE = ((" id", "{} id"), (" ref", "{} id"), (" text", "{} as written"), (" uri", "{} id"))


def _companion(kind: str, heading: str) -> Found:
    """A heading that is another one's with “ID” or “text” added."""
    wanted = plain(_PREFIX.sub("", heading))
    for ending, form in _BESIDE:
        if not wanted.endswith(ending):
            continue
        for look in (_documented, _foreign):
            for column, _, _ in look(kind, wanted.removesuffix(ending)):
                if column_named(kind, form.format(column)):
                    yield form.format(column), Sureness.LIKELY, f"stands beside “{column}”"


_BY_HEADING: tuple[Callable[[str, str], Found], ...] = (
    _prefixed,
    _documented,
    _foreign,
    _companion,
)


def _written(column: str, mark: str) -> str:
    if not mark:
        return column
    return f"{column} {mark}" if mark.isdigit() else f"{column} ({mark})"


def _by_content(cells: Sequence[Cell]) -> Found:
    words = [cell.words for cell in cells[:50]]
    if _most(words, _reads_as_date):
        yield "date of unknown kind", Sureness.PERHAPS, "its cells read as dates"
    elif _most(words, genres.is_known):
        yield "genre", Sureness.LIKELY, "its cells are genres"
    elif _most(words, lambda each: len(each) < 12 and bool(languages.tag(each))):
        yield "language", Sureness.PERHAPS, "its cells name languages"
    elif sum(map(len, words)) > 600 * len(words):
        yield "transcript", Sureness.PERHAPS, "its cells are long texts"


def _most(words: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return len(words) > 1 and sum(map(holds, words)) >= 0.9 * len(words)


def _reads_as_date(words: str) -> bool:
    if not _YEAR.search(words) or len(words) > 60 or (words.isdecimal() and len(words) != 4):
        return False
    return isinstance(read(words), Reading) or _SLASHED.fullmatch(words) is not None


def _settled(kind: str, guesses: Sequence[Guess]) -> list[Guess]:
    """No column of one value is fed twice: the surest stays, the first of equals."""
    order = list(Sureness)
    taken: dict[str, Guess] = {}
    for each in sorted(guesses, key=lambda one: order.index(one.sureness)):
        taken.setdefault(each.column, each)
    settled = []
    for each in guesses:
        found = column_named(kind, each.column) if each.column else None
        single = found and BY_KIND[kind].column(found[0]).parting is Parting.WHOLE
        if single and taken[each.column] is not each and each.sureness is not Sureness.SURE:
            why = f"“{taken[each.column].heading}” feeds “{each.column}” already"
            settled.append(replace(each, column="", sureness=Sureness.NONE, why=why))
        else:
            settled.append(each)
    return settled


def _separator(cells: dict[str, list[Cell]], heading: str) -> str | None:
    """Nothing parts the cells of a list that came as one; else as the column says."""
    return "" if any(cell.item for cell in cells.get(heading, ())) else None


def _is_date(column: str) -> bool:
    return column.startswith("date") and not column.endswith("written")


def _order(guesses: Sequence[Guess], cells: dict[str, list[Cell]]) -> tuple[Order, str]:
    """Which number comes first in 13/4/1956, if a row shows it and none contradicts."""
    first = second = False
    for each in guesses:
        if _is_date(each.column):
            for cell in cells.get(each.heading, ()):
                if found := _SLASHED.fullmatch(cell.words):
                    first |= int(found[1]) > 12
                    second |= int(found[2]) > 12
    if first and second:
        return "", "some dates begin with the day, some with the month: none of those is read"
    if first or second:
        which: Order = "day-month" if first else "month-day"
        return which, f"dates are written {which}, as the greater numbers show"
    return "", ""
