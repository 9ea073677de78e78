"""A commit of the embedded index: what is asked of it, and what it has been found to say.

A searcher never changes, so that whatever it has told may be kept as long as it is in use.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from typing import Any, TypeVar

import tantivy
from tantivy import Occur
from tantivy import Query as Payload

from fonds.searching.engines.contract import GAP, AllOf, Asked, Leaf, Sorting
from fonds.searching.engines.payload import payload, term, weighs_alike

KEY, STATE, DIGEST = "key", "state", "digest"
THE_STATE = "state:"
"""The key of the one entry that is no record."""

Counts = Mapping[str, Mapping[str, int]]
Known = TypeVar("Known")

_EVERY_VALUE = 10_000_000
_TIES, _MORE_TIES = 100, 4_000  # hits that are fetched besides, to see how many weigh the same
_TRIED = 50  # forms of the dictionary whose entries are counted one by one
_REMEMBERED = 200  # of the latest questions
_EVERYTHING = AllOf(())


class Commit:
    """The index as it was committed once."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher, self._schema = searcher, schema
        self._totals: dict[Asked, int] = {}
        self._payloads: dict[Asked, Payload] = {}
        self._of_everything: dict[str, dict[str, int]] = {}
        self._asked_in_vain = False

    @cached_property
    def state(self) -> str:
        """The state that was committed; "" for none."""
        found = self._searcher.search(term(self._schema, KEY, THE_STATE), 1).hits
        return str(self._searcher.doc(found[0][1]).get_first(STATE)) if found else ""

    def contents(self) -> Iterator[tuple[str, str]]:
        """The key and the digest of every entry."""
        found = self._searcher.search(self._payload(_EVERYTHING), max(self._searcher.num_docs, 1))
        for _, address in found.hits:
            document = self._searcher.doc(address)
            yield str(document.get_first(KEY)), str(document.get_first(DIGEST))

    def _payload(self, asked: Asked) -> Payload:
        """The question as tantivy has it, made once: hits and counts ask the same."""
        if asked not in self._payloads:
            own = (Occur.MustNot, term(self._schema, KEY, THE_STATE))
            try:
                wanted = payload(self._schema, asked)
            except ValueError as fault:  # no fault of the index
                raise LookupError(f"The plan has nothing of that name: {fault}") from fault
            whole = Payload.boolean_query([(Occur.Must, wanted), own])
            _remember(self._payloads, asked, whole)
        return self._payloads[asked]

    # --- Hits -------------------------------------------------------------------------------------

    def find(self, asked: Asked, sorting: Sorting, start: int, size: int) -> Leaf:
        """The entries from `start` on."""
        if not sorting.by and (size < 1 or weighs_alike(asked)):
            sorting = Sorting(by=sorting.then)
        addresses, total = (self._sorted if sorting.by else self._weighed)(
            self._payload(asked), sorting, start, size
        )
        _remember(self._totals, asked, total)
        return Leaf(tuple(map(self._key, addresses)), total)

    def _key(self, address: tantivy.DocAddress) -> str:
        return str(self._searcher.doc(address).get_first(KEY))

    def _sorted(
        self, asked: Payload, sorting: Sorting, start: int, size: int
    ) -> tuple[list[tantivy.DocAddress], int]:
        order = tantivy.Order.Desc if sorting.descending else tantivy.Order.Asc
        result = self._searcher.search(
            asked, max(size, 1), order_by_field=sorting.by, order=order, offset=start
        )
        return [address for _, address in result.hits[:size]], _total(result)

    def _weighed(
        self, asked: Payload, sorting: Sorting, start: int, size: int
    ) -> tuple[list[tantivy.DocAddress], int]:
        """The weightiest first; those that weigh the same by the integer of `then`.

        All that weigh the same as the last one on the page must be looked at, or a page would not
        know which of them are its own.
        """
        end = start + size
        result = self._searcher.search(asked, end + _TIES)
        hits: list[tuple[float, Any]] = result.hits
        for wanted in (4 * end + _MORE_TIES, _total(result)):
            if len(hits) <= end or hits[-1][0] < hits[end - 1][0] or len(hits) >= wanted:
                break
            hits = self._searcher.search(asked, wanted, count=False).hits
        return self._untied(hits, sorting.then, start, size), _total(result)

    def _untied(
        self, hits: Sequence[tuple[float, Any]], then: str, start: int, size: int
    ) -> list[tantivy.DocAddress]:
        """The page, in order, out of hits that have all that weighs the same as one on it."""
        if start >= len(hits):
            return []
        lightest = -hits[min(start + size, len(hits)) - 1][0]
        first = bisect_left(hits, -hits[start][0], key=_lightness)
        several = hits[first : bisect_right(hits, lightest, key=_lightness)]
        ties = self._searcher.fast_field_values(then, [address for _, address in several])
        keyed = (
            (-hit[0], tie, at) for at, (hit, tie) in enumerate(zip(several, ties, strict=True))
        )
        ranked = nsmallest(start - first + size, keyed)
        return [several[at][1] for _, _, at in ranked[start - first :]]

    # --- Counts -----------------------------------------------------------------------------------

    def counts(self, asked: Asked, wanted: Mapping[str, int]) -> Counts:
        """For each name its most frequent terms. What most entries have is counted by the rest."""
        if not wanted:
            return {}
        if 2 * self._totals.get(asked, 0) > self._searcher.num_docs and self._may_subtract(wanted):
            others = self._counted(AllOf((), (asked,)), dict.fromkeys(wanted, _EVERY_VALUE))
            return {
                name: _most(_less(self._of_everything[name], others[name]), most)
                for name, most in wanted.items()
            }
        return self._counted(asked, wanted)

    def _may_subtract(self, names: Mapping[str, int]) -> bool:
        """Whether the counts of everything are known, or worth their while: at the second time."""
        unknown = [name for name in names if name not in self._of_everything]
        if unknown and not self._asked_in_vain:
            self._asked_in_vain = True
            return False
        if unknown:
            wanted = dict.fromkeys(unknown, _EVERY_VALUE)
            counted = self._counted(_EVERYTHING, wanted)
            self._of_everything |= {name: dict(counts) for name, counts in counted.items()}
        return True

    def _counted(self, asked: Asked, wanted: Mapping[str, int]) -> Counts:
        ask = {
            name: {"terms": {"field": name, "size": most, "segment_size": _EVERY_VALUE}}
            for name, most in wanted.items()
        }
        found = self._searcher.aggregate(self._payload(asked), ask)
        return {
            name: {str(each["key"]): int(each["doc_count"]) for each in found[name]["buckets"]}
            for name in wanted
        }

    # --- Forms ------------------------------------------------------------------------------------

    def forms(
        self, part: str, beginning: str, most: int, asked: Asked | None
    ) -> list[tuple[str, int]]:
        """The most frequent forms that begin so."""
        among = self._payload(asked or _EVERYTHING)
        # Counts of the dictionary include what was deleted: they are the most it can be.
        bounds = self._searcher.terms_with_prefix(part, beginning, limit=_TRIED + 1)
        found = self._surely(part, bounds, most, among)
        if found is None:
            found = self._searcher.terms_with_prefix(
                part, beginning, filter_query=among, limit=most + 1
            )
        return [(form, count) for form, count in found if form != GAP and count][:most]

    def _surely(
        self, part: str, bounds: Sequence[tuple[str, int]], most: int, among: Payload
    ) -> list[tuple[str, int]] | None:
        """The most frequent among the first few of the dictionary; None if others may be."""
        found: list[tuple[str, int]] = []
        for form, bound in bounds:
            if len(found) > most and found[most][1] > bound:
                return found
            having = (Occur.Must, term(self._schema, part, form))
            both = Payload.boolean_query([having, (Occur.Must, among)])
            found.append((form, _total(self._searcher.search(both, 1))))
            found.sort(key=lambda it: (-it[1], it[0]))
        return found if len(bounds) <= _TRIED else None


def _remember(known: dict[Asked, Known], asked: Asked, found: Known) -> None:
    """Keep it, and forget what has been known longest."""
    if asked not in known and len(known) >= _REMEMBERED:
        del known[next(iter(known))]
    known[asked] = found


def _total(result: tantivy.SearchResult) -> int:
    count: int = result.count  # type: ignore[attr-defined]  # missing from its type stubs
    return count


def _lightness(hit: tuple[float, Any]) -> float:
    return -hit[0]


def _less(counts: Mapping[str, int], others: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for value, entries in counts.items():
        if left := entries - others.get(value, 0):
            yield value, left


def _most(counts: Iterator[tuple[str, int]], most: int) -> dict[str, int]:
    return dict(sorted(counts, key=lambda it: (-it[1], it[0]))[:most])
