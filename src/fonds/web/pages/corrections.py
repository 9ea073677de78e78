"""What readers have corrected: every accepted correction, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fonds.catalogue.corrections import accepted
from fonds.web.pages.listing import asked_page
from fonds.web.shown.corrections import Corrected, several
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.site import whole_address

SIZE = 20


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """One page of the list."""

    corrections: tuple[Corrected, ...]
    turn: Pagination
    canonical: str


def corrections(request: HttpRequest) -> HttpResponse:
    """One page of the list, `?page=2`; Http404 out of range."""
    number = asked_page(request)
    piece = accepted(number, SIZE)
    if number > piece.pages:
        raise Http404
    page = CorrectionsPage(
        corrections=several(piece.items),
        turn=pagination(piece, _address),
        canonical=whole_address(request, _address(number)),
    )
    return render(request, "fonds/corrections.html", {"page": page})


def _address(page: int) -> str:
    path = reverse("corrections")
    return path if page == 1 else f"{path}?page={page}"
