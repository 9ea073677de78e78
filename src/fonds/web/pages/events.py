"""All events in the order in which they happened, with where, and how many documents there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fonds.catalogue import bearing, calendar, load
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.web.pages.listing import asked_page
from fonds.web.shown.authority import counted
from fonds.web.shown.occasion import Occasion, occasion, when_held, where
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.words import joined, ours
from fonds.web.site import whole_address

SIZE = 100


@dataclass(frozen=True, slots=True)
class Year:
    """The events under one heading; numeral is False for words."""

    heading: str
    id: str
    numeral: bool
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class EventsPage:
    """Everything the page shows."""

    years: tuple[Year, ...]
    turn: Pagination
    canonical: str


def events(request: HttpRequest) -> HttpResponse:
    """A page of all events; Http404 for a page that is not there."""
    number = asked_page(request)
    piece = calendar.events(number, SIZE)
    if number > piece.pages:
        raise Http404
    page = EventsPage(
        years=_years(_occasions(piece.items)),
        turn=pagination(piece, _address),
        canonical=whole_address(request, _address(number)),
    )
    return render(request, "fonds/events.html", {"page": page, "way": "events"})


def _occasions(several: Sequence[Event]) -> list[Occasion]:
    counts = bearing.counts("event", [each.number for each in several])
    pointers = {place for each in several for place in each.places if isinstance(place, int)}
    places = cast("dict[int, Place]", load.many("place", pointers))
    return [_occasion(each, counts, places) for each in several]


def _occasion(event: Event, counts: Mapping[int, int], places: Mapping[int, Place]) -> Occasion:
    documents = counted(counts.get(event.number, 0))
    told = [where(event, places), (ours(documents),) if documents else ()]
    date = when_held(event)
    return occasion(event, date, joined((runs for runs in told if runs), " · "))


def _years(occasions: Iterable[Occasion]) -> tuple[Year, ...]:
    runs = [
        (heading, tuple(run)) for heading, run in groupby(occasions, lambda each: each.date.heading)
    ]
    return tuple(
        Year(heading, f"year-{place}", run[0].date.by_year, run)
        for place, (heading, run) in enumerate(runs, 1)
    )


def _address(page: int) -> str:
    return f"{reverse('events')}?page={page}" if page > 1 else reverse("events")
