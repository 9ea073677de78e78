"""The whole of a result, not a page of it: what is downloaded, followed and counted.

The index proposes the keys, all of one commit; whoever takes them reads each record anew through
`visible`, so that what was withheld in the meantime does not go out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from fonds.searching import place
from fonds.searching.engines.contract import Engine, Leaf, Sorting
from fonds.searching.entries import entry
from fonds.searching.index import State
from fonds.searching.merges import followed
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Query
from fonds.searching.search import sorting

_TRIES = 5
_LATEST = Sorting(by=entry.CHANGED, descending=True)


@dataclass(frozen=True, slots=True)
class Whole:
    """Every hit of a query in its order, as of one commit of the index.

    keys: of entries. state: the id of the last Change that the index had seen. ready: False while
    there is no index; the result is then empty.
    """

    query: Query
    found: tuple[str, ...] = ()
    state: int = 0
    ready: bool = True

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """The kind and the number of each."""
        return map(entry.address_of, self.found)

    def __len__(self) -> int:
        return len(self.found)


def whole(query: Query) -> Whole:
    """Every hit, whatever page the query is on. Raises `Broken` for an index past reading."""
    if (engine := _engine()) is None:
        return Whole(query, ready=False)
    query = followed(query)
    tries = _TRIES
    while True:
        state, found = engine.state(), _all(engine, query).keys
        tries -= 1
        if engine.state() == state or not tries:  # nothing was committed in between
            return Whole(query, found, msgspec.json.decode(state, type=State).change)


def keys(query: Query) -> Iterator[tuple[str, int]]:
    """The kind and the number of every hit, in order."""
    return iter(whole(query))


def latest(query: Query, most: int) -> Whole:
    """So many of the hits that became public or changed last, these first, in no other order."""
    if (engine := _engine()) is None:
        return Whole(query, ready=False)
    query = followed(query)
    leaf = engine.find(narrowed(query), _LATEST, 0, most)
    return Whole(query, leaf.keys, msgspec.json.decode(engine.state(), type=State).change)


def _engine() -> Engine | None:
    at = place.folder()
    return place.current(at) if at else None


def _all(engine: Engine, query: Query) -> Leaf:
    """All of them. They may become more between being counted and being asked for."""
    asked, order = narrowed(query), sorting(query)
    leaf = engine.find(asked, order, 0, 1)
    while len(leaf.keys) < leaf.total:
        leaf = engine.find(asked, order, 0, leaf.total)
    return leaf
