"""Places that lie within places, subjects under broader ones: the whole of it, with its counts.

What is within a record that may not be seen stands at the top. A circle, which no editor means,
is cut where it is met first; nothing in it is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Count

from fonds.catalogue import visible
from fonds.catalogue.bearing import pieces
from fonds.catalogue.kept import kept
from fonds.catalogue.models import BroaderSubject, DocumentPlace, DocumentSubject
from fonds.catalogue.numbers import Among
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.subject import Subject

# No chain of places is longer; what says so is a mistake that must not keep a page from its reader.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Records by their numbers, in the order in which lists file them.

    tops: those under no other. below: the records directly under one. counts: documents that bear
    on a record; on a place or on any place within it. letters: the first of its filing.
    """

    tops: tuple[int, ...]
    below: Mapping[int, tuple[int, ...]]
    counts: Mapping[int, int]
    letters: Mapping[int, str]

    @property
    def size(self) -> int:
        """How many records there are."""
        return len(set(self.tops).union(*self.below.values()))


def places(audience: Audience = PUBLIC) -> Hierarchy:
    """All places that the audience may see."""
    return _kept("place", audience, _places)


def subjects(audience: Audience = PUBLIC) -> Hierarchy:
    """All subjects that the audience may see; one with two broader ones stands under both."""
    return _kept("subject", audience, _subjects)


def within(place: int, audience: Audience = PUBLIC) -> list[int]:
    """The place and all places within it, at any depth."""
    found, nearest = {place: None}, [place]
    while nearest:
        rows = (
            visible.places(audience).filter(within_id__in=Among(piece)).order_by("filing", "pk")
            for piece in pieces(nearest)
        )
        numbers = (number for several in rows for number in several.values_list("pk", flat=True))
        nearest = [number for number in dict.fromkeys(numbers) if number not in found]
        found.update(dict.fromkeys(nearest))
    return list(found)


def above(place: int, audience: Audience = PUBLIC) -> list[Any]:
    """The rows of the places that the place lies within, the widest first."""
    seen: set[int] = {place}
    found: list[Any] = []
    row = visible.places(audience).filter(pk=place).first()
    while row is not None and row.within_id not in seen and len(found) < _DEEPEST:
        row = visible.places(audience).filter(pk=row.within_id).first()
        if row is not None:
            seen.add(row.pk)
            found.append(row)
    return found[::-1]


def related(subject: Subject, audience: Audience = PUBLIC) -> list[int]:
    """The subjects that this one names as related, then those that name it, as they are filed."""
    own = [each for each in subject.related if isinstance(each, int)]
    # What a subject is related to stands in its record alone, and says so by that word.
    rows = visible.subjects(audience).filter(record__contains='"related":').order_by("filing", "pk")
    others = (cast(Subject, row.as_record()) for row in rows)
    naming = [each.number for each in others if subject.number in each.related]
    return [each for each in dict.fromkeys((*own, *naming)) if each != subject.number]


# --- The whole, kept between Changes --------------------------------------------------------------


def _kept(kind: str, audience: Audience, make: Callable[[Audience], Hierarchy]) -> Hierarchy:
    return kept(("hierarchy", kind, audience), lambda: make(audience))


def _places(audience: Audience) -> Hierarchy:
    rows = (
        visible.places(audience).order_by("filing", "pk").values_list("pk", "within_id", "filing")
    )
    over: dict[int, list[int]] = {}
    letters: dict[int, str] = {}
    for number, wider, filing in rows:
        over[number], letters[number] = [wider] if wider else [], filing[:1]
    tops, below = _ordered(over)
    return Hierarchy(tops, below, _rolled_up(over, audience), letters)


def _subjects(audience: Audience) -> Hierarchy:
    rows = visible.subjects(audience).order_by("filing", "pk")
    letters = {number: filing[:1] for number, filing in rows.values_list("pk", "filing")}
    over: dict[int, list[int]] = {number: [] for number in letters}
    for number, broader in BroaderSubject.objects.values_list("parent_id", "broader_id"):
        if number in over and broader:
            over[number].append(broader)
    tops, below = _ordered(over)
    seen = visible.documents(audience)
    several = DocumentSubject.objects.filter(parent__in=seen).values_list("subject_id").order_by()
    counts = dict(several.annotate(n=Count("parent_id", distinct=True)))
    return Hierarchy(tops, below, counts, letters)


def _ordered(over: Mapping[int, list[int]]) -> tuple[tuple[int, ...], dict[int, tuple[int, ...]]]:
    """The tops and what is below each, from what each record says is over it."""
    below: dict[int, list[int]] = {}
    for number, several in over.items():
        for higher in several:
            if higher in over and higher != number:
                below.setdefault(higher, []).append(number)
    under = {number for several in below.values() for number in several}
    tops = [number for number in over if number not in under]
    reached = set(_reached(tops, below))
    for number in over:  # what is left runs in a circle
        if number not in reached:
            tops.append(number)
            reached.update(_reached([number], below))
    place = {number: order for order, number in enumerate(over)}
    ranked = tuple(sorted(tops, key=place.__getitem__))
    return ranked, {number: tuple(several) for number, several in below.items()}


def _reached(tops: Iterable[int], below: Mapping[int, list[int]]) -> Iterator[int]:
    seen: set[int] = set()
    left = list(tops)
    while left:
        number = left.pop()
        if number not in seen:
            seen.add(number)
            yield number
            left.extend(below.get(number, ()))


def _rolled_up(over: Mapping[int, list[int]], audience: Audience) -> dict[int, int]:
    """Documents of each place and of all places within it: a document counts once for each."""
    lines: dict[int, frozenset[int]] = {number: _line(number, over) for number in over}
    seen = visible.documents(audience)
    pairs = DocumentPlace.objects.filter(parent__in=seen, place_id__isnull=False)
    by_document: dict[int, frozenset[int]] = {}
    nothing: frozenset[int] = frozenset()
    for document, place in pairs.values_list("parent_id", "place_id"):
        known = by_document.get(document, nothing)
        by_document[document] = known | lines.get(place, nothing)
    return Counter(place for places in by_document.values() for place in places)


def _line(number: int, over: Mapping[int, list[int]]) -> frozenset[int]:
    """The place and those it lies within, as far as they may be seen."""
    line: set[int] = set()
    nearest: int | None = number
    while nearest is not None and nearest in over and nearest not in line:
        line.add(nearest)
        nearest = next(iter(over[nearest]), None)
    return frozenset(line)


__all__ = ["Hierarchy", "above", "places", "related", "subjects", "within"]
