"""An event: as a line of a chronology, and who was present on each side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from django.utils.translation import gettext as _

from fonds.catalogue.calendar import date_of
from fonds.records.dates import DateKind
from fonds.records.event import Attendance, Event, SignedNote
from fonds.records.place import Place
from fonds.web import addresses
from fonds.web.shown.dates import ShownDate, in_words, shown_date
from fonds.web.shown.entry import Prose, prose
from fonds.web.shown.names import Agents, agent_name
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, Words, joined, linked, ours, theirs


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in a list; told: where, and how many documents record it."""

    date: ShownDate
    title: Words
    told: Runs = ()


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who was there, with the part they had and what that rests on."""

    name: Runs
    asides: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Those present on one side; name is empty where no side is recorded."""

    name: Words | None
    present: tuple[Present, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, and who signed it when; signed is () for a note without a name."""

    body: Prose
    signed: Runs


def when_held(event: Event) -> ShownDate:
    """The date it is filed under. That it is no paper's goes without saying."""
    date = date_of(event)
    return shown_date(date and msgspec.structs.replace(date, kind=DateKind.UNSPECIFIED))


def occasion(event: Event, date: ShownDate, told: Runs = ()) -> Occasion:
    """The event as a line of a chronology."""
    title = theirs(event.title) if event.title else theirs(_("Event %s") % event.number)
    return Occasion(date, linked(title, addresses.event(event)), told)


def where(event: Event, places: Mapping[int, Place]) -> Runs:
    """The places of the event that may be seen, as links."""
    known = (places.get(each) for each in event.places if isinstance(each, int))
    return joined(
        (linked(theirs(each.title, each.title_language), addresses.place(each)),)
        for each in known
        if each is not None
    )


def notes(several: Iterable[SignedNote]) -> tuple[Note, ...]:
    """The notes with their signatures, in the order recorded."""
    return tuple(Note(prose(each.body, ""), _signed(each)) for each in several)


def _signed(note: SignedNote) -> Runs:
    day = in_words(note.on) if note.on else ""
    return joined((words,) for words in (theirs(note.by), ours(day)) if words.form)


def sides(present: Sequence[Attendance], agents: Agents) -> tuple[Side, ...]:
    """Those present by side, in the order recorded; who may not be named is not told."""
    several: dict[str, list[Present]] = {}
    for each in present:
        shown = _present(each, agents)
        if shown is not None:
            several.setdefault(each.side, []).append(shown)
    return tuple(
        Side(theirs(side) if side else None, tuple(people)) for side, people in several.items()
    )


def _present(attendance: Attendance, agents: Agents) -> Present | None:
    agent = agents.get(attendance.agent) if isinstance(attendance.agent, int) else None
    written = attendance.written
    name = agent_name(agent) if agent else (theirs(written),) if written else ()
    if not name:
        return None
    part = [(theirs(attendance.part),)] if attendance.part else []
    return Present(name, (*part, *asides(attendance.statement)))
