"""CSV as a spreadsheet and a historian read it: one row a document, nothing of it a formula."""

from __future__ import annotations

import csv as tables
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.exporting.writers import Archive, csv
from fonds.importing.columns.document import SHEET
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Document,
    Location,
    Membership,
    Participation,
    PlaceRole,
    Rights,
    Role,
    Title,
)
from fonds.records.place import Place
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Method, Text, TextKind
from tests.web import specimens

ARCHIVE = Archive("Fonds", "https://archive.example", "A search for boxes")
AROUND: list[Record] = [
    Place(number=1, title="Town"),
    Subject(number=1, title="Boxes"),
    Agent(number=1, title="Anna Example"),
    Repository(number=1, title="Archive of Examples", city="Town", scheme="ru"),
    Collection(number=1, title="The Lids"),
    Text(number=1, document=2, language="ru", body="<p>SECRET</p>"),
    Text(number=2, document=2, type=TextKind.TRANSLATION, language="en", method=Method.MACHINE),
]


def rows(*records: Record) -> list[dict[str, str]]:
    written = b"".join(csv.write(records, ARCHIVE))
    return list(tables.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def paper(**fields: Any) -> dict[str, str]:
    (found,) = rows(*AROUND, Document(number=2, **{"title": "On Twelve Boxes", **fields}))
    return {name: cell for name, cell in found.items() if cell}


def test_a_document_is_a_row_with_what_a_historian_sorts_by() -> None:
    reference = SourceReference(repository=1, levels=(Level("fond", "0100"),), verbatim="F. 0100")
    assert paper(
        title_language="en",
        other_titles=(Title(form="О ящиках", language="ru"),),
        genres=("letter",),
        dates=(
            HistoricalDate(edtf="1956-09", written="сентябрь 1956"),
            HistoricalDate(edtf="1956-08-30", kind=DateKind.TALK),
        ),
        languages=("ru",),
        participations=(
            Participation(role=Role.AUTHOR, agent=1, written="А. Пример"),
            Participation(role=Role.RECIPIENT, written="Somebody"),
            Participation(role=Role.RECIPIENT, written="Another"),
        ),
        places=(Location(place=1, role=PlaceRole.WRITTEN_AT), Location(written="Elsewhere")),
        subjects=(1,),
        collections=(Membership(collection=1),),
        copies=(Copy(reference=reference),),
        rights=Rights(original="Public domain"),
    ) == {
        "number": "2",
        "address": "https://archive.example/document/2",
        "title": "On Twelve Boxes",
        "title language": "en",
        "other title": "О ящиках",
        "dated": "September 1956",
        "earliest day": "1956-09-01",
        "latest day": "1956-09-30",
        "date": "1956-09",
        "date as written": "сентябрь 1956",
        "date of the talk": "1956-08-30",
        "genre": "Letter",
        "language": "ru",
        "author": "Anna Example",
        "recipient": "Somebody | Another",
        "place written": "Town",
        "about": "Elsewhere",
        "subject": "Boxes",
        "collection": "The Lids",
        "archive": "Archive of Examples, Town",
        "reference": "f. 0100",
        "copy": "unknown",
        "transcriptions": "ru",
        "translations": "en (machine)",
        "rights": "Public domain",
    }


def test_an_undated_paper_says_so_and_has_no_day() -> None:
    found = paper(dates=(HistoricalDate(undated=True),))
    assert (found["dated"], found["undated"]) == ("undated", "yes")
    assert "earliest day" not in found


def test_every_file_has_the_same_columns_whatever_is_in_them() -> None:
    assert b"".join(csv.write([], ARCHIVE)) == b"".join(csv.write([], Archive()))
    assert b"".join(csv.write([])).startswith(b"\xef\xbb\xbfnumber,address,title,")
    assert len(set(csv.COLUMNS)) == len(csv.COLUMNS)


def test_most_columns_are_known_to_imports() -> None:
    known = {column.name for group in SHEET.groups for column in group.columns}
    assert set(csv.COLUMNS) - known == {
        "address",
        "dated",
        "earliest day",
        "latest day",
        "caution",
        "transcriptions",
        "translations",
    }


@pytest.mark.parametrize("title", ["=1+1", "+49", "-12 Celsius", "@SUM(A1)", "＝1", "\t=1", " =1"])
def test_no_cell_is_a_formula(title: str) -> None:
    assert paper(title=title)["title"] == f"'{title.strip()}"


def test_a_line_is_a_row_whatever_stands_in_it() -> None:
    title = 'First\r\nsecond "third"\u2028fourth,\x00 fifth'
    written = b"".join(csv.write([Document(number=1, title=title)], ARCHIVE)).decode("utf-8-sig")
    assert written.count("\n") == written.count("\r\n") == 2
    assert paper(title=title)["title"] == 'First second "third" fourth, fifth'


def test_what_was_withdrawn_or_merged_has_no_row() -> None:
    assert not rows(
        Document(number=1, title="Gone", state=State.WITHDRAWN),
        Document(number=2, title="Merged", state=State.MERGED, merged_into=1),
    )


def test_specimens_begin_with_the_word() -> None:
    found = rows(*specimens.archive())
    assert found
    for row in found:
        assert row["title"].startswith(("SPECIMEN", "نموذج", "范例"))


@given(st.text())
def test_any_title_comes_back_in_one_line(title: str) -> None:
    written = b"".join(csv.write([Document(number=1, title=title)]))
    (found,) = tables.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert found["number"] == "1"
    assert written.count(b"\n") == 2
