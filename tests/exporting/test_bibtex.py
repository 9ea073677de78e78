"""BibTeX as LaTeX and a reference manager read it: parsed back brace by brace."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.exporting.writers import Archive, bibtex
from fonds.records.agent import Agent
from fonds.records.copies import Copy, CopyKind, Level, SeenAs, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Location, Participation, Role, Summary, Title
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind
from tests.web import specimens

ARCHIVE = Archive("Fonds", "https://archive.example")
AROUND: list[Record] = [
    Subject(number=1, title="Boxes, square"),
    Agent(number=1, title="Anna Example", filed_as="Example, Anna"),
    Agent(number=2, title="Fan Li", filed_as="Fan, Li"),
    Agent(number=3, title="Ministry of Catalogues and Lids"),
    Repository(number=1, title="Archive of Examples", city="Town", scheme="ru"),
    Text(number=1, document=2, type=TextKind.TRANSLATION, language="en", made_by_written="T. R."),
]
_HEAD = re.compile(r"@(\w+)\{(\w+),\n")
_FIELD = re.compile(r"  (\w+) = \{")


def parsed(written: str) -> dict[str, tuple[str, dict[str, str]]]:
    """The entries by their keys: the type and the fields. Whatever else stands there is a fault."""
    entries: dict[str, tuple[str, dict[str, str]]] = {}
    place = 0
    while place < len(written):
        if written[place] in "%\n":  # a remark, or nothing
            place = written.index("\n", place) + 1
            continue
        head = _HEAD.match(written, place)
        assert head, written[place : place + 80]
        assert head[2] not in entries
        fields, place = _fields(written, head.end())
        entries[head[2]] = (head[1], fields)
    return entries


def _fields(written: str, place: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while found := _FIELD.match(written, place):
        depth, end = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(written[end], 0)
            end += 1
        assert written[end : end + 2] == ",\n"
        assert found[1] not in fields
        fields[found[1]] = written[found.end() : end - 1]
        place = end + 2
    assert written[place : place + 3] == "}\n\n", written[place : place + 80]
    return fields, place + 3


def entry(**values: Any) -> tuple[str, dict[str, str]]:
    document = Document(number=2, **{"title": "On Twelve Boxes", **values})
    entries = parsed(b"".join(bibtex.write([*AROUND, document], ARCHIVE)).decode())
    return entries["document2"]


def test_a_letter_carries_all_that_a_footnote_needs() -> None:
    reference = SourceReference(
        repository=1, levels=(Level("fond", "0100"), Level("list", "3-4")), verbatim="AE 0100 3–4"
    )
    assert entry(
        genres=("letter",),
        dates=(HistoricalDate(edtf="1956-09-23"),),
        languages=("ru", "x-cipher"),
        participations=(
            Participation(role=Role.AUTHOR, agent=1),
            Participation(role=Role.AUTHOR, agent=3),
            Participation(role=Role.RECIPIENT, agent=2),
        ),
        subjects=(1,),
        places=(Location(written="Elsewhere"),),
        summaries=(Summary(body="<p>Boxes &amp; lids_1.</p>"),),
        copies=(Copy(reference=reference, kind=CopyKind.ORIGINAL, seen_as=SeenAs.SCAN),),
        other_titles=(Title(form="О ящиках", language="ru"),),
    ) == (
        "letter",
        {
            "title": "{On Twelve Boxes}",
            "titleaddon": "О ящиках",
            "author": "Example, Anna and {Ministry of Catalogues and Lids}",
            "translator": "{T. R.}",
            "date": "1956-09-23",
            "year": "1956",
            "type": "Letter",
            "note": "Archive of Examples, Town, f. 0100, ll. 3–4; seen as a scan; "
            "translated by T. R.; to Fan Li",
            "library": "Archive of Examples, Town, f. 0100, ll. 3–4",
            "organization": "Fonds",
            "language": "Russian and x-cipher",
            "keywords": "Boxes square, Elsewhere",
            "abstract": r"Boxes \& lids\_1.",
            "url": "https://archive.example/document/2",
        },
    )


@pytest.mark.parametrize(
    ("genre", "sort"),
    [("telegram", "letter"), ("annual-report", "report"), ("minutes", "unpublished"), ("", None)],
)
def test_the_type_is_what_a_style_makes_a_footnote_of(genre: str, sort: str | None) -> None:
    assert entry(genres=(genre,) if genre else ())[0] == (sort or "unpublished")


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("1956", "1956"),
        ("1956-09", "1956"),
        ("1956~", "1956"),
        ("1956-09-01/1956-09-30", "1956"),
        ("1956/..", None),
        ("195X", None),
    ],
)
def test_a_date_stands_as_exactly_as_it_is_known(edtf: str, year: str | None) -> None:
    _, fields = entry(dates=(HistoricalDate(edtf=edtf),))
    assert fields["date"] == edtf
    assert fields.get("year") == year


@pytest.mark.parametrize(
    ("date", "note"),
    [
        (HistoricalDate(edtf="[1956-09-01,1956-09-03]"), "1 or 3 September 1956"),
        (HistoricalDate(undated=True), "undated"),
        (HistoricalDate(written="на днях"), "dated на днях"),
    ],
)
def test_a_date_that_no_style_reads_stands_in_the_note(date: HistoricalDate, note: str) -> None:
    _, fields = entry(dates=(date,))
    assert "date" not in fields
    assert note in fields["note"]


def test_a_document_without_anything_is_an_entry() -> None:
    assert entry(title="")[1]["title"] == "{[untitled]}"


def test_what_a_file_says_of_itself_is_no_entry() -> None:
    archive = Archive("Fonds", "", "Fonds. Search: a@b {c}\n12 documents\n")
    written = b"".join(bibtex.write([Document(number=1, title="One")], archive)).decode()
    assert written.startswith("% Fonds. Search: a(at)b {c}\n% 12 documents\n\n@unpublished{")
    assert list(parsed(written)) == ["document1"]


def test_what_was_withdrawn_or_merged_is_no_entry() -> None:
    assert not b"".join(
        bibtex.write(
            [
                Document(number=1, title="Gone", state=State.WITHDRAWN),
                Document(number=2, title="Merged", state=State.MERGED, merged_into=1),
            ]
        )
    )


def test_specimens_begin_with_the_word() -> None:
    entries = parsed(b"".join(bibtex.write(specimens.archive(), ARCHIVE)).decode())
    assert entries
    for _, fields in entries.values():
        assert fields["title"].startswith(("{SPECIMEN", "{نموذج", "{范例"))


@given(st.text(), st.text(), st.text())
def test_whatever_stands_in_a_record_an_entry_stays_an_entry(
    title: str, name: str, filed: str
) -> None:
    agent = Agent(number=9, title=name, filed_as=filed)
    document = Document(
        number=1,
        title=title,
        participations=(Participation(role=Role.AUTHOR, agent=9),),
        summaries=(),
    )
    assert list(parsed(b"".join(bibtex.write([agent, document])).decode())) == ["document1"]
