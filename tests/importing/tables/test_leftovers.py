"""The rows that were not taken can be mended in a table of their own, and imported again."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fonds.importing.tables import leftovers
from fonds.records.problem import Problem, Severity, Where
from tests.importing.tables.reading import read
from tests.importing.tables.workbooks import book, number, row, sheet, styles, words

TABLE = (
    "title,box,date,\n"
    'A,0100,1950,\n"=cmd(""x"")",0012,31 September 1950,aside\n-,+1+2,1951,\n"Last\nline",7,?,\n'
)


def _fault(row: int, file: str = "papers.csv", field: str = "date") -> Problem:
    where = Where(file=file, row=row, field=field)
    return Problem(found="The day does not exist.", remedy="Correct the date.", where=where)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    path = tmp_path / "papers.csv"
    path.write_text(TABLE, "utf-8")
    return path


def _cells(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_bad_rows_stand_under_their_headings_with_what_to_do(papers: Path) -> None:
    out = papers.with_name("bad.csv")
    done = leftovers.write(out, [papers], [_fault(3), _fault(5)])
    assert (done.paths, done.rows, done.missing) == ((out,), 2, 0)
    assert _cells(out) == [
        ["title", "box", "date", "", "problem", "what to do"],
        ["'=cmd(\"x\")", "0012", "31 September 1950", "aside",
         "date: The day does not exist.", "Correct the date."],
        ["Last\nline", "7", "?", "", "date: The day does not exist.", "Correct the date."],
    ]  # fmt: skip


def test_what_was_written_reads_as_the_rows_it_came_from(papers: Path) -> None:
    whole = [cells for line, cells in read(papers).rows if line in {4, 5}]
    for name in ("bad.csv", "bad.xlsx"):
        out = papers.with_name(name)
        leftovers.write(out, [papers], [_fault(4), _fault(5)])
        assert [cells[:-2] for cells in read(out).words] == whole


def test_nothing_in_a_workbook_of_leftovers_is_reckoned(papers: Path) -> None:
    out = papers.with_name("bad.xlsx")
    leftovers.write(out, [papers], [_fault(3)])
    found = read(out)
    assert found.words[0][:3] == ['=cmd("x")', "0012", "31 September 1950"]
    assert "Formulas" not in found.said


def test_notices_and_rows_that_no_table_has_are_not_written(papers: Path) -> None:
    notice = Problem(
        found="x.", remedy="y.", where=Where(file="papers.csv", row=3), severity=Severity.NOTICE
    )
    done = leftovers.write(papers.with_name("bad.csv"), [papers], [notice, _fault(99)])
    assert (done.rows, done.missing) == (0, 1)


def test_without_bad_rows_nothing_is_written(papers: Path) -> None:
    out = papers.with_name("bad.csv")
    assert leftovers.write(out, [papers], []).paths == ()
    assert not out.exists()


def test_dates_and_zeros_of_a_workbook_keep_their_meaning(tmp_path: Path) -> None:
    path = tmp_path / "papers.xlsx"
    head = row(1, words("A1", "title"), words("B1", "box"), words("C1", "date"))
    bad = row(2, words("A2", "A"), number("B2", "100", 1), number("C2", "18365", 2))
    path.write_bytes(book(sheet(head + bad), parts={"xl/styles.xml": styles("0000", "mmm yyyy")}))
    out = tmp_path / "bad.xlsx"
    leftovers.write(out, [path], [_fault(2, "papers.xlsx, sheet Documents")])
    found = read(out)
    assert found.names == ["Documents"]
    assert found.words[0][:3] == ["A", "0100", "1950-04"]


def test_mended_leftovers_that_are_still_wrong_are_left_over_again(papers: Path) -> None:
    first, second = papers.with_name("bad.csv"), papers.with_name("worse.csv")
    leftovers.write(first, [papers], [_fault(3)])
    leftovers.write(second, [first], [_fault(2, "bad.csv")])
    assert _cells(second) == _cells(first)


def test_a_row_with_too_many_cells_stays_refused_until_it_is_mended(tmp_path: Path) -> None:
    path, out = tmp_path / "papers.csv", tmp_path / "bad.csv"
    path.write_text("title,date\nMao, Zedong,1950\n")
    leftovers.write(out, [path], read(path).refused)
    assert _cells(out)[0] == ["title", "date", "", "problem", "what to do"]
    assert [problem.where.row for problem in read(out).refused] == [2]


def test_cells_too_long_for_a_workbook_are_written_as_csv(tmp_path: Path) -> None:
    path, out = tmp_path / "papers.csv", tmp_path / "bad.xlsx"
    path.write_text(f"title,date\n{'x' * 40_000},?\n")
    done = leftovers.write(out, [path], [_fault(2)])
    assert done.paths == (tmp_path / "bad.csv",)
    assert _cells(tmp_path / "bad.csv")[1][0] == "x" * 40_000


def test_lines_of_json_are_left_over_as_they_stand(tmp_path: Path) -> None:
    path, out = tmp_path / "papers.jsonl", tmp_path / "bad.csv"
    path.write_text('{"a": 1}\n{"a":  NaN}\n{"a": 3}\n')
    done = leftovers.write(out, [path], read(path).refused)
    assert done.paths == (tmp_path / "bad.jsonl",)
    assert (tmp_path / "bad.jsonl").read_text() == '{"a":  NaN}\n'


def test_each_table_but_the_first_has_a_file_of_its_own(papers: Path) -> None:
    other = papers.with_name("more.csv")
    other.write_text("title\nA\n")
    done = leftovers.write(
        papers.with_name("bad.csv"), [papers, other], [_fault(3), _fault(2, "more.csv")]
    )
    assert [path.name for path in done.paths] == ["bad.csv", "bad-more.csv.csv"]


def test_no_half_table_is_left_behind(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(cell: str) -> str:
        raise OSError(cell)

    monkeypatch.setattr(leftovers, "guarded", fails)
    with pytest.raises(OSError, match="title"):
        leftovers.write(papers.with_name("bad.csv"), [papers], [_fault(3)])
    assert [path.name for path in papers.parent.iterdir()] == ["papers.csv"]
