"""Addresses of an earlier site: what stood there leads to the record that stands here.

A record's key "path:/document/some-slug" is such an address: its path, percent-decoded, without a
slash at its end. It is asked for only where no record and no page of ours stands, and answers as
the record's own page does: a withheld record is not there, a withdrawn one is gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve

from fonds.catalogue.models import NOUNS, Key
from fonds.records.record import Record
from fonds.web import addresses
from fonds.web.pages.seeking import Elsewhere, seek

View = Callable[..., HttpResponse]

# Kinds that have pages, the likelier first, with the address of a record.
_PAGES: dict[str, Callable[[Record], str]] = {
    "document": addresses.document,
    "collection": addresses.collection,
    "agent": addresses.agent,
    "subject": addresses.subject,
    "place": addresses.place,
    "event": addresses.event,
    "repository": addresses.repository,
}
_SCHEME = "path:"
_LONGEST = 1000  # characters; no site has longer paths
_PAGE_OF_LIST = re.compile(r"(?<=.)/[0-9]+$")


class Former:
    """Any path but the desk's, which answers for its own."""

    regex = "(?!desk(?:/|$)).+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def former(request: HttpRequest, address: str = "") -> HttpResponse:
    """The way to the record that stood at this path elsewhere; Http404 if none did."""
    path = request.path_info
    if len(path) > _LONGEST or "\0" in path or request.method not in ("GET", "HEAD"):
        raise Http404
    return _to_record(request) or _to_page(path)


def or_former(view: View) -> View:
    """The view; where it finds no record and none was ever given the number, `former`."""

    @wraps(view)
    def answer(request: HttpRequest, number: int, **rest: Any) -> HttpResponse:
        try:
            return view(request, number, **rest)
        except Http404:
            kind = request.path_info.split("/")[1]
            if NOUNS[kind].rows.filter(pk=number).exists():
                raise
            return former(request)

    return answer


def _to_record(request: HttpRequest) -> HttpResponse | None:
    paths = _spellings(request.path_info)
    found = Key.objects.filter(kind__in=_PAGES, key__in=[_SCHEME + path for path in paths])
    nearest = min(found, key=lambda row: _distance(paths, row), default=None)
    if nearest is None:
        return None
    kind = nearest.kind
    try:
        record = seek(request, kind, nearest.number, f"/{kind}/{{number}}")
    except Elsewhere as elsewhere:
        return elsewhere.response
    return HttpResponsePermanentRedirect(_PAGES[kind](record))


def _distance(paths: list[str], row: Key) -> tuple[int, int]:
    return paths.index(row.key.removeprefix(_SCHEME)), [*_PAGES].index(row.kind)


def _spellings(path: str) -> list[str]:
    """The path as it may be known: as given, in small letters, without the page of a list.

    >>> _spellings("/collection/72/Sino-Soviet/2/")[1:]
    ['/collection/72/sino-soviet/2', '/collection/72/Sino-Soviet', '/collection/72/sino-soviet']
    """
    tidy = path.rstrip("/")
    several = [tidy, _PAGE_OF_LIST.sub("", tidy)]
    return list(dict.fromkeys(each for one in several for each in (one, one.lower())))


def _to_page(path: str) -> HttpResponse:
    """The page of ours that the path means but for a slash at its end or its capitals."""
    for tidy in dict.fromkeys((path.rstrip("/"), path.rstrip("/").lower())):
        if tidy != path and _is_page(tidy):
            return HttpResponsePermanentRedirect(tidy)
    raise Http404


def _is_page(path: str) -> bool:
    try:
        return resolve(path).url_name != "former"
    except Resolver404:
        return False
