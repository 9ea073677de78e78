"""Records into rows: the saver's own hands, used by `fonds.catalogue.save` and nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any

import msgspec
from django.utils import timezone

from fonds.catalogue import keys, numbers
from fonds.catalogue.join import changed_fields
from fonds.catalogue.models import NOUNS, Act, Change, Noun, Run
from fonds.records import kinds
from fonds.records.record import Record, State

# Rows written by one statement: SQLite takes no more than 32,766 variables.
_PIECE = 400


@dataclass(frozen=True, slots=True)
class Edit:
    """A record to write, with what stands and the row it stands in (None for a new one)."""

    record: Record
    standing: Record | None
    row: Noun | None

    @property
    def act(self) -> Act:
        """What writing it does."""
        was = self.standing.state if self.standing else None
        match (was, self.record.state):
            case (None, State.DRAFT):
                return Act.DRAFTED
            case (None, _):
                return Act.ADDED
            case (State.DRAFT, State.PUBLIC):
                return Act.PUBLISHED
            case (State.WITHDRAWN | State.MERGED, State.PUBLIC):
                return Act.REVIVED
            case (before, State.WITHDRAWN) if before != State.WITHDRAWN:
                return Act.WITHDRAWN
            case (before, State.MERGED) if before != State.MERGED:
                return Act.MERGED
        return Act.EDITED


def numbered(kind: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits with their numbers and the versions they make."""
    claimed = [edit.record.number for edit in edits if edit.row is None and edit.record.number]
    if claimed:
        numbers.claim(kind, max(claimed))
    new = [edit for edit in edits if not edit.record.number]
    given = iter(numbers.give(kind, len(new))) if new else iter(())
    return [replace(edit, record=_next(edit, given)) for edit in edits]


def write(
    kind: str, edits: Sequence[Edit], actor: str, reason: str, run: Run | None
) -> list[Change]:
    """Write rows, projections, keys and Changes of one kind, and return the Changes in order."""
    now = timezone.now()
    changes = Change.objects.bulk_create(
        [_change(edit, actor, reason, run, now) for edit in edits], batch_size=_PIECE
    )
    several = [_row(edit, change, now) for edit, change in zip(edits, changes, strict=True)]
    _store(kind, several, edits)
    return changes


def _next(edit: Edit, given: Any) -> Record:
    record = edit.record
    version = edit.standing.version + 1 if edit.standing else max(record.version, 1)
    since = record.public_since
    if since is None and record.state == State.PUBLIC and record.access.is_open():
        since = timezone.now().replace(microsecond=0)
    return msgspec.structs.replace(
        record, number=record.number or next(given), version=version, public_since=since
    )


def _store(kind: str, several: list[Noun], edits: Sequence[Edit]) -> None:
    """Rows that stand already are updated, the rest added; projections are made anew."""
    model = NOUNS[kind]
    old = [row for row, edit in zip(several, edits, strict=True) if edit.row is not None]
    new = [row for row, edit in zip(several, edits, strict=True) if edit.row is None]
    model.rows.bulk_create(new, batch_size=_PIECE)
    if old:
        # An upsert: many times quicker than one UPDATE with a CASE for each column.
        model.rows.bulk_create(
            old,
            batch_size=_PIECE,
            update_conflicts=True,
            unique_fields=["number"],
            update_fields=_columns(model),
        )
        for child in model.child_models():
            child._default_manager.filter(parent__in=[row.pk for row in old]).delete()
    _store_children(model, [edit.record for edit in edits])
    keys.write(kind, [edit.record for edit in edits if edit.row is not None], fresh=False)
    keys.write(kind, [edit.record for edit in edits if edit.row is None], fresh=True)


def _store_children(model: type[Noun], records: list[Record]) -> None:
    children = list(chain.from_iterable(model.children(record) for record in records))
    for child in model.child_models():
        rows = [each for each in children if type(each) is child]
        if rows:
            child._default_manager.bulk_create(rows, batch_size=_PIECE)


def _columns(model: type[Noun]) -> list[str]:
    """The columns the saver owns, the address apart."""
    own = {field.name for field in model._meta.concrete_fields}
    return sorted(own - set(_DESK) - {"number", "created_at"})


_DESK = (
    "locked",
    "locked_at",
    "locked_by",
    "latest_revision",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "live_revision",
    "go_live_at",
    "expire_at",
    "expired",
)


def _row(edit: Edit, change: Change, now: datetime) -> Noun:
    row = edit.row or NOUNS[edit.record.kind](number=edit.record.number, created_at=now)
    for name, value in projection(edit.record).items():
        setattr(row, name, value)
    row.last_change, row.changed_at = change.pk, now
    row.live = edit.record.state == State.PUBLIC
    return row


def projection(record: Record) -> dict[str, Any]:
    """Every column of a row that follows from its record alone; `fonds check` compares them."""
    return {
        "version": record.version,
        "state": record.state,
        "merged_into": record.merged_into or None,
        "access_state": record.access.state[:40],
        "opens_at": record.access.opens,
        "closes_at": record.access.closes,
        "title": record.title,
        "public_since": record.public_since,
        "record": kinds.encode(record),
        **NOUNS[record.kind].columns(record),
    }


def _change(edit: Edit, actor: str, reason: str, run: Run | None, now: datetime) -> Change:
    return Change(
        kind=edit.record.kind,
        number=edit.record.number,
        version=edit.record.version,
        act=edit.act,
        actor=actor,
        reason=reason,
        run=run,
        time=now,
        digest=kinds.digest(edit.record),
        before=_before(edit),
    )


def _before(edit: Edit) -> str:
    """The replaced fields of the standing record as JSON; "" for an addition."""
    if edit.standing is None:
        return ""
    names = changed_fields(edit.standing, edit.record)
    old = {name: msgspec.to_builtins(getattr(edit.standing, name)) for name in names}
    return msgspec.json.encode(old).decode()
