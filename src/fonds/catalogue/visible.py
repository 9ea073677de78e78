"""What may be seen: the one place that reads state, access and the clock.

Every public door takes its rows from here, with the PUBLIC audience. It fails closed: only the
state "public" with the access "open" is ever shown, and whatever hangs on a document is hidden
with it. Closing binds at the moment it is due; opening waits for the worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fonds.catalogue.models import (
    NOUNS,
    Act,
    Agent,
    Change,
    Collection,
    Correction,
    Document,
    Event,
    File,
    Noun,
    Page,
    Place,
    Preface,
    Repository,
    Subject,
    Text,
)
from fonds.catalogue.models.noun import SHOWN
from fonds.records.correction import Verdict
from fonds.records.document import Document as DocumentRecord
from fonds.records.record import Record, State


class Audience(StrEnum):
    """Who asks: the public, or the archive's owner, who sees everything there is."""

    PUBLIC = "public"
    ALL = "all"


PUBLIC, ALL = Audience.PUBLIC, Audience.ALL


def shown(now: datetime | None = None) -> Q:
    """The condition on a row's own standing under which the public may see it at that moment."""
    moment = now or timezone.now()
    unclosed = Q(closes_at=None) | Q(closes_at__gt=moment)
    unexpired = Q(expire_at=None) | Q(expire_at__gt=moment)
    return SHOWN & unclosed & unexpired


def documents(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Document]:
    return _own(Document, audience, now)


def texts(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Text]:
    """Texts whose document may be seen too; a text without one is shown to nobody outside."""
    return _hung(_own(Text, audience, now), "document", documents(audience, now), audience)


def files(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[File]:
    """Files whose document may be seen too; an image of a collection hangs on no document.

    What a text was made from says what the text says: it is hidden with it.
    """
    rows = _own(File, audience, now)
    if audience == ALL:
        return rows
    document = documents(audience, now).filter(pk=OuterRef("document_id"))
    hidden = Text.objects.filter(source_file_id=OuterRef("pk")).exclude(shown(now))
    return rows.filter(Q(document_id=None) | Exists(document)).exclude(Exists(hidden))


def pages(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Page]:
    """Pages whose file may be seen, and so its document."""
    return _hung(_own(Page, audience, now), "file", files(audience, now), audience)


def agents(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Agent]:
    return _own(Agent, audience, now)


def places(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Place]:
    return _own(Place, audience, now)


def subjects(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Subject]:
    return _own(Subject, audience, now)


def repositories(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Repository]:
    return _own(Repository, audience, now)


def events(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Event]:
    return _own(Event, audience, now)


def collections(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Collection]:
    return _own(Collection, audience, now)


def prefaces(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Preface]:
    return _own(Preface, audience, now)


def corrections(audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Correction]:
    """Corrections that an editor has accepted, of records that may be seen."""
    rows = _own(Correction, audience, now)
    if audience == ALL:
        return rows
    accepted, seen = rows.filter(verdict=Verdict.ACCEPTED), Q(pk__in=[])
    # Of those kinds alone that there are corrections of: to ask for all takes ten times as long.
    for kind in set(accepted.order_by().values_list("about", flat=True).distinct()):
        if kind in NOUNS and kind != Correction.kind:
            about = of(kind, audience, now).filter(pk=OuterRef("about_number"))
            seen |= Q(Exists(about), about=kind)
    return accepted.filter(seen)


_BY_KIND = {
    "document": documents,
    "text": texts,
    "file": files,
    "page": pages,
    "agent": agents,
    "place": places,
    "subject": subjects,
    "repository": repositories,
    "event": events,
    "collection": collections,
    "correction": corrections,
    "preface": prefaces,
}


def of(kind: str, audience: Audience = PUBLIC, now: datetime | None = None) -> QuerySet[Any]:
    """The rows of that kind that the audience may see at that moment."""
    return _BY_KIND[kind](audience, now)


def version(record: Record, audience: Audience = PUBLIC, now: datetime | None = None) -> bool:
    """Whether an old version of a record may be seen: it and what stands today must both be."""
    if audience == ALL:
        return True
    return open_in(record, now) and of(record.kind, audience, now).filter(pk=record.number).exists()


def open_in(record: Record, now: datetime | None = None) -> bool:
    """Whether a version was itself open, whatever it hangs on and whatever stands today."""
    return record.state == State.PUBLIC and record.access.is_open(now)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What may be told of a record that was public and was withdrawn.

    note: what the archive had said of its access to the public, "" for nothing. collections: those
    that held it, by number, whoever may see them.
    """

    kind: str
    number: int
    title: str
    title_language: str
    since: datetime | None
    withdrawn: datetime
    note: str
    collections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at an address: a row, a way on, a tombstone, or (all None) nothing."""

    found: Noun | None = None
    moved_to: int | None = None
    gone: Tombstone | None = None


def standing(kind: str, number: int, audience: Audience = PUBLIC) -> Standing:
    """What somebody of that audience meets at a record's address.

    A draft, a withheld record and a number nobody was given all answer alike: nothing.
    """
    row = of(kind, audience).filter(pk=number).first()
    if row is not None and row.state not in (State.MERGED, State.WITHDRAWN):
        return Standing(found=row)
    hidden = NOUNS[kind].rows.filter(pk=number, public_since__isnull=False).first()
    if hidden is None:
        return Standing()
    if hidden.state == State.MERGED and hidden.merged_into:
        return Standing(moved_to=_final(kind, hidden))
    if hidden.state == State.WITHDRAWN and hidden.access_state == "open":
        return Standing(gone=_tombstone(hidden))
    return Standing()


def _final(kind: str, row: Noun) -> int:
    """The end of a chain of merges; a chain that bites its tail ends where it began."""
    seen = {row.pk}
    while row.merged_into and row.merged_into not in seen:
        seen.add(row.merged_into)
        onward = NOUNS[kind].rows.filter(pk=row.merged_into).first()
        if onward is None:
            break
        row = onward
    number: int = row.pk
    return number


def _tombstone(row: Noun) -> Tombstone:
    withdrawals = Change.objects.filter(kind=row.kind, number=row.pk, act=Act.WITHDRAWN)
    change = withdrawals.order_by("-version").first()
    record = row.as_record()
    held = record.collections if isinstance(record, DocumentRecord) else ()
    return Tombstone(
        kind=row.kind,
        number=row.pk,
        title=row.title,
        title_language=getattr(record, "title_language", ""),
        since=row.public_since,
        withdrawn=change.time if change else row.changed_at,
        note=record.access.note,
        collections=tuple(each.collection for each in held if isinstance(each.collection, int)),
    )


def _own(model: type[Any], audience: Audience, now: datetime | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.all()
    return rows if audience == ALL else rows.filter(shown(now))


def _hung(rows: QuerySet[Any], on: str, above: QuerySet[Any], audience: Audience) -> QuerySet[Any]:
    if audience == ALL:
        return rows
    return rows.filter(Exists(above.filter(pk=OuterRef(f"{on}_id"))))
