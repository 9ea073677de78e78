"""Joining two edits of one record that began from the same version.

Changes to different fields are joined; changes to the same field are a conflict, which only a
person can settle. Pure: no database.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record

_STANDING = frozenset({"number", "version"})
_SETS = frozenset({"keys"})  # identifiers have no order: both sides may add theirs


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that both sides changed: what it was, what came in, what stands."""

    kind: str
    number: int
    field: str
    base: Any
    ours: Any
    theirs: Any

    def problem(self, where: Where | None = None) -> Problem:
        """The conflict told to whoever brought the incoming value."""
        return Problem(
            found=f"{self.kind.capitalize()} {self.number}: “{self.field}” was changed here "
            "and in what came in; the archive's own value stays.",
            remedy="Compare the two and edit the record at the desk if the incoming one is right.",
            where=where or Where(field=self.field),
            severity=Severity.CONFLICT,
            value=str(msgspec.to_builtins(self.ours))[:500],
        )


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined record, with the standing value wherever there is a conflict."""

    record: Record
    conflicts: tuple[Conflict, ...]


def changed_fields(old: Record, new: Record) -> tuple[str, ...]:
    """The fields in which two records of one kind differ, their number and version apart."""
    return tuple(
        name
        for name in new.__struct_fields__
        if name not in _STANDING and getattr(old, name) != getattr(new, name)
    )


def _united(was: tuple[Any, ...], mine: tuple[Any, ...], stands: tuple[Any, ...]) -> Any:
    """What stands, without what `mine` took away, and with what it added."""
    kept = [each for each in stands if each in mine or each not in was]
    return tuple(dict.fromkeys((*kept, *(each for each in mine if each not in was))))


def join(base: Record, ours: Record, theirs: Record) -> Joined:
    """Bring `ours`, which began from `base`, into `theirs`, which stands now.

    >>> from fonds.records.subject import Subject
    >>> base = Subject(number=1, version=1, title="Arms")
    >>> ours = Subject(number=1, version=1, title="Arms control")
    >>> theirs = Subject(number=1, version=2, title="Arms", note="See also trade.")
    >>> both = join(base, ours, theirs).record
    >>> both.title, both.note
    ('Arms control', 'See also trade.')
    """
    values, conflicts = {}, []
    for name in changed_fields(theirs, ours):
        was, mine, stands = (getattr(each, name) for each in (base, ours, theirs))
        if mine == was:
            continue
        if stands == was:
            values[name] = mine
        elif name in _SETS:
            values[name] = _united(was, mine, stands)
        else:
            conflicts.append(Conflict(ours.kind, ours.number, name, was, mine, stands))
    return Joined(msgspec.structs.replace(theirs, **values), tuple(conflicts))
