"""People and organisations, as a card index files them: by heading, or by how a name begins."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from fonds.catalogue import bearing, card_index
from fonds.catalogue.load import Slice
from fonds.records.agent import AgentKind
from fonds.web.pages.listing import asked_page
from fonds.web.shown.alphabet import Letter, drawers, index
from fonds.web.shown.authority import Heading, agent_line
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.site import whole_address

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Sort:
    """Everybody, or those of one type, as a link; current: what is shown."""

    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everything the page shows. words: how the names that were asked for begin."""

    words: str
    type: str
    sorts: tuple[Sort, ...]
    letters: tuple[Letter, ...]
    headings: tuple[Heading, ...]
    turn: Pagination
    everybody: int
    canonical: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the address asks for."""

    words: str
    type: str
    letter: str

    def address(self, page: int = 1, **other: str) -> str:
        """The address of a page of this list, or of another that differs in what is given."""
        asked = {"type": self.type, "letter": self.letter, "q": self.words} | other
        kept = {name: value for name, value in asked.items() if value}
        if page > 1:
            kept["page"] = str(page)
        path = reverse("people")
        return f"{path}?{urlencode(kept)}" if kept else path


def people(request: HttpRequest) -> HttpResponse:
    """A page of the index; Http404 for a page or a drawer that is not there."""
    words = " ".join(request.GET.get("q", "").replace("\0", "").split())[:_LONGEST]
    type_of_agent = request.GET.get("type", "")
    if type_of_agent not in ("", AgentKind.PERSON, AgentKind.ORGANISATION):
        raise Http404
    # How a name begins says which drawer it lies in.
    asked = _Asked(words, type_of_agent, "" if words else request.GET.get("letter", ""))
    page = _page(request, asked, asked_page(request))
    return render(request, "fonds/people.html", {"page": page, "way": "people"})


def _page(request: HttpRequest, asked: _Asked, number: int) -> PeoplePage:
    letters = card_index.first_letters(asked.type)
    piece = _slice(asked, letters, number)
    if number > piece.pages:
        raise Http404
    counts = bearing.counts("agent", [each.number for each in piece.items])
    return PeoplePage(
        words=asked.words,
        type=asked.type,
        sorts=_sorts(asked),
        letters=index(letters, lambda key: asked.address(letter=key, q=""), asked.letter),
        headings=tuple(agent_line(each, counts.get(each.number, 0)) for each in piece.items),
        turn=pagination(piece, asked.address),
        everybody=sum(card_index.first_letters().values()),
        canonical=whole_address(request, asked.address(number)),
    )


def _slice(asked: _Asked, letters: dict[str, int], page: int) -> Slice:
    if asked.words:
        return card_index.beginning_with(asked.words, asked.type, page)
    if not asked.letter:
        return card_index.drawer((), asked.type, page)
    known = {each.key: each.letters for each in drawers(letters)}
    if asked.letter not in known:
        raise Http404
    return card_index.drawer(known[asked.letter], asked.type, page)


def _sorts(asked: _Asked) -> tuple[Sort, ...]:
    several = {
        "": _("everybody"),
        AgentKind.PERSON: _("persons"),
        AgentKind.ORGANISATION: _("organisations"),
    }
    return tuple(
        Sort(label, asked.address(type=str(key), letter=""), key == asked.type)
        for key, label in several.items()
    )
