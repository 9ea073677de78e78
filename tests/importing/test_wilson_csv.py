"""The redesigned reference site: its eleven rescued records, and rows that are odd or broken."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from fonds.catalogue import load, visible
from fonds.importing import formats
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import wilson_csv
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.importing.tables.row import Cell, Row
from fonds.records.agent import Agent
from fonds.records.dates import DateKind
from fonds.records.document import Document, Participation, PlaceRole, Role
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.repository import Repository
from fonds.records.text import plain
from fonds.records.transcription import Made, TextKind
from tests.importing.conftest import stands
from tests.importing.reading import patches, problems

Cells = dict[str, str]

# Headings of persons, as they are said; bodies stay as they stand.
NAMES = {
    "Nehru, Jawaharlal": "Jawaharlal Nehru",
    "Kawase, Ikkan": "Kawase Ikkan",
    "Nakajima, Kenzō": "Nakajima Kenzō",
    "Satō, Eisaku": "Satō Eisaku",
    "Chiang, Ching-kuo (Jiang Jingguo)": "Chiang Ching-kuo",
    "Chiang, Kai-shek (Jiang Jieshi)": "Chiang Kai-shek",
    "Mao, Zedong": "Mao Zedong",
    "Lin, Biao": "Lin Biao",
    "Liu, Shaoqi": "Liu Shaoqi",
    "Deng, Xiaoping": "Deng Xiaoping",
    "Ushiba, Nobuhiko": "Ushiba Nobuhiko",
    "Bitterlich, Joachim": "Joachim Bitterlich",
    "Rafsanjani, Akbar Hashemi": "Akbar Hashemi Rafsanjani",
    "Primakov, Yevgeni Maksimovich": "Yevgeni Maksimovich Primakov",
    "Neuer, Walter": "Walter Neuer",
    "Yeltsin, Boris": "Boris Yeltsin",
    "Chirac, Jacques": "Jacques Chirac",
    "Kohl, Helmut": "Helmut Kohl",
    'Blair, Anthony Charles Lynton ("Tony")': "Anthony Charles Lynton Blair",
    "Guterres, António Manuel de Oliveira": "António Manuel de Oliveira Guterres",
    "Kuchma, Leonid Danylovych": "Leonid Danylovych Kuchma",
    "Nazarbayev, Nursultan Abishuly": "Nursultan Abishuly Nazarbayev",
    "Kwasniewski, Aleksander": "Aleksander Kwasniewski",
}
TAGS = {"English": "en", "Japanese": "ja", "German": "de"}
ARCHIVES = {
    "Nehru Memorial Museum and Library (NMML)": ("Nehru Memorial Museum and Library", "NMML"),
    "German Federal Archives (BArch)": ("German Federal Archives", "BArch"),
    "Diplomatic Archives of the Ministry of Foreign Affairs of Japan": (
        "Diplomatic Archives of the Ministry of Foreign Affairs of Japan",
        "",
    ),
}
HEADINGS = list(wilson_csv.COLUMNS)


def written(path: Path, *rows: Cells, headings: list[str] | None = None) -> Path:
    """A file of that form."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headings or HEADINGS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def bring(path: Path) -> Report:
    source = Source(wilson_csv, (path,))
    return importing.run(source, actor="importer", pace=Pace(pause=0))


def row(**cells: str) -> Cells:
    return {"record_id": "5", "title": "A letter"} | cells


def document_of(path: Path) -> dict[str, Any]:
    (found,) = (each for each in patches(wilson_csv, path) if each.kind == "document")
    return found.values


@pytest.fixture
def sample(samples: Path) -> Path:
    return samples / "data/wilson/redesigned-site-records.csv"


@pytest.fixture
def rescued(sample: Path) -> list[Cells]:
    with sample.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def agents(document: Document, role: Role) -> Iterator[Agent]:
    for each in document.participations:
        if each.role == role and each.agent:
            found = stands("agent", int(each.agent))
            assert isinstance(found, Agent)
            yield found


def listed(cells: Cells, column: str) -> list[str]:
    values: list[str] = json.loads(cells[column] or "[]")
    return values


# --- the eleven ------------------------------------------------------------------------------


def test_the_form_is_recognised_by_its_columns(sample: Path) -> None:
    assert formats.recognise(sample) is wilson_csv


@pytest.mark.database
@pytest.mark.django_db
def test_every_rescued_record_goes_in_and_again_changes_nothing(sample: Path) -> None:
    first = bring(sample)
    assert first.refused == 0
    assert list(first.problems) == []
    assert first.came == first.added
    assert visible.documents().count() == 11
    assert visible.texts().count() == 11
    again = bring(sample)
    assert (again.came, again.unchanged) == (first.came, first.came)


@pytest.mark.database
@pytest.mark.django_db
def test_every_filled_field_of_the_rescued_records_arrives(
    sample: Path, rescued: list[Cells], client: Client
) -> None:
    bring(sample)
    assert len(rescued) == 11
    arrivals = {
        "document_url": _address,
        "page_number": _note_of_origin,
        "page_number_one_indexed": _note_of_origin,
        "page_position": _note_of_origin,
        "original_publication_date": _date,
        "title": _title,
        "credits": _credits,
        "text_body": _text,
        "summary": _summary,
        "authors": _authors,
        "associated_places": _places,
        "subjects_discussed": _subjects,
        "associated_people_orgs": _mentioned,
        "document_contributors": _contributors,
        "source": _source,
        "original_upload_date": _upload,
        "original_archive_title": _archive,
        "language": _language,
        "rights": _rights,
        "record_id": _number,
        "original_classification": _marking,
        "donors": _donors,
        "scraped_at": _note_of_origin,
    }
    for cells in rescued:
        assert set(cells) == set(arrivals)
        document = stands("document", int(cells["record_id"]))
        for column, arrives in arrivals.items():
            if cells[column]:
                arrives(cells, document)
        assert client.get(f"/document/{cells['record_id']}", follow=True).status_code == 200
        old = client.get("/document/" + cells["document_url"].rpartition("/")[2])
        assert old.status_code == 301
        assert old["Location"].startswith(f"/document/{cells['record_id']}/")


def _number(cells: Cells, document: Document) -> None:
    assert document.number == int(cells["record_id"])
    assert f"wilson:{cells['record_id']}" in document.keys


def _title(cells: Cells, document: Document) -> None:
    assert document.title == cells["title"]


def _address(cells: Cells, document: Document) -> None:
    slug = cells["document_url"].rpartition("/")[2]
    assert f"path:/document/{slug}" in document.keys
    assert document.publications[0].link == cells["document_url"]


def _note_of_origin(cells: Cells, document: Document) -> None:
    (note,) = document.notes
    assert f"page {cells['page_number_one_indexed']}" in note
    assert int(cells["page_number_one_indexed"]) == int(cells["page_number"]) + 1
    assert f"place on the page {cells['page_position']}" in note
    assert cells["scraped_at"] in note


def _date(cells: Cells, document: Document) -> None:
    (date,) = document.dates
    assert date.written == cells["original_publication_date"]
    assert date.kind == DateKind.UNSPECIFIED
    exact = {1: 7, 2: 10}[cells["original_publication_date"].count(" ")]
    assert len(date.edtf) == exact  # "November 1967" is a month and stays one


def _credits(cells: Cells, document: Document) -> None:
    written = [each.written for each in document.participations if each.role == Role.FUNDER]
    assert cells["credits"] in written


def _donors(cells: Cells, document: Document) -> None:
    assert [each.title for each in agents(document, Role.FUNDER)] == listed(cells, "donors")


def _text(cells: Cells, document: Document) -> None:
    (text,) = load.texts_of(document.number)
    assert text.language == "en"
    translated = "translated" in cells["source"]
    assert text.type == (TextKind.TRANSLATION if translated else TextKind.TRANSCRIPTION)
    assert plain(text.body).split() == cells["text_body"].split()


def _summary(cells: Cells, document: Document) -> None:
    (summary,) = document.summaries
    assert plain(summary.body).split() == cells["summary"].split()
    assert summary.language in ("en", "")


def _authors(cells: Cells, document: Document) -> None:
    said = [NAMES.get(name, name) for name in listed(cells, "authors")]
    assert [each.title for each in agents(document, Role.AUTHOR)] == said


def _places(cells: Cells, document: Document) -> None:
    assert {each.role for each in document.places} == {PlaceRole.ABOUT}
    named = [stands("place", int(each.place or 0)).title for each in document.places]
    assert named == listed(cells, "associated_places")


def _subjects(cells: Cells, document: Document) -> None:
    named = [stands("subject", int(number)).title for number in document.subjects]
    assert named == listed(cells, "subjects_discussed")


def _mentioned(cells: Cells, document: Document) -> None:
    said = {NAMES.get(name, name) for name in listed(cells, "associated_people_orgs")}
    assert said <= {each.title for each in agents(document, Role.MENTIONED)}


def _contributors(cells: Cells, document: Document) -> None:
    """They may have written it or only sat at the table: named, with that said, and no more."""
    said = [NAMES.get(name, name) for name in listed(cells, "document_contributors")]
    doubtful = [each for each in document.participations if each.statement is not None]
    assert [stands("agent", int(each.agent or 0)).title for each in doubtful] == said
    assert {each.role for each in doubtful} == {Role.MENTIONED}
    assert all("took part" in _statement(each) for each in doubtful)


def _statement(each: Participation) -> str:
    return each.statement.reason if each.statement else ""


def _source(cells: Cells, document: Document) -> None:
    assert document.source_written == cells["source"]
    (copy,) = document.copies
    assert copy.reference is not None
    assert copy.reference.levels
    assert cells["source"].startswith(copy.reference.verbatim)
    (text,) = load.texts_of(document.number)
    if "Hoppens" in cells["source"]:
        assert _said(copy.obtained_by) == ["Robert Hoppens"]
        assert copy.obtained_written == ""
        assert (_said(text.made_by), text.made) == (["Stephen Mercado"], Made.UNKNOWN)
        assert text.made_by_written == ""
    if "Kieninger" in cells["source"]:
        assert _said(copy.obtained_by) == _said(text.made_by) == ["Stephan Kieninger"]
        assert text.made == Made.CONTRIBUTOR
    if "Nehru" in cells["source"]:
        assert (copy.obtained_by, text.made_by) == ((), ())


def _said(pointers: tuple[int | str, ...]) -> list[str]:
    return [stands("agent", int(each)).title for each in pointers]


def _archive(cells: Cells, document: Document) -> None:
    (written,) = listed(cells, "original_archive_title")
    reference = document.copies[0].reference
    assert reference is not None
    repository = stands("repository", int(reference.repository or 0))
    assert isinstance(repository, Repository)
    assert (repository.title, repository.abbreviation) == ARCHIVES[written]
    assert reference.repository_written == written


def _language(cells: Cells, document: Document) -> None:
    assert list(document.languages) == [TAGS[name] for name in listed(cells, "language")]


def _rights(cells: Cells, document: Document) -> None:
    assert document.rights is not None
    both = f"{document.rights.original} {document.rights.description}"
    assert sorted(both.split()) == sorted(cells["rights"].split())
    assert document.rights.original.startswith("Some documents may be subject to copyright")
    assert document.rights.description.startswith("The History and Public Policy Program")


def _marking(cells: Cells, document: Document) -> None:
    (marking,) = document.copies[0].markings
    assert (marking.verbatim, marking.rank) == (cells["original_classification"], 4)


def _upload(cells: Cells, document: Document) -> None:
    (publication,) = document.publications
    assert publication.year == cells["original_upload_date"]
    assert publication.number == cells["record_id"]


def test_a_persons_bracketed_forms_are_kept_as_further_names(sample: Path) -> None:
    named = {each.key: each.values for each in patches(wilson_csv, sample) if each.kind == "agent"}
    chiang = named["heading:Chiang Ching-kuo"]
    assert chiang["filed_as"] == "Chiang, Ching-kuo"
    assert [name.form for name in chiang["names"]] == ["Jiang Jingguo"]
    (tony,) = named["heading:Anthony Charles Lynton Blair"]["names"]
    assert (tony.form, tony.expand.value) == ("Tony", "never")


def test_each_name_is_mentioned_once_before_the_first_that_names_it(sample: Path) -> None:
    several = patches(wilson_csv, sample)
    mentions = [(each.kind, each.key) for each in several if each.mention]
    assert len(mentions) == len(set(mentions))
    kohl = next(n for n, each in enumerate(several) if each.key == "heading:Helmut Kohl")
    first = next(n for n, each in enumerate(several) if each.key == "wilson:300242")
    assert kohl < first


# --- odd and broken rows ---------------------------------------------------------------------


def test_columns_may_stand_in_any_order_and_be_left_out(tmp_path: Path) -> None:
    headings = ["title", "language", "record_id"]
    path = written(tmp_path / "a.csv", row(language='["Russian"]'), headings=headings)
    assert problems(wilson_csv, path) == []
    values = document_of(path)
    assert (values["title"], values["languages"]) == ("A letter", ("ru",))


def test_an_empty_cell_says_nothing(tmp_path: Path) -> None:
    values = document_of(written(tmp_path / "a.csv", row()))
    assert set(values) == {"title", "keys", "publications"}


def test_a_column_of_another_form_is_told_once(tmp_path: Path) -> None:
    headings = [*HEADINGS, "my remarks"]
    several = [row(record_id=str(n)) | {"my remarks": "x"} for n in (1, 2)]
    (told,) = problems(wilson_csv, written(tmp_path / "a.csv", *several, headings=headings))
    assert told.severity is Severity.NOTICE
    assert (told.where.field, "“my remarks”" in told.found) == ("my remarks", True)


@pytest.mark.parametrize(
    ("cells", "column", "found"),
    [
        ({"record_id": ""}, "record_id", "It has no record_id."),
        ({"record_id": "12a"}, "record_id", "“12a” is no number of a record."),
        ({"record_id": "0"}, "record_id", "“0” is no number"),
        ({"title": " "}, "title", "The record has no title."),
        ({"authors": '["Mao, Zedong"'}, "authors", "The list in the cell cannot be read."),
        ({"donors": "[1, 2]"}, "donors", "The list in the cell cannot be read."),
        ({"language": '[{"a": 1}]'}, "language", "The list in the cell cannot be read."),
    ],
)
def test_a_row_that_cannot_be_trusted_is_refused_with_one_problem_and_no_patch(
    tmp_path: Path, cells: Cells, column: str, found: str
) -> None:
    path = written(tmp_path / "a.csv", row(**cells))
    read: list[Patch | Problem] = list(wilson_csv.read(path))
    (told,) = read
    assert isinstance(told, Problem)
    assert told.severity is Severity.REFUSED
    assert found in told.found
    assert (told.where.file, told.where.row, told.where.field) == ("a.csv", 2, column)
    assert told.remedy


def test_a_list_may_be_written_as_python_writes_it_or_be_one_name(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", row(authors="['Mao, Zedong']", language="Chinese"))
    values = document_of(path)
    assert [each.agent for each in values["participations"]] == ["heading:Mao Zedong"]
    assert values["languages"] == ("zh",)


def test_a_date_that_cannot_be_read_keeps_its_words_and_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", row(original_publication_date="some time in spring"))
    (date,) = document_of(path)["dates"]
    assert (date.edtf, date.written) == ("", "some time in spring")
    (told,) = problems(wilson_csv, path)
    assert (told.severity, told.where.field) == (Severity.NOTICE, "original_publication_date")


def test_a_language_that_nobody_knows_is_told_and_kept_in_a_note(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", row(language='["Russian", "Martian"]'))
    values = document_of(path)
    assert values["languages"] == ("ru",)
    assert "Martian" in values["notes"][0]
    assert "Martian" in problems(wilson_csv, path)[0].found


def test_an_archive_that_only_the_reference_names_is_known_by_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", row(source="RGASPI, f. 558, op. 11, d. 334"))
    (mention,) = (each for each in patches(wilson_csv, path) if each.kind == "repository")
    assert (mention.values["title"], mention.values["scheme"]) == ("RGASPI (Moscow)", "ru")
    reference = document_of(path)["copies"][0].reference
    assert (reference.repository, reference.repository_written) == (mention.key, "RGASPI")


def test_a_heading_that_was_not_surely_read_is_told_once(tmp_path: Path) -> None:
    several = [row(record_id=str(n), authors='["Lee, Dan"]') for n in (1, 2)]
    path = written(tmp_path / "a.csv", *several)
    (mention,) = (each for each in patches(wilson_csv, path) if each.kind == "agent")
    assert mention.values["title"] == "Lee, Dan"
    (told,) = problems(wilson_csv, path)
    assert (told.severity, told.value, told.where.row) == (Severity.NOTICE, "Lee, Dan", 2)


def test_two_archives_are_both_kept_and_neither_is_chosen(tmp_path: Path) -> None:
    source = "RGANI, f. 5, op. 30, d. 1"
    both = '["Archive One", "Archive Two"]'
    path = written(tmp_path / "a.csv", row(source=source, original_archive_title=both))
    (copy,) = document_of(path)["copies"]
    assert copy.reference.repository is None
    assert copy.reference.repository_written == "Archive One; Archive Two"
    assert copy.reference.verbatim == source
    (told,) = problems(wilson_csv, path)
    assert "2 archives" in told.found


def test_a_text_in_a_language_that_cannot_be_told_goes_in_without_one(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", row(text_body="Zqx vrt plm.", language='["Russian"]'))
    (text,) = (each for each in patches(wilson_csv, path) if each.kind == "text")
    assert "language" not in text.values
    told = [each.found for each in problems(wilson_csv, path)]
    assert any("In which language" in each for each in told)
    assert any("transcription or a translation" in each for each in told)


def test_a_text_in_another_language_than_the_papers_is_a_translation(tmp_path: Path) -> None:
    words = "The minister said that he was in the city and that it was not for him to say so."
    path = written(tmp_path / "a.csv", row(text_body=words, language='["Russian"]'))
    (text,) = (each for each in patches(wilson_csv, path) if each.kind == "text")
    assert text.values["type"] == TextKind.TRANSLATION
    assert text.values["language"] == "en"


def test_markup_in_a_cell_is_words(tmp_path: Path) -> None:
    cells = row(summary="<script>x()</script> & more", text_body="<b>bold</b>\n[1] note")
    path = written(tmp_path / "a.csv", cells)
    assert (
        document_of(path)["summaries"][0].body
        == "<p>&lt;script&gt;x()&lt;/script&gt; &amp; more</p>"
    )
    (text,) = (each for each in patches(wilson_csv, path) if each.kind == "text")
    assert text.values["body"] == "<p>&lt;b&gt;bold&lt;/b&gt;</p>\n<p>[1] note</p>"


def test_a_letterhead_set_left_and_right_stands_in_two_lines(tmp_path: Path) -> None:
    body = "MD Bitterlich" + "\u00a0" * 40 + "Bonn, 31\u00a0October 1997"
    path = written(tmp_path / "a.csv", row(text_body=body))
    (text,) = (each for each in patches(wilson_csv, path) if each.kind == "text")
    assert text.values["body"] == "<p>MD Bitterlich<br/>Bonn, 31 October 1997</p>"


def test_thanks_to_somebody_who_is_no_donor_are_kept(tmp_path: Path) -> None:
    thanks = "This document was made possible with support from MacArthur Foundation"
    (alone,) = document_of(written(tmp_path / "a.csv", row(credits=thanks)))["participations"]
    assert (alone.role, alone.agent, alone.written) == (
        Role.FUNDER,
        "heading:MacArthur Foundation",
        thanks,
    )
    odd = "With thanks to all who helped"
    (words,) = document_of(written(tmp_path / "b.csv", row(credits=odd)))["participations"]
    assert (words.agent, words.written) == (None, odd)


def test_a_source_that_is_not_understood_is_told_and_kept_whole(tmp_path: Path) -> None:
    source = "RGANI, f. 5. Translated by the author."
    path = written(tmp_path / "a.csv", row(source=source))
    values = document_of(path)
    assert values["source_written"] == source
    assert values["copies"][0].reference.verbatim == source
    (told,) = problems(wilson_csv, path)
    assert (told.where.field, told.value) == ("source", source)


@pytest.mark.database
@pytest.mark.django_db
def test_what_goes_in_and_what_is_refused_add_up(tmp_path: Path) -> None:
    several = [
        row(record_id=str(n), title="" if n % 3 == 0 else f"Letter {n}") for n in range(1, 31)
    ]
    report = bring(written(tmp_path / "a.csv", *several))
    assert (report.came, report.added, report.refused) == (30, 20, 10)


@pytest.mark.parametrize(
    "address", ["no address", "http://[bad", "ftp://example.org/a", "/document/a"]
)
def test_an_address_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    path = written(tmp_path / "a.csv", row(document_url=address))
    assert [each.where.field for each in problems(wilson_csv, path)] == ["document_url"]
    assert document_of(path)["keys"] == ("wilson:5",)


@given(st.dictionaries(st.sampled_from(HEADINGS), st.text(max_size=40)))
def test_a_row_of_any_words_gives_a_document_or_one_refusal(cells: Cells) -> None:
    where = Where(file="a.csv", row=2)
    filled = tuple((heading, Cell(words)) for heading, words in cells.items() if words.strip())
    several = list(wilson_csv.of_row(Row(where, filled), Naming()))
    refused = [
        each for each in several if isinstance(each, Problem) and each.severity is Severity.REFUSED
    ]
    documents = [each for each in several if isinstance(each, Patch) and each.kind == "document"]
    assert (len(documents), len(refused)) in ((1, 0), (0, 1))
