"""An event: when, where and who was there, and how each side's papers record it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fonds.catalogue import bearing as bearings
from fonds.catalogue import company, load
from fonds.catalogue.bearing import bearing
from fonds.records.agent import Agent
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.web import addresses
from fonds.web.pages.listing import as_table, listed
from fonds.web.pages.parts import EVERY, SIZE, Listing, listing
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.shown.accounts import Account, accounts
from fonds.web.shown.authority import Foot, Identifier, foot, identifiers
from fonds.web.shown.chronology import Year, years
from fonds.web.shown.dates import ShownDate
from fonds.web.shown.fact import Fact, Value, fact, value
from fonds.web.shown.occasion import Note, Side, notes, sides, when_held, where
from fonds.web.shown.person import NameForm, dated, name_forms
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Words, theirs
from fonds.web.site import whole_address


@dataclass(frozen=True, slots=True)
class EventPage:
    """Everything the page shows. Where the documents are leafed through, the rest is left out.

    accounts: its documents by the side that recorded it; empty when that is but one, or when they
    are too many to stand beside each other. others: documents said to record the same event as
    one of these, which nobody has joined to it.
    """

    title: Words
    date: ShownDate
    facts: tuple[Fact, ...]
    identifiers: tuple[Identifier, ...]
    names: tuple[NameForm, ...]
    sides: tuple[Side, ...]
    notes: tuple[Note, ...]
    accounts: tuple[Account, ...]
    listing: Listing
    others: tuple[Year, ...]
    address: str
    canonical: str
    foot: Foot


def event(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the event; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Event, seek(request, "event", number, "/event/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    return render(request, "fonds/event.html", {"page": _page(request, record), "way": "events"})


def _page(request: HttpRequest, record: Event) -> EventPage:
    found = bearing("event", [record.number])
    address = addresses.event(record)
    shown = listing(request, address, found, EVERY)
    first = not shown.alone
    beside = first and not as_table(request)
    return EventPage(
        title=theirs(record.title) if record.title else theirs(_("Event %s") % record.number),
        date=when_held(record),
        facts=tuple(_facts(record)) if first else (),
        identifiers=identifiers(record) if first else (),
        names=name_forms(record.names) if first else (),
        sides=sides(record.present, _present(record)) if first else (),
        notes=notes(record.notes) if first else (),
        accounts=_accounts(found.numbers()) if beside else (),
        listing=shown,
        others=years(listed(company.same_event(found.numbers()))) if beside else (),
        address=address,
        canonical=whole_address(request, address),
        foot=foot(record),
    )


def _present(record: Event) -> dict[int, Agent]:
    pointers = (each.agent for each in record.present)
    numbers = [each for each in pointers if isinstance(each, int)]
    return cast("dict[int, Agent]", load.many("agent", numbers))


def _accounts(numbers: list[int]) -> tuple[Account, ...]:
    if not 1 < len(numbers) <= SIZE:
        return ()
    documents = bearings.documents(numbers)
    several = accounts(zip(documents, listed(documents), strict=True))
    return several if len(several) > 1 else ()


def _facts(record: Event) -> Iterator[Fact]:
    yield from fact(_("Date"), (dated(each) for each in record.dates))
    yield from fact(_("Hours"), (value(theirs(record.hours)),))
    numbers = [each for each in record.places if isinstance(each, int)]
    places = cast("dict[int, Place]", load.many("place", numbers))
    yield from fact(_("Place"), (Value(where(record, places)),))
    yield from fact(_("This record"), _rests_on(record))


def _rests_on(record: Event) -> Iterator[Value]:
    runs = asides(record.statement)
    if runs:
        yield Value(runs[0], runs[1:])
