"""Problems are gathered to the end, however many there are."""

from __future__ import annotations

from fonds.importing.findings import Findings
from fonds.importing.report import Report
from fonds.records.problem import Problem, Severity, Where


def problem(row: int, severity: Severity = Severity.REFUSED) -> Problem:
    return Problem(found="Слово", remedy="Mend.", where=Where(row=row), severity=severity)


def test_all_come_back_in_order_and_as_often_as_asked() -> None:
    findings = Findings(problem(row) for row in range(1, 3_001))
    assert len(findings) == 3_000
    assert [each.where.row for each in findings] == list(range(1, 3_001))
    findings.append(problem(3_001))
    assert [each.where.row for each in findings] == list(range(1, 3_002))


def test_they_are_counted_by_how_much_they_hold_back() -> None:
    report = Report("jsonl", ("a.jsonl",))
    report.note(problem(1))
    report.note(problem(2, Severity.NOTICE))
    assert report.problems.of_severity == {Severity.REFUSED: 1, Severity.NOTICE: 1}
    assert (report.came, report.refused) == (1, 1)
    assert not report.clean


def test_a_report_of_half_a_million_problems_is_given_in_pieces() -> None:
    report = Report("jsonl", ("a.jsonl",))
    assert "".join(report.json_pieces()).endswith('"problems":[\n]}\n')
    for row in range(3):
        report.note(problem(row))
    assert len(list(report.json_pieces())) == 5
