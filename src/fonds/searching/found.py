"""What a search found: hits of one page, and the counts beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fonds.records.record import Record
from fonds.searching.query import DEEPEST, Query


@dataclass(frozen=True, slots=True)
class Count:
    """How many documents a facet's value has; `chosen` says that the query asks for it."""

    value: str
    documents: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found, as it stands now.

    matched_on: the kinds of date ("paper", "talk") that lie in the range asked for; () without a
    range. possible: whether none of them lies there for certain.
    """

    record: Record
    matched_on: tuple[str, ...] = ()
    possible: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query.

    query: as it was answered: a page beyond the last has become the last.
    hits: those of the page, in order.
    by_kind: hits of each kind ("document", "agent"), whatever the scope; none: left out.
    facets: counts by facet, the most frequent first, chosen ones always among them. A facet of
        which any value may match is counted as if nothing were chosen in it. One that stands
        aside (`facets.Facet.aside`) is there only when the query asks for it.
    years: documents certainly of a year, as if none were chosen; `all_years` of the whole archive.
    possible_years: documents by each year that they may be of, where that is not certain; what is
        dated wider than thirty years is in none.
    possible: how many of the total may also lie outside the range asked for; 0 without a range.
    undated: documents found that bear no date; of a range, which finds none, those it leaves out.
    wide: documents found that are dated wider than a year.
    state: the id of the last Change that the index has seen.
    ready: False while there is no index yet; everything else is then empty.
    """

    query: Query
    hits: tuple[Hit, ...] = ()
    total: int = 0
    by_kind: Mapping[str, int] = field(default_factory=dict)
    facets: Mapping[str, tuple[Count, ...]] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    all_years: Mapping[int, int] = field(default_factory=dict)
    possible_years: Mapping[int, int] = field(default_factory=dict)
    possible: int = 0
    undated: int = 0
    wide: int = 0
    state: int = 0
    ready: bool = True

    @property
    def first(self) -> int:
        """The place of the page's first hit in the whole, from 1; 0 when it has none."""
        return (self.query.page - 1) * self.query.size + 1 if self.hits else 0

    @property
    def last(self) -> int:
        """The place of the page's last hit in the whole; 0 when it has none."""
        return min(self.query.page * self.query.size, self.total) if self.hits else 0

    @property
    def pages(self) -> int:
        """How many pages can be leafed to: at least one, and none beyond `query.DEEPEST` hits."""
        reachable = min(self.total, DEEPEST // self.query.size * self.query.size)
        return max(1, -(-reachable // self.query.size))

    @property
    def cut(self) -> bool:
        """Whether there are hits beyond the last page that can be leafed to."""
        return self.total > self.pages * self.query.size
