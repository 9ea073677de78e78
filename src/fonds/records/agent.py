"""Persons and organisations, after ISAAR(CPF): an authorised form and typed further forms."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from fonds.names import Expand, NameKind
from fonds.records.dates import HistoricalDate
from fonds.records.record import Record
from fonds.records.statement import Statement


class AgentKind(StrEnum):
    """A human being, or a body that acts as one; `unknown` when the source does not say."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


class Name(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A further form of an agent's or a place's name; years (`begin`, `end`) are EDTF."""

    form: str
    kind: NameKind = NameKind.VARIANT
    language: str = ""
    script: str = ""
    begin: str = ""
    end: str = ""
    source: str = ""
    expand: Expand = Expand.EVERYWHERE
    statement: Statement | None = None


class Agent(Record, tag="agent", frozen=True, kw_only=True):
    """A person or an organisation. `title` is the authorised form, in `title_language`.

    `filed_as` is the inverted heading that it is filed under, if that differs: "Mao, Zedong".
    """

    type: AgentKind = AgentKind.UNKNOWN
    title_language: str = ""
    filed_as: str = ""
    names: tuple[Name, ...] = ()
    born: HistoricalDate | None = None  # of an organisation: founded
    died: HistoricalDate | None = None  # of an organisation: dissolved
    note: str = ""
    statement: Statement | None = None
