"""What stands at a record's address: the record, the way to another, a tombstone, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from fonds.catalogue import load, visible
from fonds.catalogue.visible import Tombstone
from fonds.records.record import Record
from fonds.web.shown.fact import Fact, fact, value
from fonds.web.shown.labels import KINDS, heading, worded


class Elsewhere(Exception):
    """The address is answered otherwise than by a record; `response` is the answer."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response = response


@dataclass(frozen=True, slots=True)
class GonePage:
    """What may be told of a withdrawn record."""

    title: str
    sentence: str
    facts: tuple[Fact, ...]


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


def gone(tombstone: Tombstone) -> GonePage:
    """The tombstone as a page: which record it was, its title, when it was withdrawn."""
    kind = worded(KINDS, tombstone.kind)
    named = heading(_("%(kind)s %(number)s") % {"kind": kind, "number": tombstone.number})
    day = date_format(localtime(tombstone.withdrawn), "j F Y")
    return GonePage(
        title=tombstone.title or named,
        sentence=_("This record was public here and has been withdrawn."),
        facts=(*fact(_("Record"), (value(named),)), *fact(_("Withdrawn"), (value(day),))),
    )
