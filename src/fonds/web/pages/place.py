"""A place: its names, where it lies, what lies within it, and the documents by the part it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fonds.catalogue import hierarchy, load
from fonds.catalogue.bearing import bearing
from fonds.records.place import Place
from fonds.web import addresses
from fonds.web.pages.parts import SCENES, Listing, listing, search, strip_of
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.shown.authority import Foot, Heading, Identifier, foot, identifiers, line
from fonds.web.shown.coordinates import in_words
from fonds.web.shown.fact import Fact, Value, fact, value
from fonds.web.shown.person import NameForm, name_forms, native
from fonds.web.shown.statements import asides
from fonds.web.shown.strip import Strip
from fonds.web.shown.words import Words, linked, theirs
from fonds.web.site import whole_address

_MOST_WITHIN = 200


@dataclass(frozen=True, slots=True)
class PlacePage:
    """Everything the page shows. Where one part is leafed through, the rest is left out.

    above: the places it lies within, the widest first. within: those directly in it, so many of
    `parts` as are shown.
    """

    title: Words
    native: Words | None
    above: tuple[Words, ...]
    note: Words | None
    facts: tuple[Fact, ...]
    identifiers: tuple[Identifier, ...]
    names: tuple[NameForm, ...]
    within: tuple[Heading, ...]
    parts: int
    strip: Strip | None
    listing: Listing
    search: str
    address: str
    canonical: str
    foot: Foot


def place(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the place; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Place, seek(request, "place", number, "/place/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    return render(request, "fonds/place.html", {"page": _page(request, record), "way": "places"})


def _page(request: HttpRequest, record: Place) -> PlacePage:
    # What bears on a part bears on the whole: the documents are those of all places within it too.
    found = bearing("place", hierarchy.within(record.number))
    address = addresses.place(record)
    listed = listing(request, address, found, SCENES)
    first = not listed.alone
    below = hierarchy.places().below.get(record.number, ()) if first else ()
    return PlacePage(
        title=theirs(record.title, record.title_language),
        native=native(record.title, record.names),
        above=tuple(_link(row.as_record()) for row in hierarchy.above(record.number)),
        note=theirs(record.note) if record.note and first else None,
        facts=tuple(_facts(record)) if first else (),
        identifiers=identifiers(record) if first else (),
        names=name_forms(record.names) if first else (),
        within=_within(below[:_MOST_WITHIN]),
        parts=len(below),
        strip=strip_of(found.years(), "place", record.number) if first else None,
        listing=listed,
        search=search("place", record.number) if listed.total else "",
        address=address,
        canonical=whole_address(request, address),
        foot=foot(record),
    )


def _link(record: Any) -> Words:
    return linked(theirs(record.title, record.title_language), addresses.place(record))


def _within(numbers: tuple[int, ...]) -> tuple[Heading, ...]:
    counts = hierarchy.places().counts
    known = cast("dict[int, Place]", load.many("place", numbers))
    several = (known[number] for number in numbers if number in known)
    return tuple(line(each, counts.get(each.number, 0), addresses.place) for each in several)


def _facts(record: Place) -> Iterator[Fact]:
    yield from fact(_("Coordinates"), _coordinates(record))


def _coordinates(record: Place) -> Iterator[Value]:
    given = record.coordinates
    if given is not None:
        yield value(in_words(given), asides=asides(given.statement))
