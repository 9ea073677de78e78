"""The search: the box, what narrows it, the years, and what was found.

Its whole state stands in the address, so that a search can be kept, cited and sent on. Without
words it is the archive by date, with everything to narrow it by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue import load
from fonds.catalogue.state import latest_change
from fonds.searching.found import Found
from fonds.searching.query import SIZES, TABLE, Order, Query, Scope
from fonds.searching.search import search as find
from fonds.web import addresses
from fonds.web.pages.asking import Asked, Field, asked
from fonds.web.pages.finding import results
from fonds.web.pages.listing import table_of
from fonds.web.shown.facets import (
    SCOPES,
    Filter,
    Group,
    Records,
    filters,
    groups,
    parts,
    spell,
    wanted,
)
from fonds.web.shown.histogram import Histogram, histogram
from fonds.web.shown.pagination import Pagination, leafed
from fonds.web.shown.results import Result
from fonds.web.shown.table import Table, Views
from fonds.web.shown.words import Runs, ours, phrase, theirs
from fonds.web.site import whole_address

_LATER = "60"  # seconds after which an index that is being made may be there


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
class SearchPage:
    """Everything the page of a search shows; an empty part is not there.

    said: what was searched, in words. instead: with nothing found, the searches that find more.
    span: the years of the archive, "" while nothing is dated.
    """

    ready: bool
    words: str
    title: str
    heading: Runs
    said: Runs
    scopes: tuple[Way, ...]
    since: Field
    until: Field
    kept: tuple[Kept, ...]
    first_year: str
    last_year: str
    notes: tuple[Runs, ...]
    filters: tuple[Filter, ...]
    clear: str
    histogram: Histogram | None
    apart: str
    groups: tuple[Group, ...]
    orders: tuple[Way, ...]
    sizes: tuple[Way, ...]
    views: Views | None
    results: tuple[Result, ...]
    table: Table | None
    turn: Pagination
    cut: bool
    instead: tuple[Filter, ...]
    canonical: str

    @property
    def span(self) -> str:
        """The archive's own years, from the first to the last."""
        return f"{self.first_year}–{self.last_year}" if self.first_year else ""


def search(request: HttpRequest) -> HttpResponse:
    """The page of the search; an address written otherwise leads to the search's own."""
    question = asked(request)
    if not question.settled:
        return HttpResponseRedirect(question.address(question.query))
    found = find(question.query)
    page = _page(request, question, found)
    status = 200 if found.ready else 503
    response = render(
        request, "fonds/search.html", {"page": page, "searching": True}, status=status
    )
    if not found.ready:
        response.headers["Retry-After"] = _LATER
    if found.state < latest_change():  # the index has yet to hear of something: ask again
        response.headers["Cache-Control"] = "no-store"
    return response


def _page(request: HttpRequest, question: Asked, found: Found) -> SearchPage:
    query, dense = found.query, question.dense
    records = named(found, counts=not dense)
    documents = [hit.record for hit in found.hits if hit.record.kind == "document"]
    years = sorted(year for year, count in found.all_years.items() if count)
    return SearchPage(
        ready=found.ready,
        words=query.words,
        title=_title(found),
        heading=_heading(found),
        said=_said(query),
        scopes=tuple(Way(str(SCOPES[each]), each, each is query.scope) for each in Scope),
        since=question.since,
        until=question.until,
        kept=tuple(_kept(question)),
        first_year=str(years[0]) if years else "",
        last_year=str(years[-1]) if years else "",
        notes=tuple(_note(each.parameter, each.found) for each in question.notes),
        filters=filters(query, records, question.address),
        clear=question.address(Query(words=query.words, order=query.order)),
        histogram=_histogram(question, found),
        apart=_apart(found),
        groups=() if dense else groups(found, records, question.address),
        orders=tuple(_orders(question, query)),
        sizes=tuple(Way(str(n), question.address(query.sized(n)), n == query.size) for n in SIZES),
        views=_views(query, dense=dense),
        results=() if dense else results(found),
        table=table_of(documents) if dense and documents else None,  # type: ignore[arg-type]
        turn=leafed(found, lambda page: question.address(query.on_page(page))),
        cut=found.cut and query.page == found.pages,
        instead=_instead(question, found, records),
        canonical=whole_address(request, addresses.search(query, dense=dense)),
    )


def named(found: Found, *, counts: bool = True) -> Records:
    """The records that the filters and the counts name; a query a kind."""
    several: Mapping[str, set[int]] = wanted(found, counts=counts)
    return {kind: load.many(kind, numbers) for kind, numbers in several.items() if numbers}


def _title(found: Found) -> str:
    return "".join(run.form for run in _heading(found))


def _heading(found: Found) -> Runs:
    """What was looked for and how much of it is here."""
    count = _counted(found)
    if not found.ready:
        return (ours(_("The search is not ready yet")),)
    if not found.total and not found.query.words and not found.query.narrowed:
        return (ours(_("Nothing has been put into this archive yet")),)
    if not found.query.words:
        return (ours(count),)
    quoted = theirs(found.query.words)
    return phrase(_("“%(words)s”: %(count)s"), words=quoted, count=count)


def _counted(found: Found) -> str:
    total = {"count": found.total}
    if not found.total:
        return _("nothing found") if found.query.words else _("Nothing found")
    if found.query.scope is Scope.DOCUMENTS or found.by_kind.get("document", 0) == found.total:
        return ngettext("%(count)s document", "%(count)s documents", found.total) % total
    return ngettext("%(count)s record", "%(count)s records", found.total) % total


def _said(query: Query) -> Runs:
    """What was searched, in a sentence: facets are told apart, with the way to be rid of them."""
    what = ours(_what(query.scope))
    said: Runs = (what,)
    if query.words:
        said = phrase(_("%(what)s with “%(words)s”"), what=said, words=theirs(query.words))
    if query.since or query.until:
        dated = spell(query.since, query.until)
        said = phrase(_("%(what)s, dated %(range)s"), what=said, range=dated)
    return phrase(_("%(what)s, %(order)s."), what=said, order=_in_order(query.sorting))


def _what(scope: Scope) -> str:
    return {
        Scope.EVERYTHING: _("Everything"),
        Scope.DOCUMENTS: _("All documents"),
        Scope.COLLECTIONS: _("All collections"),
        Scope.NAMES: _("All people, places and subjects"),
    }[scope]


def _in_order(order: Order) -> str:
    return {
        Order.RELEVANCE: _("the likeliest first"),
        Order.EARLIEST: _("the earliest first"),
        Order.LATEST: _("the latest first"),
        Order.NEWEST: _("the newest here first"),
    }[order]


def _orders(question: Asked, query: Query) -> Iterator[Way]:
    labels = {
        Order.RELEVANCE: _("relevance"),
        Order.EARLIEST: _("earliest"),
        Order.LATEST: _("latest"),
        Order.NEWEST: _("newest here"),
    }
    usual = Order.RELEVANCE if query.words else Order.EARLIEST
    for order, label in labels.items():
        if order is not Order.RELEVANCE or query.words:
            chosen = query.sorted_by(None if order is usual else order)
            yield Way(label, question.address(chosen), order is query.sorting)


def _kept(question: Asked) -> Iterator[Kept]:
    """What the form sends along besides its own fields: filters, order, size and view."""
    query = question.query
    yield from (Kept(name, value) for name, value in query.chosen)
    if query.order is not None:
        yield Kept("sort", query.order)
    if question.dense:
        yield Kept("view", "table")
    elif query.size != SIZES[0]:
        yield Kept("size", str(query.size))


def _views(query: Query, *, dense: bool) -> Views | None:
    """List or table; None for records that have no table."""
    if query.scope not in (Scope.EVERYTHING, Scope.DOCUMENTS):
        return None
    entries = query.sized(SIZES[0]) if dense else query
    tabled = query.within(Scope.DOCUMENTS).sized(TABLE)
    return Views(addresses.search(entries), addresses.search(tabled, dense=True), dense)


def _note(parameter: str, found: str) -> Runs:
    """What was in the address and could not be read, so that nothing fails silently."""
    told = theirs(found[:80])
    if parameter == "page":
        return phrase(
            _("Page %(found)s cannot be shown: only the first 10,000 can be leafed through."),
            found=told,
        )
    return phrase(
        _("The address also says “%(parameter)s=%(found)s”, which means nothing here."),
        parameter=parameter,
        found=told,
    )


def _histogram(question: Asked, found: Found) -> Histogram | None:
    query = found.query
    span = tuple(day.year if day else None for day in (query.earliest, query.latest))
    chosen = frozenset(int(value) for value in query.values("year") if value.isdecimal())

    def address(start: int, end: int) -> str:
        if start != end:
            return question.address(query.dated(str(start).zfill(4), str(end).zfill(4)))
        year = str(start)
        step = query.without if year in query.values("year") else query.choosing
        return question.address(step("year", year))

    return histogram(found.years, found.all_years, address, (span[0], span[1]), chosen)


def _apart(found: Found) -> str:
    """How many documents stand in no bar."""
    told = []
    if found.wide:
        told.append(
            ngettext("%(n)s dated wider than a year", "%(n)s dated wider than a year", found.wide)
            % {"n": found.wide}
        )
    if found.undated:
        told.append(_("%(n)s undated") % {"n": found.undated})
    return ", ".join(told)


def _instead(question: Asked, found: Found, records: Records) -> tuple[Filter, ...]:
    """With nothing found: the search without each of what narrows it, and what that finds."""
    if found.total or not found.ready:
        return ()
    several = [
        Filter(label, value, question.address(less), find(less, counted=False).total)
        for label, value, less in list(parts(found.query, records))[:8]
    ]
    return tuple(each for each in several if each.documents)
