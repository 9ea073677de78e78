"""Changes that wait at the desk: an import as draft of records that stand already.

The row stays as it is; the record with the source's changes becomes its pending draft. A draft
that waits there already is somebody's work and is not replaced.
"""

from __future__ import annotations

from typing import Any

from fonds.catalogue import drafts
from fonds.catalogue.join import changed_fields
from fonds.catalogue.models import NOUNS
from fonds.importing import faults
from fonds.importing.report import Fate
from fonds.importing.step import Step
from fonds.records.record import Record


def keep(step: Step, record: Record) -> None:
    """Let the record wait as a draft over its row, unless another one does."""
    there = _pending(record)
    if there is None:
        drafts.keep([record])
    elif changed_fields(there, record):
        step.fate = Fate.CONFLICT
        step.problems.append(faults.draft_waits(step.patch, record))
    else:
        step.fate, step.fields = Fate.UNCHANGED, ()


def _pending(record: Record) -> Record | None:
    """The draft that waits over the record's row, None when what stands is the latest."""
    model: Any = NOUNS[record.kind]
    row = model.rows.select_related("latest_revision").get(pk=record.number)
    if row.latest_revision is None or row.latest_revision_id == row.live_revision_id:
        return None
    draft: Record = drafts.revive(model, row.latest_revision.content).as_record()
    return draft
