"""A search: the query as an engine's question, and its answer read anew from the catalogue.

The index proposes and the catalogue disposes: every hit is read through `visible` before it is
shown, so that what was withheld a moment ago is not, whatever the index still says.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from fonds.catalogue import load
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching import counting, merges, place
from fonds.searching.engines.contract import Broken, Engine, Sorting
from fonds.searching.entries import entry, ranges
from fonds.searching.found import Found, Hit
from fonds.searching.index import State
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Order, Query
from fonds.searching.questions import compiling

log = logging.getLogger(__name__)

_SORTINGS: Mapping[Order, Sorting] = {
    Order.RELEVANCE: Sorting(then=entry.EARLIEST),
    Order.EARLIEST: Sorting(by=entry.EARLIEST),
    Order.LATEST: Sorting(by=entry.LATEST),
    Order.NEWEST: Sorting(by=entry.NEWEST, descending=True),
}


def search(query: Query, *, counted: bool = True) -> Found:
    """What the public may find of it. Without a sound index `Found.ready` is False.

    `counted`: whether to count facets and years too; hits come sooner without. Where a record was
    chosen that has been merged, `Found.query` asks for the one it became.
    """
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return Found(query, ready=False)
    try:
        found = _hits(engine, merges.followed(query))
        return counting.counted(engine, found) if counted else found
    except Broken as fault:
        log.warning("The search index is broken and will be built anew: %s", fault)
        return Found(query, ready=False)


# --- Hits -----------------------------------------------------------------------------------------


def _hits(engine: Engine, query: Query) -> Found:
    leaf = engine.find(narrowed(query), sorting(query), (query.page - 1) * query.size, query.size)
    empty = Found(query, total=leaf.total)
    if not leaf.keys and query.page > empty.pages:
        return _hits(engine, replace(query, page=empty.pages))
    records = _read(leaf.keys)
    hits = tuple(_hit(record, query) for record in records)
    state = msgspec.json.decode(engine.state(), type=State)
    total = leaf.total - (len(leaf.keys) - len(hits))
    return Found(query, hits=hits, total=total, state=state.change)


def sorting(query: Query) -> Sorting:
    """Where no word is wanted everything weighs the same, whatever is not wanted."""
    weighed = query.sorting is not Order.RELEVANCE or compiling.weighs(query.words)
    return _SORTINGS[query.sorting if weighed else Order.EARLIEST]


def _read(keys: Sequence[str]) -> list[Record]:
    """The records of those keys that the public may see now, in order."""
    wanted: dict[str, list[int]] = defaultdict(list)
    addresses = [entry.address_of(key) for key in keys]
    for kind, number in addresses:
        wanted[kind].append(number)
    found = {kind: load.many(kind, numbers) for kind, numbers in wanted.items()}
    return [found[kind][number] for kind, number in addresses if number in found[kind]]


def _hit(record: Record, query: Query) -> Hit:
    if not isinstance(record, Document) or not (query.since or query.until):
        return Hit(record)
    first, last = query.earliest, query.latest
    possible = not ranges.certainly_within(record, first, last)
    return Hit(record, ranges.matched_on(record, first, last), possible)
