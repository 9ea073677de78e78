"""All collections: those with documents, and those that are described only."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue import load
from fonds.web.shown.contents import Line, lines
from fonds.web.site import whole_address


@dataclass(frozen=True, slots=True)
class CollectionsPage:
    """held: collections with documents; described: those without."""

    summary: str
    held: tuple[Line, ...]
    described: tuple[Line, ...]
    canonical: str


def collections(request: HttpRequest) -> HttpResponse:
    """The page of all collections."""
    everything = load.collections()
    page = CollectionsPage(
        summary=holdings(len(everything)),
        held=lines((each, count) for each, count in everything if count),
        described=lines((each, count) for each, count in everything if not count),
        canonical=whole_address(request, reverse("collections")),
    )
    return render(request, "fonds/collections.html", {"page": page, "way": "collections"})


def holdings(collections: int) -> str:
    """How much the archive holds, in a sentence."""
    documents = load.how_many_documents()
    if not documents and not collections:
        return _("Nothing has been put into this archive yet.")
    counts = {"count": documents, "collections": collections}
    held = ngettext("%(count)s document", "%(count)s documents", documents) % counts
    within = ngettext("%(collections)s collection", "%(collections)s collections", collections)
    return _("%(documents)s in %(collections)s.") % {
        "documents": held,
        "collections": within % counts,
    }
