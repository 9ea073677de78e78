"""The apparatus of a collection: whom its documents name, where they lie, where they were printed.

Everything is read from the documents that the audience may see, once for each state of the
archive, and kept for the pages of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.ordering import shelf
from fonds.catalogue.shelves import depth_of_file
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.copies import Level
from fonds.records.document import Publication

_CAPACITIES = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A file that documents of the collection lie in; levels () where none are recorded."""

    repository: int
    levels: tuple[Level, ...]
    documents: int


@dataclass(frozen=True, slots=True)
class Apparatus:
    """agents: how many documents name each, by number; capacities: the offices these give them.

    sources: in the order of repositories and shelves. printed: where documents were printed
    before, with how many of them.
    """

    agents: Mapping[int, int]
    capacities: Mapping[int, Sequence[str]]
    sources: Sequence[Source]
    printed: Sequence[tuple[Publication, int]]


class _Part(msgspec.Struct):
    agent: int | str | None = None
    capacity: str = ""


class _Reference(msgspec.Struct):
    repository: int | str | None = None
    levels: tuple[Level, ...] = ()
    claimed: bool = False


class _Copy(msgspec.Struct):
    reference: _Reference | None = None


class _Paper(msgspec.Struct):
    """Of a document's record only what the apparatus is made of."""

    participations: tuple[_Part, ...] = ()
    copies: tuple[_Copy, ...] = ()
    publications: tuple[Publication, ...] = ()


_decode = msgspec.json.Decoder(_Paper).decode


def apparatus(collection: int, audience: Audience = PUBLIC) -> Apparatus:
    """The apparatus of that collection."""
    name = ("apparatus", collection, audience)
    return kept(name, lambda: _made(collection, audience), lambda made: len(made.agents))


def _made(collection: int, audience: Audience) -> Apparatus:
    agents: Counter[int] = Counter()
    capacities: defaultdict[int, Counter[str]] = defaultdict(Counter)
    sources: Counter[tuple[int, tuple[Level, ...]]] = Counter()
    printed: Counter[Publication] = Counter()
    rows = visible.documents(audience).filter(memberships__collection_id=collection)
    for record in rows.values_list("record", flat=True).iterator():
        paper = _decode(record)
        agents.update({part.agent for part in paper.participations if isinstance(part.agent, int)})
        for part in paper.participations:
            if isinstance(part.agent, int) and part.capacity:
                capacities[part.agent][part.capacity] += 1
        sources.update(_places(paper))
        printed.update(set(paper.publications))
    return Apparatus(
        agents,
        {number: _most(several) for number, several in capacities.items()},
        [Source(*place, count) for place, count in sorted(sources.items(), key=_on_the_shelf)],
        sorted(printed.items(), key=lambda it: (it[0].title, it[0].volume, it[0].number)),
    )


def _most(several: Counter[str]) -> list[str]:
    return [capacity for capacity, _ in several.most_common(_CAPACITIES)]


def _places(paper: _Paper) -> set[tuple[int, tuple[Level, ...]]]:
    """The files it lies in, as its present references say and nobody only reports."""
    return {
        (reference.repository, reference.levels[: depth_of_file(reference.levels, "")])
        for copy in paper.copies
        if (reference := copy.reference) is not None
        and isinstance(reference.repository, int)
        and not reference.claimed
    }


def _on_the_shelf(found: tuple[tuple[int, tuple[Level, ...]], int]) -> tuple[int, str]:
    (repository, levels), _ = found
    return repository, shelf([level.value for level in levels])
