"""The first page: what this archive is, what it holds, what is new."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fonds.catalogue import load
from fonds.web.pages.collections import holdings
from fonds.web.pages.listing import listed
from fonds.web.shown.contents import Line, lines
from fonds.web.shown.entry import Entry
from fonds.web.site import whole_address

_MOST = 8
_NEWEST = 5


@dataclass(frozen=True, slots=True)
class HomePage:
    """held: collections with documents; described: those without; more: whether others are left.

    count: of all collections.
    """

    summary: str
    held: tuple[Line, ...]
    described: tuple[Line, ...]
    more: bool
    count: int
    newest: tuple[Entry, ...]
    canonical: str


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    collections = load.collections()
    held = [(each, count) for each, count in collections if count]
    described = [(each, count) for each, count in collections if not count]
    page = HomePage(
        summary=holdings(len(collections)),
        held=lines(held[:_MOST]),
        described=lines(described[:_MOST]),
        more=max(len(held), len(described)) > _MOST,
        count=len(collections),
        newest=listed(load.newest(_NEWEST)),
        canonical=whole_address(request, reverse("home")),
    )
    return render(request, "fonds/home.html", {"page": page, "front": True})
