"""The first page: what this archive is, a document seen, the years, the ways in, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fonds.catalogue import load
from fonds.records.collection import Collection
from fonds.records.document import Document
from fonds.records.preface import Preface
from fonds.searching.found import Found
from fonds.searching.query import Query, Scope
from fonds.searching.search import search
from fonds.web import addresses
from fonds.web.pages.collections import holdings
from fonds.web.pages.listing import listed
from fonds.web.shown.contents import Line, lines
from fonds.web.shown.entry import Entry, Prose, prose
from fonds.web.shown.exhibit import Exhibit, exhibit
from fonds.web.shown.facets import SCOPES
from fonds.web.shown.histogram import Histogram, histogram
from fonds.web.shown.register import Heading, register
from fonds.web.shown.words import Runs, Words, linked
from fonds.web.site import whole_address

_COLLECTIONS = 8
_NEWEST = 5
_PEOPLE = 24
_OTHERS = 12
_EXEMPLARY = ("agent", "place", "subject")


@dataclass(frozen=True, slots=True)
class WayIn:
    """A kind of thing that documents can be found by: the most frequent, and the way to all."""

    kind: str
    headings: tuple[Heading, ...]
    all: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be searched: the value the form sends, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """held: collections put forward or with documents; described: those without any.

    lead: how the preface begins. examples: searches to begin with, taken from what is here.
    exhibit: the document put forward. more: whether there are other collections; count: of all.
    """

    lead: Prose | None
    scopes: tuple[Choice, ...]
    examples: Runs
    summary: str
    exhibit: Exhibit | None
    years: Histogram | None
    held: tuple[Line, ...]
    described: tuple[Line, ...]
    more: bool
    count: int
    ways: tuple[WayIn, ...]
    newest: tuple[Entry, ...]
    canonical: str


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "fonds/home.html", {"page": _page(request), "front": True})


def _page(request: HttpRequest) -> HomePage:
    preface, collections = load.preface(), load.collections()
    held, described = _put_forward(collections, preface), [it for it in collections if not it[1]]
    found = search(Query(scope=Scope.DOCUMENTS))
    ways = tuple(way for way in _ways(found) if way.headings)
    chosen, newest = _chosen(preface), load.newest(_NEWEST)
    entries = listed([*([chosen] if chosen else []), *newest])
    return HomePage(
        lead=_lead(preface),
        scopes=tuple(Choice(each, str(SCOPES[each])) for each in Scope),
        examples=tuple(_examples(ways)),
        summary=holdings(len(collections)),
        exhibit=_exhibit(chosen, entries[0]) if chosen else None,
        years=histogram(found.all_years, found.all_years, addresses.years),
        held=lines(held[:_COLLECTIONS]),
        described=lines(described[:_COLLECTIONS]),
        more=len(collections) > len(held[:_COLLECTIONS]) + len(described[:_COLLECTIONS]),
        count=len(collections),
        ways=ways,
        newest=entries[1:] if chosen else entries,
        canonical=whole_address(request, reverse("home")),
    )


def _put_forward(
    collections: Sequence[tuple[Collection, int]], preface: Preface | None
) -> list[tuple[Collection, int]]:
    """Those that the preface names, in its order, then the others that hold documents."""
    first = list(preface.collections) if preface else []
    named = {each.number: (each, count) for each, count in collections if each.number in first}
    chosen = [named[number] for number in first if number in named]
    return [*chosen, *(it for it in collections if it[1] and it[0].number not in named)]


def _lead(preface: Preface | None) -> Prose | None:
    """The first paragraph of the introduction; the rest stands on the page about the archive."""
    if preface is None or not preface.introduction:
        return None
    first, ending, _ = preface.introduction.partition("</p>")
    return prose(first + ending, preface.title_language)


def _chosen(preface: Preface | None) -> Document | None:
    """The first of the documents put forward that the public may see."""
    numbers = [each for each in preface.documents if isinstance(each, int)] if preface else []
    known = load.many("document", numbers) if numbers else {}
    first = next((known[number] for number in numbers if number in known), None)
    return first if isinstance(first, Document) else None


def _exhibit(document: Document, entry: Entry) -> Exhibit:
    texts, files = load.texts_of(document.number), load.files_of(document.number)
    return exhibit(document, entry, texts, files)


def _ways(found: Found) -> tuple[WayIn, ...]:
    """People, places, subjects and archives, by how many documents bear on them."""
    people = (*found.facets.get("person", ()), *found.facets.get("organisation", ()))
    several = sorted(people, key=lambda each: -each.documents)
    asked = (
        ("agent", several, _PEOPLE, "people"),
        ("place", found.facets.get("place", ()), _OTHERS, "places"),
        ("subject", found.facets.get("subject", ()), _OTHERS, "subjects"),
        ("repository", found.facets.get("repository", ()), _OTHERS, "archives"),
    )
    return tuple(
        WayIn(kind, register(kind, counts, addresses.of, most), reverse(name))
        for kind, counts, most, name in asked
    )


def _examples(ways: Sequence[WayIn]) -> Iterator[Words]:
    """The most frequent name as it is filed and in its own script, a place, a subject."""
    for way in ways:
        most = max(way.headings, key=lambda each: each.documents)
        if way.kind in _EXEMPLARY:
            for words in (most.name, *most.native):
                yield linked(words, addresses.search(Query(words=words.form)))
