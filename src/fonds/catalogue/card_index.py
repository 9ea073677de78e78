"""The card index of people and organisations: filed by heading, found by any form of a name."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Substr

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.load import Slice
from fonds.catalogue.models import Agent, AgentName
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.names import fold

SIZE = 100
"""Names on one page of the index."""


def first_letters(type_of_agent: str = "", audience: Audience = PUBLIC) -> dict[str, int]:
    """The letters under which names are filed, in their order, with how many names each has.

    type_of_agent: "person", "organisation"; "" for everybody.
    """
    name = ("letters", type_of_agent, audience)
    return kept(name, lambda: _letters(type_of_agent, audience), len)


def _letters(type_of_agent: str, audience: Audience) -> dict[str, int]:
    rows = _all(type_of_agent, audience).values_list(Substr("filing", 1, 1)).order_by()
    return dict(sorted(rows.annotate(names=Count("pk"))))


def drawer(
    letters: Collection[str] = (),
    type_of_agent: str = "",
    page: int = 1,
    audience: Audience = PUBLIC,
) -> Slice:
    """A page of the names filed under any of these letters; of all names when none is given."""
    rows = _all(type_of_agent, audience)
    known = first_letters(type_of_agent, audience)
    if letters:
        rows = rows.annotate(letter=Substr("filing", 1, 1)).filter(letter__in=letters)
    total = sum(known.get(letter, 0) for letter in (letters or known))
    return _slice(rows, total, page)


def beginning_with(
    words: str, type_of_agent: str = "", page: int = 1, audience: Audience = PUBLIC
) -> Slice:
    """A page of those one of whose names, or whose heading, begins with the words."""
    folded = fold(words)
    if not folded:
        return Slice([], 0, page, SIZE)
    named = AgentName.objects.filter(folded__startswith=folded).values("parent_id")
    rows = _all(type_of_agent, audience).filter(Q(pk__in=named) | Q(filing__startswith=folded))
    return _slice(rows, rows.count(), page)


def _all(type_of_agent: str, audience: Audience) -> QuerySet[Agent]:
    rows = visible.agents(audience)
    return rows.filter(type_of_agent=type_of_agent) if type_of_agent else rows


def _slice(rows: QuerySet[Agent], total: int, page: int) -> Slice:
    piece = rows.order_by("filing", "pk")[(page - 1) * SIZE : page * SIZE]
    return Slice([row.as_record() for row in piece], total, page, SIZE)


__all__ = ["SIZE", "beginning_with", "drawer", "first_letters"]
