"""The one saver: importer, desk, merge, undo and clock all hand their Records to `accept`.

In one transaction it compares the version each record was begun from with the row's, joins
what can be joined, writes rows with their projections, then Changes. Nothing else writes a row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.db import connection, transaction

from fonds.catalogue import actor as acting
from fonds.catalogue import history, keys, numbers, rows
from fonds.catalogue.join import Conflict, changed_fields, join
from fonds.catalogue.models import NOUNS, Noun, Run
from fonds.catalogue.pointing import Targets
from fonds.catalogue.prose import prepared
from fonds.records.problem import Problem, Where
from fonds.records.record import Record, State

Address = tuple[str, int]
"""A kind and a number."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A record as it stands now, the Change that made it so, and what that did."""

    record: Record
    change: int
    act: str


@dataclass(slots=True)
class Accepted:
    """What became of the records handed in; each is in exactly one of the first four."""

    saved: list[Saved] = field(default_factory=list)
    unchanged: list[Record] = field(default_factory=list)
    refused: list[Record] = field(default_factory=list)
    conflicting: list[Record] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def accept(
    records: Sequence[Record],
    actor: str = "",
    reason: str = "",
    run: Run | None = None,
    expected: Container[Address] = frozenset(),
) -> Accepted:
    """Save these records, all in one transaction, and log a Change for each that differs.

    A record with number 0 gets the next one; a number that no row has is claimed. Its `version`
    is the one it was begun from (0: new). If the row has moved on since, changes to different
    fields are joined; where both changed a field, a run yields to what stands and says so in
    `conflicts`, while without a run the whole record is left unsaved for a person to settle.
    `expected`: addresses that this run will still save, so that pointers to them are sound.

    >>> from fonds.records.subject import Subject
    >>> accept([Subject(title="Arms control")], actor="editor").saved[0].record.number
    1
    """
    outcome = Accepted()
    with transaction.atomic():
        _log_lock()
        intake = _Intake(records, run, expected, outcome)
        ready = [each for each in map(intake.consider, range(len(records))) if each]
        for kind, group in groupby(sorted(ready, key=_kind), key=_kind):
            _write(kind, list(group), actor or acting.current(), reason, run, outcome)
    return outcome


def reserve(kind: str, count: int) -> range:
    """Numbers for records that will point to each other before they are saved; spent at once."""
    return numbers.reserve(kind, count)


class _Intake:
    """What must be known of a batch before any of its records can be judged."""

    def __init__(
        self,
        records: Sequence[Record],
        run: Run | None,
        expected: Container[Address],
        outcome: Accepted,
    ) -> None:
        self.records, self.run, self.outcome = records, run, outcome
        self.rows = _standing(records)
        self.targets = Targets(records, expected)
        self.taken = _taken(records)

    def consider(self, place: int) -> rows.Edit | None:
        """What to write for one record, or None with the reason noted in the outcome."""
        incoming, row = self.records[place], self.rows.get(_address(self.records[place]))
        standing = row.as_record() if row else None
        record, notices = prepared(self.targets.followed(incoming), standing)
        problem = self.taken.get(place) or self.targets.missing(record) or _fault(record, standing)
        if problem:
            self._refuse(incoming, problem)
            return None
        self._note(record, notices)
        if standing is None or row is None:
            return rows.Edit(record, None, None)
        return self._joined(record, standing, row)

    def _joined(self, record: Record, standing: Record, row: Noun) -> rows.Edit | None:
        joined, conflicts = record, tuple[Conflict, ...]()
        if record.version != standing.version:
            base = history.at(record.kind, record.number, record.version)
            if base is None:
                self._refuse(record, _unknown_version(record, standing))
                return None
            joined, conflicts = (both := join(base, record, standing)).record, both.conflicts
        if conflicts:
            self.outcome.conflicts.extend(conflicts)
            self.outcome.conflicting.append(record)
            if self.run is None:
                return None
        if not changed_fields(standing, joined):
            if not conflicts:
                self.outcome.unchanged.append(standing)
            return None
        return rows.Edit(joined, standing, row)

    def _refuse(self, record: Record, problem: Problem) -> None:
        self.outcome.refused.append(record)
        self.outcome.problems.append(problem)

    def _note(self, record: Record, notices: Iterable[Problem]) -> None:
        unclear = record.access.problem()
        self.outcome.problems.extend((*notices, unclear) if unclear else notices)


def _write(
    kind: str,
    edits: list[rows.Edit],
    actor: str,
    reason: str,
    run: Run | None,
    outcome: Accepted,
) -> None:
    numbered = rows.numbered(kind, edits)
    changes = rows.write(kind, numbered, actor, reason, run)
    conflicting = {_address(record) for record in outcome.conflicting}
    for change, edit in zip(changes, numbered, strict=True):
        if _address(edit.record) not in conflicting:
            outcome.saved.append(Saved(edit.record, change, edit.act))


def _kind(edit: rows.Edit) -> str:
    return edit.record.kind


def _address(record: Record) -> Address:
    return (record.kind, record.number)


def _standing(records: Sequence[Record]) -> dict[Address, Noun]:
    wanted: dict[str, list[int]] = defaultdict(list)
    for record in records:
        if numbers.possible(record.number):
            wanted[record.kind].append(record.number)
    found = {}
    for kind, several in wanted.items():
        for row in NOUNS[kind].rows.select_for_update().filter(pk__in=several):
            found[(kind, row.pk)] = row
    return found


def _taken(records: Sequence[Record]) -> dict[int, Problem]:
    """A Problem, by place, for each record that comes twice or bears another's identifier."""
    problems: dict[int, Problem] = {}
    places: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        places[record.kind].append(place)
    for kind, several in places.items():
        found = keys.taken(kind, [records[place] for place in several])
        problems.update((several[index], problem) for index, problem in found.items())
    return problems | _twice(records)


def _twice(records: Sequence[Record]) -> dict[int, Problem]:
    seen: set[Address] = set()
    problems = {}
    for place, record in enumerate(records):
        if record.number and _address(record) in seen:
            problems[place] = _refusal(
                record,
                f"{record.kind.capitalize()} {record.number} comes twice at once.",
                "Keep one of the two.",
            )
        seen.add(_address(record))
    return problems


def _fault(record: Record, standing: Record | None) -> Problem | None:
    """Why a record cannot be saved in the state it claims, or None."""
    if record.state == State.MERGED and not record.merged_into:
        return _refusal(
            record, "A merged record must name the one it went into.", "Set merged_into."
        )
    if record.number and not numbers.possible(record.number):
        return _refusal(
            record,
            f"{record.number} cannot be a record's number; these go from 1 to {numbers.HIGHEST}.",
            "Give another number, or none and let the archive give one.",
        )
    if standing is None:
        return None
    if record.version == 0:
        return _refusal(
            record,
            f"The number {record.number} belongs to a {record.kind} already.",
            "Give the version your words were taken from, or another number.",
        )
    if record.state == State.DRAFT and standing.state != State.DRAFT:
        return _refusal(
            record, "A record that was published cannot be a draft again.", "Withdraw it instead."
        )
    return None


def _unknown_version(record: Record, standing: Record) -> Problem:
    return _refusal(
        record,
        f"Version {record.version} of {record.kind} {record.number} is not known here; "
        f"the archive has version {standing.version}.",
        "Export the record anew and make the change in that.",
    )


def _refusal(record: Record, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(field=f"{record.kind} {record.number}"))


def _log_lock() -> None:
    """On PostgreSQL ids are given in order of commit, so that no reader passes a late one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOG])


_LOG = 0x466F6E6473  # "Fonds"
