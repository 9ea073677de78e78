"""The clock: what is due is opened, published or withdrawn. The worker calls `tick`.

Opening happens here and nowhere else, so that a stopped worker never discloses anything.
Closing binds at once without it (`visible` looks at the time); the clock only tidies up after.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from django.utils import timezone
from wagtail.models import Revision

from fonds.catalogue import save
from fonds.catalogue.drafts import NotAccepted
from fonds.catalogue.models import NOUNS, Noun
from fonds.records.access import OPEN, WITHHELD
from fonds.records.problem import Problem
from fonds.records.record import Record

log = logging.getLogger(__name__)
_PIECE = 100


@dataclass(slots=True)
class Tick:
    """What one look at the clock did, and what it could not do."""

    opened: int = 0
    published: int = 0
    withdrawn: int = 0
    problems: list[Problem] = field(default_factory=list)


def tick(now: datetime | None = None) -> Tick:
    """Do all that is due. Repeating it is harmless."""
    moment, done = now or timezone.now(), Tick()
    for model in NOUNS.values():
        done.opened += _open(model, moment)
        _withdraw_expired(model, moment, done)
    _publish_due(moment, done)
    for problem in done.problems:
        log.warning("%s", problem)
    return done


def _open(model: type[Noun], now: datetime) -> int:
    due = model.rows.filter(access_state=WITHHELD, opens_at__lte=now)[:_PIECE]
    records = [_opened(row.as_record()) for row in due]
    return len(save.accept(records, reason="Opened on the day set").saved) if records else 0


def _opened(record: Record) -> Record:
    access = msgspec.structs.replace(record.access, state=OPEN, opens=None, reason="", note="")
    return msgspec.structs.replace(record, access=access)


def _withdraw_expired(model: type[Noun], now: datetime, done: Tick) -> None:
    for row in model.rows.filter(live=True, expire_at__lte=now)[:_PIECE]:
        row.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        done.withdrawn += 1


def _publish_due(now: datetime, done: Tick) -> None:
    """Each revision by itself: one that a person must settle does not hold up the rest."""
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    for revision in due:
        if not isinstance(revision.content_object, Noun):
            continue
        try:
            revision.publish(log_action="wagtail.publish.scheduled")
            done.published += 1
        except NotAccepted as refusal:
            done.problems.extend(refusal.problems)
            done.problems.extend(conflict.problem() for conflict in refusal.conflicts)
