"""Documents as rows, and what is asked of them: dates, people, places, subjects, archives."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models
from modelcluster.fields import ParentalKey

from fonds.catalogue import ordering
from fonds.catalogue.models.noun import SHOWN, Child, Noun
from fonds.records.document import Document as DocumentRecord


def pointing(to: str) -> models.ForeignKey[Noun | None, Noun | None]:
    """A column that holds the number of another record.

    The database does not insist on the target: within an import a document may stand before the
    one it answers. The saver refuses what points nowhere, and `fonds check` looks again.
    """
    return models.ForeignKey(
        to, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+", null=True
    )


class Document(Noun):
    """A document's row; `sort_key` orders the whole archive without ties, undated ones last.

    year: the one that its leading date lies in; None when undated, or wider than a year.
    """

    kind = "document"

    sort_key = models.BigIntegerField(default=0, editable=False)
    undated = models.BooleanField(default=True, editable=False)
    year = models.IntegerField(null=True, editable=False)

    class Meta(Noun.Meta):
        indexes = [
            *Noun.Meta.indexes,
            models.Index(fields=["year"], condition=SHOWN, name="document_shown_by_year"),
            models.Index(fields=["sort_key"], condition=SHOWN, name="document_shown_by_date"),
            models.Index(fields=["-public_since"], condition=SHOWN, name="document_shown_newest"),
        ]

    @classmethod
    def columns(cls, record: DocumentRecord) -> dict[str, object]:
        key = ordering.of_document(record)
        undated = key >= ordering.UNDATED
        return {"sort_key": key, "undated": undated, "year": ordering.year_of(record)}

    @classmethod
    def child_models(cls) -> tuple[type[models.Model], ...]:
        return CHILDREN

    @classmethod
    def children(cls, record: DocumentRecord) -> Iterator[Child]:
        for make in (_dates, _participations, _places, _subjects, _events, _memberships):
            yield from make(record)
        for make in (_references, _relations):
            yield from make(record)


class DocumentDate(models.Model):
    """One date of a document, for range filters: inclusive bounds, None where open."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="dates")
    kind = models.CharField(max_length=20)
    edtf = models.CharField(max_length=100)
    earliest = models.DateField(null=True, db_index=True)
    latest = models.DateField(null=True)


class Participation(models.Model):
    """An agent's role in a document."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="participations")
    agent = pointing("catalogue.Agent")
    role = models.CharField(max_length=20)
    written = models.TextField(blank=True)


class DocumentPlace(models.Model):
    """A place's role in a document."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="places")
    place = pointing("catalogue.Place")
    role = models.CharField(max_length=20)


class DocumentSubject(models.Model):
    """What a document is about."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="subjects")
    subject = pointing("catalogue.Subject")


class DocumentEvent(models.Model):
    """An event that a document records."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="events")
    event = pointing("catalogue.Event")


class Membership(models.Model):
    """A document's place in a collection; `sort_key` is the document's, so that one index sorts."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="memberships")
    collection = pointing("catalogue.Collection")
    position = models.IntegerField(null=True)
    sort_key = models.BigIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["collection", "sort_key"], name="membership_by_date"),
            models.Index(fields=["collection", "position", "sort_key"], name="membership_in_order"),
        ]


class CopyReference(models.Model):
    """Where a copy lies, or lay (`former`), or is said to lie (`claimed`).

    path: the values of the levels as they are said, outermost first. walk: the same, each followed
    by a sign that no value holds, so that whatever lies below a level begins with its walk. shelf:
    the walk in an order of text that is the order on the shelf ("9" before "10").
    """

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="references")
    repository = pointing("catalogue.Repository")
    copy = models.CharField(max_length=40, blank=True)
    path = models.TextField(blank=True)
    verbatim = models.TextField(blank=True)
    former = models.BooleanField(default=False)
    claimed = models.BooleanField(default=False)
    walk = models.TextField(blank=True)
    shelf = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["repository", "shelf"], name="reference_on_the_shelf")]


class Relation(models.Model):
    """A relation to another document, stored on one side and read from both."""

    parent = ParentalKey(Document, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=30)
    to = pointing("catalogue.Document")
    order = models.PositiveIntegerField(default=0)


CHILDREN: tuple[type[models.Model], ...] = (
    DocumentDate,
    Participation,
    DocumentPlace,
    DocumentSubject,
    DocumentEvent,
    Membership,
    CopyReference,
    Relation,
)


def _dates(record: DocumentRecord) -> Iterator[Child]:
    for date in record.dates:
        earliest, latest = ordering.bounds(date.edtf)
        if date.edtf:
            yield (
                DocumentDate,
                {
                    "parent_id": record.number,
                    "kind": date.kind,
                    "edtf": date.edtf,
                    "earliest": earliest,
                    "latest": latest,
                },
            )


def _participations(record: DocumentRecord) -> Iterator[Child]:
    for part in record.participations:
        yield (
            Participation,
            {
                "parent_id": record.number,
                "agent_id": part.agent,
                "role": part.role,
                "written": part.written,
            },
        )


def _places(record: DocumentRecord) -> Iterator[Child]:
    for location in record.places:
        yield (
            DocumentPlace,
            {
                "parent_id": record.number,
                "place_id": location.place,
                "role": location.role,
            },
        )


def _subjects(record: DocumentRecord) -> Iterator[Child]:
    for subject in record.subjects:
        yield DocumentSubject, {"parent_id": record.number, "subject_id": subject}


def _events(record: DocumentRecord) -> Iterator[Child]:
    for event in record.events:
        yield DocumentEvent, {"parent_id": record.number, "event_id": event}


def _memberships(record: DocumentRecord) -> Iterator[Child]:
    for membership in record.collections:
        yield (
            Membership,
            {
                "parent_id": record.number,
                "collection_id": membership.collection,
                "position": membership.position,
                "sort_key": ordering.of_document(record),
            },
        )


def _references(record: DocumentRecord) -> Iterator[Child]:
    for copy in record.copies:
        for reference in (copy.reference, *copy.former):
            if reference is not None:
                values = [level.value for level in reference.levels]
                yield (
                    CopyReference,
                    {
                        "parent_id": record.number,
                        "repository_id": reference.repository,
                        "copy": copy.id,
                        "path": "/".join(values),
                        "verbatim": reference.verbatim,
                        "former": reference is not copy.reference,
                        "claimed": reference.claimed,
                        "walk": ordering.walk(values),
                        "shelf": ordering.shelf(values),
                    },
                )


def _relations(record: DocumentRecord) -> Iterator[Child]:
    for relation in record.relations:
        yield (
            Relation,
            {
                "parent_id": record.number,
                "kind": relation.kind,
                "to_id": relation.to,
                "order": relation.order,
            },
        )
