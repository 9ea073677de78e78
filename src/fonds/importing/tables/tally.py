"""Findings that would repeat in row after row: told once, with how often and where first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fonds.records.problem import Problem, Severity, Where

_MOST = 1_000
_ONE_BY_ONE = 100


@dataclass(slots=True)
class _Finding:
    found: str
    remedy: str
    where: Where
    value: str
    count: int = 0


class Tally:
    """Gathers findings by a name of their own and gives one NOTICE for each at the end."""

    def __init__(self) -> None:
        self._findings: dict[str, _Finding] = {}
        self._told: Counter[str] = Counter()

    def add(self, name: str, found: str, remedy: str, where: Where, value: str = "") -> None:
        """Count one more; words, place and value are those of the first.

        found: with “{rows}” where “3 rows” or “1 row” is to stand.
        """
        finding = self._findings.get(name)
        if finding is None and len(self._findings) >= _MOST:
            name, found = "more", "More was found of the same kinds in {rows}."
            finding = self._findings.get(name)
        if finding is None:
            finding = self._findings[name] = _Finding(found, remedy, where, value[:60])
        finding.count += 1

    def each(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The Problems to be told one by one: NOTICEs beyond a hundred of a kind are counted."""
        for problem in problems:
            if problem.severity is not Severity.NOTICE or self._has_room(problem.found):
                yield problem
            else:
                found = f"In {{rows}} more: {problem.found}"
                self.add(problem.found, found, problem.remedy, problem.where, problem.value)

    def _has_room(self, kind: str) -> bool:
        if kind not in self._told and len(self._told) >= _MOST:
            return False
        self._told[kind] += 1
        return self._told[kind] <= _ONE_BY_ONE

    def problems(self) -> Iterator[Problem]:
        """The NOTICEs, in the order in which they were first found."""
        for finding in self._findings.values():
            rows = "1 row" if finding.count == 1 else f"{finding.count:,} rows"
            yield Problem(
                found=finding.found.replace("{rows}", rows),
                remedy=finding.remedy,
                where=finding.where,
                severity=Severity.NOTICE,
                value=finding.value,
            )
