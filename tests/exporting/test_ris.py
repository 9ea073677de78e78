"""RIS as a reference manager reads it: parsed back field by field."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.exporting.writers import Archive, ris
from fonds.records.agent import Agent
from fonds.records.copies import Copy, CopyKind, Level, SeenAs, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Completeness,
    Document,
    Location,
    Participation,
    Role,
    Summary,
    Title,
)
from fonds.records.place import Place
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.statement import Basis, Certainty, Statement
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind
from tests.web import specimens

ARCHIVE = Archive("Fonds", "https://archive.example")
AROUND: list[Record] = [
    Place(number=1, title="Town"),
    Subject(number=1, title="Boxes"),
    Agent(number=1, title="Anna Example", filed_as="Example, Anna"),
    Agent(number=2, title="Fan Li", filed_as="Fan, Li"),
    Agent(number=3, title="Ministry of Catalogues"),
    Repository(number=1, title="Archive of Examples", city="Town", scheme="ru"),
    Text(
        number=1,
        document=2,
        type=TextKind.TRANSLATION,
        language="en",
        made_by_written="T. Render",
        body="<p>SECRET</p>",
    ),
]
_FIELD = re.compile(r"([A-Z][A-Z0-9])  - (.*)")


def parsed(written: bytes) -> list[dict[str, list[str]]]:
    """The entries, each with the values of its tags; a line that is no field is a fault."""
    entries: list[dict[str, list[str]]] = []
    for line in written.decode().split("\r\n"):
        if not line:
            continue
        found = _FIELD.fullmatch(line)
        assert found, line
        tag, value = found.groups()
        if tag == "TY":
            entries.append({})
        entries[-1].setdefault(tag, []).append(value)
    assert all(list(entry)[-1] == "ER" for entry in entries)
    return entries


def entry(document: Document) -> dict[str, list[str]]:
    (found,) = parsed(b"".join(ris.write([*AROUND, document], ARCHIVE)))
    return found


def paper(**fields: Any) -> Document:
    fields.setdefault("title", "On Twelve Boxes")
    return Document(number=2, **fields)


def test_a_letter_carries_all_that_a_footnote_needs() -> None:
    reference = SourceReference(
        repository=1, levels=(Level("fond", "0100"), Level("list", "3-4")), verbatim="AE 0100 3–4"
    )
    found = entry(
        paper(
            genres=("letter",),
            dates=(HistoricalDate(edtf="1956-09-23"),),
            languages=("ru", "x-cipher"),
            participations=(
                Participation(role=Role.AUTHOR, agent=1),
                Participation(role=Role.AUTHOR, agent=3),
                Participation(role=Role.RECIPIENT, agent=2),
            ),
            subjects=(1,),
            places=(Location(place=1), Location(written="Elsewhere")),
            summaries=(Summary(body="<p>Boxes &amp; lids.</p>"),),
            copies=(Copy(reference=reference, kind=CopyKind.ORIGINAL, seen_as=SeenAs.SCAN),),
            other_titles=(Title(form="О ящиках", language="ru"),),
        )
    )
    assert found == {
        "TY": ["PCOMM"],
        "TI": ["On Twelve Boxes"],
        "TT": ["О ящиках"],
        "AU": ["Example, Anna", "Ministry of Catalogues"],
        "A2": ["Fan, Li"],
        "A4": ["T. Render"],
        "PY": ["1956"],
        "DA": ["1956/09/23/"],
        "DB": ["Archive of Examples, Town"],
        "AV": ["f. 0100, ll. 3–4"],
        "DP": ["Fonds"],
        "LA": ["Russian; x-cipher"],
        "M3": ["Letter"],
        "KW": ["Boxes", "Town", "Elsewhere"],
        "AB": ["Boxes & lids."],
        "N1": ["seen as a scan", "translated by T. Render"],
        "UR": ["https://archive.example/document/2"],
        "ER": [""],
    }


@pytest.mark.parametrize(
    ("genre", "type_of"),
    [
        ("ciphered-telegram", "PCOMM"),
        ("annual-report", "RPRT"),
        ("memcon", "MANSCPT"),
        ("menu", "MANSCPT"),
        ("", "MANSCPT"),
    ],
)
def test_each_genre_becomes_what_reference_managers_cite_well(genre: str, type_of: str) -> None:
    assert entry(paper(genres=(genre,) if genre else ()))["TY"] == [type_of]


@pytest.mark.parametrize(
    ("edtf", "year", "date", "note"),
    [
        ("1956", ["1956"], ["1956///"], None),
        ("1956-09", ["1956"], ["1956/09//"], None),
        ("1956-XX", ["1956"], ["1956///"], None),
        ("1956-11-28/1956-12-03", ["1956"], None, ["date: 28 November – 3 December 1956"]),
        ("1956/1957", None, None, ["date: 1956–1957"]),
        ("1956-05-02~", None, None, ["date: about 2 May 1956"]),
        ("1956?", None, None, ["date: 1956 (uncertain)"]),
        ("195X", None, None, ["date: 1950s"]),
    ],
)
def test_a_date_is_only_as_exact_as_it_is_known(
    edtf: str, year: list[str] | None, date: list[str] | None, note: list[str] | None
) -> None:
    found = entry(paper(dates=(HistoricalDate(edtf=edtf),)))
    notes = [each for each in found.get("N1", []) if each.startswith("date")] or None
    assert (found.get("PY"), found.get("DA"), notes) == (year, date, note)


def test_a_supplied_date_is_exact_and_says_so() -> None:
    found = entry(paper(dates=(HistoricalDate(edtf="1956-09-23", supplied=True),)))
    assert found["DA"] == ["1956/09/23/"]
    assert "date: [23 September 1956]" in found["N1"]
    stated = Statement(basis=Basis.DOCUMENT, certainty=Certainty.SURE)
    sure = entry(paper(dates=(HistoricalDate(edtf="1956-09-23", statement=stated),)))
    assert "date: 23 September 1956" not in sure.get("N1", [])
    assert "undated" in entry(paper(dates=(HistoricalDate(undated=True),)))["N1"]


def test_what_a_footnote_must_not_hide_is_in_a_note() -> None:
    assert "excerpt" in entry(paper(completeness=Completeness.EXCERPT))["N1"]
    assert "original not seen" in entry(paper(copies=(Copy(kind=CopyKind.PRINT),)))["N1"]


def test_what_was_withdrawn_or_merged_is_no_entry() -> None:
    several = [paper(state=State.WITHDRAWN), paper(state=State.MERGED, merged_into=9)]
    assert b"".join(ris.write(several, ARCHIVE)) == b""


def test_no_words_of_a_text_get_in() -> None:
    assert "SECRET" not in str(entry(paper()))


HOSTILE = st.text(alphabet=st.sampled_from(list("a \r\n\u2028\u0085\x0b\x0c-ER TY\ud800")))


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_field_is_broken_by_what_stands_in_it(title: str, name: str, source: str) -> None:
    found = entry(
        paper(
            title=title,
            participations=(Participation(role=Role.AUTHOR, written=name),),
            source_written=source,
        )
    )
    assert found["TY"] == ["MANSCPT"]
    assert len(found["TI"]) == 1
    assert found["ER"] == [""]


def test_specimens_say_so_first_and_every_one_parses() -> None:
    written = b"".join(ris.write(specimens.archive(), ARCHIVE))
    found = parsed(written)
    assert len(found) == 8
    assert all(each["TI"][0].startswith(("SPECIMEN", "نموذج", "范例")) for each in found)
