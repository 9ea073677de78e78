"""A subject: what it is called, the subjects around it, and its documents by date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import hierarchy, load
from fonds.catalogue.bearing import bearing
from fonds.records.record import Pointer
from fonds.records.subject import Subject
from fonds.web import addresses
from fonds.web.pages.parts import EVERY, Listing, listing, search, strip_of
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.shown.authority import Foot, Heading, Identifier, foot, identifiers, line
from fonds.web.shown.person import NameForm, name_forms, native
from fonds.web.shown.strip import Strip
from fonds.web.shown.words import Words, theirs
from fonds.web.site import whole_address


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """Everything the page shows. Where the documents are leafed through, the rest is left out."""

    title: Words
    native: Words | None
    note: Words | None
    identifiers: tuple[Identifier, ...]
    names: tuple[NameForm, ...]
    broader: tuple[Heading, ...]
    narrower: tuple[Heading, ...]
    related: tuple[Heading, ...]
    strip: Strip | None
    listing: Listing
    search: str
    address: str
    canonical: str
    foot: Foot


def subject(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the subject; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Subject, seek(request, "subject", number, "/subject/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    context = {"page": _page(request, record), "way": "subjects"}
    return render(request, "fonds/subject.html", context)


def _page(request: HttpRequest, record: Subject) -> SubjectPage:
    found = bearing("subject", [record.number])
    address = addresses.subject(record)
    listed = listing(request, address, found, EVERY)
    first = not listed.alone
    return SubjectPage(
        title=theirs(record.title, record.title_language),
        native=native(record.title, record.names),
        note=theirs(record.note) if record.note and first else None,
        identifiers=identifiers(record) if first else (),
        names=name_forms(record.names) if first else (),
        broader=_headings(record.broader) if first else (),
        narrower=_headings(hierarchy.subjects().below.get(record.number, ())) if first else (),
        related=_headings(hierarchy.related(record)) if first else (),
        strip=strip_of(found.years(), "subject", record.number) if first else None,
        listing=listed,
        search=search("subject", record.number) if listed.total else "",
        address=address,
        canonical=whole_address(request, address),
        foot=foot(record),
    )


def _headings(pointers: Iterable[Pointer]) -> tuple[Heading, ...]:
    """Those that the public may see, in the order given."""
    numbers = list(dict.fromkeys(each for each in pointers if isinstance(each, int)))
    known = cast("dict[int, Subject]", load.many("subject", numbers))
    counts = hierarchy.subjects().counts
    several = (known[number] for number in numbers if number in known)
    return tuple(line(each, counts.get(each.number, 0), addresses.subject) for each in several)
