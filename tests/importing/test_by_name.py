"""A folder whose file names carry the numbers of documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fonds.catalogue import load
from fonds.files.store import FolderStore
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers.by_name import ByName
from fonds.importing.report import Fate, Report
from fonds.importing.source import Source
from fonds.records.document import Document
from fonds.records.file import File, FileRole
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from fonds.records.transcription import Method, Text, TextKind
from tests.catalogue.conftest import edited, saved
from tests.importing.reading import patches, problems

READER = ByName()
_JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF"
_PDF = b"%PDF-1.4\n"


def lay(folder: Path, **files: bytes) -> Path:
    """A folder with these files; "__" in a name stands for a full stop, "_" for a hyphen."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        place = folder / name.removeprefix("n").replace("__", ".").replace("_", "-")
        place.write_bytes(content)
    return folder


def read(folder: Path) -> tuple[list[Patch], list[Problem]]:
    return patches(READER, folder), problems(READER, folder)


def test_a_text_becomes_a_text_and_the_file_it_came_from(tmp_path: Path) -> None:
    folder = lay(tmp_path / "in", n12__en__translation__html=b"<p>Words</p>")
    (text, file), found = read(folder)
    assert (text.kind, text.key) == ("text", "file:12/translation/en")
    assert text.values == {
        "document": "fonds:document/12",
        "language": "en",
        "type": TextKind.TRANSLATION,
        "body": "<p>Words</p>",
        "source_file": "file:12.en.translation.html",
    }
    assert (file.kind, file.key) == ("file", "file:12.en.translation.html")
    assert file.content == folder / "12.en.translation.html"
    assert file.values["role"] is FileRole.SOURCE
    assert file.values["name"] == "12.en.translation.html"
    assert not file.values["access"].is_open()
    assert found == []


def test_other_files_are_kept_as_they_are_in_their_order(tmp_path: Path) -> None:
    folder = lay(
        tmp_path / "in",
        n12_10__jpg=_JPEG + b"10",
        n12_2__jpg=_JPEG + b"2",
        n12__pdf=_PDF,
        n12__attachment__txt=b"words",
    )
    several, found = read(folder)
    assert [(each.values["name"], each.values["role"]) for each in several] == [
        ("12-2.jpg", FileRole.SCAN),
        ("12-10.jpg", FileRole.SCAN),
        ("12.attachment.txt", FileRole.ATTACHMENT),
        ("12.pdf", FileRole.PDF),
    ]
    assert [each.values.get("order") for each in several] == [2, 10, None, None]
    assert [each.values["media_type"] for each in several] == [
        "image/jpeg",
        "image/jpeg",
        "text/plain",
        "application/pdf",
    ]
    assert found == []


def test_a_text_that_does_not_say_what_it_is_says_nothing_of_it(tmp_path: Path) -> None:
    (text, _), found = read(lay(tmp_path / "in", n12__txt=b"Words."))
    assert "type" not in text.values
    assert "language" not in text.values
    types, languages = (each.found for each in found)
    assert "new ones are recorded as transcriptions" in types
    assert languages == "1 text does not say its language."


def test_what_stands_before_a_text_goes_into_its_record(tmp_path: Path) -> None:
    matter = (
        b"---\nlanguage: ru\ntype: Translation\ntranslator: Nobody\nmade on: 1957-03\n"
        b"method: robot\nchecked on: soon\ncolour: red\n---\nWords.\n"
    )
    (text, _), found = read(lay(tmp_path / "in", n12__md=matter))
    assert text.key == "file:12/text"
    assert text.values["language"] == "ru"
    assert text.values["type"] is TextKind.TRANSLATION
    assert text.values["made_by_written"] == "Nobody"
    assert text.values["made_on"] == "1957-03"
    assert [(each.where.field, each.value) for each in found] == [
        ("method", "robot"),
        ("checked on", "soon"),
        ("colour", "red"),
    ]
    assert "human, machine" in found[0].remedy
    assert all(each.severity is Severity.NOTICE for each in found)


def test_lines_of_verse_are_kept_where_the_name_says_so(tmp_path: Path) -> None:
    (text, _), found = read(lay(tmp_path / "in", n12__en__original__lines__txt=b"One,\ntwo.\n"))
    assert text.values["body"] == "<p>One,<br/>two.</p>"
    assert text.key == "file:12/transcription/en"
    assert found == []


def test_a_file_of_another_content_than_its_ending_says_is_refused(tmp_path: Path) -> None:
    several, found = read(
        lay(tmp_path / "in", n12_1__jpg=b"<html><body>Not found", n12_2__pdf=_JPEG)
    )
    assert several == []
    assert ["“text/html”" in found[0].found, "“image/jpeg”" in found[1].found] == [True, True]


def test_a_picture_of_another_form_than_its_ending_says_is_kept_and_told(tmp_path: Path) -> None:
    (file,), (notice,) = read(lay(tmp_path / "in", n12_1__tif=_JPEG))
    assert file.values["media_type"] == "image/jpeg"
    assert ".jpg" in notice.remedy


def test_two_files_with_the_same_content_are_both_kept_and_told(tmp_path: Path) -> None:
    several, (notice,) = read(lay(tmp_path / "in", n12_1__jpg=_JPEG, n12_2__jpg=_JPEG))
    assert len(several) == 2
    assert "same content as 12-1.jpg" in notice.found


def test_a_word_processors_file_is_kept_and_its_words_asked_for(tmp_path: Path) -> None:
    (file,), (notice,) = read(lay(tmp_path / "in", n12__en__rtf=b"{\\rtf1 Words}"))
    assert file.values["role"] is FileRole.ATTACHMENT
    assert file.values["note"] == "en"
    assert "web page" in notice.remedy


def test_a_name_that_is_not_read_is_refused_once(tmp_path: Path) -> None:
    several, (problem,) = read(lay(tmp_path / "in", nminutes__txt=b"Words."))
    assert several == []
    assert problem.severity is Severity.REFUSED
    assert problem.where.file == "minutes.txt"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    several, (problem,) = read(lay(tmp_path / "in"))
    assert several == []
    assert "no files" in problem.found


@pytest.mark.parametrize("name", ["12.en.html", "12-3.jpg", "12.pdf"])
def test_a_file_with_a_documents_number_is_recognised(name: str) -> None:
    head = _JPEG if name.endswith(".jpg") else _PDF if name.endswith(".pdf") else b"<p>x"
    assert READER.recognises(head, name)


def test_a_table_is_left_to_its_own_readers() -> None:
    assert not READER.recognises(b"title;date", "12.csv")
    assert not READER.recognises(b"words", "papers.txt")


# --- Into the archive -----------------------------------------------------------------------------

Bring = Callable[..., Report]


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "store")


@pytest.fixture
def bring(db: None, store: FolderStore) -> Bring:
    """Import a folder and give the report."""

    def run(folder: Path, reader: ByName = READER) -> Report:
        source = Source(reader, (folder,))
        return importing.run(source, actor="importer", pace=Pace(pause=0), store=store)

    return run


def texts(document: int) -> list[Text]:
    return load.texts_of(document, load.ALL)


def files(document: int) -> list[File]:
    return load.files_of(document, load.ALL)


@pytest.mark.database
def test_texts_and_scans_arrive_at_their_document(
    bring: Bring, store: FolderStore, tmp_path: Path
) -> None:
    number = saved(Document(title="A telegram")).number
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / f"{number}.ru.transcript.txt").write_text("Слова.\n\nЕщё слова.", encoding="cp1251")
    (folder / f"{number}.en.machine.html").write_bytes(b"<p>Words</p>")
    (folder / f"{number}-001.jpg").write_bytes(_JPEG)
    report = bring(folder)
    assert report.fates[Fate.ADDED] == 5
    assert report.fates[Fate.REFUSED] == 0
    russian, english = sorted(texts(number), key=lambda text: text.language, reverse=True)
    assert russian.body == '<p id="p1">Слова.</p>\n<p id="p2">Ещё слова.</p>'
    assert english.method is Method.MACHINE
    scan = next(each for each in files(number) if each.role is FileRole.SCAN)
    assert (scan.size, scan.order, scan.media_type) == (len(_JPEG), 1, "image/jpeg")
    with store.open(scan.sha256) as stored:
        assert stored.read() == _JPEG
    source = load.one("file", int(russian.source_file or 0), load.ALL)
    assert isinstance(source, File)
    with store.open(source.sha256) as stored:
        assert stored.read().decode("cp1251") == "Слова.\n\nЕщё слова."


@pytest.mark.database
def test_the_source_of_a_text_is_not_shown_to_the_public(bring: Bring, tmp_path: Path) -> None:
    number = saved(Document(title="A telegram")).number
    bring(lay(tmp_path / "in", **{f"n{number}__html": b"<p>Words</p><p hidden>Not this</p>"}))
    assert [text.source_file for text in texts(number)] == [files(number)[0].number]
    assert load.texts_of(number, load.PUBLIC)
    assert not load.files_of(number, load.PUBLIC)


@pytest.mark.database
def test_the_same_folder_again_changes_nothing(bring: Bring, tmp_path: Path) -> None:
    number = saved(Document(title="A telegram")).number
    folder = lay(
        tmp_path / "in", **{f"n{number}__en__html": b"<p>Words</p>", f"n{number}_1__jpg": _JPEG}
    )
    assert bring(folder).fates[Fate.ADDED] == 3
    again = bring(folder)
    assert again.fates[Fate.UNCHANGED] == 3
    assert again.run is None


@pytest.mark.database
def test_a_changed_text_keeps_the_ids_of_its_paragraphs_and_the_old_bytes(
    bring: Bring, store: FolderStore, tmp_path: Path
) -> None:
    number = saved(Document(title="A telegram")).number
    folder = lay(tmp_path / "in", **{f"n{number}__en__html": b"<p>One word.<p>Two words."})
    bring(folder)
    (old,) = files(number)
    lay(folder, **{f"n{number}__en__html": b"<p>New words stand here.<p>One word.<p>Two words."})
    report = bring(folder)
    assert report.fates[Fate.CHANGED] == 2
    (text,) = texts(number)
    assert text.body == (
        '<p id="p3">New words stand here.</p>\n<p id="p1">One word.</p>\n<p id="p2">Two words.</p>'
    )
    (new,) = files(number)
    assert new.sha256 != old.sha256
    assert {each.sha256 for each in store.all()} == {old.sha256, new.sha256}


@pytest.mark.database
def test_what_an_editor_changed_in_a_text_stays(bring: Bring, tmp_path: Path) -> None:
    number = saved(Document(title="A telegram")).number
    folder = lay(tmp_path / "in", **{f"n{number}__en__html": b"<p>One</p>"})
    bring(folder)
    (text,) = texts(number)
    edited(text, type=TextKind.TRANSLATION, note="By an editor")
    assert bring(folder).fates[Fate.UNCHANGED] == 2
    lay(folder, **{f"n{number}__en__html": b"<p>Two</p>"})
    bring(folder)
    (text,) = texts(number)
    assert (text.type, text.note) == (TextKind.TRANSLATION, "By an editor")
    assert "Two" in text.body


@pytest.mark.database
def test_files_of_a_document_that_is_not_here_are_refused(bring: Bring, tmp_path: Path) -> None:
    report = bring(lay(tmp_path / "in", n4711__en__html=b"<p>Words</p>", n4711_1__jpg=_JPEG))
    assert report.fates[Fate.REFUSED] == 3
    found = [each.found for each in report.problems if each.severity is Severity.REFUSED]
    assert sum("fonds:document/4711" in each for each in found) == 3
    assert not list(load.every("file", load.ALL))


@pytest.mark.database
def test_identifiers_of_another_system_find_their_documents(bring: Bring, tmp_path: Path) -> None:
    number = saved(Document(title="A telegram", keys=("wilson:110011",))).number
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "wilson~110011.en.txt").write_bytes(b"Words.")
    bring(folder)
    other = tmp_path / "other"
    other.mkdir()
    (other / "110011-001.jpg").write_bytes(_JPEG)
    bring(other, ByName(scheme="wilson"))
    assert len(texts(number)) == 1
    assert [each.role for each in files(number)] == [FileRole.SOURCE, FileRole.SCAN]
