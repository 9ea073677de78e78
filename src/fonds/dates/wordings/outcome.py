"""What comes of reading a wording: a Reading, or a Refusal with its remedy."""

from dataclasses import dataclass

from fonds.dates.calendars import Calendar


@dataclass(frozen=True, slots=True)
class Reading:
    """A date read from words, which are kept as they were.

    edtf: Gregorian EDTF; empty when the paper bears no date and none was supplied.
    undated: the words say that the paper bears no date (or that it is not known).
    written: the words exactly as given.
    language: the language in which they were read; None when the digits alone suffice.
    calendar, written_date: the calendar of the wording, and the EDTF as it stands in it
    ("1917-10-25" Old Style); None when the calendar is ours, or differs by its years only.
    time: "21:00" local, or "15:30Z" when the paper says UTC; never converted.
    kind: what happened on the date, when the words say so: received, sent, registered,
    published, paper.
    place: where a telegram was written, from its dateline.
    supplied: the date, or a part of it, stands in square brackets.
    notes: sentences for an editor.
    """

    edtf: str
    written: str
    undated: bool = False
    language: str | None = None
    calendar: Calendar = "gregorian"
    written_date: str | None = None
    time: str | None = None
    kind: str | None = None
    place: str | None = None
    supplied: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A wording that has no certain meaning: why, what to do, and what it may mean.

    `offers` are EDTF expressions for an editor to confirm; none of them is more than possible.
    """

    written: str
    reason: str
    remedy: str
    offers: tuple[str, ...] = ()
