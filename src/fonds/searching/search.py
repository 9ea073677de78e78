"""A search: the query as an engine's question, and its answer read anew from the catalogue.

The index proposes and the catalogue disposes: every hit is read through `visible` before it is
shown, so that what was withheld a moment ago is not, whatever the index still says.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

import msgspec

from fonds.catalogue import load
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching import days, entry, languages, place
from fonds.searching.asked import Term, terms
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Broken,
    Engine,
    Form,
    Has,
    Phrase,
    Sorting,
    Stem,
)
from fonds.searching.entry import DATING, DAYS, KIND, KINDS, PLAN, WEIGHTS
from fonds.searching.facets import FACETS, Facet, Rule
from fonds.searching.found import Count, Found, Hit
from fonds.searching.index import State
from fonds.searching.query import Order, Query, Scope

log = logging.getLogger(__name__)

MOST_COUNTED = 200
"""How many values of a facet are told; the chosen ones besides."""

_MOST_YEARS = 10_000
_STEMMED, _JOINED = 0.6, 0.9  # how much a word weighs beside the very form that was typed

_SCOPES: Mapping[Scope, tuple[str, ...]] = {
    Scope.EVERYTHING: KINDS,
    Scope.DOCUMENTS: ("document",),
    Scope.COLLECTIONS: ("collection",),
    Scope.NAMES: ("agent", "place", "subject"),
}

_SORTINGS: Mapping[Order, Sorting] = {
    Order.RELEVANCE: Sorting(then=entry.EARLIEST),
    Order.EARLIEST: Sorting(by=entry.EARLIEST),
    Order.LATEST: Sorting(by=entry.LATEST),
    Order.NEWEST: Sorting(by=entry.NEWEST, descending=True),
}


def search(query: Query, *, counted: bool = True) -> Found:
    """What the public may find of it. Without a sound index `Found.ready` is False.

    `counted`: whether to count facets and years too; hits come sooner without.
    """
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return Found(query, ready=False)
    try:
        found = _hits(engine, query)
        return _counted(engine, found) if counted else found
    except Broken as fault:
        log.warning("The search index is broken and will be built anew: %s", fault)
        return Found(query, ready=False)


# --- Hits -----------------------------------------------------------------------------------------


def _hits(engine: Engine, query: Query) -> Found:
    leaf = engine.find(_question(query), _sorting(query), (query.page - 1) * query.size, query.size)
    empty = Found(query, total=leaf.total)
    if not leaf.keys and query.page > empty.pages:
        return _hits(engine, replace(query, page=empty.pages))
    records = _read(leaf.keys)
    hits = tuple(Hit(record, _matched_on(record, query)) for record in records)
    state = msgspec.json.decode(engine.state(), type=State)
    total = leaf.total - (len(leaf.keys) - len(hits))
    return Found(query, hits=hits, total=total, state=state.change)


def _sorting(query: Query) -> Sorting:
    """Where no word is wanted everything weighs the same, whatever is not wanted."""
    weighed = query.sorting is not Order.RELEVANCE or terms(query.words).wanted
    return _SORTINGS[query.sorting if weighed else Order.EARLIEST]


def _read(keys: Sequence[str]) -> list[Record]:
    """The records of those keys that the public may see now, in order."""
    wanted: dict[str, list[int]] = defaultdict(list)
    addresses = [entry.address_of(key) for key in keys]
    for kind, number in addresses:
        wanted[kind].append(number)
    found = {kind: load.many(kind, numbers) for kind, numbers in wanted.items()}
    return [found[kind][number] for kind, number in addresses if number in found[kind]]


def _matched_on(record: Record, query: Query) -> tuple[str, ...]:
    if not isinstance(record, Document) or not (query.since or query.until):
        return ()
    return entry.matched_on(record, query.earliest, query.latest)


# --- Counts ---------------------------------------------------------------------------------------


def _counted(engine: Engine, found: Found) -> Found:
    query = found.query
    together = [facet.name for facet in FACETS if not _left_open(facet, query)]
    counts = dict(_counts(engine, _question(query), (*together, KIND, DATING)))
    for facet in FACETS:
        if _left_open(facet, query):
            counts |= _counts(engine, _question(query, without=facet.name), (facet.name,))
    everything = _question(query.within(Scope.EVERYTHING))
    return replace(
        found,
        by_kind=_counts(engine, everything, (KIND,))[KIND]
        if query.scope is not Scope.EVERYTHING
        else counts[KIND],
        facets={facet.name: _told(engine, facet, query, counts[facet.name]) for facet in FACETS},
        years=_years(counts["year"]),
        all_years=_years(_counts(engine, AllOf(()), ("year",))["year"]),
        undated=counts[DATING].get(entry.UNDATED, 0),
        wide=counts[DATING].get(entry.WIDE, 0),
    )


Counts = Mapping[str, Mapping[str, int]]

# Counts of the latest questions, as of one commit: they are the same on every page of a result,
# in every order, and for everybody who begins with an empty search.
_remembered: WeakKeyDictionary[Engine, tuple[str, dict[object, Counts]]] = WeakKeyDictionary()
_MOST_REMEMBERED = 64


def _counts(engine: Engine, asked: Asked, names: tuple[str, ...]) -> Counts:
    state = engine.state()
    if _remembered.get(engine, ("",))[0] != state:
        _remembered[engine] = (state, {})
    known = _remembered[engine][1]
    if (asked, names) not in known:
        if len(known) >= _MOST_REMEMBERED:
            del known[next(iter(known))]
        wanted = dict.fromkeys(names, MOST_COUNTED) | {"year": _MOST_YEARS}
        known[asked, names] = engine.counts(asked, {name: wanted[name] for name in names})
    return known[asked, names]


def _left_open(facet: Facet, query: Query) -> bool:
    """Whether the facet is counted as if nothing were chosen in it."""
    return facet.rule is Rule.ANY and bool(query.values(facet.name))


def _told(
    engine: Engine, facet: Facet, query: Query, counts: Mapping[str, int]
) -> tuple[Count, ...]:
    chosen = query.values(facet.name)
    ranked = sorted(counts.items(), key=lambda it: (-it[1], len(it[0]), it[0]))
    told = [Count(value, documents, value in chosen) for value, documents in ranked[:MOST_COUNTED]]
    there = {count.value for count in told}
    without = facet.name if facet.rule is Rule.ANY else ""
    for value in chosen:
        if value not in there:
            asked = AllOf((_question(query, without), Has(facet.name, (value,))))
            documents = engine.find(asked, _SORTINGS[Order.EARLIEST], 0, 1).total
            told.append(Count(value, documents, True))
    return tuple(told)


def _years(counts: Mapping[str, int]) -> dict[int, int]:
    return dict(sorted((int(year), documents) for year, documents in counts.items()))


# --- The question ---------------------------------------------------------------------------------


def _question(query: Query, without: str = "") -> Asked:
    """The query in the engine's terms, as if nothing were chosen in the facet `without`."""
    said = terms(query.words)
    wanted: list[Asked] = [_any_part(term) for term in said.wanted]
    if said.spoken and not said:
        wanted.append(AnyOf(()))  # what was typed holds no word, so that nothing has it
    wanted.extend(_filters(query, without))
    return AllOf(tuple(wanted), tuple(_any_part(term) for term in said.unwanted))


def _filters(query: Query, without: str) -> Iterator[Asked]:
    if query.scope is not Scope.EVERYTHING:
        yield Has(KIND, _SCOPES[query.scope])
    for facet in FACETS:
        values = query.values(facet.name) if facet.name != without else ()
        if values and facet.rule is Rule.ANY:
            yield Has(facet.name, values)
        else:
            yield from (Has(facet.name, (value,)) for value in values)
    if query.backwards:
        yield AnyOf(())
    elif query.since or query.until:
        yield Has(DAYS, tuple(sorted(days.asked(query.earliest, query.latest))))


def _any_part(term: Term) -> Asked:
    return AnyOf(tuple(_ways(term)))


def _ways(term: Term) -> Iterable[Asked]:
    """The ways in which a term can stand in any part."""
    for part in PLAN.worded:
        weight = WEIGHTS[part]
        if len(term.forms) > 1:
            yield Phrase(part, term.forms, weight)
        if term.word:
            yield Form(part, term.word, weight)
            yield Stem(part, f"={term.word}", weight * _JOINED)
            for stem in filter(None, languages.stems([term.word], "")):
                yield Stem(part, stem, weight * _STEMMED)
