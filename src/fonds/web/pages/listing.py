"""Documents for a list: their rows, with the names and archives that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from fonds.catalogue import load
from fonds.records.agent import Agent
from fonds.records.document import Document
from fonds.records.repository import Repository
from fonds.web.shown.entry import Entry, entries
from fonds.web.shown.names import agents_of


def listed(documents: Sequence[Document]) -> tuple[Entry, ...]:
    """The documents as rows of a list, in the order given; two queries whatever their number."""
    agents = cast("dict[int, Agent]", load.many("agent", agents_of(documents)))
    repositories = load.many("repository", repositories_of(documents))
    return entries(documents, agents, cast("dict[int, Repository]", repositories))


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
