"""What a test asks of a report."""

from __future__ import annotations

from typing import Any

from fonds.importing.report import Report


def subject(**fields: Any) -> dict[str, Any]:
    return {"kind": "subject", **fields}


def fates(report: Report) -> tuple[int, int, int, int, int]:
    assert report.came == sum(report.fates.values())
    return (
        report.added,
        report.changed,
        report.unchanged,
        report.conflicts,
        report.refused,
    )


def found(report: Report) -> str:
    return " ".join(problem.found for problem in report.problems)
