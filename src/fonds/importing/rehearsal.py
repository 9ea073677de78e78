"""What the saver would say of planned steps, asked without saving: for a dry run."""

from __future__ import annotations

from fonds.importing import faults
from fonds.importing.identity import standing
from fonds.importing.plan import Step
from fonds.importing.report import Fate
from fonds.importing.survey import Survey
from fonds.records.pointers import pointers
from fonds.records.record import Record

Address = tuple[str, int | str]


def rehearse(steps: list[Step], survey: Survey) -> list[Step]:
    """The steps, with those refused that point to numbers nothing has."""
    there = _there([step.record for step in steps if step.record is not None])
    for step in steps:
        if step.record is not None:
            _rehearse(step, step.record, there, survey)
    return steps


def _rehearse(step: Step, record: Record, there: set[Address], survey: Survey) -> None:
    for name, kind, pointer in pointers(record):
        address = (kind, pointer)
        if isinstance(pointer, int) and address not in there and address not in survey:
            step.fate, step.record, step.fields = Fate.REFUSED, None, ()
            step.problems.append(faults.nowhere(step.patch, name, kind, str(pointer)))
            survey.refuse(step.place)
            return


def _there(records: list[Record]) -> set[Address]:
    """The addresses the records point to at which something stands."""
    wanted: dict[str, set[int]] = {}
    for record in records:
        for _, kind, pointer in pointers(record):
            if isinstance(pointer, int):
                wanted.setdefault(kind, set()).add(pointer)
    return {
        (kind, number) for kind, several in wanted.items() for number in standing(kind, several)
    }
