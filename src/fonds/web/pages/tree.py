"""A list of records with records under them: places within places, subjects under subjects.

The list is filed by its tops, a page of them at a time, two levels under each.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest

from fonds.catalogue import load
from fonds.catalogue.hierarchy import Hierarchy
from fonds.catalogue.load import Slice
from fonds.records.place import Place
from fonds.records.subject import Subject
from fonds.web.pages.listing import asked_page
from fonds.web.shown.alphabet import Letter, drawers, index
from fonds.web.shown.authority import Address, Branch, Heading, branches, line, shown_numbers
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.site import whole_address

SIZE = 100
_DEEP, _UNDER_ONE = 2, 40


@dataclass(frozen=True, slots=True)
class TreePage:
    """Everything the page shows; size: how many records there are at any depth."""

    size: int
    letters: tuple[Letter, ...]
    branches: tuple[Branch, ...]
    turn: Pagination
    canonical: str


def tree(request: HttpRequest, kind: str, whole: Hierarchy, address: Address) -> TreePage:
    """The page that the request asks for; Http404 for a page or a drawer that is not there."""
    letter, page = request.GET.get("letter", ""), asked_page(request)
    counted = Counter(whole.letters[number] for number in whole.tops)
    tops = _drawer(whole, counted, letter) if letter else whole.tops
    numbers = tops[(page - 1) * SIZE : page * SIZE]
    piece = Slice(list(numbers), len(tops), page, SIZE)
    if page > piece.pages:
        raise Http404
    return TreePage(
        size=whole.size,
        letters=_letters(request, counted, letter, len(whole.tops)),
        branches=_branches(kind, numbers, whole, address),
        turn=pagination(piece, lambda page: _address(request, letter, page)),
        canonical=whole_address(request, _address(request, letter, page)),
    )


def _drawer(whole: Hierarchy, counted: Counter[str], letter: str) -> tuple[int, ...]:
    known = {each.key: each.letters for each in drawers(counted)}
    if letter not in known:
        raise Http404
    return tuple(number for number in whole.tops if whole.letters[number] in known[letter])


def _letters(
    request: HttpRequest, counted: Counter[str], letter: str, total: int
) -> tuple[Letter, ...]:
    """The drawers, where there is more than a page of tops."""
    if total <= SIZE:
        return ()
    return index(dict(sorted(counted.items())), lambda key: _address(request, key, 1), letter)


def _branches(
    kind: str, tops: tuple[int, ...], whole: Hierarchy, address: Address
) -> tuple[Branch, ...]:
    wanted = shown_numbers(tops, whole.below, _DEEP, _UNDER_ONE)
    known = cast("dict[int, Place | Subject]", load.many(kind, wanted))

    def heading(number: int) -> Heading | None:
        record = known.get(number)
        return line(record, whole.counts.get(number, 0), address) if record else None

    return branches(tops, whole.below, heading, _DEEP, _UNDER_ONE)


def _address(request: HttpRequest, letter: str, page: int) -> str:
    asked: dict[str, str | int] = {"letter": letter} if letter else {}
    asked |= {"page": page} if page > 1 else {}
    return f"{request.path}?{urlencode(asked)}" if asked else request.path


__all__ = ["SIZE", "TreePage", "tree"]
