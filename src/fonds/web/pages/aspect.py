"""An aspect of a search: another page about the same question, with the way back to it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import load
from fonds.catalogue.state import latest_change
from fonds.searching.entries.facets import BY_NAME
from fonds.searching.index import state
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.pages.asking import asked
from fonds.web.shown.facets import Records
from fonds.web.shown.question import in_words
from fonds.web.shown.words import Runs

LATER = "60"  # seconds after which an index that is being made may be there


@dataclass(frozen=True, slots=True)
class Aspect:
    """What such a page says of its search.

    said: the question in words; back: the address of the search; kept: its parameters, which a
    form sends along; records: those that the question names by their numbers.
    """

    query: Query
    records: Records
    said: Runs
    back: str
    kept: tuple[tuple[str, str], ...]


def query_of(request: HttpRequest) -> Query:
    """The search that the request is about, on its first page. Never raises."""
    return asked(request).query.on_page(1)


def aspect(query: Query) -> Aspect:
    """The search as a page about it shows it."""
    records = _named(query)
    return Aspect(
        query=query,
        records=records,
        said=in_words(query, records),
        back=addresses.search(query),
        kept=tuple(parse_qsl(query.address())),
    )


def answer(request: HttpRequest, template: str, page: object, ready: bool = True) -> HttpResponse:
    """The page; ready: whether there is an index to ask, else it says so and when to come again."""
    response = render(request, template, {"page": page}, status=200 if ready else 503)
    if not ready:
        response.headers["Retry-After"] = LATER
    if (state() or 0) < latest_change():  # the index has yet to hear of something: ask again
        response.headers["Cache-Control"] = "no-store"
    return response


def _named(query: Query) -> Records:
    """The records that the question names by their numbers."""
    numbers: dict[str, set[int]] = {}
    for name, value in (*query.chosen, *query.excluded):
        if (kind := BY_NAME[name].numbers) and value.isdecimal():
            numbers.setdefault(kind, set()).add(int(value))
    return {kind: load.many(kind, several) for kind, several in numbers.items()}


__all__ = ["Aspect", "answer", "aspect", "query_of"]
