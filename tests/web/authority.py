"""Specimens of people, places, subjects and events, with papers that bear on them.

All of it is invented. `records()` can be saved beside the other specimens.
"""

from __future__ import annotations

from fonds.names.name import NameKind
from fonds.records.access import Access
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Document,
    Location,
    Participation,
    PlaceRole,
    Relation,
    RelationKind,
    Role,
)
from fonds.records.event import Attendance, Event, SignedNote
from fonds.records.place import Coordinates, Place
from fonds.records.record import Record
from fonds.records.statement import Basis, Statement
from fonds.records.subject import Subject

ENVOY, MINISTRY, HIDDEN_AGENT, QUIET = range(321, 325)
COUNTRY, TOWN, QUARTER, HIDDEN_PLACE, LOOP, ROUND = range(321, 327)
TRADE, TIMBER, FISH, HIDDEN_SUBJECT = range(321, 325)
TALKS, NAMELESS_DAY = 321, 322
# Number → the year of a paper in which the envoy only is mentioned.
MENTIONS = {number: 1950 + (number - 600) // 10 for number in range(600, 625)}
RECORD_THEIRS, RECORD_OURS, ALSO, HIDDEN_PAPER = range(651, 655)

_HIDDEN = Access(state="withheld", reason="SPECIMEN reason")
_KNOWN = Statement(basis=Basis.KNOWLEDGE, source="SPECIMEN gazetteer")


def records() -> list[Record]:
    """All of them, in an order in which they can be saved together."""
    return [*_places(), *_subjects(), *_agents(), *_events(), *_mentions(), *_papers()]


def _agents() -> list[Record]:
    names = (
        Name(form="张范例", language="zh-Hans", kind=NameKind.NATIVE),
        Name(form="Чжан Фаньли", language="ru"),
        Name(form="Chang Fan-li", language="zh-Latn-wadegile", begin="1930", source="SPECIMEN"),
    )
    return [
        Agent(
            number=ENVOY,
            title="Zhang Fanli (SPECIMEN)",
            filed_as="Zhang, Fanli (SPECIMEN)",
            type=AgentKind.PERSON,
            names=names,
            born=HistoricalDate(edtf="1901~", statement=_KNOWN),
            died=HistoricalDate(edtf="1977"),
            note="SPECIMEN envoy who never lived.",
            keys=("wikidata:Q0", "viaf:123456", "viaf:<script>", "csv:7"),
        ),
        Agent(number=MINISTRY, title="SPECIMEN Ministry of Crates", type=AgentKind.ORGANISATION),
        Agent(number=HIDDEN_AGENT, title="SECRET person", access=_HIDDEN),
        Agent(number=QUIET, title="SPECIMEN nobody wrote of"),
    ]


def _places() -> list[Record]:
    where = Coordinates(latitude="39.9", longitude="-116.4", statement=_KNOWN)
    return [
        Place(number=COUNTRY, title="SPECIMEN Crateland"),
        Place(number=TOWN, title="SPECIMEN Lidtown", within=COUNTRY, coordinates=where),
        Place(number=QUARTER, title="SPECIMEN Hinge Quarter", within=TOWN),
        Place(number=HIDDEN_PLACE, title="SECRET place", within=COUNTRY, access=_HIDDEN),
        Place(number=LOOP, title="SPECIMEN Round", within=ROUND),
        Place(number=ROUND, title="SPECIMEN Loop", within=LOOP),
    ]


def _subjects() -> list[Record]:
    return [
        Subject(number=TRADE, title="SPECIMEN trade", related=(FISH,)),
        Subject(number=TIMBER, title="SPECIMEN trade in timber", broader=(TRADE,)),
        Subject(number=FISH, title="SPECIMEN fish"),
        Subject(number=HIDDEN_SUBJECT, title="SECRET subject", broader=(TRADE,), access=_HIDDEN),
    ]


def _events() -> list[Record]:
    present = (
        Attendance(agent=ENVOY, part="head of delegation", side="SPECIMEN guests"),
        Attendance(written="P. Primerov", side="SPECIMEN hosts"),
        Attendance(agent=HIDDEN_AGENT, side="SPECIMEN hosts"),
    )
    return [
        Event(
            number=TALKS,
            title="SPECIMEN talks on lids",
            dates=(HistoricalDate(edtf="1957-05-02", statement=_KNOWN),),
            hours="20:00–22:30",
            places=(TOWN, HIDDEN_PLACE),
            present=present,
            notes=(SignedNote(body="<p>SPECIMEN note.</p>", by="SPECIMEN editor", on="2026"),),
        ),
        Event(number=NAMELESS_DAY, title="SPECIMEN launch", dates=(HistoricalDate(edtf="1955"),)),
    ]


def _papers() -> list[Record]:
    wrote = Participation(
        role=Role.AUTHOR, agent=ENVOY, capacity="SPECIMEN envoy", side="SPECIMEN guests"
    )
    sent = Participation(role=Role.RECIPIENT, agent=MINISTRY)
    hosts = Participation(role=Role.RECORDER, written="P. Primerov", side="SPECIMEN hosts")
    talk = (HistoricalDate(edtf="1957-05-02"),)
    same = Relation(kind=RelationKind.SAME_EVENT, to=RECORD_OURS)
    return [
        Document(
            number=RECORD_THEIRS,
            title="SPECIMEN record by the guests",
            dates=talk,
            languages=("zh-Hans",),
            participations=(wrote, sent),
            places=(Location(role=PlaceRole.TALK_AT, place=TOWN),),
            events=(TALKS,),
        ),
        Document(
            number=RECORD_OURS,
            title="SPECIMEN record by the hosts",
            dates=talk,
            languages=("ru",),
            participations=(hosts,),
            places=(Location(role=PlaceRole.ABOUT, place=QUARTER),),
            events=(TALKS,),
        ),
        Document(number=ALSO, title="SPECIMEN third record", relations=(same,)),
        Document(
            number=HIDDEN_PAPER,
            title="SECRET paper",
            dates=talk,
            participations=(Participation(role=Role.AUTHOR, agent=ENVOY),),
            places=(Location(role=PlaceRole.TALK_AT, place=TOWN),),
            subjects=(TIMBER,),
            events=(TALKS,),
            access=_HIDDEN,
        ),
    ]


def _mentions() -> list[Record]:
    """Papers in which the envoy is only mentioned, each known to its year."""
    return [
        Document(
            number=number,
            title=f"SPECIMEN paper {number}",
            dates=(HistoricalDate(edtf=str(year)),),
            participations=(Participation(role=Role.MENTIONED, agent=ENVOY),),
            subjects=(TIMBER,),
        )
        for number, year in MENTIONS.items()
    ]
