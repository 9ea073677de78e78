"""Other documents: those this one relates to, those that relate to it, and those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fonds.catalogue.ordering import shown_date_of
from fonds.catalogue.shelves import Beside
from fonds.records import references
from fonds.records.collection import Collection
from fonds.records.document import Document, Relation
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.shown.dates import shown_date
from fonds.web.shown.entry import title
from fonds.web.shown.labels import RELATIONS
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, Words, linked, theirs


@dataclass(frozen=True, slots=True)
class Related:
    """A document with how it stands to this one, when it was written, and what is noted of it."""

    label: str
    title: Words
    date: str
    asides: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The document before or after this one."""

    title: Words
    date: str


@dataclass(frozen=True, slots=True)
class Within:
    """A collection that holds this document, with its neighbours there."""

    title: Words
    before: Neighbour | None
    after: Neighbour | None


@dataclass(frozen=True, slots=True)
class InFile:
    """The file that holds this document, with its neighbours there in the order of leaves.

    place: the archive and the levels down to the file, as the way to it. stated: whether the
    document's leaf is; without it nobody knows what stands before and after it.
    """

    place: Words
    stated: bool
    before: Neighbour | None
    after: Neighbour | None


def related(
    document: Document,
    targets: Mapping[int, Document],
    sources: Iterable[tuple[Document, Relation]],
) -> tuple[Related, ...]:
    """Relations read from both ends; a target the public may not see is left out."""
    onward = [
        (targets[each.to], each)
        for each in document.relations
        if isinstance(each.to, int) and each.to in targets
    ]
    return (
        *(_related(each, target, 0) for target, each in sorted(onward, key=_place)),
        *(_related(each, source, 1) for source, each in sorted(sources, key=_place)),
    )


def within(collection: Collection, around: tuple[Document | None, Document | None]) -> Within:
    """The collection with the documents before and after this one in it."""
    name = theirs(collection.title, collection.title_language)
    before, after = (neighbour(each) if each else None for each in around)
    return Within(linked(name, addresses.collection(collection)), before, after)


def in_file(beside: Beside, repository: Repository) -> InFile:
    """The file with the documents before and after this one in it."""
    values = [level.value for level in beside.file]
    holder = repository.abbreviation or repository.title
    path = references.say(beside.file, repository.scheme, references.Style.WORDS)
    before, after = (neighbour(each) if each else None for each in (beside.before, beside.after))
    address = addresses.repository(repository, levels=values)
    return InFile(linked(theirs(f"{holder}, {path}"), address), beside.stated, before, after)


def neighbour(document: Document) -> Neighbour:
    """A document by its title and date, as a link."""
    return Neighbour(
        linked(title(document), addresses.document(document)),
        shown_date(shown_date_of(document)).words,
    )


def _related(relation: Relation, other: Document, end: int) -> Related:
    told: Iterator[Runs] = iter(((theirs(relation.note),),) if relation.note else ())
    shown = neighbour(other)
    return Related(
        str(RELATIONS[relation.kind][end]),
        shown.title,
        shown.date,
        (*told, *asides(relation.statement)),
    )


def _place(related: tuple[Document, Relation]) -> int:
    return related[1].order
