"""Drafts: what an editor has begun and nobody outside sees.

A draft is a Record in a Wagtail revision, with the version it began from. This module is where
the desk's buttons, its schedule and its workflows meet the one saver; `Noun` calls it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Revision

from fonds.catalogue import actor, save
from fonds.catalogue.join import Conflict
from fonds.catalogue.models import NOUNS, Noun, Run
from fonds.records import kinds
from fonds.records.problem import Problem, Where
from fonds.records.record import Record, State

N = TypeVar("N", bound=Noun)


class NotAccepted(Exception):
    """The saver did not take a draft: a person must settle `conflicts` or mend `problems`."""

    def __init__(self, outcome: save.Accepted) -> None:
        self.conflicts: list[Conflict] = outcome.conflicts
        self.problems: list[Problem] = outcome.problems
        told = [conflict.problem() for conflict in self.conflicts] + self.problems
        super().__init__(" ".join(map(str, told)))


def acting(user: Any) -> AbstractContextManager[None]:
    """Let the saver log this user (None: whoever acts already)."""
    return actor.acting(user.get_username() if user is not None else "")


def revive(model: type[N], data: dict[str, Any]) -> N:
    """A draft as an object of its model, from what its revision keeps.

    Old formats are led up here when there is a second one. A merged number that it points to is
    followed when it is published, and a missing one is refused there.
    """
    record = msgspec.convert(data["record"], kinds.BY_NAME[model.kind])
    return model(
        number=data["pk"],
        version=data["base"],
        title=record.title,
        record=kinds.encode(msgspec.structs.replace(record, version=data["base"])),
        go_live_at=_time(data.get("go_live_at")),
        expire_at=_time(data.get("expire_at")),
    )


def begin(row: Noun) -> None:
    """Save a first draft: it gets its number and its row, in state draft."""
    record = msgspec.structs.replace(row.as_record(), number=0, version=0, state=State.DRAFT)
    saved = _taken(save.accept([record], reason="First draft"))
    for field in NOUNS[row.kind]._meta.concrete_fields:
        if field.name in _FROM_SAVER:
            setattr(row, field.attname, getattr(_standing(saved), field.attname))
    row._state.adding = False


_FROM_SAVER = ("number", "version", "record", "title", "state", "created_at", "changed_at")


def follow(row: Noun) -> None:
    """Let the record follow what Wagtail did to a row's `live`: publish it, or withdraw it.

    Reached by every save that is more than bookkeeping, so that an action of Wagtail's which
    calls neither `publish` nor `unpublish` still passes the saver.
    """
    standing = _standing(row.as_record())
    if row.live:
        _publish(row.as_record())
    elif standing.state == State.PUBLIC:
        _withdraw(standing)


def withdraw(row: Noun) -> int:
    """Withdraw a row instead of deleting it; how many were (0 when it was already)."""
    standing = _standing(row.as_record())
    if standing.state in (State.WITHDRAWN, State.MERGED):
        return 0
    _withdraw(standing)
    type(row).rows.filter(pk=row.pk).update(live=False, has_unpublished_changes=False)
    return 1


@contextmanager
def publishing(revision: Any, user: Any) -> Iterator[None]:
    """Accept a revision's Record, unless it is only being scheduled, then let Wagtail do the rest.

    Raises NotAccepted, and then nothing of the publication remains.
    """
    with transaction.atomic(), acting(user):
        due = _time(revision.content.get("go_live_at"))
        if due is None or due <= timezone.now():
            draft = revision.as_object()
            record = _closing(draft.as_record(), draft.expire_at)
            if user is None:
                _still_wanted(record)
            _publish(record)
        yield


def pending(kind: str, number: int) -> Record | None:
    """The draft that waits over a record's row, None when what stands is the latest."""
    model: Any = NOUNS[kind]
    row = model.rows.select_related("latest_revision").get(pk=number)
    if row.latest_revision is None or row.latest_revision_id == row.live_revision_id:
        return None
    draft: Record = revive(model, row.latest_revision.content).as_record()
    return draft


def keep(records: list[Record], user: Any = None, run: Run | None = None) -> list[Any]:
    """Keep each record as a draft over its row, which stays as it is; the revisions, in order.

    With `run` the drafts are that run's, and `discard` takes them away.
    """
    revisions = []
    for record in records:
        row = NOUNS[record.kind].rows.get(pk=record.number)
        row.record = kinds.encode(record)
        row.title = record.title
        row.version = record.version
        revision = row.save_revision(user=user, clean=False)
        if run is not None:
            revision.content["run"] = run.pk
            revision.save(update_fields=["content"])
        revisions.append(revision)
    return revisions


def discard(run: Run) -> tuple[int, list[Record]]:
    """Take away the drafts that a run has laid over rows: how many, and those that must stay.

    A draft stays when somebody has gone on with it: their words stand on it.
    """
    done, stay = 0, []
    for model in NOUNS.values():
        held = ContentType.objects.get_for_model(model)
        laid = Revision.objects.filter(content_type=held, content__run=run.pk)
        for revision in laid.order_by("-pk").iterator():
            row = model.rows.get(pk=revision.object_id)
            if row.latest_revision_id == revision.pk:
                _discard(row, revision)
                done += 1
            elif row.live_revision_id != revision.pk:
                stay.append(revive(model, revision.content).as_record())
    return done, stay


def _discard(row: Noun, revision: Any) -> None:
    """Let the row's draft before that revision, if there was one, be its latest again."""
    earlier = row.revisions.filter(pk__lt=revision.pk).order_by("-pk").first()
    row.latest_revision = earlier
    row.has_unpublished_changes = earlier is not None and earlier.pk != row.live_revision_id
    row.save(update_fields=["latest_revision", "has_unpublished_changes"])
    revision.delete()


def _publish(record: Record) -> None:
    """Accept a record as public, also over one that was withdrawn after the draft was begun."""
    public = msgspec.structs.replace(record, state=State.PUBLIC, merged_into=0)
    accepted = _taken(save.accept([public], reason="Published at the desk"))
    if accepted.state != State.PUBLIC:
        back = msgspec.structs.replace(accepted, state=State.PUBLIC, merged_into=0)
        _taken(save.accept([back], reason="Published at the desk"))


def _closing(record: Record, expires: datetime | None) -> Record:
    """The record closing when its draft expires, so that the log knows of it as well."""
    if expires is None or record.access.closes == expires:
        return record
    access = msgspec.structs.replace(record.access, closes=expires)
    return msgspec.structs.replace(record, access=access)


def _still_wanted(record: Record) -> None:
    """Raise NotAccepted when a schedule would bring back what somebody has withdrawn since."""
    standing = _standing(record)
    if standing.state in (State.WITHDRAWN, State.MERGED) and standing.version > record.version:
        refused = save.Accepted(refused=[record])
        refused.problems.append(
            Problem(
                found=f"{record.kind.capitalize()} {record.number} was withdrawn after its "
                "publication had been scheduled, and stays withdrawn.",
                remedy="Publish it at the desk by hand if it is to come back.",
                where=Where(field=f"{record.kind} {record.number}"),
            )
        )
        raise NotAccepted(refused)


def _withdraw(standing: Noun) -> None:
    record = msgspec.structs.replace(standing.as_record(), state=State.WITHDRAWN)
    _taken(save.accept([record], reason="Withdrawn at the desk"))


def _taken(outcome: save.Accepted) -> Record:
    if outcome.refused or outcome.conflicting:
        raise NotAccepted(outcome)
    return outcome.saved[0].record if outcome.saved else outcome.unchanged[0]


def _standing(record: Record) -> Noun:
    row: Noun = NOUNS[record.kind].rows.get(pk=record.number)
    return row


def _time(text: str | datetime | None) -> datetime | None:
    return parse_datetime(text) if isinstance(text, str) else text
