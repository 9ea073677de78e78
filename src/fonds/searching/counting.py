"""The counts beside the hits: of each facet's values, of kinds of record, of years.

What is counted together is asked of the engine together: nearly everything in one question, and
another for each facet that is counted as if nothing were chosen in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from weakref import WeakKeyDictionary

from fonds.searching.engines.contract import AllOf, Asked, Engine, Has
from fonds.searching.entries.entry import KIND, POSSIBLE
from fonds.searching.entries.facets import FACETS, UNDATED, WIDE, Facet, Rule
from fonds.searching.found import Count, Found
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Query, Scope

MOST_COUNTED = 200
"""How many values of a facet are told; the chosen ones besides."""

_MOST = {"year": 10_000, POSSIBLE: 10_000}


def counted(engine: Engine, found: Found) -> Found:
    """The same with its counts."""
    query = found.query
    facets = [facet for facet in FACETS if _is_told(facet, query)]
    counts = _of_facets(engine, query, facets)
    dating, total = counts["dating"], sum(counts[KIND].values())
    return replace(
        found,
        by_kind=_by_kind(engine, query, counts),
        facets={each.name: _told(engine, each, query, counts[each.name]) for each in facets},
        years=_years(counts["year"]),
        all_years=_years(_counts(engine, AllOf(()), ("year",))["year"]),
        possible_years=_years(counts[POSSIBLE]),
        possible=_possible(engine, query, total),
        undated=_among(query, UNDATED, dating) or _left_undated(engine, query),
        wide=_among(query, WIDE, dating),
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
        wanted = {name: _MOST.get(name, MOST_COUNTED) for name in names}
        known[asked, names] = engine.counts(asked, wanted)
    return known[asked, names]


# --- Facets ---------------------------------------------------------------------------------------


def _of_facets(engine: Engine, query: Query, facets: list[Facet]) -> Counts:
    """The counts of those facets, of the kinds, and of the years that are possible."""
    together = [facet.name for facet in facets if not _left_open(facet, query)]
    possible = () if query.values("year") else (POSSIBLE,)
    counts = dict(_counts(engine, narrowed(query), (*together, KIND, *possible)))
    for facet in facets:
        if _left_open(facet, query):
            names = (facet.name, POSSIBLE) if facet.name == "year" else (facet.name,)
            counts |= _counts(engine, narrowed(query, without=facet.name), names)
    return counts


def _is_told(facet: Facet, query: Query) -> bool:
    """Whether the facet is counted; one that stands aside only for those who ask for it."""
    asked = facet.name == query.role or any(
        facet.name == name for name, _ in (*query.chosen, *query.excluded)
    )
    return asked or not facet.aside


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
    left = [value for value in chosen if value not in there]
    return (*told, *_rarer(engine, facet, query, left))


def _rarer(engine: Engine, facet: Facet, query: Query, values: list[str]) -> Iterator[Count]:
    """What is chosen is told however rare it is, and though nothing has it."""
    without = facet.name if facet.rule is Rule.ANY else ""
    for value in values:
        asked = AllOf((narrowed(query, without), Has(facet.name, (value,))))
        yield Count(value, _total(engine, asked), True)


# --- Kinds and dates ------------------------------------------------------------------------------


def _by_kind(engine: Engine, query: Query, counts: Counts) -> Mapping[str, int]:
    if query.scope is Scope.EVERYTHING:
        return counts[KIND]
    return _counts(engine, narrowed(query.within(Scope.EVERYTHING)), (KIND,))[KIND]


def _among(query: Query, value: str, counts: Mapping[str, int]) -> int:
    """How many of those found are dated so: the counts are of what might be chosen too."""
    chosen = query.values("dating")
    return counts.get(value, 0) if not chosen or value in chosen else 0


def _left_undated(engine: Engine, query: Query) -> int:
    """The undated documents that a range leaves out, since they may be of any day."""
    if not (query.since or query.until):
        return 0
    return _total(engine, AllOf((narrowed(query.dated()), Has("dating", (UNDATED,)))))


def _possible(engine: Engine, query: Query, total: int) -> int:
    """How many of all that are found may also lie outside the range that was asked for."""
    if query.certain or not (query.since or query.until):
        return 0
    return total - _total(engine, narrowed(query.only_certain(True)))


def _total(engine: Engine, asked: Asked) -> int:
    return sum(_counts(engine, asked, (KIND,))[KIND].values())


def _years(counts: Mapping[str, int]) -> dict[int, int]:
    return dict(sorted((int(year), documents) for year, documents in counts.items()))
