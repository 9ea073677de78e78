"""From a record to its entry in the index: what is searched, filtered, counted and sorted by.

Only what the public may see comes in here, and only what it may see comes out: whoever gathers a
record's surroundings leaves out what is withheld.
"""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Mapping
from datetime import UTC, datetime

from fonds.records.record import Record
from fonds.searching import languages
from fonds.searching.engines.contract import Entry, Plan
from fonds.searching.entries import parts, ranges
from fonds.searching.entries.cutting import APART, cutting, joined
from fonds.searching.entries.facets import DATED, FACETS, MISSING, UNDATED, WIDE
from fonds.searching.entries.parts import FIELDS, TEXTS, WEIGHTS, WORDED, Parts
from fonds.searching.entries.ranges import CERTAIN, DAYS, matched_on, ranged
from fonds.searching.entries.surroundings import Surroundings
from fonds.searching.languages.general import VERSION

KINDS = ("document", "collection", "agent", "place", "subject", "repository", "event")
"""The kinds of record that are found, in the order in which those without a date stand."""

KIND, POSSIBLE = "kind", "possible"
"""Counted: what kind of record it is; the years it may be of, where that is not certain."""

EARLIEST, LATEST, NEWEST = "earliest", "latest", "newest"
CHANGED = "changed"
"""When the record, or a text of it, changed last: Unix seconds."""

_EDITION = 2  # raised when an entry is made otherwise than before

PLAN = Plan(
    worded=WORDED,
    counted=(KIND, POSSIBLE, *(facet.name for facet in FACETS)),
    filtered=(DAYS, CERTAIN),
    ordered=(EARLIEST, LATEST, NEWEST, CHANGED),
    edition=f"{_EDITION} {VERSION} {' '.join(each.code for each in languages.LANGUAGES)}",
)


def key_of(kind: str, number: int) -> str:
    """The key of a record's entry."""
    return f"{kind}:{number}"


def address_of(key: str) -> tuple[str, int]:
    """The kind and the number that a key is of."""
    kind, _, number = key.partition(":")
    return kind, int(number)


def of_document(around: Surroundings) -> Entry:
    """The entry of a document."""
    terms: dict[str, Several[str]] = {KIND: ("document",)}
    for facet in FACETS:
        values = {value for value in facet.values(around) if value}
        terms[facet.name] = values or ({MISSING} if facet.missing else ())
    terms |= ranges.terms(around.document)
    terms[POSSIBLE] = {str(year) for year in ranges.possible_years(around.leading)}
    orders = _orders_of_document(around)
    return _entry(around.document, parts.of_document(around), terms, orders)


def of_other(record: Record, changed: int = 0) -> Entry:
    """The entry of a record of any other kind; `changed`: when it last was, in Unix seconds."""
    orders = _orders(record) | {CHANGED: changed}
    return _entry(record, parts.of_other(record), {KIND: (record.kind,)}, orders)


def _entry(
    record: Record, worded: Parts, terms: Mapping[str, Several[str]], orders: Mapping[str, int]
) -> Entry:
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    for part, several in worded.items():
        gaps = APART if part in TEXTS else 1
        words[part], stems[part] = joined((cutting(*said) for said in several if said[0]), gaps)
    return Entry(key_of(record.kind, record.number), words, stems, terms, orders)


# --- Order ----------------------------------------------------------------------------------------

_NUMBER_BITS = 31
_WITHOUT_DATE = 1 << 62  # above every key of a document, dated or not
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def _orders_of_document(around: Surroundings) -> dict[str, int]:
    """Undated documents are last in both orders by date; each number is the document's alone."""
    number, key = around.document.number, around.sort_key
    seconds = _since_epoch(around.document)
    return {
        EARLIEST: key,
        LATEST: key if around.undated else -key,
        NEWEST: seconds << _NUMBER_BITS | number,
        CHANGED: around.changed,
    }


def _orders(record: Record) -> dict[str, int]:
    """What has no date stands after every document, kind by kind."""
    rank = KINDS.index(record.kind)
    key = _WITHOUT_DATE + (rank << 32) + record.number
    minutes = _since_epoch(record) // 60
    newest = ((len(KINDS) - rank) << 57) + (minutes << _NUMBER_BITS) + record.number
    return {EARLIEST: key, LATEST: key, NEWEST: newest - _WITHOUT_DATE}


def _since_epoch(record: Record) -> int:
    """Seconds from the year 2000 until it became public; 0 when it has not, or before."""
    if record.public_since is None:
        return 0
    return max(0, min(int((record.public_since - _EPOCH).total_seconds()), (1 << 32) - 1))


__all__ = [
    "CERTAIN",
    "CHANGED",
    "DATED",
    "DAYS",
    "EARLIEST",
    "FIELDS",
    "KIND",
    "KINDS",
    "LATEST",
    "NEWEST",
    "PLAN",
    "POSSIBLE",
    "UNDATED",
    "WEIGHTS",
    "WIDE",
    "address_of",
    "key_of",
    "matched_on",
    "of_document",
    "of_other",
    "ranged",
]
