"""What a search found, as rows: the records, their names and archives, and the marked words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.catalogue import bearing, load
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching.found import Found, Hit
from fonds.searching.passages import marks
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.pages.extracts import told
from fonds.web.pages.listing import listed, table_of
from fonds.web.shown.marked import marked
from fonds.web.shown.results import Result, document_result, named_result
from fonds.web.shown.table import Cell, Table
from fonds.web.shown.words import linked, theirs

_COUNTED = ("agent", "place", "subject", "event")


def tabled(found: Found) -> Table | None:
    """The documents that were found as a table; None where there is none among them.

    What may also lie outside the range asked for says so beneath its date.
    """
    hits = [hit for hit in found.hits if isinstance(hit.record, Document)]
    if not hits:
        return None
    made = table_of([cast(Document, hit.record) for hit in hits])
    rows = zip(hits, made.rows, strict=True)
    return replace(made, rows=tuple(_doubted(row) if hit.possible else row for hit, row in rows))


def _doubted(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    date, *others = row
    told = ", ".join(part for part in (date.small, _("possibly in the range")) if part)
    return (replace(date, small=told), *others)


def results(found: Found) -> tuple[Result, ...]:
    """The hits as rows, in their order; a few queries, whatever their number."""
    papers = [hit.record for hit in found.hits if hit.record.kind == "document"]
    documents = cast("list[Document]", papers)
    rows = _documents(found, documents) | _others(found.query, found.hits)
    several = ((hit.record, rows[hit.record.kind, hit.record.number]) for hit in found.hits)
    if not found.query.words:
        return tuple(row for _record, row in several)
    return tuple(replace(row, why=addresses.why(found.query, record)) for record, row in several)


def _documents(found: Found, documents: Sequence[Document]) -> dict[tuple[str, int], Result]:
    extracts = told(found.query, documents, get_language() or "en")
    hits = {hit.record.number: hit for hit in found.hits if hit.record.kind == "document"}
    rows = {}
    for document, entry in zip(documents, listed(documents), strict=True):
        each = extracts[document.number]
        shown = (each.summary, each.passage)
        hit = hits[document.number]
        row = document_result(document, entry, each.title, shown, hit.matched_on, hit.possible)
        rows["document", document.number] = row
    return rows


def _others(query: Query, hits: Sequence[Hit]) -> dict[tuple[str, int], Result]:
    others = [hit.record for hit in hits if hit.record.kind != "document"]
    counts = dict(_counts(others))
    return {
        (each.kind, each.number): _other(query, each, counts.get((each.kind, each.number)))
        for each in others
    }


def _other(query: Query, record: Record, documents: int | None) -> Result:
    language = getattr(record, "title_language", "")
    stretches = marks.marks(query, record.title, language, "title") if query.words else ()
    title = linked(theirs(record.title, language), addresses.of(record))
    return named_result(record, marked(title, stretches), documents)


def _counts(records: Sequence[Record]) -> Iterator[tuple[tuple[str, int], int]]:
    """How many documents each of the records has here."""
    for kind in {each.kind for each in records}:
        numbers = [each.number for each in records if each.kind == kind]
        if kind == "collection":
            held = {each.number: count for each, count in load.collections()}
            yield from (((kind, number), held.get(number, 0)) for number in numbers)
        elif kind in _COUNTED:
            counts = bearing.counts(kind, numbers)
            yield from (((kind, number), counts.get(number, 0)) for number in numbers)
