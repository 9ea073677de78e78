"""A document: what a historian checks first, its summary, its texts, its company, its citation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from fonds.catalogue import load
from fonds.catalogue.ordering import shown_date_of
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.pages.surroundings import around
from fonds.web.shown.citation import Citation, citation
from fonds.web.shown.dates import ShownDate, in_words, shown_date
from fonds.web.shown.description import Around, groups
from fonds.web.shown.entry import Prose, brief, genre, prose, title
from fonds.web.shown.fact import Group
from fonds.web.shown.files import Files, files
from fonds.web.shown.reading import Reading, reading
from fonds.web.shown.related import Related, Within, related, within
from fonds.web.shown.titles import OtherTitle, cautions, other_titles
from fonds.web.shown.words import Runs, Words, joined, ours, theirs
from fonds.web.site import site, whole_address


@dataclass(frozen=True, slots=True)
class Signed:
    """A summary with who signed it and when; empty when nobody did."""

    prose: Prose
    signature: Runs


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything the page of a document shows; an empty part is not there."""

    number: int
    version: int
    date: ShownDate
    genre: str
    title: Words
    other_titles: tuple[OtherTitle, ...]
    cautions: tuple[Words, ...]
    groups: tuple[Group, ...]
    summaries: tuple[Signed, ...]
    reading: Reading | None
    files: Files | None
    notes: tuple[Prose, ...]
    related: tuple[Related, ...]
    within: tuple[Within, ...]
    citation: Citation
    brief: str
    canonical: str
    json: str


def document(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the document; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Document, seek(request, "document", number, "/document/{number}"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    if slug != addresses.slug(record.title):
        query = request.META.get("QUERY_STRING", "")
        way = addresses.document(record)
        return HttpResponsePermanentRedirect(f"{way}?{query}" if query else way)
    return render(request, "fonds/document.html", {"page": _page(request, record)})


def _page(request: HttpRequest, record: Document) -> DocumentPage:
    texts = load.texts_of(record.number)
    known = around(record, texts)
    address = whole_address(request, addresses.document(record))
    return DocumentPage(
        number=record.number,
        version=record.version,
        date=shown_date(shown_date_of(record)),
        genre=genre(record),
        title=title(record),
        other_titles=other_titles(record),
        cautions=cautions(record),
        groups=groups(record, known),
        summaries=tuple(_signed(each) for each in record.summaries if each.body),
        reading=reading(texts, request.GET.dict(), get_language() or "en", known.agents),
        files=files(load.files_of(record.number), record.title),
        notes=tuple(prose(each, "") for each in record.notes if each),
        related=related(record, known.documents, load.relations_to(record.number)),
        within=_within(record, known),
        citation=_citation(request, record, texts, known),
        brief=brief(record),
        canonical=address,
        json=reverse("document_json", args=[record.number]),
    )


def _signed(summary: Summary) -> Signed:
    day = in_words(summary.on) if summary.on else ""
    signature = joined((part,) for part in (theirs(summary.by), ours(day)) if part.form)
    return Signed(prose(summary.body, summary.language), signature)


def _within(record: Document, known: Around) -> tuple[Within, ...]:
    """The public collections that hold the document, each with what stands beside it there."""
    numbers = [each.collection for each in record.collections]
    return tuple(
        within(known.collections[number], load.beside(record.number, number))
        for number in numbers
        if isinstance(number, int) and number in known.collections
    )


def _citation(request: HttpRequest, record: Document, texts: list[Text], known: Around) -> Citation:
    """The citation gives the address without the slug, which may change."""
    address = whole_address(request, reverse("document_number", args=[record.number]))
    return citation(record, texts, known, site().name, address)
