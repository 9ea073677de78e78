"""Documents for a list or a table: their rows, with the names and archives that stand in them.

To give a list of documents its table: `as_table(request)` says which of the two was asked for,
`seen_as` keeps to it in the addresses of further pages, `table_of` makes the table
({% include "fonds/table.html" with table=… %}, up to `TABLE` rows a page), and
`fonds.web.shown.table.views` the switch beside the list
({% include "fonds/views.html" with views=… %}).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from django.http import Http404, HttpRequest

from fonds.catalogue import load
from fonds.records.agent import Agent
from fonds.records.document import Document
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.shown.entry import Entry, entries
from fonds.web.shown.names import agents_of
from fonds.web.shown.table import SIZE as TABLE
from fonds.web.shown.table import Table, table


def listed(documents: Sequence[Document]) -> tuple[Entry, ...]:
    """The documents as rows of a list, in the order given; two queries whatever their number."""
    return entries(documents, *_named(documents))


def table_of(documents: Sequence[Document]) -> Table:
    """The documents as a dense table, in the order given; two queries whatever their number."""
    return table(documents, *_named(documents))


def as_table(request: HttpRequest) -> bool:
    """Whether the list was asked for as a table: `?view=table`."""
    return request.GET.get("view") == "table"


def asked_page(request: HttpRequest, name: str = "page") -> int:
    """The page of a list that was asked for, from 1; what is no number is a page that is not there.

    name: of the parameter, where a page has two lists.
    """
    asked = request.GET.get(name, "1")
    if not asked.isascii() or not asked.isdecimal() or asked.startswith("0") or len(asked) > 7:
        raise Http404
    return int(asked)


def seen_as(request: HttpRequest, address: str) -> str:
    """The address of another page of the list, or of another order of it, seen as this one is."""
    return addresses.as_table(address) if as_table(request) else address


def _named(documents: Sequence[Document]) -> tuple[dict[int, Agent], dict[int, Repository]]:
    agents = load.many("agent", agents_of(documents))
    repositories = load.many("repository", repositories_of(documents))
    return cast("dict[int, Agent]", agents), cast("dict[int, Repository]", repositories)


def repositories_of(documents: Sequence[Document]) -> set[int]:
    """The numbers of all repositories where these documents' copies lie, lay or are said to lie."""
    references = (
        reference
        for document in documents
        for copy in document.copies
        for reference in (copy.reference, copy.place_of_original, *copy.former)
        if reference is not None
    )
    return {each.repository for each in references if isinstance(each.repository, int)}


__all__ = ["TABLE", "as_table", "listed", "repositories_of", "seen_as", "table_of"]
