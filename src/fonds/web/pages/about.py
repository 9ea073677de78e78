"""About the archive: what its editors say of it, and what its catalogue says, counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from fonds.catalogue import load
from fonds.catalogue.coverage import Coverage, coverage
from fonds.catalogue.state import archive_state
from fonds.records.preface import Preface
from fonds.searching.entries.facets import MISSING
from fonds.searching.found import Count, Found
from fonds.searching.query import Order, Query, Scope
from fonds.searching.search import search
from fonds.web import addresses
from fonds.web.shown.contents import Line, lines
from fonds.web.shown.dates import in_words
from fonds.web.shown.entry import Prose, prose
from fonds.web.shown.facets import Records, value_label
from fonds.web.shown.histogram import Histogram, histogram
from fonds.web.shown.words import Runs, Words, joined, linked, ours, theirs
from fonds.web.site import whole_address

_MOST = 40


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what the editors say, under its heading."""

    heading: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of the statement of coverage; the label is a link where it can be searched for."""

    label: Words
    documents: int


@dataclass(frozen=True, slots=True)
class Table:
    """Lines that belong together, under a heading."""

    heading: str
    lines: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class AboutPage:
    """introduction: None while the editors have not written; state: of the archive, as cited."""

    title: Words | None
    introduction: Prose | None
    parts: tuple[Part, ...]
    signature: Runs
    documents: int
    tables: tuple[Table, ...]
    years: Histogram | None
    selections: tuple[Line, ...]
    state: str
    changed: str
    newest: str
    canonical: str


def about(request: HttpRequest) -> HttpResponse:
    """The page about the archive."""
    preface, counted = load.preface(), coverage()
    found = search(Query(scope=Scope.DOCUMENTS))
    chosen = [it for it in load.collections() if it[0].selection]
    page = AboutPage(
        title=theirs(preface.title, preface.title_language) if preface else None,
        introduction=_prose(preface, "introduction"),
        parts=tuple(_parts(preface)),
        signature=_signature(preface),
        documents=counted.documents,
        tables=tuple(each for each in _tables(counted, found) if each.lines),
        years=histogram(found.all_years, found.all_years, addresses.years),
        selections=lines(chosen[:_MOST]),
        state=archive_state(),
        changed=date_format(localtime(counted.changed), "j F Y, H:i T") if counted.changed else "",
        newest=addresses.search(Query(order=Order.NEWEST, scope=Scope.DOCUMENTS)),
        canonical=whole_address(request, reverse("about")),
    )
    return render(request, "fonds/about.html", {"page": page, "way": "about"})


def _prose(preface: Preface | None, name: str) -> Prose | None:
    body = getattr(preface, name) if preface else ""
    return prose(body, preface.title_language) if preface and body else None


def _parts(preface: Preface | None) -> Iterator[Part]:
    headings = {
        "selection": _("Selection"),
        "method": _("Editorial method"),
        "contact": _("How to reach us"),
    }
    for name, heading in headings.items():
        if said := _prose(preface, name):
            yield Part(heading, said)


def _signature(preface: Preface | None) -> Runs:
    if preface is None:
        return ()
    on = in_words(preface.on) if preface.on else ""
    return joined((part,) for part in (theirs(preface.by), ours(on)) if part.form)


def _tables(counted: Coverage, found: Found) -> Iterator[Table]:
    yield Table(
        _("What can be read"),
        _known(
            (_("With scans"), counted.scanned),
            (_("With a transcription"), counted.transcribed),
            (_("With a translation"), counted.translated),
            (_("Described only"), counted.described),
        ),
    )
    yield Table(
        _("How well they are dated"),
        _known(
            (_("Known to the day"), counted.to_the_day),
            (_("Known to the month or the year"), counted.to_the_year),
            (_("Known more widely than a year"), counted.wider),
            (_("Undated"), counted.undated),
        ),
    )
    yield Table(_("Languages of the originals"), _facet(found, "language"))
    yield Table(_("Translated into"), _facet(found, "translation"))
    yield Table(_("Kinds of documents"), _facet(found, "genre"))
    yield Table(_("Holding archives, stated or reported"), _facet(found, "repository"))


def _known(*several: tuple[str, int]) -> tuple[Counted, ...]:
    return tuple(Counted(ours(label), count) for label, count in several if count)


def _facet(found: Found, name: str) -> tuple[Counted, ...]:
    """What is recorded, each the way to its documents; "not recorded" last."""
    several = found.facets.get(name, ())[:_MOST]
    if all(each.value == MISSING for each in several):
        return ()
    records = _records(several) if name == "repository" else {}
    ranked = sorted(several, key=lambda each: each.value == MISSING)
    return tuple(
        Counted(linked(label, _search(name, each)), each.documents)
        for each in ranked
        if (label := value_label(name, each.value, records)) is not None
    )


def _search(name: str, count: Count) -> str:
    return addresses.search(Query(chosen=((name, count.value),), scope=Scope.DOCUMENTS))


def _records(several: tuple[Count, ...]) -> Records:
    numbers = [int(each.value) for each in several if each.value.isdecimal()]
    return {"repository": load.many("repository", numbers)}
