"""The handover: planned records to the saver, and what the saver found back to their steps."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from fonds.catalogue import save
from fonds.catalogue.join import Conflict
from fonds.catalogue.save import Accepted
from fonds.files.store import Store
from fonds.importing import contents, faults, waiting
from fonds.importing.aims import refuse_vain
from fonds.importing.numbering import Numbering
from fonds.importing.recording import Recording
from fonds.importing.report import Fate
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.problem import Problem, Severity
from fonds.records.record import Record


class Handover:
    """Saves steps in the name of a run, and lets each step know its fate."""

    def __init__(
        self,
        survey: Survey,
        recording: Recording,
        actor: str,
        reason: str,
        store: Store | None = None,
    ) -> None:
        self._survey, self._recording = survey, recording
        self._numbering = Numbering(survey, recording)
        self._actor, self._reason, self._store = actor, reason, store

    def keep_contents(self, steps: Sequence[Step]) -> None:
        """Store the bytes that come with the steps; what points to those it refuses falls too."""
        refused = contents.keep(steps, self._store)
        for step in refused:
            self._survey.refuse(step.place)
        if refused:
            refuse_vain(steps, self._survey)

    def save(self, steps: Sequence[Step]) -> None:
        """Save what the steps hold, in one transaction; it is on disk when this returns.

        `keep_contents` comes first.
        """
        several = [step for step in steps if step.record is not None]
        run = self._recording.run()
        with transaction.atomic():
            self._numbering.give(several)
            ready = [
                (step, self._numbering.numbered(step, step.record))
                for step in several
                if step.record is not None
            ]
            now = [(step, record) for step, record in ready if not step.waits]
            records = [record for _, record in now]
            accepted = save.accept(records, self._actor, self._reason, run, self._survey)
            for step, record in ready:
                if step.waits:
                    waiting.keep(step, record, run)
            self._numbering.keep_ahead(several)
        self._settle(now, accepted)
        self._promise(several)

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
                given = ((kind, self._numbering.of(kind, key) or 0) for kind, key in step.keys)
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
