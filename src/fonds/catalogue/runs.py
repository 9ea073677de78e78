"""Runs: an import, a merge or an undo told of as a whole, and taken back as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic

import msgspec
from django.db.models import Exists, OuterRef
from django.utils import timezone

from fonds.catalogue import drafts, history, save
from fonds.catalogue.models import NOUNS, Change, Noun, Run
from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record, State

_PIECE = 100
_BEYOND = 2**63 - 1  # above every id

Touched = tuple[str, int, int]
"""A kind, a number, and the version a run gave that record last."""


def begin(
    format: str,  # noqa: A002 (the word that every caller knows)
    source: str,
    actor: str = "",
    as_draft: bool = False,
    what: str = "import",
) -> Run:
    """Begin a run; everything saved in its name can be undone with its number."""
    return Run.objects.create(
        what=what,
        format=format,
        source=source,
        actor=actor,
        as_draft=as_draft,
        begun_at=timezone.now(),
    )


def finish(run: Run, counts: dict[str, int]) -> None:
    """Note that the run came to its end, with what it did. A killed run has no end."""
    run.finished_at, run.counts = timezone.now(), counts
    run.save(update_fields=["finished_at", "counts"])


@dataclass(slots=True)
class Undone:
    """What an undo did: how many were put back, how many withdrawn, and what it had to leave.

    `discarded` counts the drafts it took away that the run had laid over what stands.
    """

    run: Run
    restored: int = 0
    withdrawn: int = 0
    discarded: int = 0
    left: list[Problem] = field(default_factory=list)


Progress = Callable[[int, int, float], None]
"""Told now and then: records done, records in all, records a second."""


def undo(number: int, actor: str = "", progress: Progress | None = None) -> Undone:
    """Take a run back: replaced fields are restored, additions are withdrawn.

    What has been touched since is left as it is and told. Raises Run.DoesNotExist. Undoing twice
    does nothing the second time; an undo can itself be undone.
    """
    run = Run.objects.get(pk=number)
    undoing = begin(run.format, run.source, actor, what="undo")
    Run.objects.filter(pk=undoing.pk).update(undoes=run)
    outcome = Undone(undoing)
    touched, done, begun = _last_changes(run), 0, monotonic()
    total = run.changes.values("kind", "number").distinct().count() if progress else 0
    while piece := list(islice(touched, _PIECE)):
        _take_back(run, piece, outcome, actor)
        done += len(piece)
        if progress is not None:
            progress(done, total, done / max(monotonic() - begun, 1e-6))
    if run.as_draft:
        _discard_drafts(run, outcome)
    run.undone_at = timezone.now()
    run.save(update_fields=["undone_at"])
    finish(undoing, {"restored": outcome.restored, "withdrawn": outcome.withdrawn})
    return outcome


def _discard_drafts(run: Run, outcome: Undone) -> None:
    outcome.discarded, stay = drafts.discard(run)
    outcome.left.extend(_gone_on_with(record) for record in stay)


def _last_changes(run: Run) -> Iterator[Touched]:
    """Each record the run changed, with the version it gave it last, the newest first.

    Asked for a piece at a time: half a million need no memory, and no reading stays open while
    others write.
    """
    same = run.changes.filter(kind=OuterRef("kind"), number=OuterRef("number"))
    last = run.changes.filter(~Exists(same.filter(version__gt=OuterRef("version")))).order_by("-id")
    before = _BEYOND
    while piece := list(last.filter(id__lt=before)[:_PIECE]):
        for change in piece:
            yield change.kind, change.number, change.version
        before = piece[-1].pk


def _take_back(run: Run, piece: list[Touched], outcome: Undone, actor: str) -> None:
    rows, changes = _rows(piece), _changes(run, piece)
    records = []
    for kind, number, version in piece:
        standing = rows[(kind, number)].as_record()
        if standing.version == version:
            records.append(_before(standing, changes[(kind, number)]))
        elif not _taken_back_already(rows[(kind, number)]):
            outcome.left.append(_touched(kind, number))
    done = save.accept(records, actor, f"Undo of run {run.pk}", outcome.run)
    withdrawn = sum(saved.record.state == State.WITHDRAWN for saved in done.saved)
    outcome.withdrawn += withdrawn
    outcome.restored += len(done.saved) - withdrawn
    outcome.left.extend(done.problems)
    outcome.left.extend(conflict.problem() for conflict in done.conflicts)


def _rows(piece: list[Touched]) -> dict[save.Address, Noun]:
    return {
        (kind, row.pk): row
        for kind, several in _numbers(piece).items()
        for row in NOUNS[kind].rows.filter(pk__in=several)
    }


def _changes(run: Run, piece: list[Touched]) -> dict[save.Address, list[Change]]:
    """The run's Changes of those records, each record's newest first."""
    found: dict[save.Address, list[Change]] = defaultdict(list)
    for kind, several in _numbers(piece).items():
        changes = run.changes.filter(kind=kind, number__in=several)
        for change in changes.order_by("-version"):
            found[(kind, change.number)].append(change)
    return found


def _numbers(piece: list[Touched]) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number, _ in piece:
        numbers[kind].append(number)
    return numbers


def _before(standing: Record, changes: list[Change]) -> Record:
    """The record as it was before those Changes; withdrawn, if they begin with its addition."""
    record = standing
    for change in changes:
        if not change.before:
            return msgspec.structs.replace(standing, state=State.WITHDRAWN, merged_into=0)
        record = history.undone(record, change)
    return msgspec.structs.replace(record, version=standing.version)


def _taken_back_already(row: Noun) -> bool:
    last = Change.objects.select_related("run").filter(pk=row.last_change).first()
    return last is not None and last.run is not None and last.run.what == "undo"


def _gone_on_with(record: Record) -> Problem:
    return Problem(
        found=f"Somebody has gone on with the draft of {record.kind} {record.number}, which stays.",
        remedy="Look at it at the desk: publish it, or set it back to what is published.",
        where=Where(field=f"{record.kind} {record.number}"),
        severity=Severity.NOTICE,
    )


def _touched(kind: str, number: int) -> Problem:
    return Problem(
        found=f"{kind.capitalize()} {number} has been changed since, and was left as it is.",
        remedy="Look at its history at the desk and set right by hand what the run brought.",
        where=Where(field=f"{kind} {number}"),
        severity=Severity.NOTICE,
    )
