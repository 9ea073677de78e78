"""A search as a thing one can cite, follow and take away: the ways to it, beneath its results."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from fonds.exporting.formats import WRITERS
from fonds.searching.found import Found
from fonds.searching.query import Scope
from fonds.web import addresses
from fonds.web.shown.atom import MEDIA_TYPE

# What the formats are called here; `description` of a writer is for the command line.
LABELS = {
    "csv": gettext_lazy("CSV"),
    "jsonl": gettext_lazy("JSON Lines"),
    "ris": gettext_lazy("RIS"),
    "bibtex": gettext_lazy("BibTeX"),
    "text": gettext_lazy("Plain text"),
    "corpus": gettext_lazy("Corpus (ZIP)"),
}
USES = {
    "csv": gettext_lazy("A table for spreadsheets and statistics, one row a document."),
    "jsonl": gettext_lazy("Every record complete, with its texts, one a line, for programs."),
    "ris": gettext_lazy("For reference managers."),
    "bibtex": gettext_lazy("For LaTeX and reference managers."),
    "text": gettext_lazy("Descriptions and texts in one file, to read and to quote."),
    "corpus": gettext_lazy("Each text as a file of plain words, with a table of them."),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A format, and where the result is to be had in it."""

    label: str
    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class SearchObject:
    """Where the search is cited, followed and downloaded. downloads: none of an empty result."""

    keep: str
    feed: str
    downloads: tuple[Way, ...]
    feed_type: str = MEDIA_TYPE


def search_object(found: Found) -> SearchObject:
    """The ways; a format that cannot hold what is looked for is not among them."""
    query = found.query
    documents = query.scope in (Scope.EVERYTHING, Scope.DOCUMENTS)
    formats = [writer for writer in WRITERS if documents or not writer.reads]
    ways = (
        Way(
            str(LABELS.get(writer.name, writer.name)),
            addresses.download(query, writer.suffix),
            writer.media_type,
        )
        for writer in formats
    )
    return SearchObject(
        addresses.keep(query), addresses.feed(query), tuple(ways) if found.total else ()
    )
