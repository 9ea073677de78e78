"""What incoming records point to: it must stand here, or come with them.

Of what comes with them some is refused, and then so is what points to it: a record that points
nowhere is not saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from fonds.importing import faults
from fonds.importing.identity import standing
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.pointers import pointers
from fonds.records.problem import Problem

Aim = tuple[str, str, int]
"""The field that points, the kind it points to, and the number."""


def refuse_vain(steps: Sequence[Step], survey: Survey) -> None:
    """Refuse the steps that point nowhere, then those that point to these, until none is left.

    The others learn in `ahead` what they point to that is not saved yet.
    """
    waiting = _waiting(steps)
    refused = True
    while refused:
        refused = False
        for step, aims in waiting:
            problem = _vain(step, aims, survey) if step.record is not None else None
            if problem is not None:
                step.refuse(problem)
                survey.refuse(step.place)
                refused = True


def _waiting(steps: Sequence[Step]) -> list[tuple[Step, list[Aim]]]:
    """The steps that point to what is not here yet, by number or by key."""
    aims = [(step, _aims(step)) for step in steps if step.record is not None]
    wanted: dict[str, set[int]] = {}
    for _, several in aims:
        for _, kind, number in several:
            wanted.setdefault(kind, set()).add(number)
    there = {kind: standing(kind, numbers) for kind, numbers in wanted.items()}
    waiting = []
    for step, several in aims:
        ahead = [aim for aim in several if aim[2] not in there[aim[1]]]
        step.ahead = tuple((kind, number) for _, kind, number in ahead)
        if ahead or step.keys:
            waiting.append((step, ahead))
    return waiting


def _aims(step: Step) -> list[Aim]:
    record = step.record
    assert record is not None
    several = [
        (name, kind, number) for name, kind, number in pointers(record) if isinstance(number, int)
    ]
    if record.merged_into:
        several.append(("merged_into", record.kind, record.merged_into))
    return several


def _vain(step: Step, aims: list[Aim], survey: Survey) -> Problem | None:
    for name, kind, number in aims:
        if (kind, number) not in survey:
            return faults.nowhere(step.patch, kind, str(number), name)
    for kind, key in step.keys:
        entry = survey.of_key(kind, key)
        if entry is None or entry.refused:
            return faults.nowhere(step.patch, kind, key)
    return None
