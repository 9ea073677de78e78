"""The handover: planned records to the saver, keys to numbers, and what the saver said to steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec
from django.db import transaction

from fonds.catalogue import numbers, save
from fonds.catalogue.join import Conflict
from fonds.catalogue.save import Accepted
from fonds.importing import faults, waiting
from fonds.importing.identity import known, own_number, standing
from fonds.importing.links import numbered
from fonds.importing.recording import Recording
from fonds.importing.report import Fate
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.problem import Problem, Severity
from fonds.records.record import Record

_PIECE = 500


class Handover:
    """Saves steps in the name of a run, and lets each step know its fate."""

    def __init__(self, survey: Survey, recording: Recording, actor: str, reason: str) -> None:
        self._survey, self._recording = survey, recording
        self._actor, self._reason = actor, reason
        self._raised: set[str] = set()
        self._ahead = recording.ahead
        self._take_up()

    def _take_up(self) -> None:
        """Give the records a cut-off run had not come to the numbers that it meant for them."""
        for (kind, key), number in self._ahead.items():
            entry = self._survey.of_key(kind, key)
            if entry is not None and not entry.number:
                self._survey.number(entry.place, number)

    def save(self, steps: Sequence[Step]) -> None:
        """Save what the steps hold, in one transaction; it is on disk when this returns."""
        several = [step for step in steps if step.record is not None]
        run = self._recording.run()
        with transaction.atomic():
            self._keep_claimed_free(several)
            self._give_numbers(several)
            ready = [(step, self._ready(step, step.record)) for step in several if step.record]
            now = [(step, record) for step, record in ready if not step.waits]
            records = [record for _, record in now]
            accepted = save.accept(records, self._actor, self._reason, run, self._survey)
            for step, record in ready:
                if step.waits:
                    waiting.keep(step, record)
            self._note_ahead(several)
        self._settle(now, accepted)
        self._promise(several)

    def _keep_claimed_free(self, steps: Sequence[Step]) -> None:
        """Let new numbers begin above those that the source claims further on."""
        new = {step.patch.kind for step in steps if step.record and not step.record.number}
        for kind in sorted(new - self._raised):
            numbers.claim(kind, self._survey.highest(kind))
            self._raised.add(kind)

    def _give_numbers(self, steps: Sequence[Step]) -> None:
        """Numbers for everything the steps refer to, and for what comes before it in the source."""
        last: dict[str, int] = defaultdict(lambda: -1)
        for step in steps:
            for kind, key in step.keys:
                last[kind] = max(last[kind], self._place_without_number(kind, key))
        for kind, place in last.items():
            self._number_up_to(kind, steps[0].place, place)

    def _note_ahead(self, steps: Sequence[Step]) -> None:
        """Keep with the run the numbers that were given to records still to come."""
        for step in steps:
            self._ahead.pop((step.patch.kind, step.patch.key), None)
        if self._ahead != self._recording.ahead:
            self._recording.note_ahead(self._ahead)

    def _place_without_number(self, kind: str, key: str) -> int:
        """The place of an entry that needs a number, -1 when it has one it can keep."""
        entry = self._survey.of_key(kind, key)
        if entry is None:
            return -1
        if entry.number and (own_number(kind, key) or not standing(kind, [entry.number])):
            return -1
        self._survey.number(entry.place, 0)  # what it claims belongs to another record
        return entry.place

    def _number_up_to(self, kind: str, first: int, last: int) -> None:
        entries = self._survey.unnumbered(kind, first, last)
        for start in range(0, len(entries), _PIECE):
            piece = entries[start : start + _PIECE]
            there = known(kind, [key for _, key in piece])
            new = [(place, key) for place, key in piece if key not in there]
            if new:
                given = save.reserve(kind, len(new))
                for (place, key), number in zip(new, given, strict=True):
                    self._survey.number(place, number)
                    self._ahead[kind, key] = number

    def _ready(self, step: Step, record: Record) -> Record:
        """The record with every number that was given to it and to what it refers to."""
        if step.keys:
            record = numbered(record, self._number_of)
        if not record.number:
            number = self._number_of(step.patch.kind, step.patch.key) or 0
            record = msgspec.structs.replace(record, number=number)
        return record

    def _number_of(self, kind: str, key: str) -> int | None:
        entry = self._survey.of_key(kind, key)
        return entry.number or None if entry else None

    def _settle(self, handed: Sequence[tuple[Step, Record]], accepted: Accepted) -> None:
        """Bring each step what the saver found; it counts as what truly became of it."""
        of_record = {id(record): step for step, record in handed}
        at = {(record.kind, record.number): step for step, record in handed if record.number}
        refusals = [each for each in accepted.problems if each.severity == Severity.REFUSED]
        for record, problem in zip(accepted.refused, refusals, strict=True):
            step = of_record.get(id(record)) or at[record.kind, record.number]
            _refuse(step, problem)
            self._survey.refuse(step.place)
        for record in accepted.unchanged:
            _make_unchanged(at[record.kind, record.number])
        for clash in accepted.conflicts:
            _let_clash(at[clash.kind, clash.number], clash)

    def _promise(self, steps: Sequence[Step]) -> None:
        """Note what the saved records point to that is still to come."""
        for step in steps:
            if step.fate is not Fate.REFUSED:
                given = ((kind, self._number_of(kind, key) or 0) for kind, key in step.keys)
                for kind, number in (*step.ahead, *given):
                    self._survey.promise(kind, number)


def _refuse(step: Step, problem: Problem) -> None:
    step.fate, step.fields = Fate.REFUSED, ()
    step.problems.append(faults.placed(problem, step.patch))


def _let_clash(step: Step, clash: Conflict) -> None:
    """An editor saved between the plan and the handover."""
    step.fate = Fate.CONFLICT
    step.problems.append(faults.conflict(step.patch, clash))


def _make_unchanged(step: Step) -> None:
    if step.fate is Fate.CHANGED:
        step.fate, step.fields = Fate.UNCHANGED, ()
