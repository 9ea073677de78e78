"""Whose entries a record is in: what must be made anew when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from django.db.models import QuerySet

from fonds.catalogue.models import (
    Change,
    CopyReference,
    Document,
    DocumentPlace,
    DocumentSubject,
    File,
    Membership,
    Participation,
    Place,
    Text,
)
from fonds.searching.entries.gathering import pieces

Numbers = Iterable[int]

_ASKED = 500  # below SQLite's bound on variables in one statement

# What a change must touch to be seen in another record's entry. The rest (a note, a life date)
# stands in the record's own.
_SEEN_ELSEWHERE = {
    "title",
    "title_language",
    "names",
    "abbreviation",
    "type",
    "within",
    "state",
    "merged_into",
    "access",
    "number",
}


def documents_of(kind: str, numbers: list[int]) -> set[int]:
    """The documents in whose entries those records of a kind are."""
    if kind not in _DOCUMENTS:
        return set()
    if kind == "place":
        numbers = sorted(_with_all_within(numbers))
    several = (_DOCUMENTS[kind](list(piece)) for piece in pieces(numbers, _ASKED))
    return {document for found in several for document in found}


def matters(change: Change) -> bool:
    """Whether it can be seen in entries other than the record's own.

    An addition can: a record may be pointed to before it is there. Of a text every word can.
    """
    if change.kind in ("text", "file"):
        return True
    return not change.before or not _SEEN_ELSEWHERE.isdisjoint(_before(change))


def documents_before(change: Change) -> Iterable[int]:
    """The documents that a text or a file hung on before that Change, if it was another."""
    if change.kind not in ("text", "file") or '"document"' not in change.before:
        return ()
    document = _before(change).get("document")
    return (document,) if isinstance(document, int) else ()


def _before(change: Change) -> Mapping[str, object]:
    found: dict[str, object] = msgspec.json.decode(change.before)
    return found


def _through(rows: QuerySet[Any], column: str) -> Callable[[list[int]], Numbers]:
    """Through a child table of the document."""

    def documents(numbers: list[int]) -> Numbers:
        found = rows.filter(**{f"{column}__in": numbers})
        return found.values_list("parent_id", flat=True).distinct()

    return documents


def _hung(rows: QuerySet[Any]) -> Callable[[list[int]], Numbers]:
    """From what hangs on a document."""

    def documents(numbers: list[int]) -> Numbers:
        found = rows.filter(pk__in=numbers, document_id__isnull=False)
        return found.values_list("document_id", flat=True).distinct()

    return documents


def _of_texts(numbers: list[int]) -> Numbers:
    """What a text was made from is hidden with it, and may be a scan of another document."""
    texts = Text.objects.filter(pk__in=numbers)
    sources = File.objects.filter(pk__in=texts.exclude(source_file=None).values("source_file_id"))
    own = texts.filter(document_id__isnull=False).values_list("document_id", flat=True)
    others = sources.filter(document_id__isnull=False).values_list("document_id", flat=True)
    return {*own, *others}


def _with_all_within(numbers: list[int]) -> set[int]:
    """A place is in the entries of documents at every place within it."""
    found, fresh = set(numbers), list(numbers)
    while fresh:
        below = [
            number
            for piece in pieces(fresh, _ASKED)
            for number in Place.objects.filter(within_id__in=piece).values_list("pk", flat=True)
        ]
        fresh = [number for number in below if number not in found]
        found.update(fresh)
    return found


def _themselves(numbers: list[int]) -> Numbers:
    return Document.objects.filter(pk__in=numbers).values_list("pk", flat=True)


_DOCUMENTS: Mapping[str, Callable[[list[int]], Numbers]] = {
    "document": _themselves,
    "agent": _through(Participation.objects.all(), "agent_id"),
    "collection": _through(Membership.objects.all(), "collection_id"),
    "file": _hung(File.objects.all()),
    "place": _through(DocumentPlace.objects.all(), "place_id"),
    "repository": _through(CopyReference.objects.all(), "repository_id"),
    "subject": _through(DocumentSubject.objects.all(), "subject_id"),
    "text": _of_texts,
}
