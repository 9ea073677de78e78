"""A list as a chronology: documents under the years they are filed under."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from fonds.web.shown.entry import Entry


@dataclass(frozen=True, slots=True)
class Year:
    """One heading with its entries. `id` is unique in the page; `numeral` is False for words."""

    heading: str
    id: str
    numeral: bool
    entries: tuple[Entry, ...]


def years(entries: Iterable[Entry]) -> tuple[Year, ...]:
    """The entries under their headings, in the order given.

    A collection in an order of its own may come back to a year: it then stands there twice.
    """
    runs = [(heading, tuple(run)) for heading, run in groupby(entries, _heading)]
    return tuple(
        Year(heading, f"year-{place}", run[0].date.by_year, run)
        for place, (heading, run) in enumerate(runs, 1)
    )


def _heading(entry: Entry) -> str:
    return entry.date.heading
