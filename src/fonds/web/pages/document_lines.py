"""Words found within one document: every place where they stand, text by text, and one by one.

`hit` opens one of the places: its whole paragraph, with the way to the place before and the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import get_language

from fonds.catalogue import load
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching.passages.concordance import InText, Line, paragraph_of, within
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown.choices import in_order
from fonds.web.shown.concordance import ShownLine, address_of, name_of, shown_line
from fonds.web.shown.entry import title
from fonds.web.shown.marked import Marked, cut, marked
from fonds.web.shown.words import Words, linked, theirs
from fonds.web.site import whole_address

_AROUND = 1_200  # characters of an opened paragraph that are shown on either side of the word


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with its place among all of the document's, from 1, and the way to open it."""

    number: int
    line: ShownLine
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one text; whole: whether all of it was looked at."""

    heading: str
    address: str
    lines: tuple[Numbered, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A place opened. heading: which text it is in; before, after: addresses, "" at the ends."""

    number: int
    heading: str
    words: Marked
    address: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DocumentLinesPage:
    """Everything the page shows. texts: how many there are to look in."""

    title: Words
    words: str
    path: str
    sections: tuple[Section, ...]
    total: int
    texts: int
    opened: Opened | None
    search: str
    canonical: str


def document_lines(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """The page; a wrong slug redirects. Http404 for a place that is not there."""
    onward = "/document/{number}"
    try:
        record = cast(Document, seek(request, "document", number, onward))
    except Elsewhere as elsewhere:
        return elsewhere.response
    query = Query(words=request.GET.get("q", ""))
    hit = _hit(request.GET.get("hit", ""))
    if slug != addresses.slug(record.title):
        return HttpResponsePermanentRedirect(addresses.lines_in(record, query.words, hit))
    page = _page(request, record, query, hit)
    return render(request, "fonds/document_lines.html", {"page": page})


def _hit(asked: str) -> int:
    if not asked:
        return 0
    if not asked.isascii() or not asked.isdecimal() or asked.startswith("0") or len(asked) > 6:
        raise Http404
    return int(asked)


def _page(request: HttpRequest, record: Document, query: Query, hit: int) -> DocumentLinesPage:
    texts = in_order(load.texts_of(record.number), get_language() or "en", record)
    found = within(query, texts) if query.words else ()
    places = [(each.text, line) for each in found for line in each.lines]
    if hit > len(places):
        raise Http404
    return DocumentLinesPage(
        title=linked(title(record), addresses.document(record)),
        words=query.words,
        path=request.path,
        sections=tuple(_sections(record, query, found)),
        total=len(places),
        texts=len(texts),
        opened=_opened(record, query, places, hit) if hit else None,
        search=addresses.search(query) if query.words else "",
        canonical=whole_address(request, addresses.lines_in(record, query.words, hit)),
    )


def _sections(record: Document, query: Query, found: Sequence[InText]) -> Iterator[Section]:
    number = 0
    for each in found:
        lines = []
        for line in each.lines:
            number += 1
            shown = shown_line(record, each.text.number, each.text.language, line)
            lines.append(Numbered(number, shown, addresses.lines_in(record, query.words, number)))
        if lines or not each.whole:
            address = address_of(record, each.text.number)
            yield Section(name_of(each.text), address, tuple(lines), each.whole)


def _opened(
    record: Document, query: Query, places: Sequence[tuple[Text, Line]], hit: int
) -> Opened:
    text, line = places[hit - 1]
    return Opened(
        number=hit,
        heading=name_of(text),
        words=_passage(text, line),
        address=address_of(record, text.number, line.place),
        before=addresses.lines_in(record, query.words, hit - 1) if hit > 1 else "",
        after=addresses.lines_in(record, query.words, hit + 1) if hit < len(places) else "",
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int


def _passage(text: Text, line: Line) -> Marked:
    """The paragraph, or of a very long one what is around the word."""
    words = paragraph_of(text.body, line.place)
    start, end = max(0, line.start - _AROUND), min(len(words), line.end + _AROUND)
    shown = marked(
        theirs(words[start:end], text.language), [_Stretch(line.start - start, line.end - start)]
    )
    return cut(shown, before=start > 0, after=end < len(words))
