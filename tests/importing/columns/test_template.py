"""The template: what an editor opens, and what comes of it when it is imported as it is."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from fonds.importing.columns import template
from fonds.importing.columns.column import Shape
from fonds.importing.columns.rows import SPECIMEN
from fonds.importing.columns.sheets import SHEETS
from fonds.records.genres import GENRES
from tests.importing.columns.tabling import read


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "papers.xlsx"
    template.write(path)
    return path


def test_the_template_has_a_sheet_for_each_kind_and_one_to_read_first(book: Path) -> None:
    names = openpyxl.load_workbook(book).sheetnames
    assert names[:2] == [template.READ_ME, "Documents"]
    assert set(names[1:]) == {sheet.name for sheet in SHEETS}


def test_an_untouched_template_gives_nothing_and_finds_nothing(book: Path) -> None:
    assert read(book).found == []


def test_a_filled_row_goes_in_and_the_example_stays_out(book: Path) -> None:
    filled = openpyxl.load_workbook(book)
    sheet = filled["Documents"]
    headings = [cell.value for cell in sheet[1]]
    for heading, words in {"id": "T-1", "title": "Telegram", "date": "1956-09-23"}.items():
        sheet.cell(3, headings.index(heading) + 1, words)
    filled.save(book)
    found = read(book)
    assert [each.key for each in found.patches] == ["sheet:T-1"]
    assert not found.refused


def test_every_heading_is_documented_and_explained(book: Path) -> None:
    filled = openpyxl.load_workbook(book)
    for each in SHEETS:
        sheet = filled[each.name]
        assert sheet.freeze_panes == "B2"
        for cell in sheet[1]:
            assert each.column(cell.value).says in cell.comment.text


def test_dates_and_identifiers_are_formatted_as_text(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["Documents"]
    columns = template.usual(next(each for each in SHEETS if each.kind == "document"))
    exact = [n for n, each in enumerate(columns) if each.shape in {Shape.DATE, Shape.IDENTIFIER}]
    assert len(exact) > 4
    for place in exact:
        letters = openpyxl.utils.get_column_letter(place + 1)
        assert sheet.column_dimensions[letters].number_format == "@"


def test_closed_lists_are_offered_for_choice(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["Documents"]
    lists = [each.formula1 for each in sheet.data_validations.dataValidation]
    assert '"open,withheld"' in lists
    (genres,) = (each for each in lists if template.READ_ME in each)
    assert genres.endswith(f"$C$3:$C${2 + len(GENRES)}")


def test_the_example_is_plainly_a_specimen(book: Path) -> None:
    filled = openpyxl.load_workbook(book)
    for each in SHEETS:
        cells = [cell.value for cell in filled[each.name][2]]
        assert cells[0] == SPECIMEN
        assert any("SPECIMEN" in str(cell) for cell in cells[1:] if cell)


def test_a_template_may_have_some_kinds_alone(tmp_path: Path) -> None:
    path = tmp_path / "papers.xlsx"
    template.write(path, ["collection", "document"])
    assert openpyxl.load_workbook(path).sheetnames == [
        template.READ_ME,
        "Documents",
        "Collections",
    ]


def test_a_template_as_csv_has_the_documents_and_opens_rightly_in_a_spreadsheet(
    tmp_path: Path,
) -> None:
    path = tmp_path / "papers.csv"
    template.write(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        headings, example = csv.reader(file)
    assert headings[:2] == ["id", "title"]
    assert example[0] == SPECIMEN
    assert read(path).patches == []
