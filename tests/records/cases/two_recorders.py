"""Case 4: one talk, recorded by both sides."""

from __future__ import annotations

from msgspec.structs import replace

from fonds.records.agent import Agent, AgentKind
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Participation, Relation, RelationKind, Role
from fonds.records.event import Attendance, Event, SignedNote
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.statement import Basis, Statement
from fonds.records.transcription import Text

HALL = Place(number=401, title="SPECIMEN hall")
GUEST = Agent(number=401, title="SPECIMEN guest", type=AgentKind.PERSON)
HOST = Agent(number=402, title="SPECIMEN host", type=AgentKind.PERSON)

TALK = Event(
    number=401,
    title="SPECIMEN talk of guest and host",
    dates=(HistoricalDate(edtf="1957-03-03", kind=DateKind.TALK),),
    hours="15:00–18:20",
    places=(401,),
    present=(
        Attendance(agent=401, part="head of delegation", side="SPECIMEN north"),
        Attendance(agent=402, part="head of delegation", side="SPECIMEN south"),
        Attendance(written="SPECIMEN interpreter", part="interpreter", side="SPECIMEN south"),
    ),
    notes=(
        SignedNote(
            body="<p>The two records differ in the third exchange.</p>",
            by="SPECIMEN editor",
            on="2026-01-15",
        ),
    ),
)


def record(number: int, side: str, written: str, edtf: str) -> Document:
    """One side's record of the talk: its own date, and the date of the talk from the event."""
    return Document(
        number=number,
        title=f"SPECIMEN record kept by the {side}",
        genres=("memcon",),
        events=(401,),
        dates=(
            HistoricalDate(edtf=edtf, kind=DateKind.PAPER),
            HistoricalDate(
                edtf="1957-03-03", kind=DateKind.TALK, statement=Statement(basis=Basis.DOCUMENT)
            ),
        ),
        participations=(
            Participation(role=Role.RECORDER, written=written, side=side),
            Participation(role=Role.SPEAKER, agent=401, side="SPECIMEN north"),
            Participation(role=Role.SPEAKER, agent=402, side="SPECIMEN south"),
        ),
    )


NORTHERN = record(401, "SPECIMEN north", "SPECIMEN secretary", "1957-03-05")
SOUTHERN = replace(
    record(402, "SPECIMEN south", "SPECIMEN clerk", "1957-03-03"),
    relations=(Relation(kind=RelationKind.SAME_EVENT, to=401),),
)
TURNS = '<p id="p1">SPECIMEN guest: …</p>\n<p id="p2">SPECIMEN host: …</p>'
TEXTS = tuple(
    Text(
        number=number,
        title="SPECIMEN text by turns",
        document=number,
        language="en",
        body=TURNS,
        highest_paragraph=2,
    )
    for number in (401, 402)
)

RECORDS: tuple[Record, ...] = (HALL, GUEST, HOST, TALK, NORTHERN, SOUTHERN, *TEXTS)
