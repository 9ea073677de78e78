"""Dates in the column of a chronology: what is not known of a date leaves its place empty.

Never the first of January for a year. Where the places of day, month and year cannot say it (a
span, a season, "not later than"), the date stands in words. Imprecision and doubt are told in
words beneath, never by colour or form alone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from django.utils.dates import MONTHS, MONTHS_ALT
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.dates import Edtf, NotEdtf, Precision, say
from fonds.dates.precision import Form
from fonds.records.dates import DateKind, HistoricalDate
from fonds.web.shown.labels import DATE_OF, label

_IN_PLACES = (Precision.DAY, Precision.MONTH, Precision.YEAR)


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date as it stands in a list or at the head of a document.

    machine: a valid HTML datetime, "" when the date is none. year, month, day: "" leaves the place
    empty. in_words: the date when the places cannot say it, else "". words: the whole of it for
    the ear. known, doubt: what stands beneath. heading: what it is filed under, a year as a rule.
    """

    words: str
    heading: str
    machine: str = ""
    edtf: str = ""
    year: str = ""
    month: str = ""
    day: str = ""
    in_words: str = ""
    known: str = ""
    doubt: str = ""

    @property
    def by_year(self) -> bool:
        """Whether it is filed under a year, which can be set as a numeral."""
        return self.heading.isdecimal()


def shown_date(date: HistoricalDate | None) -> ShownDate:
    """The date as shown; None is a document whose date is not recorded or that bears none.

    Words that nobody could read stand as they are, filed with the undated.
    """
    edtf = parsed(date.edtf) if date else None
    if date is not None and edtf is None and date.written and not date.undated:
        return ShownDate(words=date.written, heading=_("Undated"), in_words=date.written)
    if date is None or edtf is None:
        return ShownDate(words=_("Undated"), heading=_("Undated"), in_words=_("undated"))
    return _told(edtf.text, DateKind(date.kind), date.supplied, get_language() or "en")


@lru_cache(maxsize=8192)
def _told(expression: str, kind: DateKind, supplied: bool, language: str) -> ShownDate:
    """A date that can be read; language: that of the page, which its words are in.

    Lists and tables say the same few thousand dates over and over.
    """
    edtf = Edtf.parse(expression)
    if edtf.form is Form.SINGLE and edtf.precision in _IN_PLACES:
        return _in_places(edtf, _of_what(kind, supplied))
    return ShownDate(
        words=in_words(edtf.text),
        heading=_heading(edtf),
        edtf=edtf.text,
        in_words=in_words(edtf.text, short=True),
        known=_of_what(kind, supplied),
    )


def _in_places(edtf: Edtf, of_what: str) -> ShownDate:
    parts = edtf.display_parts()
    months = MONTHS_ALT if parts.day else MONTHS
    return ShownDate(
        words=in_words(edtf.text),
        heading=str(parts.year),
        machine=_machine(edtf),
        edtf=edtf.text,
        year=str(parts.year),
        month=str(months[parts.month]) if parts.month else "",
        day=str(parts.day or ""),
        known=", ".join(filter(None, (_precision(edtf), of_what))),
        doubt=_doubt(edtf),
    )


def in_words(edtf: str, *, short: bool = False) -> str:
    """The date in the page's language at its own precision; the expression itself if unreadable."""
    if parsed(edtf) is None:
        return edtf
    return _said(edtf, get_language() or "en", short)


@lru_cache(maxsize=8192)
def _said(edtf: str, language: str, short: bool) -> str:
    return say(edtf, language=language, short=short)


def parsed(edtf: str) -> Edtf | None:
    """The value of the expression, or None: what cannot be read is shown as it stands."""
    try:
        return Edtf.parse(edtf)
    except NotEdtf:
        return None


def exact_day(edtf: str) -> dt.date | None:
    """The one day the expression means, without doubt; None when it means anything else."""
    value = parsed(edtf)
    if value is None or value.form is not Form.SINGLE or value.precision is not Precision.DAY:
        return None
    return None if value.uncertain or value.approximate else value.earliest


def _machine(edtf: Edtf) -> str:
    """HTML knows whole days, months and years of four digits, and no doubt."""
    doubtful = edtf.uncertain or edtf.approximate
    parts = edtf.display_parts()
    if doubtful or parts.year is None:
        return ""
    pieces = [f"{parts.year:04}", *(f"{part:02}" for part in (parts.month, parts.day) if part)]
    return "-".join(pieces)


def _precision(edtf: Edtf) -> str:
    if edtf.precision is Precision.YEAR:
        return _("year only")
    return _("no day given") if edtf.precision is Precision.MONTH else ""


def _doubt(edtf: Edtf) -> str:
    about = _("about") if edtf.approximate else ""
    return ", ".join(filter(None, (about, _("doubtful") if edtf.uncertain else "")))


def _of_what(kind: DateKind, supplied: bool) -> str:
    """What the date is of, when it is not the paper's own, and whether the paper bears it."""
    of = label(DATE_OF, kind)
    return ", ".join(filter(None, (of, _("supplied") if supplied else "")))


def _heading(edtf: Edtf) -> str:
    if edtf.form is Form.SINGLE and edtf.precision in (
        Precision.DECADE,
        Precision.CENTURY,
        Precision.MILLENNIUM,
    ):
        return in_words(edtf.text)
    bound = edtf.earliest or edtf.latest
    return str(bound.year) if bound else in_words(edtf.text)
