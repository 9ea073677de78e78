"""What stands at a record's address: the record, the way to another, a tombstone, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from fonds.catalogue import load, visible
from fonds.catalogue.visible import Tombstone
from fonds.records.collection import Collection
from fonds.records.record import Record
from fonds.web import addresses
from fonds.web.shown.fact import Fact, fact, value
from fonds.web.shown.labels import KINDS, heading, worded
from fonds.web.shown.words import Words, linked, ours, theirs

_LONGEST_SEARCH = 200


class Elsewhere(Exception):
    """The address is answered otherwise than by a record; `response` is the answer."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response = response


@dataclass(frozen=True, slots=True)
class GonePage:
    """What may be told of a withdrawn record.

    search: the address of a search for its title. collections: those that held it, as links.
    """

    title: str
    sentence: str
    facts: tuple[Fact, ...]
    language: str = ""
    direction: str = "auto"
    search: str = ""
    collections: tuple[Words, ...] = ()


def seek(request: HttpRequest, kind: str, number: int, onward: str) -> Record:
    """The public record at that number.

    onward: the address of a merged record's successor, with "{number}" in it. Raises Elsewhere
    with a 301 or a 410, Http404 for what was never public, a draft or anything withheld.
    """
    standing = visible.standing(kind, number)
    if standing.found is not None:
        return load.record(standing.found)
    if standing.moved_to is not None:
        raise Elsewhere(HttpResponsePermanentRedirect(onward.format(number=standing.moved_to)))
    if standing.gone is not None:
        raise Elsewhere(
            render(request, "fonds/gone.html", {"page": gone(standing.gone)}, status=410)
        )
    raise Http404


def named_rightly(request: HttpRequest, slug: str, record: Record) -> None:
    """Raises Elsewhere with a 301, which keeps what was asked, where the slug is not its own."""
    if slug != addresses.slug(record.title):
        way, query = addresses.of(record), request.META.get("QUERY_STRING", "")
        raise Elsewhere(HttpResponsePermanentRedirect(f"{way}?{query}" if query else way))


def gone(tombstone: Tombstone) -> GonePage:
    """The tombstone as a page: which record it was, its title, from when until when it stood."""
    kind = worded(KINDS, tombstone.kind)
    named = heading(_("%(kind)s %(number)s") % {"kind": kind, "number": tombstone.number})
    title = theirs(tombstone.title, tombstone.title_language) if tombstone.title else ours(named)
    return GonePage(
        title=title.form,
        sentence=_("This record was public here and has been withdrawn."),
        facts=(
            *fact(_("Record"), (value(named),)),
            *fact(_("Public since"), (value(_day(tombstone.since)),)),
            *fact(_("Withdrawn"), (value(_day(tombstone.withdrawn)),)),
            *fact(_("Note"), (value(theirs(tombstone.note)),)),
        ),
        language=title.language,
        direction=title.direction,
        search=_search_for(tombstone.title),
        collections=_collections(tombstone.collections),
    )


def _day(moment: datetime | None) -> str:
    return date_format(localtime(moment), "j F Y") if moment else ""


def _search_for(title: str) -> str:
    return f"{reverse('search')}?{urlencode({'q': title[:_LONGEST_SEARCH]})}" if title else ""


def _collections(numbers: tuple[int, ...]) -> tuple[Words, ...]:
    """The public ones of these collections, as links."""
    known = load.many("collection", numbers) if numbers else {}
    several = (known[number] for number in numbers if number in known)
    return tuple(
        linked(theirs(each.title, each.title_language), addresses.collection(each))
        for each in several
        if isinstance(each, Collection) and each.title
    )
