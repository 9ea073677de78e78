"""Whatever table is written comes back as it was, however it is written."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
from pathlib import Path

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.tables.headed import ODD
from tests.importing.tables.reading import read, read_bytes

# Controls and lost letters are told, and so are not among these; line ends have their own form.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\ufeff�")
WORDS = st.text(LETTERS | st.sampled_from('",;\t|\n\'" '), max_size=12).filter(
    lambda words: not ODD.search(words)
)
HEADINGS = ["first", "second", "third"]
ROWS = st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1, max_size=6)


def _expected(rows: list[list[str]]) -> list[list[str]]:
    kept = [[cell for cell in row if cell and not cell.isspace()] for row in rows]
    return [row for row in kept if row]


@given(
    rows=ROWS,
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_delimited_text_comes_back(
    rows: list[list[str]], delimiter: str, quoting: int, end: str, encoding: str
) -> None:
    held = io.StringIO()
    writer = csv.writer(held, delimiter=delimiter, quoting=quoting, lineterminator=end)  # type: ignore[arg-type]  # the stub knows literals only
    writer.writerow(HEADINGS)
    writer.writerows(rows)
    with tempfile.TemporaryDirectory() as folder:
        found = read_bytes(Path(folder), "a.csv", held.getvalue().encode(encoding))
    assert found.words == _expected(rows)
    assert found.headings == [tuple(HEADINGS)]
    assert found.problems == []


@given(rows=ROWS)
def test_a_workbook_comes_back(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with xlsxwriter.Workbook(path) as made:
            page = made.add_worksheet("Documents")
            for line, row in enumerate([HEADINGS, *rows]):
                for column, words in enumerate(row):
                    page.write_string(line, column, words)
        found = read(path)
    assert found.words == _expected(rows)
    assert found.problems == []


@given(
    day=st.dates(dt.date(1900, 3, 1)),
    time=st.times().map(lambda time: time.replace(microsecond=0)),
    from_1904=st.booleans(),
)
def test_every_moment_that_a_workbook_can_hold_comes_back(
    day: dt.date, time: dt.time, from_1904: bool
) -> None:
    if from_1904:
        day = max(day, dt.date(1904, 1, 2))
    moment = dt.datetime.combine(day, time)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as made:
            page = made.add_worksheet("Documents")
            page.write_row(0, 0, HEADINGS)
            for column, shown in enumerate(["yyyy-mm-dd hh:mm:ss", "mmm yyyy", "yyyy"]):
                page.write_datetime(1, column, moment, made.add_format({"num_format": shown}))
        found = read(path)
    midnight = time == dt.time()
    whole = day.isoformat() if midnight else moment.isoformat()
    assert found.words == [[whole, whole[:7], whole[:4]]]
