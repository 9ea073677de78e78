"""The one order of documents: by date, a year before its days, undated last, never a tie.

The key of a document joins the sort key of its leading date with its number, so that two
documents never share one and a page of a list never reshuffles.
"""

from __future__ import annotations

from datetime import date

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document

_NUMBER_BITS = 31
UNDATED = (1 << 62) - (1 << _NUMBER_BITS)
"""Keys from here on belong to documents without a date that can be placed."""

# The date a document is filed under: the paper's own, else the one its source gives, else …
_LEADING = (
    DateKind.PAPER,
    DateKind.UNSPECIFIED,
    DateKind.SENT,
    DateKind.TALK,
    DateKind.RECEIVED,
    DateKind.REGISTERED,
    DateKind.PUBLISHED,
)


def leading_date(record: Document) -> HistoricalDate | None:
    """The date the document is filed under, or None when none can be placed in time."""
    dated = [each for each in record.dates if each.edtf and _edtf(each.edtf)]
    return min(dated, key=lambda each: _LEADING.index(each.kind), default=None)


def shown_date_of(record: Document) -> HistoricalDate | None:
    """The leading date; without one, the first whose words stand though nobody could read them."""
    worded = (each for each in record.dates if each.written and not each.edtf and not each.undated)
    return leading_date(record) or next(worded, None)


def of_document(record: Document) -> int:
    """The document's key: non-negative, below 2**62, unique by its number."""
    leading = leading_date(record)
    edtf = _edtf(leading.edtf) if leading else None
    return (edtf.sort_key << _NUMBER_BITS if edtf else UNDATED) + record.number


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last possible day, None where open or not understood."""
    value = _edtf(edtf)
    return (value.earliest, value.latest) if value else (None, None)


def _edtf(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except NotEdtf:
        return None
