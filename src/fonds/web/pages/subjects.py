"""All subjects by their headings, narrower ones under the broader."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import hierarchy
from fonds.web import addresses
from fonds.web.pages.tree import tree


def subjects(request: HttpRequest) -> HttpResponse:
    """A page of the subjects that are under no broader one, with those under them."""
    page = tree(request, "subject", hierarchy.subjects(), addresses.subject)
    return render(request, "fonds/subjects.html", {"page": page, "way": "subjects"})
