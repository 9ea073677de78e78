"""Tables through the plan into an archive: once, twice, and in another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.catalogue import load
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers.spreadsheet import Spreadsheet
from fonds.importing.report import Report
from fonds.importing.source import Source
from tests.importing.columns.tabling import workbook
from tests.importing.conftest import everything, stands
from tests.importing.fates import fates

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def bring(*paths: Path) -> Report:
    """Import the files, each by itself."""
    for path in paths[:-1]:
        bring(path)
    source = Source(Spreadsheet(), paths[-1:])
    return importing.run(source, actor="importer", pace=Pace(pause=0))


def book(folder: Path) -> Path:
    return workbook(
        folder / "book.xlsx",
        Documents=[
            ["id", "title", "date", "author", "collection", "reference", "transcript (ru)"],
            ["1", "A", "1949-12-16", "Mao, Zedong", "Papers", "РГАСПИ. Ф. 558. Оп. 11", "Слова"],
            ["2", "B", "31 September 1956", "Mao Zedong", "Papers", "", ""],
            ["3", "", "1950", "", "", "", ""],
        ],
        Collections=[["title", "introduction"], ["Papers", "Two papers."]],
        People=[["id", "name", "born"], ["p1", "Mao Zedong", "1893"]],
        Texts=[["document", "kind", "language", "text"], ["1", "translation", "en", "Words"]],
    )


def test_a_workbook_goes_in_whole_and_again_changes_nothing(db: None, tmp_path: Path) -> None:
    first = bring(book(tmp_path))
    assert (first.added, first.refused) == (7, 1)
    before = everything()
    assert [each.title for each in before if each.kind == "agent"] == ["Mao Zedong"]
    document = stands("document", 1)
    assert document.participations[0].agent == 1
    assert document.collections[0].collection == 1
    assert document.copies[0].reference.repository == 1
    again = bring(book(tmp_path))
    assert fates(again)[:2] == (0, 0)
    assert everything() == before


@pytest.mark.parametrize("people_first", [True, False])
def test_whoever_comes_first_a_name_and_its_row_are_one_person(
    db: None, tmp_path: Path, people_first: bool
) -> None:
    documents, people = tmp_path / "documents.csv", tmp_path / "people.xlsx"
    documents.write_text('id,title,author\n1,A,"Mao, Zedong"\n', encoding="utf-8")
    workbook(people, People=[["id", "name", "born"], ["p1", "Mao Zedong", "1893"]])
    bring(*((people, documents) if people_first else (documents, people)))
    (person,) = (each for each in everything() if each.kind == "agent")
    assert person == stands("agent", 1)
    assert person.born is not None  # type: ignore[attr-defined]  # it is an agent
    assert "sheet:p1" in person.keys
    assert stands("document", 1).participations[0].agent == 1


def test_an_emptied_cell_changes_nothing_and_a_hyphen_empties(db: None, tmp_path: Path) -> None:
    path = tmp_path / "papers.csv"
    path.write_text("id,title,genre,stage\n1,A,letter,sent\n", encoding="utf-8")
    bring(path)
    path.write_text("id,title,genre,stage\n1,A,,-\n", encoding="utf-8")
    assert bring(path).changed == 1
    assert stands("document", 1).genres == ("letter",)
    assert stands("document", 1).stage is None


def test_a_number_is_kept_and_an_old_address_leads_to_it(db: None, tmp_path: Path) -> None:
    path = tmp_path / "papers.csv"
    path.write_text("id,number,title,old address\n1,116034,A,/document/a-slug\n", encoding="utf-8")
    bring(path)
    assert stands("document", 116034).keys == ("sheet:1", "path:/document/a-slug")
    assert load.one("document", 1, load.ALL) is None


def test_two_rows_of_one_identifier_are_told_and_the_first_goes_in(
    db: None, tmp_path: Path
) -> None:
    path = tmp_path / "papers.csv"
    path.write_text("id,title\n1,A\n1,B\n", encoding="utf-8")
    report = bring(path)
    assert (report.added, report.refused) == (1, 1)
    assert stands("document", 1).title == "A"
