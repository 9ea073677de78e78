"""A date as a document bears it: of a kind, in EDTF, with the words as they were written."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from fonds.records.statement import Statement


class DateKind(StrEnum):
    """What happened on that date."""

    PAPER = "paper"  # the date the paper itself bears; range filters look at it
    TALK = "talk"  # when what it records took place; range filters look at it
    SENT = "sent"
    RECEIVED = "received"
    REGISTERED = "registered"
    PUBLISHED = "published"
    UNSPECIFIED = "unspecified"  # the source gives a date and does not say of what


class HistoricalDate(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One date of a document, an event or a life.

    edtf: EDTF (ISO 8601-2), Gregorian; empty when `undated`, or when nobody can read the words.
    undated: somebody looked, and the paper bears no date. A supplied date may stand beside it.
    written: the words as they stand, never altered. `calendar` is the one they were written in,
    `written_date` the EDTF in that calendar ("1917-10-25" Old Style).
    time: local, as "21:00"; a trailing Z only when the paper says UTC; never converted.
    """

    edtf: str = ""
    kind: DateKind = DateKind.PAPER
    undated: bool = False
    written: str = ""
    language: str = ""
    calendar: str = "gregorian"
    written_date: str = ""
    time: str = ""
    supplied: bool = False
    statement: Statement | None = None
    note: str = ""
