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

from fonds.catalogue import load
from fonds.catalogue.state import latest_change
from fonds.searching.coverage import coverage
from fonds.searching.foremost import foremost
from fonds.searching.found import Found
from fonds.searching.query import SIZES, TABLE, Order, Query, Scope
from fonds.searching.questions.reading import read
from fonds.searching.search import search as find
from fonds.web import addresses
from fonds.web.pages.asking import Asked, asked
from fonds.web.pages.box import Box, Way, box
from fonds.web.pages.finding import results, tabled
from fonds.web.shown.card import Card, card
from fonds.web.shown.coverage import statement
from fonds.web.shown.dated_words import DatedWords, dated_words
from fonds.web.shown.facets import Address, Filter, Records, filters, parts
from fonds.web.shown.footnote import footnote_address
from fonds.web.shown.found import apart, heading, note, possible
from fonds.web.shown.groups import Opened, Section, opened, sections, wanted
from fonds.web.shown.histogram import Histogram, histogram
from fonds.web.shown.pagination import Pagination, leafed
from fonds.web.shown.question import in_words, unread
from fonds.web.shown.results import Result
from fonds.web.shown.search_object import SearchObject, search_object
from fonds.web.shown.suggested import Suggested, suggested
from fonds.web.shown.table import Table, Views
from fonds.web.shown.words import Runs, phrase, plain
from fonds.web.site import whole_address

_LATER = "60"  # seconds after which an index that is being made may be there


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the page of a search shows; an empty part is not there.

    said: what was searched, in words. instead: with nothing found, the searches that find more.
    named: whom or what the words name. dated: what they find when their date is read as one.
    possible: how many may lie outside the range; certainty: the way to leave them out, or back.
    lines: where the words stand, line by line. suggested: other words, where these find little.
    coverage: what was looked through. object: the ways to keep the search.
    footnote: the address that reads the words as a citation, "" where they do not look like one.
    """

    ready: bool
    box: Box
    heading: Runs
    said: Runs
    notes: tuple[Runs, ...]
    filters: tuple[Filter, ...]
    clear: str
    named: Card | None
    dated: DatedWords | None
    possible: str
    certainty: Way | None
    histogram: Histogram | None
    apart: Runs
    sections: tuple[Section, ...]
    orders: tuple[Way, ...]
    sizes: tuple[Way, ...]
    views: Views | None
    lines: str
    results: tuple[Result, ...]
    table: Table | None
    turn: Pagination
    cut: bool
    instead: tuple[Filter, ...]
    suggested: Suggested | None
    coverage: tuple[str, ...]
    footnote: str
    object: SearchObject
    canonical: str

    @property
    def title(self) -> str:
        """The heading without its markup."""
        return plain(self.heading)


def search(request: HttpRequest) -> HttpResponse:
    """The page of the search; an address written otherwise leads to the search's own."""
    question = asked(request)
    if not question.settled:
        return HttpResponseRedirect(question.address(question.query))
    found = find(question.query)
    context = {"page": _page(request, question, found), "searching": True}
    status = 200 if found.ready else 503
    response = render(request, "fonds/search.html", context, status=status)
    if not found.ready:
        response.headers["Retry-After"] = _LATER
    if found.state < latest_change():  # the index has yet to hear of something: ask again
        response.headers["Cache-Control"] = "no-store"
    return response


def _page(request: HttpRequest, question: Asked, found: Found) -> SearchPage:
    query, dense, address = found.query, question.dense, question.address
    shown: Opened = {} if dense else opened(found)
    records = named(found, shown)
    who = foremost(query) if not dense else None
    covered = coverage() if found.ready else None
    return SearchPage(
        ready=found.ready,
        box=box(question, found),
        heading=heading(found),
        said=phrase(_("%(asked)s."), asked=in_words(query, records)),
        notes=tuple(_notes(question)),
        filters=filters(query, records, address),
        clear=address(Query(words=query.words, order=query.order)),
        named=card(who) if who else None,
        dated=dated_words(query) if not dense else None,
        possible=possible(found),
        certainty=_certainty(question, found),
        histogram=_histogram(question, found),
        apart=apart(found, address),
        sections=_sections(found, shown, records, address),
        orders=tuple(_orders(question, query)),
        sizes=tuple(Way(str(n), address(query.sized(n)), n == query.size) for n in SIZES),
        views=_views(query, dense=dense),
        lines=addresses.lines(query) if query.words and found.by_kind.get("document") else "",
        results=() if dense else results(found),
        table=tabled(found) if dense else None,
        turn=leafed(found, lambda page: address(query.on_page(page))),
        cut=found.cut and query.page == found.pages,
        instead=_instead(question, found, records),
        suggested=suggested(found, address),
        coverage=statement(covered) if covered else (),
        footnote=footnote_address(query.words),
        object=search_object(found),
        canonical=whole_address(request, addresses.search(query, dense=dense)),
    )


def named(found: Found, shown: Opened) -> Records:
    """The records that the filters and the counts name; a query a kind."""
    several: Mapping[str, set[int]] = wanted(found, shown)
    return {kind: load.many(kind, numbers) for kind, numbers in several.items() if numbers}


def _sections(
    found: Found, shown: Opened, records: Records, address: Address
) -> tuple[Section, ...]:
    def whole(facet: str) -> str:
        return addresses.facet(found.query, facet)

    return sections(found, shown, records, address, whole) if shown else ()


def _notes(question: Asked) -> Iterator[Runs]:
    """What could not be read, in the question and beside it."""
    yield from map(unread, read(question.query.words).notes)
    yield from map(note, question.notes)


def _certainty(question: Asked, found: Found) -> Way | None:
    """The way to leave out what may lie outside the range, or to have it back."""
    query = found.query
    if query.certain:
        return Way(_("Include them"), question.address(query.only_certain(False)), True)
    if found.possible:
        return Way(_("Leave them out"), question.address(query.only_certain(True)), False)
    return None


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


def _views(query: Query, *, dense: bool) -> Views | None:
    """List or table; None for records that have no table."""
    if query.scope not in (Scope.EVERYTHING, Scope.DOCUMENTS):
        return None
    entries = query.sized(SIZES[0]) if dense else query
    tabled = query.within(Scope.DOCUMENTS).sized(TABLE)
    return Views(addresses.search(entries), addresses.search(tabled, dense=True), dense)


def _histogram(question: Asked, found: Found) -> Histogram | None:
    query = found.query
    span = tuple(day.year if day else None for day in (query.earliest, query.latest))
    chosen = frozenset(int(value) for value in query.values("year") if value.isdecimal())

    def address(start: int, end: int) -> str:
        # What may be of a year is found by a range, and by no value of a facet.
        if start != end or found.possible_years.get(start):
            return question.address(query.dated(str(start).zfill(4), str(end).zfill(4)))
        year = str(start)
        step = query.without if year in query.values("year") else query.choosing
        return question.address(step("year", year))

    counts = (found.years, found.all_years)
    return histogram(*counts, address, (span[0], span[1]), chosen, found.possible_years)


def _instead(question: Asked, found: Found, records: Records) -> tuple[Filter, ...]:
    """With nothing found: the search without each of what narrows it, and what that finds."""
    if found.total or not found.ready:
        return ()
    several = [
        Filter(label, value, question.address(less), find(less, counted=False).total)
        for label, value, less in list(parts(found.query, records))[:8]
    ]
    return tuple(each for each in several if each.documents)
