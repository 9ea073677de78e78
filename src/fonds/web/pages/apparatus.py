"""The apparatus of a collection: persons, abbreviations and sources, as in front of an edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from fonds.catalogue import load
from fonds.catalogue.apparatus import Apparatus, Source
from fonds.catalogue.apparatus import apparatus as gathered
from fonds.catalogue.load import Slice
from fonds.names.name import NameKind
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.pages.listing import asked_page
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown.authority import Heading, agent_line
from fonds.web.shown.description import publication_value
from fonds.web.shown.fact import Value
from fonds.web.shown.levels import documents
from fonds.web.shown.levels import path as steps
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.words import Runs, Words, joined, linked, theirs
from fonds.web.site import whole_address

SIZE = 100
_MOST = 200  # files, and printed editions; the pages of the archives have them all


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom documents of the collection name, with the offices that these give."""

    heading: Heading
    capacities: Runs


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the way to what it stands for."""

    short: Words
    full: Words


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file that documents were taken from; count: how many of them."""

    repository: Words
    place: Runs
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class Printed:
    """Where documents of the collection were printed before."""

    value: Value
    count: str


@dataclass(frozen=True, slots=True)
class ApparatusPage:
    """Everything the page shows; what follows the persons stands on its first page alone."""

    title: Words
    turn: Pagination
    persons: tuple[Person, ...]
    abbreviations: tuple[Abbreviation, ...]
    sources: tuple[Drawn, ...]
    all_sources: int
    printed: tuple[Printed, ...]
    canonical: str

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show at all."""
        return not (self.persons or self.abbreviations or self.sources or self.printed)


def apparatus(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """The apparatus of the collection, from page 1; a wrong slug redirects."""
    try:
        record = cast(Collection, seek(request, "collection", number, "/collection/{number}"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    page = asked_page(request)
    if slug != addresses.slug(record.title):
        return HttpResponsePermanentRedirect(addresses.apparatus(record, page=page))
    shown = _page(request, record, page)
    return render(request, "fonds/apparatus.html", {"page": shown, "way": "collections"})


def _page(request: HttpRequest, record: Collection, page: int) -> ApparatusPage:
    found = gathered(record.number)
    agents = cast("dict[int, Agent]", load.many("agent", found.agents))
    held = {each.repository for each in found.sources}
    repositories = cast("dict[int, Repository]", load.many("repository", held))
    filed = sorted(agents.values(), key=lambda each: (each.filed_as or each.title).casefold())
    piece = Slice(filed[(page - 1) * SIZE : page * SIZE], len(filed), page, SIZE)
    if page > piece.pages:
        raise Http404
    first = page == 1
    name = theirs(record.title, record.title_language)
    return ApparatusPage(
        title=linked(name, addresses.collection(record)),
        turn=pagination(piece, lambda page: addresses.apparatus(record, page=page)),
        persons=tuple(_person(each, found) for each in piece.items),
        abbreviations=tuple(_abbreviations(agents, repositories)) if first else (),
        sources=tuple(_sources(found.sources[:_MOST], repositories)) if first else (),
        all_sources=len(found.sources),
        printed=tuple(_printed(found)) if first else (),
        canonical=whole_address(request, addresses.apparatus(record, page=page)),
    )


def _printed(found: Apparatus) -> Iterator[Printed]:
    for publication, count in found.printed[:_MOST]:
        yield Printed(publication_value(publication), documents(count))


def _person(agent: Agent, found: Apparatus) -> Person:
    said = (((theirs(each),)) for each in found.capacities.get(agent.number, ()))
    return Person(agent_line(agent, found.agents[agent.number]), joined(said, "; "))


def _abbreviations(
    agents: Mapping[int, Agent], repositories: Mapping[int, Repository]
) -> Iterator[Abbreviation]:
    """Short forms of those who are named and of archives, in alphabetical order."""
    found: dict[tuple[str, str], Abbreviation] = {}
    several: list[Agent | Repository] = [*agents.values(), *repositories.values()]
    for record in several:
        full = linked(theirs(record.title, record.title_language), addresses.of(record))
        short = [(record.abbreviation, "")] if isinstance(record, Repository) else []
        short += [
            (name.form, name.language)
            for name in record.names
            if name.kind is NameKind.ABBREVIATION
        ]
        for form, language in short:
            if form:
                found[form, record.title] = Abbreviation(theirs(form, language), full)
    for key in sorted(found, key=lambda each: (each[0].casefold(), each)):
        yield found[key]


def _sources(sources: Sequence[Source], repositories: Mapping[int, Repository]) -> Iterator[Drawn]:
    for source in sources:
        repository = repositories.get(source.repository)
        if repository is not None:
            yield _drawn(source, repository)


def _drawn(source: Source, repository: Repository) -> Drawn:
    way = partial(addresses.repository, repository)
    down = steps(source.levels, repository.scheme, way)
    return Drawn(
        theirs(repository.title, repository.title_language),
        joined((each.title for each in down), ", "),
        way([level.value for level in source.levels]),
        documents(source.documents),
    )
