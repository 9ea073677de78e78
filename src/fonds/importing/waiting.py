"""Changes that wait at the desk: an import as draft of records that stand already.

The row stays as it is; the record with the source's changes becomes its pending draft. A draft
that waits there already is somebody's work and is not replaced.
"""

from __future__ import annotations

from fonds.catalogue import drafts
from fonds.catalogue.join import changed_fields
from fonds.catalogue.models import Run
from fonds.importing import faults
from fonds.importing.report import Fate
from fonds.importing.step import Step
from fonds.records.record import Record


def keep(step: Step, record: Record, run: Run) -> None:
    """Let the record wait as a draft of the run over its row, unless another one does."""
    there = drafts.pending(record.kind, record.number)
    if there is None:
        drafts.keep([record], run=run)
    elif changed_fields(there, record):
        step.fate = Fate.CONFLICT
        step.problems.append(faults.draft_waits(step.patch, record))
    else:
        step.fate, step.fields = Fate.UNCHANGED, ()
