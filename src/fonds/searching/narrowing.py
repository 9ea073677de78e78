"""What narrows a search in the engine's terms: facets, dates, kinds of record, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time

from fonds.dates.edtf import Edtf
from fonds.searching.engines.contract import AllOf, Asked, Between, Has
from fonds.searching.entries import ranges
from fonds.searching.entries.entry import CHANGED, KIND, KINDS
from fonds.searching.entries.facets import FACETS, Rule
from fonds.searching.query import Query, Scope
from fonds.searching.questions.compiling import compiled

SCOPES: Mapping[Scope, tuple[str, ...]] = {
    Scope.EVERYTHING: KINDS,
    Scope.DOCUMENTS: ("document",),
    Scope.COLLECTIONS: ("collection",),
    Scope.NAMES: ("agent", "place", "subject"),
}


def narrowed(query: Query, without: str = "") -> Asked:
    """The query in the engine's terms, as if nothing were chosen in the facet `without`."""
    unwanted = tuple(Has(name, (value,)) for name, value in query.excluded)
    return AllOf((compiled(query.words), *_filters(query, without)), unwanted)


def _filters(query: Query, without: str) -> Iterator[Asked]:
    if query.scope is not Scope.EVERYTHING:
        yield Has(KIND, SCOPES[query.scope])
    for facet in FACETS:
        values = query.values(facet.name) if facet.name != without else ()
        if values and facet.rule is Rule.ANY:
            yield Has(facet.name, values)
        else:
            yield from (Has(facet.name, (value,)) for value in values)
    if query.since or query.until:
        yield ranges.dated(query.since, query.until, certain=query.certain)
    if query.changed and (day := Edtf.parse(query.changed).earliest):
        yield Between(CHANGED, lowest=int(datetime.combine(day, time(), UTC).timestamp()))
