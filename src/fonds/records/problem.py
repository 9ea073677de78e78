"""What is wrong with incoming data, said so that the person who has the data can mend it.

A fault in data is never raised: it is gathered as a Problem and told at the end, all at once.
Only our own mistakes raise.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much a Problem holds back: a refused record, a conflict left to a person, a notice."""

    REFUSED = "refused"  # the record was not saved
    CONFLICT = "conflict"  # the archive's own value stays, the incoming one waits for a person
    NOTICE = "notice"  # saved, and here is what a person should look at


class Where(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where in the incoming data: any part may be empty, rows and lines count from 1."""

    file: str = ""
    row: int = 0
    field: str = ""

    def __str__(self) -> str:
        row = f"line {self.row}" if self.row else ""
        return ", ".join(part for part in (self.file, row, self.field) if part)


NOWHERE = Where()
"""The whereabouts of what has none: data that came from no file."""


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One finding: `found` says what stands there, `remedy` what to do next; neither is empty.

    >>> print(Problem(found="The day 31 September does not exist.", remedy="Correct the date.",
    ...               where=Where(file="papers.csv", row=7, field="date")))
    papers.csv, line 7, date: The day 31 September does not exist. Correct the date.
    """

    found: str
    remedy: str
    where: Where = NOWHERE
    severity: Severity = Severity.REFUSED
    value: str = ""

    def __str__(self) -> str:
        place = str(self.where)
        return f"{place}: {self.found} {self.remedy}" if place else f"{self.found} {self.remedy}"
