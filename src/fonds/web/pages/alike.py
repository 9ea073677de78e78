"""More like this: the documents that are like one, with what they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fonds.catalogue import load
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching.likeness import Alike, likeness
from fonds.web import addresses
from fonds.web.pages.aspect import answer
from fonds.web.pages.listing import listed
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown.entry import Entry, title
from fonds.web.shown.words import Runs, Words, joined, linked, ours, theirs
from fonds.web.site import whole_address

_MOST_SHARED = 6


@dataclass(frozen=True, slots=True)
class Like:
    """A document as a row of a list, and what it shares with the one it is like."""

    entry: Entry
    shares: Runs


@dataclass(frozen=True, slots=True)
class AlikePage:
    """Everything the page shows."""

    ready: bool
    title: Words
    several: tuple[Like, ...]
    canonical: str


def alike(request: HttpRequest, number: int) -> HttpResponse:
    """The page of what is like that document; it stands and falls with the document's own, and
    without an index says that nothing can be told yet."""
    try:
        record = cast(Document, seek(request, "document", number, "/search/like/{number}"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    found = likeness(record, load.texts_of(record.number))
    records = _shared(found.alike)
    rows = listed([each.document for each in found.alike])
    page = AlikePage(
        ready=found.ready,
        title=linked(title(record), addresses.document(record)),
        several=tuple(
            Like(row, _shares(record, each, records))
            for row, each in zip(rows, found.alike, strict=True)
        ),
        canonical=whole_address(request, addresses.alike(record)),
    )
    return answer(request, "fonds/alike.html", page)


Records = Mapping[str, Mapping[int, Record]]


def _shared(several: tuple[Alike, ...]) -> Records:
    return {
        "agent": load.many("agent", {each for one in several for each in one.agents}),
        "place": load.many("place", {each for one in several for each in one.places}),
        "subject": load.many("subject", {each for one in several for each in one.subjects}),
    }


def _shares(document: Document, alike: Alike, records: Records) -> Runs:
    """People, subjects, places, words, and the year where it is the same."""
    named = list(_names(alike, records))
    words = [theirs(each, document.title_language) for each in alike.words]
    several = [*named[:_MOST_SHARED], *words[:_MOST_SHARED]]
    left = len(named) + len(words) - len(several)
    runs: list[Runs] = [(each,) for each in several]
    if left > 0:
        runs.append((ours(_("%(count)s more") % {"count": left}),))
    return joined(runs)


def _names(alike: Alike, records: Records) -> Iterator[Words]:
    for kind, numbers in (
        ("agent", alike.agents),
        ("subject", alike.subjects),
        ("place", alike.places),
    ):
        for number in numbers:
            if (record := records[kind].get(number)) is not None:
                named = theirs(record.title, getattr(record, "title_language", ""))
                yield linked(named, addresses.of(record))
