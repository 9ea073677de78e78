"""An archive that holds originals, walked down its own levels to the file and its leaves.

The address carries the levels one stands in, outermost first: `?level=0100&level=50`. Values are
strings and exact. What has no levels, or is only said to lie there, is listed apart (`?part=`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fonds.catalogue import load
from fonds.catalogue.shelves import Lying, lying
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.pages.parts import search
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.pages.shelf import Asked, Shelf, shelf
from fonds.web.shown.archives import homepage, whereabouts
from fonds.web.shown.authority import Identifier, identifiers
from fonds.web.shown.levels import Step, documents, path, step
from fonds.web.shown.person import NameForm, name_forms
from fonds.web.shown.words import Runs, Words, theirs
from fonds.web.site import whole_address

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class RepositoryPage:
    """Everything the page shows. open: the level one stands in, None for the archive itself.

    What is recorded of the archive (names, note, identifiers) is said on its first page alone.
    """

    number: int
    title: Words
    open: Step | None
    above: tuple[Step, ...]
    address: str
    where: Runs
    abbreviation: str
    homepage: str
    names: tuple[NameForm, ...]
    note: Words | None
    identifiers: tuple[Identifier, ...]
    here: str
    shelf: Shelf
    search: str
    history: str
    correct: str
    canonical: str


def repository(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The archive, or one of its levels; a level of which nothing is here is a page not found."""
    try:
        record = cast(Repository, seek(request, "repository", number, "/repository/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    steps = tuple(request.GET.getlist("level"))
    if len(steps) > _DEEPEST or any("\0" in each for each in steps):
        raise Http404
    shown = _page(request, record, steps)
    return render(request, "fonds/repository.html", {"page": shown, "way": "archives"})


def _page(request: HttpRequest, record: Repository, steps: tuple[str, ...]) -> RepositoryPage:
    places = lying(record.number, record.scheme, steps)
    asked = Asked(request, record, steps)
    found = shelf(asked, places)
    first = not steps and asked.whole
    return RepositoryPage(
        number=record.number,
        title=theirs(record.title, record.title_language),
        open=_open(record, places, steps),
        above=_above(record, places, steps),
        address=addresses.repository(record),
        where=whereabouts(record, _place(record)),
        abbreviation=record.abbreviation,
        homepage=homepage(record) if first else "",
        names=name_forms(record.names) if first else (),
        note=theirs(record.note) if first and record.note else None,
        identifiers=identifiers(record) if first else (),
        here=_here(found, bool(steps)),
        shelf=found,
        search=search("repository", record.number) if first and places else "",
        history=addresses.history("repository", record.number),
        correct=addresses.correct(record),
        canonical=whole_address(request, asked.address()),
    )


def _open(record: Repository, places: Sequence[Lying], steps: tuple[str, ...]) -> Step | None:
    if not steps:
        return None
    depth = len(steps) - 1
    names = dict.fromkeys(each.levels[depth].name for each in places)
    return step(tuple(names), steps[-1], record.scheme)


def _above(record: Repository, places: Sequence[Lying], steps: tuple[str, ...]) -> tuple[Step, ...]:
    """The levels above the one that is open, by the names that the first of its papers gives."""
    if not places or not steps:
        return ()
    levels = places[0].levels[: len(steps) - 1]
    return path(levels, record.scheme, lambda values: addresses.repository(record, levels=values))


def _place(record: Repository) -> Place | None:
    if record.city or not isinstance(record.place, int):
        return None
    return cast("Place | None", load.one("place", record.place))


def _here(found: Shelf, inside: bool) -> str:
    """What of it is here, and that nothing is known of the rest."""
    told = {"documents": documents(found.documents)}
    if not found.documents:
        return "" if found.apart else _("Described only: nothing of this archive is here.")
    if found.is_file:
        return (
            _(
                "Here: %(documents)s of this file. "
                "What else the file holds is not known to this archive."
            )
            % told
        )
    if inside:
        return (
            _(
                "Here: %(documents)s from this level. "
                "What else it holds is not known to this archive."
            )
            % told
        )
    return (
        _(
            "Here: %(documents)s whose place in this archive is recorded. "
            "What else it holds is not known here."
        )
        % told
    )
