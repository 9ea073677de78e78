"""All that is dated a day, and some days around it: what is certain, and what is possible."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.catalogue import days
from fonds.catalogue.days import Around, Dated
from fonds.dates import Refusal, read
from fonds.records.dates import DateKind
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.pages.listing import as_table, listed, seen_as, table_of
from fonds.web.shown.dates import exact_day, in_words, parsed
from fonds.web.shown.entry import Entry
from fonds.web.shown.labels import DATE_OF, label
from fonds.web.shown.table import Table, Views, views
from fonds.web.site import whole_address

USUAL = 3
WIDEST = 31
_SPANS = (0, 3, 7, 14, 31)
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Held:
    """A document of a day; of: what its date is of, when that is not the day of the paper."""

    entry: Entry
    of: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its documents. weekday: its name; asked: whether it is the day asked for."""

    words: str
    weekday: str
    id: str
    machine: str
    asked: bool
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: to another day, or to another span of days."""

    label: str
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class DayPage:
    """Everything the page of a day shows. year: the search for all of the year."""

    words: str
    weekday: str
    written: str
    span: int
    spans: tuple[Way, ...]
    certain: int
    days: tuple[Day, ...]
    possible: tuple[Held, ...]
    table: Table | None
    possible_table: Table | None
    views: Views
    wider: int
    left: int
    year: Way
    before: Way | None
    after: Way | None
    canonical: str


@dataclass(frozen=True, slots=True)
class LostDay:
    """A day that is none, with the senses it may have had, or the nearest."""

    written: str
    nearest: tuple[Way, ...]


def day(request: HttpRequest, written: str) -> HttpResponse:
    """The page of the day; one written otherwise leads to it, one that is none is 404."""
    asked = _day(written)
    if asked is None:
        return _lost(request, written)
    span = _span(request)
    if asked.isoformat() != written:
        way = addresses.day(asked, None if span == USUAL else span)
        return HttpResponseRedirect(seen_as(request, way))
    page = _page(request, asked, span)
    return render(request, "fonds/day.html", {"page": page})


def chosen_day(request: HttpRequest) -> HttpResponse:
    """The way from the form to the page of the day that was typed."""
    written = request.GET.get("day", "").strip()[:_LONGEST]
    asked = _day(written) if written else None
    if asked is None:
        return _lost(request, written)
    span = _span(request)
    return HttpResponseRedirect(addresses.day(asked, None if span == USUAL else span))


def _day(written: str) -> dt.date | None:
    """The one day that the words mean; None when they mean another stretch of time, or nothing."""
    if len(written) > _LONGEST:
        return None
    if parsed(written) is not None:
        return exact_day(written)
    outcome = read(written, get_language())
    return None if isinstance(outcome, Refusal) else exact_day(outcome.edtf)


def _span(request: HttpRequest) -> int:
    sent = request.GET.get("span", "")
    span = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 6 else USUAL
    return min(span, WIDEST)


def _page(request: HttpRequest, asked: dt.date, span: int) -> DayPage:
    found = days.around(asked, span)
    own = addresses.day(asked, None if span == USUAL else span)
    dense = as_table(request)

    def address(day: dt.date, span: int = span) -> str:
        return seen_as(request, addresses.day(day, None if span == USUAL else span))

    return DayPage(
        words=in_words(asked.isoformat()),
        weekday=_weekday(asked),
        written=in_words(asked.isoformat()),
        span=span,
        spans=tuple(Way(_spanned(each), address(asked, each), each == span) for each in _SPANS),
        certain=len(found.certain),
        days=() if dense else tuple(_days(found, asked)),
        possible=() if dense else _held(found.possible),
        table=_table(found.certain) if dense else None,
        possible_table=_table(found.possible) if dense else None,
        views=views(own, is_table=dense),
        wider=found.wider,
        left=found.left,
        year=_year(asked),
        before=_way(found.before, address),
        after=_way(found.after, address),
        canonical=whole_address(request, own),
    )


def _table(dated: Iterable[Dated]) -> Table | None:
    documents = [each.document for each in dated]
    return table_of(documents) if documents else None


def _year(asked: dt.date) -> Way:
    year = f"{asked.year:04}"
    return Way(str(asked.year), addresses.search(Query(since=year, until=year)))


def _way(day: dt.date | None, address: Callable[[dt.date], str]) -> Way | None:
    return Way(in_words(day.isoformat()), address(day)) if day else None


def _spanned(span: int) -> str:
    return _("the day alone") if not span else _("± %(days)s days") % {"days": span}


def _days(found: Around, asked: dt.date) -> Iterator[Day]:
    """The certain ones under their days."""
    held = zip(found.certain, _held(found.certain), strict=True)
    for day, several in groupby(held, key=lambda each: each[0].day):
        yield Day(
            words=in_words(day.isoformat()),
            weekday=_weekday(day),
            id=f"day-{day.isoformat()}",
            machine=day.isoformat(),
            asked=day == asked,
            held=tuple(each for _dated, each in several),
        )


def _held(dated: tuple[Dated, ...]) -> tuple[Held, ...]:
    entries = listed([each.document for each in dated])
    return tuple(Held(entry, _of(each)) for entry, each in zip(entries, dated, strict=True))


def _of(dated: Dated) -> str:
    """What the date is of, and how it stands where it is more than the day itself."""
    of = label(DATE_OF, dated.kind) if dated.kind is DateKind.TALK else ""
    said = "" if dated.edtf == dated.day.isoformat() else in_words(dated.edtf)
    return ": ".join(part for part in (of, said) if part)


def _weekday(day: dt.date) -> str:
    return date_format(day, "l")


def _lost(request: HttpRequest, written: str) -> HttpResponse:
    nearest = tuple(
        Way(in_words(each.isoformat()), addresses.day(each)) for each in _meant(written)
    )
    page = LostDay(written[:_LONGEST], nearest)
    return render(request, "fonds/lost_day.html", {"page": page}, status=404)


def _meant(written: str) -> list[dt.date]:
    """The days that the words can mean; else the one that was nearly written."""
    outcome = read(written[:_LONGEST], get_language())
    offers = outcome.offers if isinstance(outcome, Refusal) else ()
    several = [day for offer in offers if (day := exact_day(offer))]
    nearest = _nearest(written)
    return several or ([nearest] if nearest else [])


def _nearest(written: str) -> dt.date | None:
    """The day that was nearly written: of a month that ends sooner, its last; else its first.

    >>> _nearest("1957-02-30"), _nearest("1957-13-01"), _nearest("1957-10")
    (datetime.date(1957, 2, 28), datetime.date(1957, 1, 1), datetime.date(1957, 10, 1))
    """
    figures = re.match(r"([0-9]{4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?(?![0-9])", written)
    if figures is None or not 1 <= int(figures[1]) <= dt.MAXYEAR:
        return None
    year, month, day = int(figures[1]), int(figures[2] or 1), int(figures[3] or 1)
    if not 1 <= month <= 12:
        return dt.date(year, 1, 1)
    return dt.date(year, month, min(max(day, 1), monthrange(year, month)[1]))
