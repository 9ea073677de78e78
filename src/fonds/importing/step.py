"""One step of a plan: what becomes of one patch."""

from __future__ import annotations

from dataclasses import dataclass, field

from fonds.importing.report import Fate
from fonds.records.patch import Patch
from fonds.records.problem import Problem
from fonds.records.record import Record

Address = tuple[str, int]
"""A kind and a number."""


@dataclass(slots=True)
class Step:
    """What becomes of one patch, whose place in the source is counted from 0.

    record: what the saver is handed; None when nothing is.
    keys: kinds and keys in `record` that belong to records which come in the same source.
    ahead: addresses in `record` at which nothing stands yet; they come in the same source too.
    waits: `record` becomes a draft over the row that stands.
    fields: of a record that stands, the fields that change.
    """

    place: int
    patch: Patch
    fate: Fate
    record: Record | None = None
    keys: tuple[tuple[str, str], ...] = ()
    ahead: tuple[Address, ...] = ()
    waits: bool = False
    fields: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, problem: Problem) -> None:
        """Let nothing of it be saved, for that reason."""
        self.fate, self.record, self.fields = Fate.REFUSED, None, ()
        self.problems.append(problem)
