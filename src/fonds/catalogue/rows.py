"""Records into rows: the saver's own hands, used by `fonds.catalogue.save` and nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
from django.db import models
from django.utils import timezone

from fonds.catalogue import keys, numbers, table
from fonds.catalogue.join import changed_fields
from fonds.catalogue.models import NOUNS, Act, Change, Noun, Run
from fonds.records import kinds
from fonds.records.access import Access
from fonds.records.patch import default
from fonds.records.record import Record, State

Values = dict[str, Any]


# The one Access that canonical JSON leaves out: an equal one would be written down.
_OPEN: Access = default(Record, "access")


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


def write(kind: str, edits: Sequence[Edit], actor: str, reason: str, run: Run | None) -> list[int]:
    """Write rows, projections, keys and Changes of one kind; the Changes' ids, in order."""
    now = timezone.now()
    changes = table.of(Change).insert_for_keys(
        _change(edit, now) | {"actor": actor, "reason": reason, "run_id": run.pk if run else None}
        for edit in edits
    )
    rows = [_row(edit, change, now) for edit, change in zip(edits, changes, strict=True)]
    _store(NOUNS[kind], edits, rows)
    return changes


def _next(edit: Edit, given: Any) -> Record:
    record = edit.record
    version = edit.standing.version + 1 if edit.standing else max(record.version, 1)
    since = record.public_since
    if since is None and record.state == State.PUBLIC and record.access.is_open():
        since = timezone.now().replace(microsecond=0)
    return msgspec.structs.replace(
        record,
        number=record.number or next(given),
        version=version,
        public_since=since,
        access=_OPEN if record.access == _OPEN else record.access,
    )


def _store(model: type[Noun], edits: Sequence[Edit], rows: Sequence[Values]) -> None:
    """Rows that stand already are updated, the rest added; projections are made anew."""
    old = [row for row, edit in zip(rows, edits, strict=True) if edit.row is not None]
    new = [row for row, edit in zip(rows, edits, strict=True) if edit.row is None]
    table.of(model).insert(row | {"created_at": row["changed_at"]} for row in new)
    if old:
        table.of(model).update(old)
        for child in model.child_models():
            stale = child._default_manager.filter(parent__in=[row["number"] for row in old])
            stale.delete()
    _store_children(model, edits)
    keys.write(model.kind, [edit.record for edit in edits if edit.row is not None], fresh=False)
    keys.write(model.kind, [edit.record for edit in edits if edit.row is None], fresh=True)


def _store_children(model: type[Noun], edits: Sequence[Edit]) -> None:
    several: dict[type[models.Model], list[Values]] = defaultdict(list)
    for edit in edits:
        for child, values in model.children(edit.record):
            several[child].append(values)
    for child, rows in several.items():
        table.of(child).insert(rows)


def _row(edit: Edit, change: int, now: datetime) -> Values:
    """The columns of a row that are the saver's own; the others are the desk's."""
    return {
        "number": edit.record.number,
        **projection(edit.record),
        "last_change": change,
        "changed_at": now,
        "live": edit.record.state == State.PUBLIC,
    }


def projection(record: Record) -> Values:
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


def _change(edit: Edit, now: datetime) -> Values:
    return {
        "kind": edit.record.kind,
        "number": edit.record.number,
        "version": edit.record.version,
        "act": edit.act,
        "time": now,
        "digest": kinds.digest(edit.record),
        "before": _before(edit),
    }


def _before(edit: Edit) -> str:
    """The replaced fields of the standing record as JSON; "" for an addition."""
    if edit.standing is None:
        return ""
    names = changed_fields(edit.standing, edit.record)
    old = {name: msgspec.to_builtins(getattr(edit.standing, name)) for name in names}
    return msgspec.json.encode(old).decode()
