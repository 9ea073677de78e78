"""What the doors of a whole result have in common: how they are asked, and when they cannot answer.

A file that is kept must be of the search that was meant. So these doors guess nothing: an address
of which a part cannot be read gives no file, but says which part and where to go.
"""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fonds.searching.query import SIZES, Query
from fonds.web import addresses

LATER = "60"
"""Seconds after which an index that is being made may be there."""

_VIEWS = ("page", "size", "role", "view")  # say how a result is looked at, not what it is


def asked(request: HttpRequest) -> Query:
    """The search that the address names, whole; its notes are of what cannot be passed over."""
    query = Query.read({name: request.GET.getlist(name) for name in request.GET})
    notes = tuple(note for note in query.notes if note.parameter not in _VIEWS)
    return replace(query, page=1, size=SIZES[0], role="", notes=notes)


def unread(query: Query) -> HttpResponse:
    """The answer to an address of which a part could not be read."""
    found = "; ".join(f"{note.parameter}={note.found[:80]}" for note in query.notes)
    said = _("This address could not be read whole: %(found)s.") % {"found": found}
    remedy = _("What could be read is this search: %(address)s")
    lines = (said, remedy % {"address": addresses.search(query)})
    return HttpResponse("".join(f"{line}\n" for line in lines), _PLAIN, status=400)


def without_index() -> HttpResponse:
    """The answer while there is no index."""
    said = _("The search index is being made. Try again in a minute.")
    response = HttpResponse(f"{said}\n", _PLAIN, status=503)
    response.headers["Retry-After"] = LATER
    return response


_PLAIN = "text/plain; charset=utf-8"
