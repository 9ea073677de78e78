"""What was written, or talked over, on a day and around it.

A date that names one day and no doubt is certain. One that could mean the day, such as a month or
a day in question, is possible, and is told apart from what is certain. What is known by its season
or year alone could mean any day of it: it is counted and not listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from django.db.models import F, QuerySet

from fonds.catalogue import load, visible
from fonds.catalogue.models import Document as Row
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.dates import Edtf, Form, NotEdtf
from fonds.records.dates import DateKind
from fonds.records.document import Document

KINDS = (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK)
"""The dates that are asked: of the paper, and of the talk that it records."""

MOST = 200
"""Documents of a list; a day that has more is read in the search."""

_NARROW = timedelta(days=31)  # what a date may cover and still be listed as possible
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Dated:
    """A document by one of its dates. day: the first day of the stretch that the date can mean."""

    document: Document
    day: date
    kind: DateKind
    edtf: str


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around a day, each document once.

    wider: how many besides are dated by a season or year that holds the day. left: how many could
    not be listed. before, after: the nearest days with a document of a certain date.
    """

    certain: tuple[Dated, ...]
    possible: tuple[Dated, ...]
    wider: int
    left: int
    before: date | None
    after: date | None


def around(day: date, span: int, audience: Audience = PUBLIC) -> Around:
    """The documents dated within so many days of that day, on either side."""
    first, last = _moved(day, -span), _moved(day, span)
    since = _moved(first, -_NARROW.days)
    rows = _listed(_dates(audience, earliest__range=(since, last), latest__gte=first), first)
    chosen, left = rows[:MOST], max(len(rows) - MOST, 0)
    documents = load.many("document", [row.number for row in chosen], audience)
    dated = [
        (
            row.certain,
            Dated(cast(Document, documents[row.number]), max(row.first, first), row.kind, row.edtf),
        )
        for row in chosen
        if row.number in documents
    ]
    return Around(
        certain=tuple(each for certain, each in dated if certain),
        possible=tuple(each for certain, each in dated if not certain),
        wider=_wider(first, last, audience, {row.number for row in rows}),
        left=left,
        before=_nearest(day, audience, later=False),
        after=_nearest(day, audience, later=True),
    )


def is_certain(edtf: str) -> bool:
    """Whether the date says outright when: a day, or a stretch of days, without any doubt."""
    try:
        value = Edtf.parse(edtf)
    except NotEdtf:
        return False
    if value.uncertain or value.approximate:
        return False
    if value.form is Form.SPAN:  # of whole days, so that one knows which it covers
        return all(len(end) == len("1956-10-30") for end in value.text.split("/"))
    return value.form is Form.SINGLE and value.earliest == value.latest


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    sort_key: int
    first: date
    kind: DateKind
    edtf: str
    certain: bool


def _dates(audience: Audience, **bounds: object) -> QuerySet[Row]:
    """The documents with a date of these bounds: one condition, since it is of one date."""
    within = {f"dates__{name}": value for name, value in bounds.items()}
    return visible.documents(audience).filter(dates__kind__in=KINDS, **within)


def _listed(dates: QuerySet[Row], first: date) -> list[_Row]:
    """The dates that may be listed, a document once: by what is certain of it, if anything is."""
    columns = ("pk", "sort_key", *(f"dates__{it}" for it in ("earliest", "latest", "kind", "edtf")))
    rows = [
        _Row(number, key, start, DateKind(kind), edtf, is_certain(edtf))
        for number, key, start, end, kind, edtf in dates.values_list(*columns)
        if start and end and end - start < _NARROW
    ]
    rows.sort(key=lambda row: (not row.certain, max(row.first, first), row.sort_key))
    once: dict[int, _Row] = {}
    for row in rows:
        once.setdefault(row.number, row)
    return list(once.values())


def _wider(first: date, last: date, audience: Audience, listed: Iterable[int]) -> int:
    """How many others are dated by more than a month, and at most a year, that holds a day."""
    since = _moved(first, -_YEAR.days)
    wide = _dates(audience, earliest__range=(since, last), latest__gte=first)
    rows = wide.values_list("pk", "dates__earliest", "dates__latest")
    found = {
        number for number, start, end in rows if start and end and _NARROW <= end - start <= _YEAR
    }
    return len(found - set(listed))


def _nearest(day: date, audience: Audience, *, later: bool) -> date | None:
    """The nearest day before or after on which a document is dated with certainty."""
    side = {"earliest__gt": day} if later else {"earliest__lt": day}
    exact = _dates(audience, **side, earliest=F("dates__latest"))
    ordered = exact.order_by("dates__earliest" if later else "-dates__earliest")
    return next(_certain(ordered.values_list("dates__earliest", "dates__edtf")[:50]), None)


def _certain(rows: Iterable[tuple[date | None, str]]) -> Iterator[date]:
    yield from (day for day, edtf in rows if day is not None and is_certain(edtf))


def _moved(day: date, days: int) -> date:
    """The day so many days away, within the calendar."""
    place = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(place)
