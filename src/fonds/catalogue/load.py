"""Records out of rows: what pages, writers and the index read. Every way passes `visible`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.models import File as FileRow
from fonds.catalogue.models import Membership, Noun
from fonds.catalogue.models import Relation as RelationRow
from fonds.catalogue.numbers import Among, possible
from fonds.catalogue.visible import ALL, PUBLIC, Audience
from fonds.records import kinds
from fonds.records.collection import Collection
from fonds.records.document import Document, Relation
from fonds.records.file import File, Page
from fonds.records.preface import Preface
from fonds.records.record import Record, State
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
    return next(_records(kind, visible.of(kind, audience).filter(pk=number)), None)


def many(kind: str, numbers: Iterable[int], audience: Audience = PUBLIC) -> dict[int, Record]:
    """Those records of the numbers that the audience may see."""
    wanted = {each for each in numbers if possible(each)}
    if not wanted:
        return {}
    if audience is PUBLIC and kind in _MET_OFTEN:
        return _from_the_shelf(kind, wanted)
    rows = visible.of(kind, audience).filter(pk__in=Among(wanted))
    return {each.number: each for each in _records(kind, rows)}


# What nearly every page names: the same few hundred, over and over.
_MET_OFTEN = frozenset({"agent", "collection", "place", "repository", "subject"})
_MOST_ON_THE_SHELF = 3_000


def _from_the_shelf(kind: str, wanted: set[int]) -> dict[int, Record]:
    """Those records, of which a process keeps some for as long as nothing in the archive changes.

    None stands for a number that the public sees nothing at.
    """
    shelf: dict[int, Record | None] = kept(("records", kind), dict)
    if fresh := wanted - shelf.keys():
        if len(shelf) + len(fresh) > _MOST_ON_THE_SHELF:
            shelf.clear()
            fresh = wanted
        rows = visible.of(kind).filter(pk__in=Among(fresh))
        shelf.update(dict.fromkeys(fresh))
        shelf.update((each.number, each) for each in _records(kind, rows))
    found = ((number, shelf[number]) for number in wanted)
    return {number: each for number, each in found if each is not None}


def _records(kind: str, rows: QuerySet[Any]) -> Iterator[Any]:
    """The records of the rows, of which nothing but the record is read."""
    return (kinds.decode(kind, text) for text in rows.values_list("record", flat=True))


def every(kind: str, audience: Audience = PUBLIC, batch: int = 500) -> Iterator[Record]:
    """All records of a kind in the order of their numbers, a piece at a time."""
    rows = visible.of(kind, audience).order_by("pk")
    last = 0
    while piece := list(_records(kind, rows.filter(pk__gt=last)[:batch])):
        yield from piece
        last = piece[-1].number


def members(
    collection: int,
    page: int = 1,
    size: int = 20,
    audience: Audience = PUBLIC,
    newest_first: bool = False,
) -> Slice:
    """A page of a collection's documents: by their given place, else by date, undated last."""
    total = _counts(audience).in_collections.get(collection, 0)
    chosen = _in_order(collection, audience, newest_first, (page - 1) * size, size)
    known = many("document", chosen, audience)
    items = [known[number] for number in chosen if number in known]
    return Slice(items, total, page, size)


def _in_order(
    collection: int, audience: Audience, newest_first: bool, start: int, size: int
) -> list[int]:
    """The numbers of a stretch of a collection's documents, in the order of `members`."""
    rows = _memberships(collection, audience)
    if newest_first:
        ordered = rows.order_by("parent__undated", "-sort_key")
        return list(ordered.values_list("parent_id", flat=True)[start : start + size])
    # One range of one index after the other: an order with nulls last would sort them all.
    placed = rows.filter(position__isnull=False).order_by("position", "sort_key")
    by_date = rows.filter(position=None).order_by("sort_key")
    first = list(placed.values_list("parent_id", flat=True)[start : start + size])
    if len(first) == size:
        return first
    skipped = max(0, start - placed.count()) if not first else 0
    left = size - len(first)
    return [*first, *by_date.values_list("parent_id", flat=True)[skipped : skipped + left]]


def _memberships(collection: int, audience: Audience) -> QuerySet[Membership]:
    """The memberships in a collection of documents that the audience may see."""
    rows = Membership.objects.filter(collection=collection)
    return rows.filter(Exists(visible.documents(audience).filter(pk=OuterRef("parent_id"))))


def collections(audience: Audience = PUBLIC) -> list[tuple[Collection, int]]:
    """Every collection with the number of its documents that the audience may see."""
    counts = _counts(audience).in_collections
    records = _records("collection", visible.collections(audience).order_by("pk"))
    return [(each, counts.get(each.number, 0)) for each in records]


def how_many_documents(audience: Audience = PUBLIC) -> int:
    """How many documents the audience may see."""
    return _counts(audience).documents


@dataclass(frozen=True, slots=True)
class _Counts:
    documents: int
    in_collections: dict[int, int]


# Counting reads every document; in between Changes and closings the counts stay what they are.
def _counts(audience: Audience) -> _Counts:
    return kept(("counts", audience), lambda: _counted(audience))


def _counted(audience: Audience) -> _Counts:
    seen = visible.documents(audience)
    members = Membership.objects.filter(parent__in=seen).values_list("collection_id")
    several = members.annotate(documents=Count("pk")).order_by()
    return _Counts(seen.count(), dict(several))


def texts_of(document: int, audience: Audience = PUBLIC) -> list[Text]:
    """The texts of a document: transcriptions before translations, then by number."""
    rows = visible.texts(audience).filter(document_id=document).order_by("type_of_text", "pk")
    return list(_records("text", rows))


def files_of(document: int, audience: Audience = PUBLIC) -> list[File]:
    """The files of a document in their order."""
    # Most documents have none: asking that costs less than asking who may see them.
    if not FileRow.objects.filter(document_id=document).exists():
        return []
    rows = visible.files(audience).filter(document_id=document).order_by("order", "pk")
    return list(_records("file", rows))


def pages_of(file: int, audience: Audience = PUBLIC) -> list[Page]:
    """The pages of a file in their order."""
    rows = visible.pages(audience).filter(file_id=file).order_by("order", "pk")
    return list(_records("page", rows))


def pages_among(files: Iterable[int], audience: Audience = PUBLIC) -> dict[int, list[PageLine]]:
    """The pages of several files by the file's number, in order, without what stands on them."""
    rows = visible.pages(audience).filter(file_id__in=list(files)).order_by("order", "pk")
    found: dict[int, list[PageLine]] = {}
    for text in rows.values_list("record", flat=True):
        line = _page_lines.decode(text)
        found.setdefault(line.file, []).append(line)
    return found


def withheld_pages(files: Iterable[int], audience: Audience = PUBLIC) -> set[tuple[int, int]]:
    """Pages of files that are described and not for that audience: (file, its place in it)."""
    rows = visible.pages(ALL).filter(file_id__in=list(files), state=State.PUBLIC)
    seen = visible.pages(audience).filter(file_id__in=list(files))
    return set(rows.exclude(pk__in=seen.values("pk")).values_list("file_id", "order"))


class PageLine(msgspec.Struct, frozen=True, kw_only=True):
    """What a list needs of a Page: which file it is of, its place and leaf, its size in pixels."""

    file: int
    order: int = 1
    leaf: str = ""
    width: int = 0
    height: int = 0


_page_lines = msgspec.json.Decoder(PageLine)


def relations_to(document: int, audience: Audience = PUBLIC) -> list[tuple[Document, Relation]]:
    """The documents that say they relate to this one, each with what it says."""
    numbers = set(RelationRow.objects.filter(to_id=document).values_list("parent_id", flat=True))
    if not numbers:
        return []
    sources = visible.documents(audience).filter(pk__in=numbers).order_by("sort_key")
    found: list[tuple[Document, Relation]] = []
    for source in _records("document", sources):
        found.extend((source, each) for each in source.relations if each.to == document)
    return found


def beside(
    document: int, collection: int, audience: Audience = PUBLIC
) -> tuple[Document | None, Document | None]:
    """The documents before and after this one in a collection, in the order of `members`."""
    place = Membership.objects.filter(parent=document, collection=collection).first()
    if place is None:
        return None, None
    rows = _memberships(collection, audience)
    before = _nearest(rows, _ahead_of(place), ("-position", "-sort_key"))
    after = _nearest(rows, _behind(place), ("position", "sort_key"))
    known = many("document", filter(None, (before, after)), audience)
    return known.get(before), known.get(after)  # type: ignore[return-value, arg-type]  # documents, as asked


def _nearest(
    rows: QuerySet[Membership], stretches: Iterable[Q], order: tuple[str, str]
) -> int | None:
    """The document of the first membership in the first stretch that has any.

    Each stretch is one range of one index; asked for together they would be sorted.
    """
    for stretch in stretches:
        found = rows.filter(stretch).order_by(*order).values_list("parent_id", flat=True).first()
        if found is not None:
            return int(found)
    return None


def _ahead_of(place: Membership) -> Iterator[Q]:
    """The stretches before a place in the order of `members`, the nearest first."""
    yield Q(position=place.position, sort_key__lt=place.sort_key)
    if place.position is None:
        yield Q(position__isnull=False)
    else:
        yield Q(position__lt=place.position)


def _behind(place: Membership) -> Iterator[Q]:
    """The stretches behind a place in the order of `members`, the nearest first."""
    yield Q(position=place.position, sort_key__gt=place.sort_key)
    if place.position is not None:
        yield Q(position__gt=place.position)
        yield Q(position=None)


def preface(audience: Audience = PUBLIC) -> Preface | None:
    """What the archive says of itself: the preface with the lowest number, or None."""
    return next(_records("preface", visible.prefaces(audience).order_by("pk")[:1]), None)


def newest(limit: int = 5, audience: Audience = PUBLIC) -> list[Document]:
    """The documents that became public last."""
    rows = visible.documents(audience).order_by("-public_since", "-pk")[:limit]
    return list(_records("document", rows))


__all__ = [
    "ALL",
    "PUBLIC",
    "Audience",
    "Slice",
    "beside",
    "collections",
    "every",
    "files_of",
    "how_many_documents",
    "many",
    "members",
    "newest",
    "one",
    "pages_among",
    "pages_of",
    "preface",
    "record",
    "relations_to",
    "texts_of",
    "withheld_pages",
]
