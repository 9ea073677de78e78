"""A search as an Atom feed (RFC 4287): what of its result is new here or has changed, newest first.

Whoever follows it hears of every record that comes into the result. One that leaves it, or is
withheld, is no longer in the feed; nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fonds.catalogue import load, visible
from fonds.catalogue.state import latest_change
from fonds.records import text as profile
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching.engines.contract import Broken
from fonds.searching.query import Query
from fonds.searching.whole import Whole, latest
from fonds.web import addresses
from fonds.web.pages.keeping import asked, unread, without_index
from fonds.web.shown.atom import MEDIA_TYPE, NEVER, Feed, Item, written
from fonds.web.shown.question import in_words
from fonds.web.shown.search_citation import records_of
from fonds.web.shown.words import plain
from fonds.web.site import site, whole_address

SIZE = 50


def search_feed(request: HttpRequest) -> HttpResponse:
    """The newest of the result."""
    query = asked(request)
    if query.notes:
        return unread(query)
    try:
        found = latest(query, SIZE)
    except Broken:
        return without_index()
    if not found.ready:
        return without_index()
    body = written(_feed(request, query, found))
    response = HttpResponse(body, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    if found.state < latest_change():  # the index has yet to hear of something: ask again
        response.headers["Cache-Control"] = "no-store"
    return response


def _feed(request: HttpRequest, query: Query, found: Whole) -> Feed:
    name = site().name
    said = {"asked": plain(in_words(query, records_of(query))), "archive": name}
    return Feed(
        own=whole_address(request, addresses.feed(query)),
        title=_("%(archive)s: %(asked)s") % said,
        page=whole_address(request, addresses.search(query)),
        author=name,
        items=_items(request, found),
    )


def _items(request: HttpRequest, found: Whole) -> Iterator[Item]:
    numbers: dict[str, list[int]] = {}
    for kind, number in found:
        numbers.setdefault(kind, []).append(number)
    known = {kind: load.many(kind, several) for kind, several in numbers.items()}
    moments = {kind: _moments(kind, several) for kind, several in numbers.items()}
    for kind, number in found:
        if record := known[kind].get(number):
            yield _item(request, record, moments[kind].get(number, NEVER))


def _item(request: HttpRequest, record: Record, changed: datetime) -> Item:
    return Item(
        id=whole_address(request, f"/{record.kind}/{record.number}"),
        title=record.title,
        address=whole_address(request, addresses.of(record)),
        updated=changed,
        language=getattr(record, "title_language", ""),
        published=record.public_since,
        content=_summary(record),
    )


def _summary(record: Record) -> str:
    several = record.summaries[:1] if isinstance(record, Document) else ()
    return "".join(profile.plain(each.body) for each in several)


def _moments(kind: str, numbers: Sequence[int]) -> dict[int, datetime]:
    """When each of the records changed last; a document changes with its texts."""
    rows = visible.of(kind).filter(pk__in=numbers)
    moments: dict[int, datetime] = dict(rows.values_list("pk", "changed_at"))
    if kind == "document":
        texts = visible.texts().filter(document_id__in=numbers).order_by()
        latest_of = texts.values_list("document_id").annotate(Max("changed_at"))
        for number, moment in latest_of:
            if number in moments:
                moments[number] = max(moments[number], moment)
    return moments
