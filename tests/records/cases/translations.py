"""Case 10: a translation of a translation, and what a machine made of it."""

from __future__ import annotations

from fonds.records.agent import Agent, AgentKind
from fonds.records.copies import Copy, CopyKind
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.records.transcription import Extent, Made, Method, Text, TextKind

BODY = '<p id="p1">SPECIMEN.</p>'

TRANSLATOR = Agent(number=1001, title="SPECIMEN translator", type=AgentKind.PERSON)
LETTER = Document(
    number=1001,
    title="SPECIMEN letter in Korean",
    languages=("ko",),
    copies=(Copy(id="a", kind=CopyKind.PHOTOCOPY, language="ko"),),
)
KOREAN = Text(
    number=1001,
    title="SPECIMEN text in Korean",
    document=1001,
    copy="a",
    language="ko",
    body=BODY,
    highest_paragraph=1,
    made=Made.CONTRIBUTOR,
    method=Method.HUMAN,
    extent=Extent.EXCERPT,
)
RUSSIAN = Text(
    number=1002,
    title="SPECIMEN text in Russian",
    document=1001,
    type=TextKind.TRANSLATION,
    from_text=1001,
    language="ru",
    body=BODY,
    highest_paragraph=1,
    made=Made.CONTEMPORARY,
    method=Method.HUMAN,
    extent=Extent.SUMMARY,
)
ENGLISH = Text(
    number=1003,
    title="SPECIMEN text in English",
    document=1001,
    type=TextKind.TRANSLATION,
    from_text=1002,
    language="en",
    body=BODY,
    highest_paragraph=1,
    made=Made.PROJECT,
    made_on="2025-11",
    made_by=(1001,),
    method=Method.CORRECTED,
    checked_by="SPECIMEN editor",
    checked_on="2026-01-15",
    extent=Extent.SUMMARY,
    edition="2",
)
MACHINE = Text(
    number=1004,
    title="SPECIMEN machine text in French",
    document=1001,
    type=TextKind.TRANSLATION,
    from_text=1003,
    language="fr",
    body=BODY,
    highest_paragraph=1,
    made=Made.PROJECT,
    made_by_written="SPECIMEN translation program, version 1",
    method=Method.MACHINE,
    extent=Extent.SUMMARY,
)

RECORDS: tuple[Record, ...] = (TRANSLATOR, LETTER, KOREAN, RUSSIAN, ENGLISH, MACHINE)
