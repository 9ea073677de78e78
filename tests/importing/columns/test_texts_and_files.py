"""Texts in cells, texts in files, and the scans that a row names."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.records.file import FileRole
from fonds.records.transcription import Method, TextKind
from tests.importing.columns.tabling import Read, read, row, table

JPEG = b"\xff\xd8\xff\xe0" + bytes(20)


def test_a_transcript_of_a_paper_in_one_language_is_in_that_language(tmp_path: Path) -> None:
    found = row(tmp_path, id="1", title="A", language="ru", transcript="Слова.\n\nЕщё.")
    (text,) = found.of("text")
    assert text.key == "sheet:1/transcription/ru"
    assert text.values["document"] == "sheet:1"
    assert text.values["body"] == "<p>Слова.</p>\n<p>Ещё.</p>"
    assert "method" not in text.values


def test_a_translation_without_a_language_is_in_none(tmp_path: Path) -> None:
    found = row(tmp_path, id="1", title="A", language="ru", translation="Words.")
    assert found.of("text")[0].values["language"] == ""


def test_a_heading_names_the_language_of_its_text(tmp_path: Path) -> None:
    headings = ["id", "title", "Transcript (ru)", "Translation (en)", "translation (de)"]
    found = table(tmp_path, headings, ["1", "A", "Слова", "Words", "Worte"])
    assert [(each.values["type"], each.values["language"]) for each in found.of("text")] == [
        (TextKind.TRANSCRIPTION, "ru"),
        (TextKind.TRANSLATION, "en"),
        (TextKind.TRANSLATION, "de"),
    ]


def test_columns_of_languages_stand_beside_columns_of_texts(tmp_path: Path) -> None:
    again = ["translation 2", "translation language 2"]
    headings = ["id", "title", "translation", "translation language", *again]
    found = table(tmp_path, headings, ["1", "A", "Words", "en", "Worte", "German"])
    assert [each.values["language"] for each in found.of("text")] == ["en", "de"]


def test_two_texts_and_one_language_refuse_the_row(tmp_path: Path) -> None:
    headings = ["title", "translation", "translation", "translation language"]
    assert table(tmp_path, headings, ["A", "Words", "Worte", "en"]).refused


def test_two_texts_of_one_language_are_two(tmp_path: Path) -> None:
    headings = ["id", "title", "translation (en)", "translation (en)"]
    found = table(tmp_path, headings, ["1", "A", "Words", "Other words"])
    assert [each.key for each in found.of("text")] == [
        "sheet:1/translation/en",
        "sheet:1/translation/en/2",
    ]


def test_machine_text_says_so(tmp_path: Path) -> None:
    found = row(
        tmp_path, id="1", title="A", transcript="A", transcript_method="machine", transcript_by="B"
    )
    assert found.of("text")[0].values["method"] is Method.MACHINE
    assert found.of("text")[0].values["made_by"] == ("heading:B",)


def named(folder: Path, column: str, words: str) -> Read:
    return table(folder, ["id", "title", "language", column], ["1", "A", "ru", words])


def test_a_file_that_a_row_names_comes_after_its_document(tmp_path: Path) -> None:
    (tmp_path / "one.jpg").write_bytes(JPEG)
    found = named(tmp_path, "scan", "one.jpg")
    document, file = found.patches
    assert file.kind == "file"
    assert file.content == tmp_path / "one.jpg"
    assert file.values == {
        "document": document.key,
        "role": FileRole.SCAN,
        "name": "one.jpg",
        "media_type": "image/jpeg",
        "order": 1,
    }


def test_a_folder_means_all_files_in_it_in_the_order_people_count(tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    for name in ("10.jpg", "9.jpg", ".DS_Store", "1.pdf"):
        (tmp_path / "scans" / name).write_bytes(b"%PDF-1.7" if name == "1.pdf" else JPEG)
    found = named(tmp_path, "files", "scans")
    files = found.of("file")
    assert [each.values["name"] for each in files] == ["1.pdf", "9.jpg", "10.jpg"]
    assert [each.values["role"] for each in files] == [FileRole.PDF, FileRole.SCAN, FileRole.SCAN]
    assert files[2].key == "sheet:1/file/scans/10.jpg"


@pytest.mark.parametrize(
    "words",
    ["/etc/passwd", "../secret.txt", "C:\\secret.txt", "..\\secret.txt", "a/../../secret.txt"],
)
def test_a_file_outside_the_folder_is_not_taken(tmp_path: Path, words: str) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "papers"
    folder.mkdir()
    found = named(folder, "files", words)
    assert not found.of("file")
    assert "does not lie in the folder" in found.notices[0].found
    assert found.of("document")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "own.txt").symlink_to(tmp_path / "secret.txt")
    assert not named(folder, "files", "own.txt").of("file")
    (folder / "inner").mkdir()
    (folder / "inner" / "own.txt").symlink_to(tmp_path / "secret.txt")
    assert not named(folder, "files", "inner").of("file")


@pytest.mark.parametrize("content", [None, b""])
def test_a_file_that_is_missing_or_empty_is_told_and_the_row_goes_in(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "one.jpg").write_bytes(content)
    found = named(tmp_path, "files", "one.jpg")
    assert [each.kind for each in found.patches] == ["document"]
    assert "was not taken" in found.notices[0].found


def test_files_may_lie_in_another_folder_that_a_person_names(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "one.jpg").write_bytes(JPEG)
    path = tmp_path / "papers.csv"
    path.write_text("title,files\nA,one.jpg\n", encoding="utf-8")
    assert read(path, files=folder).of("file")


def test_a_text_in_a_file_becomes_a_text_and_the_file_is_its_source(tmp_path: Path) -> None:
    (tmp_path / "t.html").write_text("<p>Слова.</p>", encoding="utf-8")
    found = named(tmp_path, "transcript file", "t.html")
    _, file, text = found.patches
    assert file.values["role"] is FileRole.SOURCE
    assert text.key == "sheet:1/transcription/ru"
    assert text.values["body"] == "<p>Слова.</p>"
    assert text.values["source_file"] == file.key


def test_a_file_that_holds_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_bytes(JPEG)
    found = named(tmp_path, "transcript file", "t.txt")
    assert [each.kind for each in found.patches] == ["document"]
    assert "was not taken" in found.notices[0].found
