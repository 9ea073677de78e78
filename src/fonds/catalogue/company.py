"""Whom an agent is found with: people in the same documents, collections, offices, events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from django.db.models import Count, Q

from fonds.catalogue import load, visible
from fonds.catalogue.bearing import pieces
from fonds.catalogue.kept import kept
from fonds.catalogue.models import Participation, Relation
from fonds.catalogue.numbers import Among
from fonds.catalogue.ordering import leading_date
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records import kinds
from fonds.records.agent import Agent
from fonds.records.collection import Collection as CollectionRecord
from fonds.records.document import Document, RelationKind
from fonds.records.event import Event

# Of documents in their thousands a sample tells the offices, and of whom one is found with: whoever
# reads is told how many were looked at.
LOOKED_AT = 40
_SHARED = 400


@dataclass(frozen=True, slots=True)
class Office:
    """A capacity in which documents show an agent; first and last are the EDTF of such documents.

    Both are "" where no document that gives it is dated.
    """

    words: str
    first: str
    last: str
    documents: int


def offices(agent: int, numbers: Sequence[int], audience: Audience = PUBLIC) -> list[Office]:
    """The capacities that these documents give the agent, in the order of the first of each.

    numbers: in order of date; of more than LOOKED_AT so many are looked at, the first and the last
    among them.
    """
    held: dict[str, list[str]] = {}
    for document in _records(_spread(numbers, LOOKED_AT), audience):
        date = leading_date(document)
        for part in document.participations:
            if part.agent == agent and part.capacity:
                held.setdefault(part.capacity, []).append(date.edtf if date else "")
    return [Office(words, *_ends(dates), len(dates)) for words, dates in held.items()]


def named_with(
    agent: int,
    numbers: Sequence[int],
    roles: Collection[str],
    most: int,
    audience: Audience = PUBLIC,
) -> list[tuple[Agent, int]]:
    """The agents that have one of the roles in most of these documents, each with how many.

    Of very many documents only a part is counted: see `is_sample`.
    """
    among = Among(_spread(numbers, _SHARED))
    rows = Participation.objects.filter(parent_id__in=among, role__in=roles)
    rows = rows.filter(agent_id__isnull=False)
    pairs = set(rows.exclude(agent_id=agent).values_list("agent_id", "parent_id"))
    shared = Counter(number for number, _ in pairs)
    ranked = sorted(shared, key=lambda number: (-shared[number], number))
    # Who may not be seen has no place among them: some more are asked for than are shown.
    found = load.many("agent", ranked[: 4 * most], audience)
    seen = [number for number in ranked if number in found][:most]
    return [(cast(Agent, found[number]), shared[number]) for number in seen]


def is_sample(numbers: Sequence[int]) -> int:
    """Of how many documents `named_with` speaks, if not of all of them; else 0."""
    return _SHARED if len(numbers) > _SHARED else 0


def collections(
    agent: int, roles: Collection[str], audience: Audience = PUBLIC
) -> list[tuple[CollectionRecord, int]]:
    """The collections that hold documents in which the agent has one of the roles.

    Each with how many of them the audience may see, the fullest first.
    """
    name = ("collections of an agent", agent, frozenset(roles), audience)
    counts = kept(name, lambda: _held(agent, roles, audience), len)
    rows = visible.collections(audience).filter(pk__in=[each for each in counts if each])
    ordered = list(rows.order_by("filing", "pk").values_list("pk", flat=True))
    known = load.many("collection", ordered, audience)
    ranked = sorted((number for number in ordered if number in known), key=lambda n: -counts[n])
    return [(cast(CollectionRecord, known[number]), counts[number]) for number in ranked]


def _held(agent: int, roles: Collection[str], audience: Audience) -> dict[int | None, int]:
    papers = visible.documents(audience).filter(
        participations__agent_id=agent, participations__role__in=roles
    )
    held = papers.order_by().values_list("memberships__collection_id")
    return dict(held.annotate(documents=Count("pk", distinct=True)))


def attended(agent: int, audience: Audience = PUBLIC) -> list[Event]:
    """The events at which the agent was present."""
    known = load.many("event", _attendance(audience).get(agent, ()), audience)
    return [cast(Event, each) for each in known.values()]


# Who was present stands in the record of an event alone: it is read once for each Change.
def _attendance(audience: Audience) -> dict[int, list[int]]:
    """The events of each agent that was present at any."""
    return kept(("attendance", audience), lambda: _attending(audience), len)


def _attending(audience: Audience) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for event in load.every("event", audience):
        for agent in {each.agent for each in cast(Event, event).present}:
            if isinstance(agent, int):
                found.setdefault(agent, []).append(event.number)
    return found


def same_event(numbers: Collection[int], audience: Audience = PUBLIC) -> list[Document]:
    """Documents said to record the same event as any of these, which are not among them."""
    kind, given = RelationKind.SAME_EVENT.value, set(numbers)
    found: set[int] = set()
    for piece in pieces(numbers):
        among = Among(piece)
        rows = Relation.objects.filter(Q(parent_id__in=among) | Q(to_id__in=among), kind=kind)
        for source, target in rows.values_list("parent_id", "to_id"):
            found.update({source, target} - {None})
    rows_of = visible.documents(audience).filter(pk__in=Among(found - given)).order_by("sort_key")
    return [row.as_record() for row in rows_of]  # type: ignore[misc]  # rows of that kind are records of it


def _records(numbers: Sequence[int], audience: Audience) -> Iterator[Document]:
    rows = visible.documents(audience).filter(pk__in=Among(numbers)).order_by("sort_key")
    for text in rows.values_list("record", flat=True):
        yield cast(Document, kinds.decode("document", text))


def _spread(numbers: Sequence[int], most: int) -> list[int]:
    """At most so many of the numbers, evenly from the first to the last."""
    if len(numbers) <= most:
        return list(numbers)
    step = (len(numbers) - 1) / (most - 1)
    return [numbers[round(place * step)] for place in range(most)]


def _ends(dates: Sequence[str]) -> tuple[str, str]:
    dated = [date for date in dates if date]
    return (dated[0], dated[-1]) if dated else ("", "")


__all__ = [
    "LOOKED_AT",
    "Office",
    "attended",
    "collections",
    "is_sample",
    "named_with",
    "offices",
    "same_event",
]
