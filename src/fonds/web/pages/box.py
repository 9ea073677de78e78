"""The form of the search: its box, the kinds of record, the dates, and what it sends along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fonds.searching.found import Found
from fonds.searching.query import EXCLUDED, SIZES, Scope
from fonds.web import addresses
from fonds.web.pages.asking import Asked, Field
from fonds.web.shown.facets import SCOPES


@dataclass(frozen=True, slots=True)
class Way:
    """One of several ways to see the same; `current` is the one that is seen."""

    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A parameter that the form sends along."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Box:
    """The form as it stands. kept: what it sends along besides its own fields.

    first_year, last_year: those of the archive, "" while nothing is dated. advanced: the address
    of the form that has a field for everything.
    """

    words: str
    scopes: tuple[Way, ...]
    since: Field
    until: Field
    changed: Field
    kept: tuple[Kept, ...]
    first_year: str
    last_year: str
    advanced: str

    @property
    def span(self) -> str:
        """The archive's own years, from the first to the last."""
        return f"{self.first_year}–{self.last_year}" if self.first_year else ""


def box(question: Asked, found: Found) -> Box:
    """The form filled in as that search."""
    query = found.query
    years = sorted(year for year, count in found.all_years.items() if count)
    return Box(
        words=query.words,
        scopes=tuple(Way(str(SCOPES[each]), each, each is query.scope) for each in Scope),
        since=question.since,
        until=question.until,
        changed=question.changed,
        kept=tuple(_kept(question)),
        first_year=str(years[0]) if years else "",
        last_year=str(years[-1]) if years else "",
        advanced=addresses.advanced(query),
    )


def _kept(question: Asked) -> Iterator[Kept]:
    """Filters, role, order, size and view."""
    query = question.query
    yield from (Kept(name, value) for name, value in query.chosen)
    yield from (Kept(f"{EXCLUDED}{name}", value) for name, value in query.excluded)
    if query.certain:
        yield Kept("dates", "certain")
    if query.role:
        yield Kept("role", query.role)
    if query.order is not None:
        yield Kept("sort", query.order)
    if question.dense:
        yield Kept("view", "table")
    elif query.size != SIZES[0]:
        yield Kept("size", str(query.size))
