"""The one order of documents: by date, a year before its days, undated last, never a tie.

The key of a document joins the sort key of its leading date with its number, so that two
documents never share one and a page of a list never reshuffles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document

_NUMBER_BITS = 31
UNDATED = (1 << 62) - (1 << _NUMBER_BITS)
"""Keys from here on belong to documents without a date that can be placed."""

STEP = "\x1f"
"""Ends each value of a walk down the levels of an archive: a separator that no paper bears."""

_FIGURES = re.compile(r"[0-9]+")
_PLACES = 8
_LONGEST = 400

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


def year_of(record: Document) -> int | None:
    """The year that the leading date lies in; None when it is wider, or there is none."""
    leading = leading_date(record)
    first, last = bounds(leading.edtf) if leading else (None, None)
    return first.year if first and last and first.year == last.year else None


def walk(values: Sequence[str]) -> str:
    """The values of a reference's levels, outermost first, as one text of steps.

    Whatever lies below a level has a walk that begins with the level's own.

    >>> walk(["0100", "50"])
    '0100\\x1f50\\x1f'
    """
    return "".join(value.replace(STEP, " ") + STEP for value in values)


def shelf(values: Sequence[str]) -> str:
    """The walk with its figures padded: sorted as text, "д. 9" comes before "д. 10".

    Its beginning alone, since it is looked up by an index, which has bounds.
    """
    padded = _FIGURES.sub(lambda figures: figures[0].zfill(_PLACES), walk(values))
    return padded.casefold()[:_LONGEST]


def _edtf(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except NotEdtf:
        return None
