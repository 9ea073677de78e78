"""The measurements in plain sight, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks import pages, search, starting, traffic, weight
from benchmarks.archive import Archive
from benchmarks.figures import Figure
from benchmarks.relevance import measuring

Measurement = Callable[[Archive], Iterator[Figure]]

# The import fills the archive that the others look at, and the undo empties it.
MEASUREMENTS: dict[str, Measurement] = {
    "import": traffic.arrival,
    "pages": pages.uncached,
    "conditional": pages.unchanged,
    "search": search.searching,
    "weight": weight.of_documents,
    "start": starting.cold,
    "export": traffic.departure,
    "repeat": traffic.repetition,
    "undo": traffic.taking_back,
}

# The first is part of another; the second needs samples from life; the third downloads much. They
# are made when they are named.
ON_REQUEST: dict[str, Measurement] = {
    "questions": search.asking,
    "relevance": measuring.relevance,
    "fresh": starting.fresh,
}
