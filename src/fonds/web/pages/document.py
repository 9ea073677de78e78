"""A document: what a historian checks first, its summary, its texts, its company, its citation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.catalogue import load, shelves
from fonds.catalogue.ordering import shown_date_of
from fonds.exporting.writers import plaintext, ris
from fonds.records.citation.title import SPECIMEN
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.pages.surroundings import around
from fonds.web.shown import corrections
from fonds.web.shown.choices import Sources
from fonds.web.shown.citation import Citation, citation
from fonds.web.shown.corrections import Corrected
from fonds.web.shown.dates import ShownDate, in_words, shown_date
from fonds.web.shown.description import Around, groups
from fonds.web.shown.entry import Prose, brief, genre, prose, title
from fonds.web.shown.fact import Group
from fonds.web.shown.files import Files, files
from fonds.web.shown.reading import Reading, reading
from fonds.web.shown.related import InFile, Related, Within, in_file, related, within
from fonds.web.shown.scans import scans
from fonds.web.shown.titles import OtherTitle, cautions, other_titles, title_told
from fonds.web.shown.words import Runs, Words, joined, ours, theirs
from fonds.web.site import site, whole_address


@dataclass(frozen=True, slots=True)
class Signed:
    """A summary with who signed it and when; empty when nobody did."""

    prose: Prose
    signature: Runs


@dataclass(frozen=True, slots=True)
class Download:
    """The document in another format: what the format is called, where it is, its media type."""

    label: str
    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything the page of a document shows; an empty part is not there.

    specimen: the mark of what was invented, "" on a document of history. since: the day it was
    first public here; access: what the public is told of its standing; keys: what it is called
    elsewhere. alike, lines: the addresses of what is like it, and of the words found in its texts.
    """

    number: int
    version: int
    date: ShownDate
    genre: str
    title: Words
    title_told: tuple[Runs, ...]
    other_titles: tuple[OtherTitle, ...]
    cautions: tuple[Words, ...]
    groups: tuple[Group, ...]
    summaries: tuple[Signed, ...]
    reading: Reading | None
    files: Files | None
    notes: tuple[Prose, ...]
    related: tuple[Related, ...]
    within: tuple[Within, ...]
    in_files: tuple[InFile, ...]
    history: str
    citation: Citation
    brief: str
    canonical: str
    downloads: tuple[Download, ...]
    ris: Download
    correct: str
    corrections: tuple[Corrected, ...]
    specimen: str
    since: str
    access: str
    keys: tuple[str, ...]
    alike: str
    lines: str


def document(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the document; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Document, seek(request, "document", number, "/document/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    return render(request, "fonds/document.html", {"page": _page(request, record)})


def _page(request: HttpRequest, record: Document) -> DocumentPage:
    texts = load.texts_of(record.number)
    known = around(record, texts)
    shown, sources = _files(record)
    return DocumentPage(
        number=record.number,
        version=record.version,
        date=shown_date(shown_date_of(record)),
        genre=genre(record),
        title=title(record),
        title_told=title_told(record),
        other_titles=other_titles(record),
        cautions=cautions(record),
        groups=groups(record, known),
        summaries=tuple(_signed(each) for each in record.summaries if each.body),
        reading=reading(texts, request.GET.dict(), get_language() or "en", known.agents, sources),
        files=shown,
        notes=tuple(prose(each, "") for each in record.notes if each),
        related=related(record, known.documents, load.relations_to(record.number)),
        within=_within(record, known),
        in_files=_in_files(record, known),
        history=addresses.history("document", record.number),
        citation=_citation(request, record, texts, known),
        brief=brief(record),
        canonical=whole_address(request, addresses.document(record)),
        downloads=_downloads(record.number),
        ris=_ris(record.number),
        correct=addresses.correct(record),
        corrections=corrections.of("document", record.number),
        specimen=SPECIMEN if record.title.startswith(SPECIMEN) else "",
        since=date_format(localtime(record.public_since), "j F Y") if record.public_since else "",
        access=record.access.note,
        keys=tuple(key for key in record.keys if not key.startswith("path:")),
        alike=addresses.alike(record),
        lines=addresses.lines_in(record),
    )


def _downloads(number: int) -> tuple[Download, ...]:
    text = reverse("document_text", args=[number])
    json = reverse("document_json", args=[number])
    return (
        Download(_("plain text"), text, plaintext.media_type),
        _ris(number),
        Download("JSON", json, "application/json"),
    )


def _ris(number: int) -> Download:
    return Download("RIS", reverse("document_ris", args=[number]), ris.media_type)


def _files(record: Document) -> tuple[Files | None, Sources]:
    """The files of the document, its page images, and what its texts stand beside."""
    several = load.files_of(record.number)
    numbers = [file.number for file in several]
    pages = load.pages_among(numbers) if numbers else {}
    withheld = load.withheld_pages(numbers) if numbers else set()
    images = scans(several, record.copies, pages, withheld, record.title)
    shown = files(several, images, pages, record.copies)
    return shown, Sources(record, several, images)


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


def _in_files(record: Document, known: Around) -> tuple[InFile, ...]:
    """The files that the document lies in, each with what stands beside it there."""
    schemes = {number: each.scheme for number, each in known.repositories.items()}
    found = shelves.beside(record, schemes)
    return tuple(in_file(each, known.repositories[each.repository]) for each in found)


def _citation(request: HttpRequest, record: Document, texts: list[Text], known: Around) -> Citation:
    """The citation gives the address without the slug, which may change."""
    address = whole_address(request, reverse("document_number", args=[record.number]))
    return citation(record, texts, known, site().name, address)
