"""What the other sheets say, and how the sheets of a workbook are read together."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter

from fonds.importing.columns import sheets
from fonds.importing.columns.column import Column, Group, Sheet
from fonds.importing.columns.mapping import Feed, Mapping
from fonds.importing.columns.shared import NAME_KINDS
from fonds.records.agent import AgentKind, Name
from fonds.records.collection import Illustration
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.event import Attendance
from fonds.records.patch import CLEAR
from fonds.records.place import Coordinates
from fonds.records.transcription import Extent, Made, Method, TextKind
from tests.importing.columns.tabling import Read, read, workbook


def sheet(folder: Path, name: str, /, **cells: str) -> Read:
    """What becomes of a workbook with one sheet of one row."""
    path = folder / "book.xlsx"
    headings = [each.replace("_", " ") for each in cells]
    return read(workbook(path, **{name: [headings, list(cells.values())]}))


def test_a_person_has_names_life_and_a_filed_heading(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "People",
        id="p1",
        name="Mao, Zedong",
        type="person",
        born="26 December 1893",
        died="1976",
        note="Chairman.",
        cover_name="Specimen",
        native_name="毛泽东; 毛澤東",
    )
    (person,) = found.of("agent")
    assert person.key == "heading:Mao Zedong"
    assert person.values["keys"] == ("heading:Mao Zedong", "sheet:p1")
    assert person.values["title"] == "Mao Zedong"
    assert person.values["filed_as"] == "Mao, Zedong"
    assert person.values["type"] is AgentKind.PERSON
    assert person.values["born"].edtf == "1893-12-26"
    assert person.values["died"] == HistoricalDate(edtf="1976", kind=DateKind.UNSPECIFIED)
    assert person.values["note"] == "Chairman."
    assert len(person.values["names"]) == 3


@pytest.mark.parametrize("column", list(NAME_KINDS))
def test_every_sort_of_name_has_its_column(tmp_path: Path, column: str) -> None:
    found = sheet(tmp_path, "Places", **{"name": "A", column: "B"})
    assert found.of("place")[0].values["names"] == (Name(form="B", kind=NAME_KINDS[column]),)


def test_a_place_lies_within_another_and_has_both_coordinates(tmp_path: Path) -> None:
    found = sheet(tmp_path, "places", name="Moscow", within="Russia", lat="55.7522", lon="37.6156")
    (place,) = found.of("place")
    assert place.values["within"] == "heading:Russia"
    assert place.values["coordinates"] == Coordinates(latitude="55.7522", longitude="37.6156")


@pytest.mark.parametrize(("lat", "lon"), [("95", "1"), ("north", "1"), ("1e1", "1"), ("55", "")])
def test_coordinates_that_are_none_refuse_the_row(tmp_path: Path, lat: str, lon: str) -> None:
    assert sheet(tmp_path, "Places", name="A", latitude=lat, longitude=lon).refused


def test_subjects_have_wider_and_neighbouring_ones(tmp_path: Path) -> None:
    found = sheet(tmp_path, "Subjects", name="Arms control", broader="Disarmament", related="-")
    (subject,) = found.of("subject")
    assert subject.values["broader"] == ("heading:Disarmament",)
    assert subject.values["related"] is CLEAR


def test_archives_have_a_scheme_and_a_short_name(tmp_path: Path) -> None:
    found = sheet(tmp_path, "Archives", name="RGASPI (Moscow)", abbreviation="RGASPI", scheme="ru")
    (archive,) = found.of("repository")
    assert (archive.values["abbreviation"], archive.values["scheme"]) == ("RGASPI", "ru")


def test_collections_have_introduction_span_image_and_neighbours(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "Collections",
        title="A",
        introduction="One.\n\nTwo.",
        span="1949/1960",
        curator="Specimen Curator",
        neighbours="B|C",
        image_credit="Specimen Archive",
    )
    (collection,) = found.of("collection")
    assert collection.key == "heading:A"
    assert collection.values["introduction"] == "<p>One.</p>\n<p>Two.</p>"
    assert collection.values["span"] == "1949/1960"
    assert collection.values["neighbours"] == ("heading:B", "heading:C")
    assert collection.values["image"] == Illustration(credit="Specimen Archive")


def test_a_span_that_cannot_be_read_refuses_the_row(tmp_path: Path) -> None:
    assert sheet(tmp_path, "Collections", title="A", span="long ago").refused


def test_events_have_dates_places_and_those_present(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "Events",
        id="e1",
        title="Moscow talks",
        date="1949-12-16/1950-02-17",
        place="Moscow",
        present="Mao, Zedong; Zhou Enlai",
        part="head of delegation;",
        notes="Long.",
        hours="22:00",
    )
    (event,) = found.of("event")
    assert event.key == "sheet:e1"
    assert event.values["present"] == (
        Attendance(agent="heading:Mao Zedong", part="head of delegation"),
        Attendance(agent="heading:Zhou Enlai"),
    )
    assert event.values["notes"][0].body == "<p>Long.</p>"
    assert event.values["dates"][0].edtf == "1949-12-16/1950-02-17"


def test_a_sheet_of_texts_names_the_documents_they_belong_to(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "Texts",
        document="T-1",
        kind="translation",
        language="English",
        text="One.\nTwo.",
        made_by="Specimen Translator",
        made_on="1998",
        made="project",
        method="human",
        extent="excerpt",
        rights="CC0",
    )
    (text,) = found.of("text")
    assert text.key == "sheet:T-1/translation/en"
    assert text.values["type"] is TextKind.TRANSLATION
    assert text.values["body"] == "<p>One.<br/>Two.</p>"
    assert text.values["made_by"] == ("heading:Specimen Translator",)
    assert (text.values["made"], text.values["method"]) == (Made.PROJECT, Method.HUMAN)
    assert text.values["extent"] is Extent.EXCERPT
    assert text.values["made_on"] == "1998"


@pytest.mark.parametrize("missing", ["document", "kind", "text"])
def test_a_text_without_document_kind_or_words_is_refused(tmp_path: Path, missing: str) -> None:
    cells = {"document": "1", "kind": "transcript", "text": "A"} | {missing: ""}
    assert len(sheet(tmp_path, "Texts", **cells).refused) == 1


def test_the_authority_is_read_before_the_documents_that_name_it(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        Documents=[["id", "title", "author", "collection"], ["1", "A", "Li Ming", "c1"]],
        Collections=[["id", "title"], ["c1", "Papers"]],
        People=[["name", "born"], ["Li Ming", "1905"]],
    )
    found = read(path)
    assert [each.kind for each in found.patches if not each.mention] == [
        "agent",
        "collection",
        "document",
    ]
    (document,) = found.of("document")
    assert document.values["participations"][0].agent == found.of("agent")[0].key
    assert document.values["collections"][0].collection == "heading:Papers"


def test_a_person_is_meant_by_the_identifier_of_the_sheet_of_people(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        Documents=[["id", "title", "author", "author id"], ["1", "A", "L. M.", "gnd:1"]],
        People=[["id", "name"], ["http://d-nb.info/gnd/1", "Li Ming"]],
    )
    (document,) = read(path).of("document")
    assert document.values["participations"][0].agent == "heading:Li Ming"
    assert document.values["participations"][0].written == "L. M."


def test_namesakes_of_one_sheet_are_told_apart_by_their_identifiers(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        Places=[["id", "name"], ["1", "Springfield"], ["2", "Springfield"], ["3", "Moscow"]],
    )
    assert [each.key for each in read(path).of("place")] == ["sheet:1", "sheet:2", "heading:Moscow"]


def test_an_unknown_sheet_is_told_and_not_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        Documents=[["title"], ["A"]],
        Costs=[["title"], ["Paper clips"]],
    )
    found = read(path)
    assert [each.values["title"] for each in found.of("document")] == ["A"]
    (notice,) = found.notices
    assert "“Costs” is none of those that are known" in notice.found
    assert notice.where.file == "book.xlsx, sheet Costs"


def test_a_sheet_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    path = workbook(tmp_path / "book.xlsx", Sheet1=[["title"], ["A"]])
    assert read(path, sheets=("Sheet1",)).document["title"] == "A"


def test_a_table_of_which_no_heading_is_known_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "papers.csv"
    path.write_text("Farbe,Form\nrot,rund\n", encoding="utf-8")
    found = read(path)
    (refusal,) = found.refused
    assert "“Farbe”, “Form”" in refusal.found
    assert not found.patches


def test_a_date_that_a_spreadsheet_made_of_an_identifier_refuses_the_row(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        made = book.add_worksheet("Documents")
        made.write_row(0, 0, ["title", "reference"])
        made.write(1, 0, "A")
        day = book.add_format({"num_format": "mmm yyyy"})
        made.write_datetime(1, 1, dt.datetime(1950, 1, 1), day)  # noqa: DTZ001 - a workbook's
    (refusal,) = read(path).refused
    assert "holds the date 1950-01" in refusal.found


def test_a_date_cell_is_as_exact_as_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        made = book.add_worksheet("Documents")
        made.write_row(0, 0, ["title", "date"])
        made.write(1, 0, "A")
        day = book.add_format({"num_format": "mmm yyyy"})
        made.write_datetime(1, 1, dt.datetime(1950, 4, 1), day)  # noqa: DTZ001 - a workbook's
    assert read(path).document["dates"] == (HistoricalDate(edtf="1950-04"),)


def test_every_documented_column_of_every_sheet_is_read() -> None:
    for each in sheets.SHEETS:
        assert len({column.name for column in each.columns}) == len(each.columns)
        assert sheets.named(each.name) is each
        assert all(sheets.named(alias) is each for alias in each.aliases)


def test_a_heading_that_two_columns_claim_is_our_own_mistake() -> None:
    group = Group("A", (Column("title", "x"), Column("name", "y", aliases=("Title",))))
    with pytest.raises(ValueError, match="title"):
        Sheet("document", "A", "", (group,))


def test_a_mapping_reads_the_sheet_that_it_fits_and_tells_of_the_others(tmp_path: Path) -> None:
    path = workbook(tmp_path / "b.xlsx", Liste=[["Titel"], ["A"]], Kosten=[["Betrag"], ["1"]])
    found = read(path, Mapping(feeds=(Feed("Titel", ("title",)),)))
    assert found.document["title"] == "A"
    assert not found.refused
    assert "None of the headings" in found.notices[0].found
