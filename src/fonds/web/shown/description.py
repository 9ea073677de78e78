"""What is recorded of a document, as facts in the order in which a historian checks them.

Dates by kind, who to whom, where it lies and whether one can still see it there, its marking, its
numbers, whole or excerpt, doubted or not; then the rest. What is not recorded is not shown; what
somebody looked for and did not find is shown as "not stated".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Location, Publication, Role
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.records.statement import Absence
from fonds.records.subject import Subject
from fonds.web import addresses
from fonds.web.shown import labels, languages
from fonds.web.shown.copies import copy_facts, copy_heading, holding
from fonds.web.shown.dates import exact_day, in_words
from fonds.web.shown.fact import Fact, Group, Value, fact, gathered, merged, value
from fonds.web.shown.labels import heading, label, worded
from fonds.web.shown.names import named
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, joined, linked, ours, phrase, theirs

# Who made the description and the texts comes after the paper's own people.
_OF_THE_PAPER = tuple(role for role in Role if role not in (
    Role.TRANSLATOR, Role.CONTRIBUTOR, Role.EDITOR, Role.FUNDER,
))  # fmt: skip
_OF_THE_ARCHIVE = tuple(role for role in Role if role not in _OF_THE_PAPER)


@dataclass(frozen=True, slots=True)
class Around:
    """The public records that a document points to, by number; a missing one is not for show."""

    agents: Mapping[int, Agent] = field(default_factory=dict)
    places: Mapping[int, Place] = field(default_factory=dict)
    subjects: Mapping[int, Subject] = field(default_factory=dict)
    events: Mapping[int, Event] = field(default_factory=dict)
    repositories: Mapping[int, Repository] = field(default_factory=dict)
    collections: Mapping[int, Collection] = field(default_factory=dict)
    documents: Mapping[int, Document] = field(default_factory=dict)


def groups(document: Document, around: Around) -> tuple[Group, ...]:
    """The facts of the document; those of its copies apart when it has several."""
    first = (
        *_dates(document),
        *_people(document, around, _OF_THE_PAPER),
        *_places(document, around),
    )
    last = tuple(_rest(document, around))
    several = len(document.copies) > 1
    copies = [
        tuple(copy_facts(copy, around.repositories, around.agents, headed=several))
        for copy in document.copies
    ]
    if not several:
        return (Group("", (*first, *(copies[0] if copies else ()), *last)),)
    apart = (
        Group(copy_heading(copy, place, len(copies)), facts, f"copy-{place}")
        for place, (copy, facts) in enumerate(zip(document.copies, copies, strict=True), 1)
    )
    told = tuple(group for group in apart if group.facts)
    where = fact(_("Where it lies"), _held(document, around, told))
    return (Group("", (*first, *where, *last)), *told)


def _held(document: Document, around: Around, told: Sequence[Group]) -> Iterator[Value]:
    """Who holds each of several copies, in short, leading to what is said of it below."""
    ways = {group.id: f"#{group.id}" for group in told}
    for place, copy in enumerate(document.copies, 1):
        holder = holding(copy, around.repositories) or theirs(copy.holder)
        kind = label(labels.COPIES, copy.kind)
        words = holder if holder.form else ours(kind)
        if words.form and f"copy-{place}" in ways:
            aside = [(ours(kind),)] if kind and holder.form else []
            yield value(linked(words, ways[f"copy-{place}"]), asides=aside)


def _rest(document: Document, around: Around) -> Iterator[Fact]:
    yield from fact(_("Numbers"), _numbers(document))
    yield from fact(_("Completeness"), _completeness(document))
    yield from fact(_("Stage"), (value(label(labels.STAGES, document.stage)),))
    yield from fact(_("Authenticity"), _authenticity(document))
    yield from fact(_("Languages"), (Value(_languages(document.languages)),))
    yield from fact(_("Printed before in"), map(publication_value, document.publications))
    yield from fact(_("Event"), (Value(runs) for runs in _titles(document.events, around.events)))
    yield from fact(
        _("Subjects"), (Value(joined(_titles(document.subjects, around.subjects), "; ")),)
    )
    yield from _people(document, around, _OF_THE_ARCHIVE)
    yield from fact(_("Source as given"), (value(theirs(document.source_written)),))
    yield from fact(_("Rights"), _rights(document))


# --- When -----------------------------------------------------------------------------------------


def _dates(document: Document) -> Iterator[Fact]:
    for kind in DateKind:
        alike = [date for date in document.dates if date.kind is kind]
        yield from fact(label(labels.DATES, kind), (_date(date, document) for date in alike))


def _date(date: HistoricalDate, document: Document) -> Value:
    words = in_words(date.edtf) if date.edtf else ""
    if date.undated and not words:
        return value(_("The paper bears no date"), asides=_of_date(date, document), gap=True)
    time = ours(f", {date.time}") if date.time else ours("")
    return value(
        words or theirs(date.written, date.language), time, asides=_of_date(date, document)
    )


def _of_date(date: HistoricalDate, document: Document) -> Iterator[Runs]:
    said = in_words(date.edtf) if date.edtf else date.written
    if date.written and (date.undated or date.written != said):
        as_written = theirs(date.written, date.language)
        yield phrase(_("as written: %(name)s"), name=as_written)
    if date.written_date and date.calendar != "gregorian":
        calendar = worded(labels.CALENDARS, date.calendar)
        yield (ours(f"{in_words(date.written_date)} {calendar}"),)
    if date.supplied:
        yield (ours(_("supplied: the paper does not bear it")),)
    yield from asides(date.statement)
    if date.note:
        yield (theirs(date.note),)
    later = _written_later(date, document)
    if later:
        yield (ours(later),)


def _written_later(date: HistoricalDate, document: Document) -> str:
    """How long after the talk the paper was written, when both are known to the day."""
    talk = next((other for other in document.dates if other.kind is DateKind.TALK), None)
    if date.kind is not DateKind.PAPER or talk is None:
        return ""
    written, spoken = exact_day(date.edtf), exact_day(talk.edtf)
    if written is None or spoken is None or written <= spoken:
        return ""
    days = (written - spoken).days
    pattern = ngettext(
        "written down %(days)s day after the talk",
        "written down %(days)s days after the talk",
        days,
    )
    return pattern % {"days": days}


# --- Who and where --------------------------------------------------------------------------------


def _people(document: Document, around: Around, roles: tuple[Role, ...]) -> Iterator[Fact]:
    missing = {absence.what: absence for absence in document.not_stated}
    yield from merged(_roles(document, around, roles, missing))
    if roles is _OF_THE_ARCHIVE:
        for what, absence in missing.items():
            if what not in set(Role) and not _said_by_a_date(what, document):
                yield from fact(heading(what), (_not_stated(absence),))


def _roles(
    document: Document,
    around: Around,
    roles: tuple[Role, ...],
    missing: Mapping[str, Absence],
) -> Iterator[Fact]:
    for role in roles:
        alike = [part for part in document.participations if part.role is role]
        shown = filter(None, (named(part, around.agents) for part in alike))
        values = gathered(Value(each.name, each.asides) for each in shown)
        if role in missing:
            values.append(_not_stated(missing[role]))
        yield from fact(label(labels.ROLES, role), values)


def _said_by_a_date(what: str, document: Document) -> bool:
    """Whether one of the document's dates already says that the paper bears none."""
    return what == "date" and any(date.undated for date in document.dates)


def _not_stated(absence: Absence) -> Value:
    return value(_("Not stated"), asides=asides(absence.statement), gap=True)


def _places(document: Document, around: Around) -> Iterator[Fact]:
    for role in dict.fromkeys(location.role for location in document.places):
        alike = (location for location in document.places if location.role is role)
        values = gathered(_place(location, around.places) for location in alike)
        yield from fact(label(labels.PLACES, role), values)


def _place(location: Location, places: Mapping[int, Place]) -> Value:
    place = places.get(location.place) if isinstance(location.place, int) else None
    if place is None:
        return value(theirs(location.written), asides=asides(location.statement))
    told = list(asides(location.statement))
    if location.written and location.written != place.title:
        told.insert(0, phrase(_("as written: %(name)s"), name=theirs(location.written)))
    title = theirs(place.title, place.title_language)
    return value(linked(title, addresses.of(place)), asides=told)


# --- The paper ------------------------------------------------------------------------------------


def _numbers(document: Document) -> Iterator[Value]:
    for number in document.numbers:
        told: list[Runs] = []
        if number.kind:
            told.append((ours(worded(labels.NUMBERS, number.kind)),))
        if number.written and number.written != number.value:
            as_written = theirs(number.written, voice="reference")
            told.append(phrase(_("as written: %(name)s"), name=as_written))
        yield value(theirs(number.value, voice="reference"), asides=told)


def _completeness(document: Document) -> Iterator[Value]:
    words = label(labels.COMPLETENESS, document.completeness)
    level = label(labels.LEVELS, document.level)
    told = [(ours(level),)] if level else []
    note = document.completeness_note
    if words:
        yield value(words, asides=[*told, (theirs(note),)] if note else told)
    elif note or level:
        yield value(theirs(note) if note else heading(level))


def _authenticity(document: Document) -> Iterator[Value]:
    for judgement in document.authenticity:
        on = in_words(judgement.on) if judgement.on else ""
        signed = joined((part,) for part in (theirs(judgement.by), ours(on)) if part.form)
        words = (judgement.reason, *judgement.references)
        told = [signed, *((theirs(each),) for each in words if each)]
        doubted = judgement.state in labels.AUTHENTICITY_BRIEF
        state = ours(label(labels.AUTHENTICITY, judgement.state), "caution" if doubted else "")
        yield value(state, asides=told)


def _languages(tags: tuple[str, ...]) -> Runs:
    return joined(((ours(languages.name(tag)),) for tag in tags), ", ")


def publication_value(publication: Publication) -> Value:
    """Where it was printed before, as a fact; a link where there is an address."""
    parts = (publication.author, publication.title, publication.series, publication.volume)
    imprint = (publication.number, publication.place, publication.publisher, publication.year)
    pages = _("pp. %(pages)s") % {"pages": publication.pages} if publication.pages else ""
    words = ", ".join(part for part in (*parts, *imprint, pages) if part)
    address = publication.link if publication.link.startswith(("https://", "http://")) else ""
    extent = worded(labels.PRINTED, publication.extent)
    told = [(theirs(extent),)] if extent else []
    return value(theirs(words, voice="reference", address=address), asides=told)


def _titles(numbers: tuple[int | str, ...], known: Mapping[int, Subject | Event]) -> Iterator[Runs]:
    for number in numbers:
        record = known.get(number) if isinstance(number, int) else None
        if record is not None:
            title = theirs(record.title, getattr(record, "title_language", ""))
            yield (linked(title, addresses.of(record)),)


def _rights(document: Document) -> Iterator[Value]:
    """Each statement once, with the parts that it speaks of."""
    if document.rights is None:
        return
    parts: dict[str, list[str]] = {}
    for part in document.rights.__struct_fields__:
        words: str = getattr(document.rights, part)
        if words:
            parts.setdefault(words, []).append(worded(labels.RIGHTS, part))
    for words, several in parts.items():
        address = words if words.startswith(("https://", "http://")) else ""
        yield value(theirs(words, address=address), asides=[(ours(", ".join(several)),)])
