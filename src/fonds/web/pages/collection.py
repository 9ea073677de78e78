"""A collection: its introduction, its neighbours, its image, and its documents by date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from fonds.catalogue import load
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.file import File
from fonds.web import addresses
from fonds.web.pages.listing import TABLE, as_table, listed, seen_as, table_of
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown import corrections
from fonds.web.shown.chronology import Year, years
from fonds.web.shown.contents import Line, lines, span_of
from fonds.web.shown.corrections import Corrected
from fonds.web.shown.entry import Prose, prose
from fonds.web.shown.names import agent_name
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.plate import Plate, plate
from fonds.web.shown.table import Table, Views, views
from fonds.web.shown.words import Runs, Words, joined, theirs
from fonds.web.site import whole_address

SIZE = 20


@dataclass(frozen=True, slots=True)
class CollectionPage:
    """One page of a collection; earliest and latest are the addresses of its two orders.

    Its documents stand in `years` or, where a table was asked for, in `table`.
    """

    number: int
    title: Words
    introduction: Prose | None
    selection: Prose | None
    span: str
    curators: Runs
    plate: Plate
    neighbours: tuple[Line, ...]
    includes: tuple[Line, ...]
    years: tuple[Year, ...]
    table: Table | None
    views: Views
    turn: Pagination
    latest_first: bool
    earliest: str
    latest: str
    apparatus: str
    correct: str
    corrections: tuple[Corrected, ...]
    canonical: str


def collection(
    request: HttpRequest, number: int, slug: str = "", page: int | None = None
) -> HttpResponse:
    """One page of the collection, from 1; a wrong slug redirects, a page out of range is 404."""
    try:
        record = cast(Collection, seek(request, "collection", number, "/collection/{number}"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    latest_first = request.GET.get("order") == "latest"
    if slug != addresses.slug(record.title) or page == 1:
        way = addresses.collection(record, page or 1, latest_first)
        return HttpResponsePermanentRedirect(seen_as(request, way))
    shown = _page(request, record, page or 1, latest_first)
    context = {"page": shown, "way": "collections"}
    return render(request, "fonds/collection.html", context)


def _page(
    request: HttpRequest, record: Collection, page: int, latest_first: bool
) -> CollectionPage:
    dense = as_table(request)
    piece = load.members(record.number, page, TABLE if dense else SIZE, newest_first=latest_first)
    if page > piece.pages:
        raise Http404
    # What the first page says of the whole collection is not said again on the others.
    counts = _counts(record) if page == 1 else {}

    def address(page: int) -> str:
        return seen_as(request, addresses.collection(record, page, latest_first))

    return CollectionPage(
        number=record.number,
        title=theirs(record.title, record.title_language),
        introduction=_prose(record.introduction if page == 1 else "", record),
        selection=_prose(record.selection if page == 1 else "", record),
        span=span_of(record),
        curators=_curators(record),
        plate=plate(record, _image(record)),
        neighbours=lines(counts[each] for each in record.neighbours if each in counts),
        includes=lines(counts[each] for each in record.includes if each in counts),
        years=() if dense else years(listed(piece.items)),
        table=table_of(piece.items) if dense else None,
        views=views(addresses.collection(record, latest_first=latest_first), is_table=dense),
        turn=pagination(piece, address),
        latest_first=latest_first,
        earliest=seen_as(request, addresses.collection(record)),
        latest=seen_as(request, addresses.collection(record, latest_first=True)),
        apparatus=addresses.apparatus(record) if piece.total else "",
        correct=addresses.correct(record),
        corrections=corrections.of("collection", record.number) if page == 1 else (),
        canonical=whole_address(request, address(page)),
    )


def _prose(body: str, record: Collection) -> Prose | None:
    return prose(body, record.title_language) if body else None


def _image(record: Collection) -> File | None:
    """The file of its image, if it has one that the public may see."""
    number = record.image.file if record.image else None
    return cast("File | None", load.one("file", number)) if isinstance(number, int) else None


def _counts(record: Collection) -> dict[int | str, tuple[Collection, int]]:
    """The public collections this one points to, with what they hold."""
    if not (record.neighbours or record.includes):
        return {}
    return {each.number: (each, count) for each, count in load.collections()}


def _curators(record: Collection) -> Runs:
    numbers = [number for number in record.curators if isinstance(number, int)]
    known = cast("dict[int, Agent]", load.many("agent", numbers)) if numbers else {}
    return joined(agent_name(known[number]) for number in numbers if number in known)
