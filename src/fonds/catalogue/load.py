"""Records out of rows: what pages, writers and the index read. Every way passes `visible`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from fonds.catalogue import visible
from fonds.catalogue.models import Membership, Noun
from fonds.catalogue.models import Relation as RelationRow
from fonds.catalogue.numbers import possible
from fonds.catalogue.state import token
from fonds.catalogue.visible import ALL, PUBLIC, Audience
from fonds.records.collection import Collection
from fonds.records.document import Document, Relation
from fonds.records.file import File, Page
from fonds.records.preface import Preface
from fonds.records.record import Record
from fonds.records.transcription import Text


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: `page` counts from 1, `total` is what the whole list holds."""

    items: list[Any]
    total: int
    page: int
    size: int

    @property
    def pages(self) -> int:
        """How many pages the list has; an empty list has one, empty."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The place of the first item in the list, from 1; 0 when the page is empty."""
        return (self.page - 1) * self.size + 1 if self.items else 0

    @property
    def last(self) -> int:
        """The place of the last item in the list; 0 when the page is empty."""
        return (self.page - 1) * self.size + len(self.items) if self.items else 0


def record(row: Noun) -> Record:
    """The record of a row that `visible` gave."""
    return row.as_record()


def one(kind: str, number: int, audience: Audience = PUBLIC) -> Record | None:
    """The record at that number, or None when there is none for this audience."""
    row = visible.of(kind, audience).filter(pk=number).first()
    return row.as_record() if row else None


def many(kind: str, numbers: Iterable[int], audience: Audience = PUBLIC) -> dict[int, Record]:
    """Those records of the numbers that the audience may see."""
    rows = visible.of(kind, audience).filter(pk__in={each for each in numbers if possible(each)})
    return {row.pk: row.as_record() for row in rows}


def every(kind: str, audience: Audience = PUBLIC, batch: int = 500) -> Iterator[Record]:
    """All records of a kind in the order of their numbers, a piece at a time."""
    rows = visible.of(kind, audience).order_by("pk")
    last = 0
    while piece := list(rows.filter(pk__gt=last)[:batch]):
        yield from (row.as_record() for row in piece)
        last = piece[-1].pk


def members(
    collection: int,
    page: int = 1,
    size: int = 20,
    audience: Audience = PUBLIC,
    newest_first: bool = False,
) -> Slice:
    """A page of a collection's documents: by their given place, else by date, undated last."""
    rows = _members(collection, audience)
    ordered = rows.order_by(*(_NEWEST if newest_first else _OLDEST))
    piece = ordered[(page - 1) * size : page * size]
    return Slice([row.as_record() for row in piece], rows.count(), page, size)


_OLDEST = (F("memberships__position").asc(nulls_last=True), "memberships__sort_key")
_LATEST = (F("memberships__position").desc(nulls_first=True), "-memberships__sort_key")
_NEWEST = ("undated", "-memberships__sort_key")


def _members(collection: int, audience: Audience) -> QuerySet[Any]:
    return visible.documents(audience).filter(memberships__collection_id=collection)


def collections(audience: Audience = PUBLIC) -> list[tuple[Collection, int]]:
    """Every collection with the number of its documents that the audience may see."""
    counts = _counts(audience).in_collections
    records = (record(row) for row in visible.collections(audience).order_by("pk"))
    return [(each, counts.get(each.number, 0)) for each in records if isinstance(each, Collection)]


def how_many_documents(audience: Audience = PUBLIC) -> int:
    """How many documents the audience may see."""
    return _counts(audience).documents


@dataclass(frozen=True, slots=True)
class _Counts:
    documents: int
    in_collections: dict[int, int]


# Counting reads every document; in between Changes and closings the counts stay what they are.
_counted: dict[Audience, tuple[object, _Counts]] = {}


def _counts(audience: Audience) -> _Counts:
    now = token()
    if audience not in _counted or _counted[audience][0] != now:
        seen = visible.documents(audience)
        members = Membership.objects.filter(parent__in=seen).values_list("collection_id")
        several = members.annotate(documents=Count("pk")).order_by()
        _counted[audience] = (now, _Counts(seen.count(), dict(several)))
    return _counted[audience][1]


def forget() -> None:
    """Forget the counts: for a process whose database was replaced under it."""
    _counted.clear()


def texts_of(document: int, audience: Audience = PUBLIC) -> list[Text]:
    """The texts of a document: transcriptions before translations, then by number."""
    rows = visible.texts(audience).filter(document_id=document).order_by("type_of_text", "pk")
    return [row.as_record() for row in rows]  # type: ignore[misc]


def files_of(document: int, audience: Audience = PUBLIC) -> list[File]:
    """The files of a document in their order."""
    rows = visible.files(audience).filter(document_id=document).order_by("order", "pk")
    return [row.as_record() for row in rows]  # type: ignore[misc]


def pages_of(file: int, audience: Audience = PUBLIC) -> list[Page]:
    """The pages of a file in their order."""
    rows = visible.pages(audience).filter(file_id=file).order_by("order", "pk")
    return [row.as_record() for row in rows]  # type: ignore[misc]


def relations_to(document: int, audience: Audience = PUBLIC) -> list[tuple[Document, Relation]]:
    """The documents that say they relate to this one, each with what it says."""
    sources = (
        visible.documents(audience)
        .filter(pk__in=RelationRow.objects.filter(to_id=document).values("parent_id"))
        .order_by("sort_key")
    )
    found: list[tuple[Document, Relation]] = []
    for row in sources:
        source: Document = row.as_record()  # type: ignore[assignment]
        found.extend((source, each) for each in source.relations if each.to == document)
    return found


def beside(
    document: int, collection: int, audience: Audience = PUBLIC
) -> tuple[Document | None, Document | None]:
    """The documents before and after this one in a collection, in the order of `members`."""
    place = Membership.objects.filter(parent=document, collection=collection).first()
    if place is None:
        return None, None
    before = _members(collection, audience).filter(_ahead_of(place)).order_by(*_LATEST)
    after = _members(collection, audience).filter(_behind(place)).order_by(*_OLDEST)
    found = [row.as_record() if (row := rows.first()) else None for rows in (before, after)]
    return found[0], found[1]


def _ahead_of(place: Membership) -> Q:
    """The memberships before that one in the order of `members`."""
    key = Q(memberships__sort_key__lt=place.sort_key)
    if place.position is None:
        return Q(memberships__position__isnull=False) | Q(memberships__position=None) & key
    same = Q(memberships__position=place.position)
    return Q(memberships__position__lt=place.position) | same & key


def _behind(place: Membership) -> Q:
    """The memberships after that one in the order of `members`."""
    key = Q(memberships__sort_key__gt=place.sort_key)
    if place.position is None:
        return Q(memberships__position=None) & key
    same = Q(memberships__position=place.position)
    later = Q(memberships__position__gt=place.position) | Q(memberships__position=None)
    return later | same & key


def preface(audience: Audience = PUBLIC) -> Preface | None:
    """What the archive says of itself: the preface with the lowest number, or None."""
    row = visible.prefaces(audience).order_by("pk").first()
    return row.as_record() if row else None  # type: ignore[return-value]


def newest(limit: int = 5, audience: Audience = PUBLIC) -> list[Document]:
    """The documents that became public last."""
    rows = visible.documents(audience).order_by("-public_since", "-pk")[:limit]
    return [row.as_record() for row in rows]  # type: ignore[misc]


__all__ = [
    "ALL",
    "PUBLIC",
    "Audience",
    "Slice",
    "beside",
    "collections",
    "every",
    "files_of",
    "forget",
    "how_many_documents",
    "many",
    "members",
    "newest",
    "one",
    "pages_of",
    "preface",
    "record",
    "relations_to",
    "texts_of",
]
