"""Words in context across a search: each place where they stand, one above the other.

By the date of the documents (`by` unsaid), by what follows the word (`by=after`), or by what
precedes it (`by=before`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fonds.catalogue import load
from fonds.catalogue.load import Slice
from fonds.catalogue.ordering import shown_date_of
from fonds.records.document import Document
from fonds.searching.passages.concordance import Concordance, Placed, concordance
from fonds.web import addresses
from fonds.web.pages.aspect import Aspect, answer, aspect, query_of
from fonds.web.pages.listing import asked_page
from fonds.web.shown.concordance import ShownLine, shown_line
from fonds.web.shown.dates import in_words
from fonds.web.shown.entry import title
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.words import Words, linked, ours, theirs
from fonds.web.site import whole_address

SIZE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A line with the date and the title of its document."""

    line: ShownLine
    date: Words
    title: Words


@dataclass(frozen=True, slots=True)
class Order:
    """An order of the lines; `current` is the one they are in."""

    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class LinesPage:
    """Everything the page shows. documents, total: how many were looked through, of how many."""

    ready: bool
    aspect: Aspect
    asks_words: bool
    documents: int
    total: int
    whole: bool
    orders: tuple[Order, ...]
    rows: tuple[Row, ...]
    turn: Pagination
    canonical: str


_KEYS: dict[str, Callable[[Placed], str]] = {
    "after": lambda each: each.line.following,
    "before": lambda each: each.line.preceding,
}


def lines(request: HttpRequest) -> HttpResponse:
    """The page; Http404 for an order or a page of it that is not there."""
    query, page, by = query_of(request), asked_page(request), request.GET.get("by", "")
    if by and by not in _KEYS:
        raise Http404
    found = concordance(query)
    ordered: Sequence[Placed] = sorted(found.lines, key=_KEYS[by]) if by else found.lines
    piece = Slice(list(ordered[(page - 1) * SIZE : page * SIZE]), len(ordered), page, SIZE)
    if page > piece.pages:
        raise Http404
    asked = aspect(query)
    made = LinesPage(
        ready=found.ready,
        aspect=asked,
        asks_words=bool(query.words),
        documents=found.documents,
        total=found.total,
        whole=_is_whole(found),
        orders=_orders(asked, by),
        rows=_rows(piece.items),
        turn=pagination(piece, lambda page: addresses.lines(query, by, page)),
        canonical=whole_address(request, addresses.lines(query, by, page)),
    )
    return answer(request, "fonds/lines.html", made, ready=found.ready)


def _is_whole(found: Concordance) -> bool:
    return found.whole or not found.documents


def _orders(asked: Aspect, by: str) -> tuple[Order, ...]:
    labels = {"": _("date"), "before": _("what precedes"), "after": _("what follows")}
    return tuple(
        Order(label, addresses.lines(asked.query, key), key == by) for key, label in labels.items()
    )


def _rows(lines: Sequence[Placed]) -> tuple[Row, ...]:
    """The lines of documents that may be seen now; one query, whatever their number."""
    documents = cast(
        "dict[int, Document]", load.many("document", {each.document for each in lines})
    )
    known = ((documents[each.document], each) for each in lines if each.document in documents)
    return tuple(
        Row(
            shown_line(document, each.text, each.language, each.line),
            _date(document),
            linked(title(document), addresses.document(document)),
        )
        for document, each in known
    )


def _date(document: Document) -> Words:
    date = shown_date_of(document)
    if date is None:
        return ours(_("undated"))
    if date.edtf:
        return ours(in_words(date.edtf, short=True))
    return theirs(date.written, date.language)
