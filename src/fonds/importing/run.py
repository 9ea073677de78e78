"""The run: hands what was planned to the catalogue's one saver, piece by piece.

Each piece is a transaction of its own, planned just before: an import that was killed loses
nothing that it reported, and the same command goes on where it stopped, under the same run.
Numbers are given in the order of the source, in the transaction that saves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from time import monotonic

from fonds.catalogue.prose import Foresight, foresee
from fonds.files.store import Store
from fonds.importing import faults
from fonds.importing.handover import Handover
from fonds.importing.identity import known
from fonds.importing.pace import Pace, pieces
from fonds.importing.plan import Placed, Planner
from fonds.importing.reading import reading
from fonds.importing.reading_process import Arrival
from fonds.importing.recording import Recording
from fonds.importing.report import Fate, Report
from fonds.importing.source import Source
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.problem import Problem

Progress = Callable[[int, int, float], None]
"""Told now and then: records done, records in all (0: not known yet), records a second."""


def plan(source: Source, as_draft: bool = False, progress: Progress | None = None) -> Report:
    """What importing the source would do now. Nothing is written."""
    report = Report(source.reader.name, source.files, as_draft=as_draft)
    with ExitStack() as stack:
        incoming = _Incoming(stack.enter_context(reading(source)), report)
        survey = stack.enter_context(_survey(source, progress))
        watch = stack.enter_context(_Watch(report, survey.total, progress))
        planner = Planner(survey, source.name, as_draft)
        for piece, _ in pieces(incoming, Pace()):
            _note(report, incoming.planned(planner, piece))
            watch.look()
    return report


def run(
    source: Source,
    actor: str = "",
    as_draft: bool = False,
    progress: Progress | None = None,
    pace: Pace | None = None,
    store: Store | None = None,
) -> Report:
    """Import the source. What is reported as saved is saved; the rest is in the report's Problems.

    `actor` stands in the history as whoever did it. With `as_draft` new records enter as drafts,
    and changes to records that stand wait as drafts at the desk. Files that come with the source
    are kept in `store`; without one they are refused.
    """
    report = Report(source.reader.name, source.files, as_draft=as_draft)
    recording = Recording(source, actor, as_draft)
    report.resumed, pace = recording.resumed, pace or Pace()
    with ExitStack() as stack:
        incoming = _Incoming(stack.enter_context(reading(source)), report)
        survey = stack.enter_context(_survey(source, progress))
        watch = stack.enter_context(_Watch(report, survey.total, progress))
        planner = Planner(survey, source.name, as_draft)
        handover = Handover(survey, recording, actor, _reason(source), store)
        for piece, weight in pieces(incoming, pace):
            steps = incoming.planned(planner, piece)
            handover.keep_contents(steps)
            if any(step.record for step in steps):
                with pace.transaction(weight):
                    handover.save(steps)
            report.run = recording.number
            _note(report, steps)
            watch.look()
        report.problems.extend(faults.broken(*each) for each in survey.broken())
    recording.finish(report.counts())
    return report


def _survey(source: Source, progress: Progress | None) -> Survey:
    if progress is not None:
        progress(0, 0, 0.0)  # how many there are, nobody knows yet
    return Survey.of(source.skim(), known)


class _Incoming:
    """The patches with their places; Problems go into the report on the way."""

    def __init__(self, arrivals: Iterable[Arrival], report: Report) -> None:
        self._arrivals, self._report = arrivals, report
        self._foreseen: dict[int, Foresight] = {}  # of the piece in hand

    def __iter__(self) -> Iterator[Placed]:
        place = 0
        for item, foreseen in self._arrivals:
            if isinstance(item, Problem):
                self._report.note(item)
                continue
            if foreseen is not None:
                self._foreseen[place] = foreseen
            yield place, item
            place += 1

    def planned(self, planner: Planner, piece: Sequence[Placed]) -> list[Step]:
        """The steps of a piece, with what was found in its prose when it was read."""
        foresee(self._foreseen.values())
        steps = planner.steps(piece)
        for step in steps:
            foreseen = self._foreseen.get(step.place)
            if foreseen is not None and step.fate is not Fate.REFUSED:
                step.problems.extend(faults.placed(each, step.patch) for each in foreseen.losses)
        self._foreseen.clear()
        return steps


def _note(report: Report, steps: list[Step]) -> None:
    for step in steps:
        report.count(step.patch.kind, step.fate)
        report.fields.update(f"{step.patch.kind}.{name}" for name in step.fields)
        report.problems.extend(step.problems)


def _reason(source: Source) -> str:
    return f"Import of {', '.join(source.files)}"


class _Watch:
    """Tells how far an import is."""

    def __init__(self, report: Report, total: int, progress: Progress | None) -> None:
        self._report, self._total, self._progress = report, total, progress
        self._begun = monotonic()

    def __enter__(self) -> _Watch:
        return self

    def __exit__(self, *error: object) -> None:
        self.look()

    def look(self) -> None:
        """Note the time and tell whoever asked to be told."""
        self._report.seconds = monotonic() - self._begun
        if self._progress is not None:
            rate = self._report.came / max(self._report.seconds, 1e-6)
            self._progress(self._report.came, self._total, rate)
