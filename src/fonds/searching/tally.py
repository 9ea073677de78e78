"""The whole of one facet within a search: every value with the number of its documents."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from fonds.searching import place
from fonds.searching.engines.contract import Broken
from fonds.searching.entries.facets import BY_NAME, Rule
from fonds.searching.merges import followed
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Query

log = logging.getLogger(__name__)

_EVERY = 1_000_000


def tally(query: Query, name: str) -> Mapping[str, int] | None:
    """Every value of the facet that a document found by the query has; None without an index.

    name: of a facet. Where any of several values may match, it is counted as if nothing were
    chosen in that facet, so that one sees what else could be chosen.
    """
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return None
    asked = narrowed(followed(query), without=name if BY_NAME[name].rule is Rule.ANY else "")
    try:
        return engine.counts(asked, {name: _EVERY})[name]
    except Broken as fault:
        log.warning("The search index is broken and will be built anew: %s", fault)
        return None
