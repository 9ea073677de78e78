"""All archives that hold originals, by country: what of each is here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue.holdings import Holdings, holdings, repositories
from fonds.names import fold
from fonds.records.repository import Repository
from fonds.web.shown.archives import Line, line
from fonds.web.site import whole_address


@dataclass(frozen=True, slots=True)
class Country:
    """The archives of one country; heading "" where none is recorded."""

    heading: str
    id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ArchivesPage:
    """Everything the page shows."""

    summary: str
    countries: tuple[Country, ...]
    canonical: str


def archives(request: HttpRequest) -> HttpResponse:
    """The page of all archives."""
    everything, held = repositories(), holdings()
    page = ArchivesPage(
        summary=_summary(everything, held),
        countries=_countries(everything, held),
        canonical=whole_address(request, reverse("archives")),
    )
    return render(request, "fonds/archives.html", {"page": page, "way": "archives"})


def _countries(everything: Iterable[Repository], held: dict[int, Holdings]) -> tuple[Country, ...]:
    """By country, those without one last; within a country as they are filed."""
    ordered = sorted(everything, key=_place)
    return tuple(
        Country(
            next((each.country for each in several if each.country), ""),
            f"country-{place}",
            tuple(line(each, held.get(each.number, Holdings())) for each in several),
        )
        for place, several in enumerate(
            (list(group) for _key, group in groupby(ordered, key=_place)), 1
        )
    )


def _place(repository: Repository) -> tuple[bool, str]:
    return not repository.country, fold(repository.country)


def _summary(everything: list[Repository], held: dict[int, Holdings]) -> str:
    """How many archives there are, and of how many of them nothing is here."""
    if not everything:
        return _("No archive has been described here yet.")
    several = ngettext("%(count)s archive", "%(count)s archives", len(everything))
    told = several % {"count": len(everything)}
    empty = sum(not held.get(each.number, Holdings()).documents for each in everything)
    if not empty:
        return _("%(archives)s.") % {"archives": told}
    only = ngettext("%(count)s is described only", "%(count)s are described only", empty)
    return _("%(archives)s; %(empty)s.") % {"archives": told, "empty": only % {"count": empty}}
