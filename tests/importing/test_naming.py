"""What the names of files say."""

from __future__ import annotations

import pytest

from fonds.importing.readers import naming
from fonds.importing.readers.naming import Name, Unread
from fonds.records.file import FileRole
from fonds.records.transcription import Extent, Method, TextKind


def read(name: str, scheme: str = "") -> Name:
    told = naming.told(name, scheme)
    assert isinstance(told, Name), told
    return told


def test_a_name_says_document_language_and_type_in_any_order() -> None:
    for name in ("12.en.translation.html", "12.Translation.EN.html", "0012.en.translation.html"):
        told = read(name)
        assert told.document == "fonds:document/12"
        assert (told.language, told.type) == ("en", TextKind.TRANSLATION)


@pytest.mark.parametrize(
    "name",
    ["12-003.jpg", "12_003.jpg", "12 3.jpg", "12_scan_003.jpg", "12-page-3.jpg", "12-p3.jpg",
     "12.3.jpg", "12.scan.003.jpg"],
)  # fmt: skip
def test_a_number_after_the_document_is_the_place_in_order(name: str) -> None:
    told = read(name)
    assert (told.document, told.order) == ("fonds:document/12", 3)


def test_words_say_what_else_is_known() -> None:
    assert read("12.de.machine.txt").method is Method.MACHINE
    assert read("12.de.excerpt.txt").extent is Extent.EXCERPT
    assert read("12.ru.original.txt").type is TextKind.TRANSCRIPTION
    assert read("12.attachment.html").role is FileRole.ATTACHMENT
    assert read("12.zh-hans.txt").language == "zh-Hans"


def test_a_name_may_begin_with_what_another_system_calls_the_document() -> None:
    assert read("wilson~110011.en.txt").document == "wilson:110011"
    assert read("path~%2Fdocument%2Fa%2Eb.en.txt").document == "path:/document/a.b"


def test_with_a_scheme_the_first_part_is_an_identifier_of_it() -> None:
    assert read("110011.en.txt", "wilson").document == "wilson:110011"
    assert read("ab-12.3.jpg", "wilson").document == "wilson:ab-12"
    told = read("110011-003.jpg", "wilson")
    assert (told.document, told.order) == ("wilson:110011", 3)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("minutes.txt", "does not begin with the number"),
        ("12a.txt", "does not begin with the number"),
        ("0.txt", "does not begin with the number"),
        ("-12.txt", "does not begin with the number"),
        (".12.txt", "does not begin with the number"),
        ("12345678901.txt", "does not begin with the number"),
        ("12", "has no ending"),
        ("12.en", "which is no ending"),
        ("12.draft.txt", "“draft” in the name says nothing"),
        ("12.new.txt", "“new” in the name says nothing"),
        ("12.en.ru.txt", "twice what its language is"),
        ("12.transcript.translation.txt", "twice what its type is"),
        ("12-3.4.jpg", "twice what its order is"),
        ("12..txt", "“” in the name says nothing"),
        ("12-3-4.jpg", "does not begin with the number"),
        ("12 - Kopie.jpg", "does not begin with the number"),
        ("12 (1).jpg", "does not begin with the number"),
        ("١٢.txt", "does not begin with the number"),
    ],
)
def test_a_name_that_is_not_surely_read_is_not_read(name: str, found: str) -> None:
    told = naming.told(name)
    assert isinstance(told, Unread)
    assert found in told.found
    assert told.remedy
