"""The date of a citation, at its own precision; undated and not recorded are two things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from fonds.dates import say
from fonds.records.citation.wording import Wording
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document

# The date one cites by: the paper's own if there is one.
_ORDER = (
    DateKind.PAPER,
    DateKind.UNSPECIFIED,
    DateKind.SENT,
    DateKind.TALK,
    DateKind.REGISTERED,
    DateKind.RECEIVED,
    DateKind.PUBLISHED,
)


Speak = Callable[[HistoricalDate, Wording], str]
"""How one date stands in words."""

_YEAR_LAST = re.compile(r"(?P<rest>.+?),? (?P<year>[0-9]{4})(?P<doubt> \([^()]*\))?")
_DAY_OR_MONTH = re.compile(r"[A-Z0-9]")
_YEAR = re.compile(r"[0-9]{4}")


def in_words(date: HistoricalDate, wording: Wording) -> str:
    """A date that is not EDTF stands as it was written: a page never breaks over it."""
    try:
        return say(date.edtf, language=wording.language, style=wording.date_style)
    except ValueError:
        return date.written or date.edtf


def year_first(date: HistoricalDate, wording: Wording) -> str:
    """1956, September 23: the same words with the year before them, where one year ends them.

    >>> from fonds.records.citation.wording import wording_in
    >>> year_first(HistoricalDate(edtf="1956-09-23"), wording_in("en"))
    '1956, September 23'
    """
    said = in_words(date, wording)
    found = _YEAR_LAST.fullmatch(said)
    if found is None or not _DAY_OR_MONTH.search(found["rest"]) or _YEAR.search(found["rest"]):
        return said
    return f"{found['year']}, {found['rest']}{found['doubt'] or ''}"


def date_of(document: Document, wording: Wording, speak: Speak = in_words) -> str:
    """September 23, 1956 · undated [September 1956] · talk of July 3, 1957 · date not recorded"""
    undated = any(date.undated for date in document.dates) or any(
        absence.what == "date" for absence in document.not_stated
    )
    date = leading(document.dates)
    said = spoken(date, wording, speak) if date else ""
    if undated:
        return f"{wording.undated} {said}".rstrip()
    return said or wording.date_not_recorded


def leading(dates: Iterable[HistoricalDate]) -> HistoricalDate | None:
    """The one that a document is cited by: the paper's own if it is told; None for none."""
    told = [date for date in dates if date.edtf or (date.written and not date.undated)]
    return min(told, key=lambda date: _ORDER.index(date.kind), default=None)


def spoken(date: HistoricalDate, wording: Wording, speak: Speak = in_words) -> str:
    """One date with what it is of and how sure it is: "talk of July 3, 1957 (probable)"."""
    said = wording.date_kinds.get(date.kind, "{0}").format(speak(date, wording))
    certainty = date.statement.certainty if date.statement else None
    if certainty:
        said = wording.certainties.get(certainty, "{0}").format(said)
    return wording.supplied.format(said) if date.supplied else said
