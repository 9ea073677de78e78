"""Case 1: a Soviet telegram whose only open copy is a translation in a foreign archive."""

from __future__ import annotations

from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Level,
    OriginalAccess,
    SeenAs,
    SourceReference,
)
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, PaperNumber, Participation, Role
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.statement import Basis, Statement
from fonds.records.transcription import Extent, Made, Method, Text, TextKind

STAMP = Statement(basis=Basis.DOCUMENT, reason="Stamp on copy b.", source="SPECIMEN stamp")

MOSCOW = Repository(
    number=101, title="Archive of the President of the Russian Federation", abbreviation="APRF"
)
WARSAW = Repository(number=102, title="Archiwum Akt Nowych", abbreviation="AAN", scheme="pl")

TELEGRAM = Document(
    number=101,
    title="SPECIMEN telegram from Moscow",
    genres=("ciphered-telegram",),
    languages=("ru",),
    dates=(
        HistoricalDate(edtf="1956-10-21", kind=DateKind.SENT, time="23:10"),
        HistoricalDate(edtf="1956-10-22", kind=DateKind.RECEIVED, time="04:35"),
    ),
    numbers=(PaperNumber(value="SPECIMEN 1", kind="telegram", written="№ SPECIMEN 1"),),
    participations=(Participation(role=Role.AUTHOR, written="Moskwa", written_language="pl"),),
    copies=(
        Copy(
            id="a",
            kind=CopyKind.ORIGINAL,
            language="ru",
            reference=SourceReference(repository=101, claimed=True, statement=STAMP),
            consultation=Consultation(state=OriginalAccess.CLOSED, source="Stamp on copy b."),
        ),
        Copy(
            id="b",
            kind=CopyKind.TRANSLATION,
            language="pl",
            reference=SourceReference(
                repository=102,
                levels=(
                    Level("zespol", "SPECIMEN"),
                    Level("sygnatura", "XI A/SPECIMEN"),
                    Level("karta", "1–2"),
                ),
                verbatim="AAN, SPECIMEN, XI A/SPECIMEN, k. 1–2",
            ),
            seen_as=SeenAs.SCAN,
        ),
    ),
)

POLISH = Text(
    number=101,
    title="SPECIMEN: the Polish translation",
    document=101,
    copy="b",
    type=TextKind.TRANSLATION,
    language="pl",
    body='<p id="p1">SPECIMEN.</p>',
    highest_paragraph=1,
    made=Made.CONTEMPORARY,
    method=Method.HUMAN,
    extent=Extent.FULL,
)

ENGLISH = Text(
    number=102,
    title="SPECIMEN: the English translation",
    document=101,
    from_text=101,
    type=TextKind.TRANSLATION,
    language="en",
    body='<p id="p1">SPECIMEN.</p>',
    highest_paragraph=1,
    made=Made.PROJECT,
    method=Method.HUMAN,
    extent=Extent.FULL,
    note="Translated from a Polish translation; the Russian original was not seen.",
)

RECORDS: tuple[Record, ...] = (MOSCOW, WARSAW, TELEGRAM, POLISH, ENGLISH)
