"""A corpus as a tool for texts opens it: files of words, and a table that says what they are."""

from __future__ import annotations

import csv as tables
import io
import zipfile

from fonds.exporting.writers import Archive, corpus
from fonds.records.document import Document
from fonds.records.record import Record, State
from fonds.records.transcription import Extent, Method, Text, TextKind

RECORDS: list[Record] = [
    Text(number=7, document=2, language="ru", body="<p>Двенадцать ящиков</p>"),
    Text(
        number=8,
        document=2,
        type=TextKind.TRANSLATION,
        language="en",
        body="<p>Twelve <em>boxes</em></p><p>and lids</p>",
        method=Method.MACHINE,
        extent=Extent.EXCERPT,
    ),
    Document(number=2, title="On Twelve Boxes"),
    Document(number=1, title="Without a text"),
]


def packed(*records: Record, heading: str = "") -> zipfile.ZipFile:
    written = b"".join(corpus.write(records, Archive("Fonds", "", heading)))
    found = zipfile.ZipFile(io.BytesIO(written))
    assert found.testzip() is None
    return found


def index(found: zipfile.ZipFile) -> list[dict[str, str]]:
    content = found.read("index.csv").decode("utf-8-sig")
    return list(tables.DictReader(io.StringIO(content, newline="")))


def test_each_text_is_a_file_of_its_words_alone() -> None:
    found = packed(*RECORDS)
    assert found.namelist() == [
        "README.txt",
        "texts/0000002-ru-transcription-7.txt",
        "texts/0000002-en-translation-MACHINE-8.txt",
        "index.csv",
    ]
    text = found.read("texts/0000002-en-translation-MACHINE-8.txt").decode()
    assert text == "Twelve boxes\n\nand lids\n"


def test_the_table_has_a_row_for_each_file_and_for_what_has_none() -> None:
    told = [
        (row["file"], row["text language"], row["text made"], row["text extent"], row["title"])
        for row in index(packed(*RECORDS))
    ]
    machine = "texts/0000002-en-translation-MACHINE-8.txt"
    assert told == [
        ("texts/0000002-ru-transcription-7.txt", "ru", "unknown", "unknown", "On Twelve Boxes"),
        (machine, "en", "machine", "excerpt", "On Twelve Boxes"),
        ("", "", "", "", "Without a text"),
    ]


def test_it_says_of_itself_which_search_it_is() -> None:
    readme = packed(heading="Fonds. Search: boxes").read("README.txt").decode()
    assert readme.startswith("Fonds. Search: boxes\n")


def test_no_language_leads_out_of_the_folder() -> None:
    text = Text(number=7, document=2, language="../../etc/x", body="<p>One</p>")
    found = packed(text, Document(number=2, title="One"))
    assert found.namelist()[1] == "texts/0000002-etcx-transcription-7.txt"


def test_what_was_withdrawn_is_not_in_it_nor_are_its_texts() -> None:
    gone = Document(number=2, title="Gone", state=State.WITHDRAWN)
    found = packed(*RECORDS[:2], gone)
    assert found.namelist() == ["README.txt", "index.csv"]
    assert not index(found)


def test_the_same_records_give_the_same_bytes() -> None:
    assert b"".join(corpus.write(RECORDS)) == b"".join(corpus.write(RECORDS))


def test_it_goes_out_as_it_comes() -> None:
    several: list[Record] = []
    for number in range(1, 4):
        body = f"<p>{number * 'Words '}</p>"
        several += [Text(number=number, document=number, body=body), Document(number=number)]
    come: list[int] = []

    def watched() -> object:
        for record in several:
            come.append(record.number)
            yield record

    pieces = corpus.write(watched())  # type: ignore[arg-type]
    assert next(pieces)
    assert max(come) == 1
