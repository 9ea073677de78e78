"""The facets: by what a result can be narrowed, and what is counted beside it.

To add a facet: write a function that gives its values of a document (text: the number of a record,
or a code) and add one entry to `FACETS`. Its parameter in addresses, its filter, its counts and
its "not recorded" follow; the index notices that its plan has changed and is built anew. A facet
whose values hang on other records than the document also wants their kinds in
`fonds.searching.dependents`, so that a change of theirs reaches the documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from fonds.records.agent import AgentKind
from fonds.records.document import Role
from fonds.searching.surroundings import Surroundings

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
    """

    name: str
    rule: Rule
    values: Callable[[Surroundings], Iterable[str]]
    numbers: str = ""
    missing: bool = False


# Who made a document public here is no more "in" it than its binder.
_BEHIND_IT = {Role.TRANSLATOR, Role.CONTRIBUTOR, Role.EDITOR, Role.FUNDER}


def _persons(around: Surroundings) -> Iterable[str]:
    return _agents(around, AgentKind.PERSON, AgentKind.UNKNOWN)


def _organisations(around: Surroundings) -> Iterable[str]:
    return _agents(around, AgentKind.ORGANISATION)


def _agents(around: Surroundings, *types: AgentKind) -> Iterable[str]:
    for part in around.document.participations:
        agent = around.agent(part.agent)
        if agent is not None and agent.type in types and part.role not in _BEHIND_IT:
            yield str(agent.number)


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


def _years(around: Surroundings) -> Iterable[str]:
    return () if around.year is None else (str(around.year),)


FACETS: tuple[Facet, ...] = (
    Facet("collection", Rule.ANY, _collections, numbers="collection"),
    Facet("person", Rule.ALL, _persons, numbers="agent"),
    Facet("organisation", Rule.ALL, _organisations, numbers="agent"),
    Facet("subject", Rule.ALL, _subjects, numbers="subject"),
    Facet("place", Rule.ALL, _places, numbers="place"),
    Facet("repository", Rule.ANY, _repositories, numbers="repository", missing=True),
    Facet("genre", Rule.ANY, _genres, missing=True),
    Facet("language", Rule.ANY, _languages, missing=True),
    Facet("translation", Rule.ANY, _translations),
    Facet("year", Rule.ANY, _years),
)

BY_NAME: dict[str, Facet] = {facet.name: facet for facet in FACETS}
