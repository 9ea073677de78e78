"""The Problems of an import, gathered to the end however many there are."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from fonds.records.problem import Problem, Severity


class Findings:
    """Problems in the order they were found, in a temporary database that needs little memory."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.of_severity: Counter[Severity] = Counter()
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("CREATE TABLE problem (place INTEGER PRIMARY KEY, json BLOB)")
        self._database.execute("BEGIN")  # for ever: it is forgotten with this
        self.extend(problems)

    def __del__(self) -> None:
        self._database.close()

    def append(self, problem: Problem) -> None:
        """Add one."""
        self.of_severity[problem.severity] += 1
        row = (msgspec.json.encode(problem),)
        self._database.execute("INSERT INTO problem (json) VALUES (?)", row)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add several."""
        for problem in problems:
            self.append(problem)

    def __len__(self) -> int:
        return self.of_severity.total()

    def __iter__(self) -> Iterator[Problem]:
        for (json,) in self._database.execute("SELECT json FROM problem ORDER BY place"):
            yield msgspec.json.decode(json, type=Problem)
