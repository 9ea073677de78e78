"""A facet whole: every value that the documents of a search have, to choose among or leave out.

The list is ordered by `by` (`count`, `name` or, for facets of time, `date`), and `find` keeps to
names that hold some words; for people, any form of the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fonds.catalogue import filing, load
from fonds.catalogue.load import Slice
from fonds.names import fold
from fonds.records.agent import Agent
from fonds.records.record import Record
from fonds.searching.entries.facets import BY_NAME, MISSING, Rule
from fonds.searching.query import Query
from fonds.searching.tally import tally
from fonds.web import addresses
from fonds.web.pages.aspect import Aspect, answer, aspect, query_of
from fonds.web.pages.listing import asked_page
from fonds.web.shown.facets import LABELS, value_label
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.person import life_in_years, other_scripts
from fonds.web.shown.words import Runs, Words, ours
from fonds.web.site import whole_address

SIZE = 100
_LONGEST = 200
_OF_TIME = frozenset({"decade", "year"})
"""Facets whose values are in order by themselves."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the facet. told: its other forms, in small.

    address: of the search with it or, where it is chosen, without; out: of the search that leaves
    it out, "" where it is chosen.
    """

    label: Words
    told: Runs
    documents: int
    address: str
    chosen: bool
    out: str


@dataclass(frozen=True, slots=True)
class Order:
    """An order in which the values can be listed; `current` is the one they are in."""

    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class FacetPage:
    """Everything the page shows. several: what several chosen values mean.

    left_out: values that the search excludes, each with the way to let it in again.
    """

    ready: bool
    heading: str
    aspect: Aspect
    several: str
    find: str
    path: str
    by: str
    whole: str
    orders: tuple[Order, ...]
    values: tuple[Value, ...]
    left_out: tuple[Value, ...]
    turn: Pagination
    canonical: str


def facet(request: HttpRequest, name: str) -> HttpResponse:
    """The page; Http404 for a facet, an order or a page of the list that is not there."""
    if name not in BY_NAME:
        raise Http404
    query, page = query_of(request), asked_page(request)
    find = " ".join(request.GET.get("find", "").replace("\0", "").split())[:_LONGEST]
    by = request.GET.get("by", "") or _usual(name)
    if by not in _orders(name):
        raise Http404
    counts = tally(query, name)
    listed = _listed(name, counts or {}, find, by)
    if page > max(1, -(-len(listed) // SIZE)):
        raise Http404
    made = _page(request, _Asked(query, name, by, find, page), listed, ready=counts is not None)
    return answer(request, "fonds/facet.html", made, ready=counts is not None)


@dataclass(frozen=True, slots=True)
class _Asked:
    query: Query
    name: str
    by: str
    find: str
    page: int

    def address(self, by: str = "", page: int = 1) -> str:
        """The address of another order of this list, or of a page of this order."""
        order = by or self.by
        said = "" if order == _usual(self.name) else order
        return addresses.facet(self.query, self.name, said, self.find, page)


Listed = Sequence[tuple[str, int]]
"""Values with the number of their documents, in order."""


def _page(request: HttpRequest, asked: _Asked, listed: Listed, *, ready: bool) -> FacetPage:
    piece = list(listed[(asked.page - 1) * SIZE : asked.page * SIZE])
    out = [(value, 0) for name, value in asked.query.excluded if name == asked.name]
    records = _records(asked.name, [*piece, *out])
    turned = pagination(
        Slice(piece, len(listed), asked.page, SIZE), lambda page: asked.address(page=page)
    )
    return FacetPage(
        ready=ready,
        heading=str(LABELS[asked.name][0]),
        aspect=aspect(asked.query),
        several=_several(asked.name),
        find=asked.find,
        path=request.path,
        by="" if asked.by == _usual(asked.name) else asked.by,
        whole=addresses.facet(asked.query, asked.name),
        orders=tuple(_ways(asked)),
        values=tuple(_values(asked, piece, records, _choice)),
        left_out=tuple(_values(asked, out, records, _let_in)),
        turn=turned,
        canonical=whole_address(request, asked.address(page=asked.page)),
    )


def _listed(name: str, counts: Mapping[str, int], find: str, by: str) -> Listed:
    """The values that are to be listed; what is not recorded is no name, and stands last."""
    names = _names(name, [each for each in counts if each != MISSING], find)
    keys: Mapping[str, Callable[[str], tuple[object, ...]]] = {
        "count": lambda value: (-counts[value], names[value], value),
        "name": lambda value: (names[value], value),
        "date": lambda value: (int(value) if value.lstrip("-").isdecimal() else 0, value),
    }
    listed = [(value, counts[value]) for value in sorted(names, key=keys[by])]
    if MISSING in counts and not find:
        listed.append((MISSING, counts[MISSING]))
    return listed


def _names(name: str, values: Sequence[str], find: str) -> dict[str, str]:
    """What each value is filed under; those that may not be seen, or do not hold the words, not."""
    if kind := BY_NAME[name].numbers:
        numbers = [int(value) for value in values if value.isdecimal()]
        return {str(number): name for number, name in filing.filed(kind, numbers, find).items()}
    labels = {value: value_label(name, value, {}) or ours(value) for value in values}
    folded = {value: fold(label.form) for value, label in labels.items()}
    wanted = fold(find)
    return {value: name for value, name in folded.items() if wanted in name}


def _records(name: str, listed: Listed) -> Mapping[str, Mapping[int, Record]]:
    kind = BY_NAME[name].numbers
    numbers = [int(value) for value, _count in listed if value.isdecimal()] if kind else []
    return {kind: load.many(kind, numbers)} if numbers else {}


Step = Callable[[Query, str, str], tuple[bool, Query, Query | None]]


def _values(
    asked: _Asked, listed: Listed, records: Mapping[str, Mapping[int, Record]], step: Step
) -> Iterator[Value]:
    for value, documents in listed:
        label = value_label(asked.name, value, records)
        if label is not None:
            chosen, onward, out = step(asked.query, asked.name, value)
            yield Value(
                label=label,
                told=_told(asked.name, value, records),
                documents=documents,
                address=addresses.search(onward),
                chosen=chosen,
                out=addresses.search(out) if out else "",
            )


def _choice(query: Query, name: str, value: str) -> tuple[bool, Query, Query | None]:
    if value in query.values(name):
        return True, query.without(name, value), None
    return False, query.choosing(name, value), query.excluding(name, value)


def _let_in(query: Query, name: str, value: str) -> tuple[bool, Query, Query | None]:
    return True, query.admitting(name, value), None


def _told(name: str, value: str, records: Mapping[str, Mapping[int, Record]]) -> Runs:
    """A person's name in other scripts, and the years of the life."""
    kind = BY_NAME[name].numbers
    record = records.get(kind, {}).get(int(value)) if kind and value.isdecimal() else None
    if not isinstance(record, Agent):
        return ()
    years = life_in_years(record)
    others = other_scripts(record.title, record.names)
    return (*others, ours("  "), ours(years)) if others and years else others or _said(years)


def _said(words: str) -> Runs:
    return (ours(words),) if words else ()


def _usual(name: str) -> str:
    return "date" if name in _OF_TIME else "count"


def _orders(name: str) -> dict[str, str]:
    several = {"count": _("most documents"), "name": _("name")}
    return {"date": _("date"), "count": several["count"]} if name in _OF_TIME else several


def _ways(asked: _Asked) -> Iterator[Order]:
    for by, label in _orders(asked.name).items():
        yield Order(label, asked.address(by), by == asked.by)


def _several(name: str) -> str:
    if BY_NAME[name].rule is Rule.ANY:
        return _("Choosing several finds documents that have any of them.")
    return _("Choosing several finds documents that have all of them.")
