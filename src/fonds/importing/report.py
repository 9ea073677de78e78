"""What an import did, or would do: how many records met which fate, and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import msgspec

from fonds.importing.findings import Findings
from fonds.records.problem import Problem, Severity

UNREAD = "record"
"""The kind of what could not be read."""


class Fate(StrEnum):
    """What becomes of a record that comes in; each has exactly one."""

    ADDED = "added"  # or revived under its old number, after an undo
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"  # a field of it waits for a person; its other fields are saved
    REFUSED = "refused"


@dataclass(slots=True)
class Report:
    """`came` is the sum of `fates`, always. `run` is None for a dry run, which writes nothing.

    `kinds` divides the same records by what they are: documents, and the people, places and texts
    that came with them. "record" is what could not be read, so that nobody knows what it is.

    `resumed`: an earlier import of the same files was cut off, and this went on with its run.
    """

    format: str
    files: tuple[str, ...]
    run: int | None = None
    as_draft: bool = False
    resumed: bool = False
    fates: Counter[Fate] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)  # changed: "document.title" → how often
    kinds: Counter[tuple[str, Fate]] = field(default_factory=Counter)
    problems: Findings = field(default_factory=Findings)
    seconds: float = 0.0

    @property
    def came(self) -> int:
        """How many records came in."""
        return self.fates.total()

    @property
    def added(self) -> int:
        """Records that are new, or revived."""
        return self.fates[Fate.ADDED]

    @property
    def changed(self) -> int:
        """Records of which at least one field changed."""
        return self.fates[Fate.CHANGED]

    @property
    def unchanged(self) -> int:
        """Records of which the source said nothing new."""
        return self.fates[Fate.UNCHANGED]

    @property
    def conflicts(self) -> int:
        """Records of which at least one field was changed here and in the source."""
        return self.fates[Fate.CONFLICT]

    @property
    def refused(self) -> int:
        """Records that were not saved."""
        return self.fates[Fate.REFUSED]

    @property
    def clean(self) -> bool:
        """Whether nothing was refused and nothing is in conflict."""
        return not self.refused and not self.conflicts

    def note(self, problem: Problem) -> None:
        """Add a Problem that a reader found; a refusal is a record that came in."""
        self.problems.append(problem)
        if problem.severity == Severity.REFUSED:
            self.count(UNREAD, Fate.REFUSED)

    def count(self, kind: str, fate: Fate) -> None:
        """Add a record of that kind which met that fate."""
        self.fates[fate] += 1
        self.kinds[kind, fate] += 1

    def counts(self) -> dict[str, int]:
        """The fates by name, and how many came in."""
        return {"in": self.came} | {fate.value: self.fates[fate] for fate in Fate}

    def by_kind(self) -> dict[str, dict[str, int]]:
        """The counts of each kind that came in, in the order of the alphabet."""
        kinds = sorted({kind for kind, _ in self.kinds})
        return {
            kind: {"in": sum(self.kinds[kind, fate] for fate in Fate)}
            | {fate.value: self.kinds[kind, fate] for fate in Fate}
            for kind in kinds
        }

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values, the Problems as a list."""
        return self._head() | {"problems": [_plain(problem) for problem in self.problems]}

    def json_pieces(self) -> Iterator[str]:
        """The same as text, a Problem at a time, so that half a million need no memory."""
        head = msgspec.json.encode(self._head()).decode()
        yield head[:-1] + ',"problems":['
        for place, problem in enumerate(self.problems):
            yield (",\n" if place else "\n") + msgspec.json.encode(_plain(problem)).decode()
        yield "\n]}\n"

    def _head(self) -> dict[str, Any]:
        return {
            "run": self.run,
            "format": self.format,
            "files": list(self.files),
            "as_draft": self.as_draft,
            "resumed": self.resumed,
            **self.counts(),
            "kinds": self.by_kind(),
            "fields": dict(sorted(self.fields.items())),
            "seconds": round(self.seconds, 3),
        }


def _plain(problem: Problem) -> dict[str, Any]:
    """Every part of a Problem, so that a program need not know the defaults."""
    return {
        "severity": problem.severity.value,
        "file": problem.where.file,
        "row": problem.where.row,
        "field": problem.where.field,
        "found": problem.found,
        "remedy": problem.remedy,
        "value": problem.value,
    }
