"""The worded parts of an entry: which words of a record are searched, and as what.

A plain word is looked for in the parts of `WEIGHTS`; a field of a question (author:zhou) in those
of `FIELDS`. To add a part: give it its words in `of_document`, name it in `FIELDS`, and tell the
question of it (`fonds.searching.questions.question`); the index notices and is built anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from fonds.names import Expand, NameKind
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.document import Document
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.references.saying import say
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.searching.entries.facets import BEHIND_IT, BY_ROLE
from fonds.searching.entries.plain import words_of
from fonds.searching.entries.surroundings import Surroundings

Said = tuple[str, str]
"""Words, and the tag of their language ("" when nobody said it)."""

Parts = Mapping[str, Iterable[Said]]

WEIGHTS: Mapping[str, float] = {
    "title": 4.0,
    "names": 2.5,
    "reference": 2.0,
    "summary": 1.5,
    "text": 1.0,
}
"""The parts in which a plain word is looked for, and how much it weighs in each."""

_IN_ROLES: Mapping[str, str] = {
    "author": "authors",
    "recipient": "recipients",
    "participant": "participants",
    "mentioned": "mentions",
}
"""The part with the names of those in a role: the facet of the role has numbers, and its name."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "summary": ("summary",),
    "text": ("text",),
    "reference": ("reference",),
    **{role: (part,) for role, part in _IN_ROLES.items()},
    "person": tuple(_IN_ROLES.values()),
    "organisation": ("organisations",),
    "place": ("places",),
    "subject": ("subjects",),
    "collection": ("collections",),
    "archive": ("archives",),
}
"""The parts in which the words of a field are looked for."""

WORDED = tuple(dict.fromkeys([*WEIGHTS, *(part for parts in FIELDS.values() for part in parts)]))
"""Every part."""

TEXTS = frozenset({"summary", "text"})
"""The parts of running words, each text of which stands by itself."""

_NO_LANGUAGE = "zxx"  # numbers and shelfmarks have no stems


def of_document(around: Surroundings) -> Parts:
    """What is searched of a document."""
    record = around.document
    return {
        "title": [
            (record.title, record.title_language),
            *((title.form, title.language) for title in record.other_titles),
        ],
        "names": dict.fromkeys(_names(around)),
        "reference": dict.fromkeys(_references(record)),
        "summary": [(words_of(each.body), each.language) for each in record.summaries],
        "text": [(words_of(text.body), text.language) for text in around.texts],
        **{part: dict.fromkeys(_in_role(around, role)) for role, part in _IN_ROLES.items()},
        "organisations": dict.fromkeys(_organisations(around)),
        "places": dict.fromkeys(_places(around)),
        "subjects": [said for it in record.subjects for said in _every_form(around.subject(it))],
        "collections": _collections(around),
        "archives": dict.fromkeys(_archives(around)),
    }


def of_other(record: Record) -> Parts:
    """What is searched of a record of any other kind."""
    return _OTHERS[record.kind](record)


# --- Who and what a document names ----------------------------------------------------------------


def _names(around: Surroundings) -> Iterator[Said]:
    """Who and what the document names, in the forms that may stand for them, and as written."""
    record = around.document
    for part in record.participations:
        yield part.written, part.written_language
        yield from _everywhere(around.agent(part.agent))
    for location in record.places:
        yield location.written, ""
        for place in around.place_and_above(location.place):
            yield from _native(place)
    for pointer in record.subjects:
        yield from _native(around.subject(pointer))


def _in_role(around: Surroundings, role: str) -> Iterator[Said]:
    roles = BY_ROLE[role]
    for part in around.document.participations:
        if part.role in roles:
            yield part.written, part.written_language
            yield from _every_form(around.agent(part.agent))


def _organisations(around: Surroundings) -> Iterator[Said]:
    for part in around.document.participations:
        agent = around.agent(part.agent) if part.role not in BEHIND_IT else None
        if agent is not None and agent.type is AgentKind.ORGANISATION:
            yield part.written, part.written_language
            yield from _every_form(agent)


def _places(around: Surroundings) -> Iterator[Said]:
    for location in around.document.places:
        yield location.written, ""
        for place in around.place_and_above(location.place):
            yield from _every_form(place)


def _collections(around: Surroundings) -> Iterator[Said]:
    for membership in around.document.collections:
        collection = around.collection(membership.collection)
        if collection is not None:
            yield collection.title, collection.title_language


def _archives(around: Surroundings) -> Iterator[Said]:
    for copy in around.document.copies:
        yield copy.holder, ""
        if copy.place_of_original is not None:
            yield copy.place_of_original.repository_written, ""
        for reference in filter(None, (copy.reference, *copy.former)):
            yield reference.repository_written, ""
            repository = around.repository(reference.repository)
            if repository is not None:
                yield repository.title, repository.title_language
                yield repository.abbreviation, ""
                yield from _forms_of(repository.names)


Named = Agent | Place | Subject


def _everywhere(record: Named | None) -> Iterator[Said]:
    """The authorised form, and those that may stand for their bearer anywhere."""
    if record is not None:
        yield record.title, record.title_language
        for name in record.names:
            if name.expand == Expand.EVERYWHERE:
                yield name.form, name.language


def _native(record: Named | None) -> Iterator[Said]:
    """The authorised form and the native ones among those."""
    if record is not None:
        yield record.title, record.title_language
        for name in record.names:
            if name.kind == NameKind.NATIVE and name.expand == Expand.EVERYWHERE:
                yield name.form, name.language


def _every_form(record: Named | None) -> Iterator[Said]:
    """The authorised form, and those that may stand for their bearer when somebody names them."""
    if record is not None:
        yield record.title, record.title_language
        yield from _forms_of(record.names)


def _forms_of(names: Iterable[Name]) -> Iterator[Said]:
    """Every form but those that never stand for their bearer when somebody searches."""
    return ((name.form, name.language) for name in names if name.expand != Expand.NEVER)


# --- Where it lies, and the numbers it bears ------------------------------------------------------


def _references(record: Document) -> Iterator[Said]:
    """Each reference as printed and from its levels, so that the middle of one is a phrase."""
    for number in record.numbers:
        yield number.value, _NO_LANGUAGE
        yield number.written, _NO_LANGUAGE
    for copy in record.copies:
        for reference in _of_copy(copy):
            yield reference.verbatim, _NO_LANGUAGE
            if reference.levels:
                steps = tuple((level.name, level.value) for level in reference.levels)
                yield from ((words, _NO_LANGUAGE) for words in _in_words(steps))
        yield copy.number, _NO_LANGUAGE
        yield from ((release.case, _NO_LANGUAGE) for release in copy.releases)
    yield record.source_written, _NO_LANGUAGE
    for printed in record.publications:
        told = (printed.series, printed.title, printed.volume, printed.number, printed.pages)
        yield " ".join(filter(None, told)), _NO_LANGUAGE


def _of_copy(copy: Copy) -> Iterator[SourceReference]:
    """Where it lies, where it lay, and where its original is said to be."""
    yield from filter(None, (copy.reference, *copy.former, copy.place_of_original))


_IN_RUSSIAN = {
    "fond": "ф.",
    "opis": "оп.",
    "perechen": "пер.",
    "papka": "п.",
    "por": "пор.",
    "delo": "д.",
    "list": "л.",
}


@lru_cache(maxsize=50_000)
def _in_words(steps: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The levels as historians write them: 558/11/97, f. 558, op. 11, d. 97, Ф. 558. Оп. 11.

    The value of a level may itself be of several, as KG-NP/A, 22-4 is.
    """
    bare = "/".join(value for _, value in steps)
    labelled = say([Level(*step) for step in steps], "")
    if steps[0][0] != "fond":
        return bare, labelled
    russian = " ".join(f"{_IN_RUSSIAN.get(name, name)} {value}" for name, value in steps)
    return bare, labelled, russian


# --- The other kinds ------------------------------------------------------------------------------


def _agent(record: Agent) -> Parts:
    titles = [(record.title, record.title_language), (record.filed_as, record.title_language)]
    return {"title": titles, "names": _forms_of(record.names), "summary": [(record.note, "")]}


def _headed(record: Place | Subject) -> Parts:
    title = [(record.title, record.title_language)]
    return {"title": title, "names": _forms_of(record.names), "summary": [(record.note, "")]}


def _repository(record: Repository) -> Parts:
    names = [*_forms_of(record.names), (record.abbreviation, ""), (record.city, "")]
    title = [(record.title, record.title_language)]
    return {"title": title, "names": names, "summary": [(record.note, "")]}


def _event(record: Event) -> Parts:
    notes = [(words_of(note.body), "") for note in record.notes]
    return {"title": [(record.title, "")], "names": _forms_of(record.names), "summary": notes}


def _collection(record: Collection) -> Parts:
    language = record.title_language
    said = [(words_of(each), language) for each in (record.introduction, record.selection)]
    return {"title": [(record.title, language)], "summary": said}


_OTHERS: Mapping[str, Callable[[Any], Parts]] = {
    "agent": _agent,
    "place": _headed,
    "subject": _headed,
    "repository": _repository,
    "event": _event,
    "collection": _collection,
}
