"""Which documents bear on a person, a place, a subject or an event, and what part they give it.

A page counts and orders by what the rows say; only the documents it shows are ever decoded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, cast

from django.db.models import Count

from fonds.catalogue import load, visible
from fonds.catalogue.kept import kept
from fonds.catalogue.models import DocumentEvent, DocumentPlace, DocumentSubject, Participation
from fonds.catalogue.numbers import Among
from fonds.catalogue.ordering import UNDATED
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.document import Document

# A database takes only so long a question.
_AT_ONCE = 20_000

# Kind of record → the rows that join it to documents, the column that names it, and their way back.
_JOINED: dict[str, tuple[Any, str, str]] = {
    "agent": (Participation, "agent_id", "participations"),
    "place": (DocumentPlace, "place_id", "places"),
    "subject": (DocumentSubject, "subject_id", "subjects"),
    "event": (DocumentEvent, "event_id", "events"),
}
_WITH_ROLE = {"agent", "place"}


class Borne(NamedTuple):
    """One document in one part: tuples, since an agent can be in thousands."""

    sort_key: int
    number: int
    year: int | None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Years:
    """How many documents there are of each year; those dated more widely, and undated, apart."""

    counts: dict[int, int]
    wider: int
    undated: int

    @property
    def total(self) -> int:
        """All documents counted."""
        return sum(self.counts.values()) + self.wider + self.undated


@dataclass(frozen=True, slots=True)
class Bearing:
    """The documents that bear on a record, in order of date."""

    borne: tuple[Borne, ...] = ()

    def roles(self) -> set[str]:
        """The parts that any document gives the record; {""} where documents give none."""
        return {each.role for each in self.borne}

    def numbers(self, roles: Collection[str] = ()) -> list[int]:
        """The documents that give it one of these parts (any, when none is named), each once."""
        return list(dict.fromkeys(each.number for each in self._in(roles)))

    def years(self, roles: Collection[str] = ()) -> Years:
        """The same documents by year."""
        once = {each.number: each for each in self._in(roles)}.values()
        counts = Counter(each.year for each in once if each.year is not None)
        beyond = [each.sort_key >= UNDATED for each in once if each.year is None]
        return Years(dict(sorted(counts.items())), beyond.count(False), beyond.count(True))

    def _in(self, roles: Collection[str]) -> Iterable[Borne]:
        return [each for each in self.borne if each.role in roles] if roles else self.borne


def bearing(kind: str, numbers: Iterable[int], audience: Audience = PUBLIC) -> Bearing:
    """The documents that the audience may see and that bear on any of the records."""
    asked = tuple(numbers)
    name = ("bearing", kind, asked, audience)
    return kept(name, lambda: _bearing(kind, asked, audience), lambda made: len(made.borne))


def _bearing(kind: str, numbers: Sequence[int], audience: Audience) -> Bearing:
    _, column, way = _JOINED[kind]
    by_record, has_role = f"{way}__{column}", kind in _WITH_ROLE
    columns = ["sort_key", "pk", "year", *([f"{way}__role"] if has_role else [])]
    found: set[Any] = set()
    for piece in pieces(numbers):
        wanted = {by_record: piece[0]} if len(piece) == 1 else {f"{by_record}__in": Among(piece)}
        found.update(visible.documents(audience).filter(**wanted).values_list(*columns))
    return Bearing(tuple(Borne(*row) for row in sorted(found)))


def documents(numbers: Iterable[int], audience: Audience = PUBLIC) -> list[Document]:
    """Those documents, in the order of the numbers; one that may not be seen is left out."""
    wanted = list(numbers)
    known = cast("dict[int, Document]", load.many("document", wanted, audience))
    return [known[number] for number in wanted if number in known]


def counts(kind: str, numbers: Collection[int], audience: Audience = PUBLIC) -> dict[int, int]:
    """How many documents bear on each of the records; one without any is not there."""
    asked = tuple(sorted(numbers))
    return kept(("borne", kind, asked, audience), lambda: _counts(kind, asked, audience), len)


def _counts(kind: str, numbers: Sequence[int], audience: Audience) -> dict[int, int]:
    _, column, way = _JOINED[kind]
    by_record = f"{way}__{column}"
    found: dict[int, int] = {}
    for piece in pieces(numbers):
        rows = visible.documents(audience).filter(**{f"{by_record}__in": Among(piece)})
        several = rows.values_list(by_record).order_by()
        found.update(several.annotate(documents=Count("pk", distinct=True)))
    return found


def pieces(numbers: Iterable[int], size: int = _AT_ONCE) -> Iterator[list[int]]:
    """The numbers in lists that a database takes at once, each told as `Among` tells them."""
    left = iter(numbers)
    while piece := list(islice(left, size)):
        yield piece


__all__ = ["Bearing", "Borne", "Years", "bearing", "counts", "documents", "pieces"]
