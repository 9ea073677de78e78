"""Walking a repository down its own levels: what of it is here, in the order of its shelves.

A reference is a path of levels, outermost first. Those that name leaves, or a single paper, stand
within a file; the level above them is the file. What a document's record says of its place is
read from the record itself, since only there the levels have their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec
from django.db import connection
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Collate, Substr

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.models import CopyReference
from fonds.catalogue.ordering import of_document, shelf, walk
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.copies import Level, SourceReference
from fonds.records.document import Document
from fonds.records.references import scheme_of

_PAPERS = frozenset({
    "item", "part", "paper", "document", "decimal", "naid", "iktatoszam", "bod", "carrier",
})  # fmt: skip
"""Levels whose value names one paper, or the form it was seen in, and not what it lies in."""

_AFTER = "\U0010ffff"


class Lying(NamedTuple):
    """One place where a document lies: its levels, and how many of them lead to the file.

    claimed: somebody reports that it lies there, and nobody here has verified it. verbatim: the
    reference as printed.
    """

    number: int
    sort_key: int
    year: int | None
    levels: tuple[Level, ...]
    depth: int
    verbatim: str
    claimed: bool

    @property
    def file(self) -> tuple[Level, ...]:
        """The levels down to the file."""
        return self.levels[: self.depth]

    @property
    def leaf(self) -> tuple[Level, ...]:
        """What the reference says within the file: leaves, or the paper's own number."""
        return self.levels[self.depth :]


@dataclass(frozen=True, slots=True)
class Below:
    """What lies under one level: its value, the names it is called by, and how much is here.

    Two names only where references differ. first, last: years of the documents dated to a year.
    """

    value: str
    names: tuple[str, ...]
    documents: int
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Beside:
    """The documents before and after one in its file, whose levels are `file`.

    stated: whether its own leaf is; without one it has no place in the file.
    """

    repository: int
    file: tuple[Level, ...]
    stated: bool
    before: Document | None
    after: Document | None


class _Reference(msgspec.Struct):
    repository: int | str | None = None
    levels: tuple[Level, ...] = ()
    verbatim: str = ""
    claimed: bool = False


class _Copy(msgspec.Struct):
    reference: _Reference | None = None


class _Holding(msgspec.Struct):
    """Of a document's record only what says where it lies: thousands are read for one page."""

    copies: tuple[_Copy, ...] = ()


_decode = msgspec.json.Decoder(_Holding).decode


def lying(
    repository: int, scheme: str, steps: Sequence[str] = (), audience: Audience = PUBLIC
) -> tuple[Lying, ...]:
    """Every place in a repository, under the levels of these values, that the audience may see.

    In the order of the shelves; a document whose leaf is not stated follows the others of its
    file. Values are exact: "0100" is not "100". Places lost to another archive are not counted.
    """

    def find() -> tuple[Lying, ...]:
        return tuple(sorted(_found(repository, scheme, tuple(steps), audience), key=_order))

    return kept(("shelves", repository, scheme, tuple(steps), audience), find, len)


def _found(
    repository: int, scheme: str, steps: tuple[str, ...], audience: Audience
) -> Iterator[Lying]:
    places = _under(CopyReference.objects.filter(repository_id=repository, former=False), steps)
    rows = visible.documents(audience).filter(pk__in=places.values("parent_id"))
    for number, sort_key, year, record in rows.values_list("pk", "sort_key", "year", "record"):
        for reference in dict.fromkeys(_references(record, repository)):
            if tuple(level.value for level in reference.levels[: len(steps)]) == steps:
                depth = depth_of_file(reference.levels, scheme)
                yield Lying(
                    number,
                    sort_key,
                    year,
                    reference.levels,
                    depth,
                    reference.verbatim,
                    reference.claimed,
                )


def _references(record: str, repository: int) -> Iterator[SourceReference]:
    for copy in _decode(record).copies:
        told = copy.reference
        if told is not None and told.repository == repository:
            yield SourceReference(levels=told.levels, verbatim=told.verbatim, claimed=told.claimed)


def _order(place: Lying) -> tuple[Any, ...]:
    """Level by level as on the shelf: what is padded alike ("0100", "100") is kept apart."""
    file = tuple((shelf([level.value]), level.value) for level in place.file)
    leaf = shelf([level.value for level in place.leaf])
    return file, not place.leaf, leaf, place.sort_key


def depth_of_file(levels: Sequence[Level], scheme: str) -> int:
    """How many of the levels lead to the file; what follows stands within it.

    >>> depth_of_file([Level("fond", "558"), Level("opis", "11"), Level("list", "67-70")], "ru")
    2
    """
    known = scheme_of(scheme, (level.name for level in levels))
    for depth, level in enumerate(levels):
        if level.name in _PAPERS or known.step(level.name).leaves:
            return depth
    return len(levels)


def opened(places: Sequence[Lying], depth: int) -> tuple[tuple[Below, ...], tuple[Lying, ...]]:
    """What lies at a level: the levels below it, and the places right in it.

    `places` are all under that level, which is `depth` levels down. None of them is claimed, and
    each has levels, unless the caller asks for those.
    """
    here = tuple(each for each in places if each.depth <= depth)
    deeper: dict[str, list[Lying]] = {}
    for each in places:
        if each.depth > depth:
            deeper.setdefault(each.levels[depth].value, []).append(each)
    return tuple(_below(value, several, depth) for value, several in deeper.items()), here


def _below(value: str, places: Sequence[Lying], depth: int) -> Below:
    years = [each.year for each in places if each.year is not None]
    return Below(
        value,
        tuple(dict.fromkeys(each.levels[depth].name for each in places)),
        len({each.number for each in places}),
        min(years, default=None),
        max(years, default=None),
    )


def beside(record: Document, schemes: dict[int, str], audience: Audience = PUBLIC) -> list[Beside]:
    """The files the document lies in, as its present references say, each with its neighbours.

    schemes: of the repositories that may be shown; a file of any other is left out, as is a
    place that is only claimed. Two queries a file, and few documents lie in more than one.
    """
    files: dict[tuple[Any, ...], Beside] = {}
    for copy in record.copies:
        told = copy.reference
        if told is None or told.claimed or told.repository not in schemes:
            continue
        repository = int(told.repository)
        depth = depth_of_file(told.levels, schemes[repository])
        key = (repository, told.levels[:depth])
        if depth and key not in files:
            files[key] = _beside(record, repository, told.levels, depth, audience)
    return list(files.values())


def _beside(
    record: Document, repository: int, levels: tuple[Level, ...], depth: int, audience: Audience
) -> Beside:
    values = [level.value for level in levels]
    file = values[:depth]
    if len(values) == depth:
        return Beside(repository, levels[:depth], False, None, None)
    rows = _in_file(repository, file, audience)
    here, key = shelf(values), of_document(record)
    before = rows.filter(place__lte=here).filter(Q(place__lt=here) | Q(parent__sort_key__lt=key))
    after = rows.filter(place__gte=here).filter(Q(place__gt=here) | Q(parent__sort_key__gt=key))
    return Beside(
        repository,
        levels[:depth],
        True,
        _document(before.order_by("-place", "-parent__sort_key"), record.number),
        _document(after.order_by("place", "parent__sort_key"), record.number),
    )


def _in_file(repository: int, file: list[str], audience: Audience) -> Any:
    """The places in that file of which the leaf is stated, with where they stand in it."""
    places = CopyReference.objects.filter(repository_id=repository, former=False, claimed=False)
    shown = visible.documents(audience).filter(pk=OuterRef("parent_id"))
    rows = _under(places, tuple(file)).exclude(walk=walk(file)).filter(Exists(shown))
    return rows.annotate(place=_place())


def _document(rows: Any, own: int) -> Document | None:
    """The first one's document; one that lies on several leaves is not its own neighbour."""
    row = rows.exclude(parent_id=own).select_related("parent").first()
    return row.parent.as_record() if row else None


def _under(rows: Any, steps: tuple[str, ...]) -> Any:
    """Those whose walk begins with these steps, sign for sign."""
    if not steps:
        return rows
    beginning, shelved = walk(steps), shelf(steps)
    exact = rows.annotate(beginning=Substr("walk", 1, len(beginning))).filter(beginning=beginning)
    near = exact.annotate(near=_place())
    return near.filter(near__gte=shelved, near__lt=shelved + _AFTER)


def _place() -> Any:
    """Where on the shelf: compared sign by sign, whatever language the database sorts in."""
    return Collate("shelf", "C") if connection.vendor == "postgresql" else F("shelf")


__all__ = ["Below", "Beside", "Lying", "beside", "depth_of_file", "lying", "opened"]
