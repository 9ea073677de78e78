"""A search to keep: how it is cited, followed and downloaded, and what has changed since it was.

The address in a citation names the state of the archive in which the search was made. Whoever comes
to it later is told how much of the result is new or has changed since, and goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from fonds.catalogue.kept import kept
from fonds.catalogue.models import Change
from fonds.catalogue.state import latest_change
from fonds.exporting import pieces
from fonds.exporting.formats import WRITERS
from fonds.exporting.writers import Archive, Writer, corpus
from fonds.records.record import Record
from fonds.searching.coverage import coverage
from fonds.searching.found import Found
from fonds.searching.query import Query, Scope
from fonds.searching.questions.reading import read
from fonds.searching.search import search
from fonds.web import addresses
from fonds.web.pages.keeping import LATER, asked
from fonds.web.shown.atom import MEDIA_TYPE
from fonds.web.shown.citation import Citation
from fonds.web.shown.coverage import statement
from fonds.web.shown.found import counted, note
from fonds.web.shown.question import in_words, unread
from fonds.web.shown.search_citation import CitedSearch, citation, records_of
from fonds.web.shown.search_citation import counted as how_many
from fonds.web.shown.search_object import LABELS, USES
from fonds.web.shown.words import Runs, phrase
from fonds.web.site import site, whole_address

_SAMPLED = 8
_LATELY = 30  # days
# How a script counts records in a stream of the format; "" where they cannot be told apart.
_COUNTED = {
    "csv": r"^\d+,",
    "jsonl": r'^\{"format":\d+,"kind":"(?!text")',
    "ris": r"^ER  - ",
    "bibtex": r"^@",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A format of the result. records: how many it will hold; held: the same in words.

    size: about how large, in words; bytes: the same as a number. counted: a pattern of which a
    stream has one for each record.
    """

    label: str
    use: str
    address: str
    media_type: str
    records: int
    held: str
    size: str
    bytes: int
    counted: str


@dataclass(frozen=True, slots=True)
class Since:
    """The state that was cited, the present one, and how much is new or changed in between."""

    state: int
    day: str
    now: int
    changed: int
    address: str


@dataclass(frozen=True, slots=True)
class KeepPage:
    """Everything the page shows. since: None unless the address is one that was cited."""

    ready: bool
    said: Runs
    notes: tuple[Runs, ...]
    found: str
    search: str
    since: Since | None
    citation: Citation | None
    coverage: tuple[str, ...]
    feed: str
    lately: str
    downloads: tuple[Download, ...]
    whole: str
    canonical: str
    feed_type: str = MEDIA_TYPE


def search_keep(request: HttpRequest) -> HttpResponse:
    """The page of a search that is to be kept."""
    return _answer(request, asked(request), None)


def search_cited(request: HttpRequest, state: int) -> HttpResponse:
    """The same at the address by which a search was cited in that state of the archive."""
    moment = Change.objects.filter(pk=state).values_list("time", flat=True).first()
    if moment is None:  # no state that ever was
        raise Http404
    return _answer(request, asked(request), (state, moment))


def _answer(request: HttpRequest, query: Query, cited: tuple[int, datetime] | None) -> HttpResponse:
    found = search(query, counted=False)
    page = _page(request, found, cited)
    status = 200 if found.ready else 503
    response = render(request, "fonds/search_keep.html", {"page": page}, status=status)
    if not found.ready:
        response.headers["Retry-After"] = LATER
    response.headers["Cache-Control"] = "no-store"  # the day stands in the citation
    return response


def _page(request: HttpRequest, found: Found, cited: tuple[int, datetime] | None) -> KeepPage:
    query = found.query
    covered = coverage() if found.ready else None
    lately = (localdate() - timedelta(days=_LATELY)).isoformat()
    return KeepPage(
        ready=found.ready,
        said=phrase(_("%(asked)s."), asked=in_words(query, records_of(query))),
        notes=(*map(unread, read(query.words).notes), *map(note, query.notes)),
        found=counted(found),
        search=addresses.search(query),
        since=_since(found, *cited) if cited and found.ready else None,
        citation=_citation(request, found) if found.ready else None,
        coverage=statement(covered) if covered else (),
        feed=addresses.feed(query),
        lately=addresses.search(query.changed_since(lately)),
        downloads=tuple(_downloads(found)) if found.total else (),
        whole=whole_address(request, addresses.search(query)),
        canonical=whole_address(request, addresses.keep(query)),
    )


def _citation(request: HttpRequest, found: Found) -> Citation:
    address = whole_address(request, addresses.cited(found.query, found.state))
    return citation(CitedSearch(found.query, found.state, found.total, localdate(), address))


def _since(found: Found, state: int, moment: datetime) -> Since:
    """What is new or changed since the day of that state, that day included."""
    day = localtime(moment).date()
    changed = found.query.changed_since(day.isoformat())
    total = search(changed, counted=False).total if latest_change() > state else 0
    return Since(
        state, date_format(day, "j F Y"), latest_change(), total, addresses.search(changed)
    )


# --- Downloads ------------------------------------------------------------------------------------


def _downloads(found: Found) -> Iterator[Download]:
    papers = _documents(found)
    sizes = kept(("sizes", found.query.address()), lambda: _sizes(found, papers))
    for writer in WRITERS:
        of = papers if writer.reads else found
        if of.total:
            yield Download(
                label=str(LABELS.get(writer.name, writer.name)),
                use=str(USES.get(writer.name, "")),
                address=addresses.download(found.query, writer.suffix),
                media_type=writer.media_type,
                records=of.total,
                held=how_many(of.query, of.total),
                size=filesizeformat(sizes[writer.name]),
                bytes=sizes[writer.name],
                counted=_COUNTED.get(writer.name, ""),
            )


def _documents(found: Found) -> Found:
    """The documents of the result, which is all that most formats can hold."""
    if found.query.scope is Scope.EVERYTHING:
        return search(found.query.within(Scope.DOCUMENTS), counted=False)
    return found if found.query.scope is Scope.DOCUMENTS else Found(found.query)


def _sizes(found: Found, papers: Found) -> dict[str, int]:
    """About how large the result is in each format, by its first few records."""
    sampled = _sample(papers)
    read = list(pieces.found(sampled, corpus))  # once for all formats of documents
    sizes = {}
    for writer in WRITERS:
        if writer.reads:
            wanted = [each for kind in writer.reads for each in read if each.kind == kind]
            sizes[writer.name] = _size(writer, wanted, papers.total, len(sampled))
        else:
            own = _sample(found)
            sizes[writer.name] = _size(writer, pieces.found(own, writer), found.total, len(own))
    return sizes


def _sample(found: Found) -> list[tuple[str, int]]:
    return [(hit.record.kind, hit.record.number) for hit in found.hits[:_SAMPLED]]


def _size(writer: Writer, records: Iterable[Record], total: int, sampled: int) -> int:
    """To two digits, since it is no more than a guess."""
    written = writer.write(records, Archive(site().name, "https://archive.example"))
    size = sum(map(len, written)) * total / max(sampled, 1)
    return int(float(f"{size:.2g}"))
