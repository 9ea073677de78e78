"""However large or hostile a file is, reading it needs no more memory than a few of its rows."""

from __future__ import annotations

import gzip
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.importing.tables.workbooks import MAIN, book, row, sheet, words

MEASURE = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from fonds.importing.tables.opening import tables
from fonds.importing.tables.row import Row
from fonds.records.problem import Problem

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
rows, said = 0, []
for table in tables(Path(sys.argv[1])):
    for row in [table] if isinstance(table, Problem) else table.rows():
        if isinstance(row, Row) and not row.problems:
            rows += 1
        else:
            said += [row] if isinstance(row, Problem) else row.problems
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
print(grown, rows, *said)
"""


def _measured(path: Path) -> tuple[int, int, str]:
    """Megabytes that reading the file takes, the good rows it gives, and what is said."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, path, ROOT / "src"],
        capture_output=True,
        text=True,
        check=True,
    )
    grown, rows, *said = done.stdout.split(" ", 2)
    return int(grown), int(rows), "".join(said)


def test_a_cell_of_fifty_megabytes_is_refused_and_the_next_row_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write('title,date\n"')
        for _ in range(50):
            file.write(("x, y" * 50 + "\n") * 5_000)
        file.write('",1950\nlast,1951\n')
    grown, rows, said = _measured(path)
    assert (rows, grown < 250) == (1, True)
    assert "line 2: A cell here has more than 16,000,000 characters." in said


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_row_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"title,date\n" + b"x" * 50_000_000 + b",1950\nlast,1951\n")
    grown, rows, said = _measured(path)
    assert (rows, grown < 250) == (1, True)
    assert "A cell here has more than" in said


def test_a_mark_left_open_before_fifty_megabytes_hides_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'title,date\n"open,1949\n' + (b"x" * 2500 + b",1950\n") * 20_000)
    grown, rows, said = _measured(path)
    assert (rows, said.count("is never closed"), grown < 250) == (20_000, 1, True)


def test_a_mark_left_open_is_not_closed_by_one_that_opens_much_later(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows_between = (b"x" * 2500 + b",1950\n") * 15_000
    path.write_bytes(b'title,date\n"open,1949\n' + rows_between + b'"quoted",1951\n')
    _, rows, said = _measured(path)
    assert (rows, said.count("is never closed")) == (15_001, 1)


def test_a_cell_of_fifty_megabytes_in_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    letters = "".join(f"Telegram {n} " for n in range(4_000_000))
    head = row(1, words("A1", "title"))
    bad = row(2, words("A2", letters)) + row(3, words("A3", "last"))
    path.write_bytes(book(sheet(head + bad)))
    grown, rows, said = _measured(path)
    assert (rows, grown < 150) == (1, True)
    assert "line 2, title: The cell has more than 16,000,000 characters." in said


def test_a_bomb_that_hides_its_size_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    content = sheet(row(1, words("A1", "title")) + " " * 90 * 2**20)
    true, said_to_be = struct.pack("<L", len(content)), struct.pack("<L", 400)
    made = book(content)
    assert made.count(true) == 2  # before the part, and in the list of parts
    path.write_bytes(made.replace(true, said_to_be))
    grown, rows, said = _measured(path)
    assert (rows, grown < 60) == (0, True)
    assert "damaged" in said


@pytest.mark.long
def test_a_gzip_bomb_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"title,date\n")
        for _ in range(1100):
            file.write(b"\n" * 2**20)
    grown, rows, said = _measured(path)
    assert (rows, grown < 60) == (0, True)
    assert "unpacks to more than 1,024 MB" in said


def test_a_million_formatted_empty_cells_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        made = zipfile.ZipFile(_file(tmp_path, book(sheet(""))))
        for name in made.namelist():
            if "sheet1" not in name:
                package.writestr(name, made.read(name))
        made.close()
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            part.write((row(1, words("A1", "title")) + row(2, words("A2", "x"))).encode())
            for line in range(3, 200_000):
                cells = "".join(f'<c r="{letter}{line}" s="1"/>' for letter in "ABCDE")
                part.write(f'<row r="{line}" s="1">{cells}</row>'.encode())
            part.write(b"</sheetData></worksheet>")
    grown, rows, said = _measured(path)
    assert (rows, said.strip(), grown < 60) == (1, "", True)


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "made.xlsx"
    path.write_bytes(content)
    return path


@pytest.mark.long
def test_half_a_million_rows_need_little_more_memory_than_a_thousand(tmp_path: Path) -> None:
    line = ",".join(["Запись беседы товарища Сталина с Мао Цзэдуном"] * 12)
    grown = []
    for count in (1_000, 500_000):
        path = tmp_path / f"{count}.csv"
        headings = ",".join(f"h{n}" for n in range(12))
        path.write_text("\n".join([headings, *[line] * count]), "utf-8")
        megabytes, rows, said = _measured(path)
        assert (rows, said.strip()) == (count, "")
        grown.append(megabytes)
    assert grown[1] < grown[0] + 20
