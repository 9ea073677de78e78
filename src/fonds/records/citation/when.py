"""The date of a citation, at its own precision; undated and not recorded are two things."""

from __future__ import annotations

from collections.abc import Iterable

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


def date_of(document: Document, wording: Wording) -> str:
    """September 23, 1956 · undated [September 1956] · talk of July 3, 1957 · date not recorded"""
    undated = any(date.undated for date in document.dates) or any(
        absence.what == "date" for absence in document.not_stated
    )
    date = _first(document.dates)
    said = _said(date, wording) if date else ""
    if undated:
        return f"{wording.undated} {said}".rstrip()
    return said or wording.date_not_recorded


def _first(dates: Iterable[HistoricalDate]) -> HistoricalDate | None:
    told = [date for date in dates if date.edtf or (date.written and not date.undated)]
    return min(told, key=lambda date: _ORDER.index(date.kind), default=None)


def _said(date: HistoricalDate, wording: Wording) -> str:
    said = wording.date_kinds.get(date.kind, "{0}").format(_in_words(date, wording))
    certainty = date.statement.certainty if date.statement else None
    if certainty:
        said = wording.certainties.get(certainty, "{0}").format(said)
    return wording.supplied.format(said) if date.supplied else said


def _in_words(date: HistoricalDate, wording: Wording) -> str:
    """A date that is not EDTF stands as it was written: a page never breaks over it."""
    try:
        return say(date.edtf, language=wording.language, style=wording.date_style)
    except ValueError:
        return date.written or date.edtf
