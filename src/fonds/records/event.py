"""Events: a meeting, a visit, a crisis; papers from several sides can record the same one."""

from __future__ import annotations

import msgspec

from fonds.records.agent import Name
from fonds.records.dates import HistoricalDate
from fonds.records.record import AgentPointer, PlacePointer, Record
from fonds.records.statement import Statement


class Attendance(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who was there: an agent, or only the name as written; the side and the part they had."""

    agent: AgentPointer | None = None
    written: str = ""
    part: str = ""  # "head of delegation", "interpreter" …
    side: str = ""
    statement: Statement | None = None


class SignedNote(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An editor's note, in the text profile, with who signed it and when (EDTF)."""

    body: str
    by: str = ""
    on: str = ""


class Event(Record, tag="event", frozen=True, kw_only=True):
    """Something that happened, with its own dates, hours, place and those present."""

    names: tuple[Name, ...] = ()
    dates: tuple[HistoricalDate, ...] = ()
    hours: str = ""
    places: tuple[PlacePointer, ...] = ()
    present: tuple[Attendance, ...] = ()
    notes: tuple[SignedNote, ...] = ()
    statement: Statement | None = None
