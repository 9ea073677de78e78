"""The facets: by what a result can be narrowed, and what is counted beside it.

To add a facet: write a function that gives its values of a document (text: the number of a record,
or a code) and add one entry to `FACETS`. Its parameter in addresses, its filter, its counts and
its "not recorded" follow; the index notices that its plan has changed and is built anew. A facet
whose values hang on other records than the document also wants their kinds in
`fonds.searching.entries.dependents`, so that a change of theirs reaches the documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fonds.records import markings
from fonds.records.agent import AgentKind
from fonds.records.copies import Copy
from fonds.records.document import Completeness, Role
from fonds.records.transcription import TextKind
from fonds.searching.entries import ranges
from fonds.searching.entries.surroundings import Surroundings

MISSING = "-"
"""The value "not recorded"."""


class Rule(StrEnum):
    """What several values chosen in one facet mean: any of them, or all of them at once."""

    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a result; `name` stands in addresses for ever.

    values: of a document with what surrounds it.
    numbers: the kind of record that a value names by its number; "" when a value is a code.
    missing: whether documents without a value can be asked for, as `MISSING`.
    aside: whether it is counted only for those who ask for it, by name or by one of its values.
    """

    name: str
    rule: Rule
    values: Callable[[Surroundings], Iterable[str]]
    numbers: str = ""
    missing: bool = False
    aside: bool = False


BY_ROLE: Mapping[str, frozenset[Role]] = {
    "author": frozenset({Role.AUTHOR, Role.SIGNATORY, Role.DRAFTER, Role.SENDER}),
    "recipient": frozenset({Role.RECIPIENT, Role.COPIED}),
    "participant": frozenset({Role.SPEAKER, Role.PARTICIPANT, Role.INTERPRETER, Role.RECORDER}),
    "mentioned": frozenset({Role.MENTIONED}),
}
"""The facets of people and organisations by what they had to do with a document."""

# Who made a document public here is no more "in" it than its binder.
BEHIND_IT = {Role.TRANSLATOR, Role.CONTRIBUTOR, Role.EDITOR, Role.FUNDER}


def _persons(around: Surroundings) -> Iterable[str]:
    return _agents(around, AgentKind.PERSON, AgentKind.UNKNOWN)


def _organisations(around: Surroundings) -> Iterable[str]:
    return _agents(around, AgentKind.ORGANISATION)


def _agents(around: Surroundings, *types: AgentKind) -> Iterable[str]:
    for part in around.document.participations:
        agent = around.agent(part.agent)
        if agent is not None and agent.type in types and part.role not in BEHIND_IT:
            yield str(agent.number)


def _in_role(role: str) -> Callable[[Surroundings], Iterator[str]]:
    roles = BY_ROLE[role]

    def values(around: Surroundings) -> Iterator[str]:
        for part in around.document.participations:
            agent = around.agent(part.agent) if part.role in roles else None
            if agent is not None:
                yield str(agent.number)

    return values


def _collections(around: Surroundings) -> Iterable[str]:
    several = (around.collection(each.collection) for each in around.document.collections)
    return (str(each.number) for each in several if each is not None)


def _subjects(around: Surroundings) -> Iterable[str]:
    several = (around.subject(each) for each in around.document.subjects)
    return (str(each.number) for each in several if each is not None)


def _places(around: Surroundings) -> Iterable[str]:
    for location in around.document.places:
        yield from (str(place.number) for place in around.place_and_above(location.place))


def _repositories(around: Surroundings) -> Iterable[str]:
    for copy in around.document.copies:
        for reference in (copy.reference, *copy.former):
            repository = around.repository(reference.repository) if reference else None
            if repository is not None:
                yield str(repository.number)


def _genres(around: Surroundings) -> Iterable[str]:
    return around.document.genres


def _languages(around: Surroundings) -> Iterable[str]:
    return around.document.languages


def _translations(around: Surroundings) -> Iterable[str]:
    return (text.language for text in around.translations() if text.language)


def _classifications(around: Surroundings) -> Iterator[str]:
    """The highest rank of the markings of each copy."""
    own = around.document.languages[0] if len(around.document.languages) == 1 else ""
    for copy in around.document.copies:
        if copy.markings and (ranks := list(_ranks(copy, own))):
            yield str(max(ranks))


def _ranks(copy: Copy, language: str) -> Iterator[int]:
    for marking in copy.markings:
        rank = marking.rank
        if rank is None:
            rank = markings.rank(marking.verbatim, marking.language or copy.language or language)
        if rank is not None:
            yield rank


def _completeness(around: Surroundings) -> Iterable[str]:
    known = around.document.completeness
    return () if known in (None, Completeness.UNKNOWN) else (str(known),)


def _has(around: Surroundings) -> Iterator[str]:
    """What there is to be read of it here."""
    if around.scanned:
        yield SCAN
    kinds = {text.type for text in around.texts}
    if TextKind.TRANSCRIPTION in kinds:
        yield TRANSCRIPT
    if TextKind.TRANSLATION in kinds:
        yield TRANSLATION


SCAN, TRANSCRIPT, TRANSLATION = "scan", "transcript", "translation"

DATED, WIDE, UNDATED = "dated", "wide", "undated"
"""How a document is dated: within a year, wider than a year, not at all."""


def _datings(around: Surroundings) -> Iterable[str]:
    if around.undated:
        return (UNDATED,)
    return (WIDE,) if around.year is None and not any(_years(around)) else (DATED,)


def _decades(around: Surroundings) -> Iterator[str]:
    for first, last in ranges.spans(around.leading):
        if first // 10 == last // 10:
            yield str(first // 10 * 10)


def _years(around: Surroundings) -> Iterator[str]:
    for first, last in ranges.spans(around.leading):
        if first == last:
            yield str(first)


FACETS: tuple[Facet, ...] = (
    Facet("collection", Rule.ANY, _collections, numbers="collection"),
    Facet("person", Rule.ALL, _persons, numbers="agent"),
    Facet("author", Rule.ALL, _in_role("author"), numbers="agent", aside=True),
    Facet("recipient", Rule.ALL, _in_role("recipient"), numbers="agent", aside=True),
    Facet("participant", Rule.ALL, _in_role("participant"), numbers="agent", aside=True),
    Facet("mentioned", Rule.ALL, _in_role("mentioned"), numbers="agent", aside=True),
    Facet("organisation", Rule.ALL, _organisations, numbers="agent"),
    Facet("subject", Rule.ALL, _subjects, numbers="subject"),
    Facet("place", Rule.ALL, _places, numbers="place"),
    Facet("repository", Rule.ANY, _repositories, numbers="repository", missing=True),
    Facet("genre", Rule.ANY, _genres, missing=True),
    Facet("language", Rule.ANY, _languages, missing=True),
    Facet("translation", Rule.ANY, _translations),
    Facet("classification", Rule.ANY, _classifications, missing=True),
    Facet("completeness", Rule.ANY, _completeness, missing=True),
    Facet("has", Rule.ALL, _has),
    Facet("dating", Rule.ANY, _datings),
    Facet("decade", Rule.ANY, _decades),
    Facet("year", Rule.ANY, _years),
)

BY_NAME: dict[str, Facet] = {facet.name: facet for facet in FACETS}
