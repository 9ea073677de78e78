"""All places, those within a place under it: what bears on a part bears on the whole."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import hierarchy
from fonds.web import addresses
from fonds.web.pages.tree import tree


def places(request: HttpRequest) -> HttpResponse:
    """A page of the places that lie in no other, with those within them."""
    page = tree(request, "place", hierarchy.places(), addresses.place)
    return render(request, "fonds/places.html", {"page": page, "way": "places"})
