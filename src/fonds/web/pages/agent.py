"""A person or an organisation: names, dates, offices, and the documents by the part played."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import company
from fonds.catalogue.bearing import Bearing, bearing
from fonds.catalogue.calendar import date_of, key_of
from fonds.records.agent import Agent, AgentKind
from fonds.web import addresses
from fonds.web.pages.parts import OF_THE_PAPER, PLAYED, Listing, listing, search, strip_of
from fonds.web.pages.seeking import Elsewhere, named_rightly, seek
from fonds.web.shown.authority import Foot, Heading, Identifier, agent_line, foot, identifiers
from fonds.web.shown.contents import Line, lines
from fonds.web.shown.dates import shown_date
from fonds.web.shown.fact import Fact
from fonds.web.shown.labels import label
from fonds.web.shown.occasion import Occasion, occasion
from fonds.web.shown.person import (
    KINDS,
    NameForm,
    life,
    life_facts,
    name_forms,
    native,
    office_facts,
)
from fonds.web.shown.strip import Strip
from fonds.web.shown.words import Words, theirs
from fonds.web.site import whole_address

_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Company:
    """Whom and what the agent is found with; sample: of how many documents, if not of all."""

    agents: tuple[Heading, ...] = ()
    sample: int = 0
    collections: tuple[Line, ...] = ()
    events: tuple[Occasion, ...] = ()


@dataclass(frozen=True, slots=True)
class AgentPage:
    """Everything the page shows. Where one part is leafed through, the rest is left out.

    facet: in which its documents are found; search: the address of that search, "" for none.
    """

    kind: str
    title: Words
    native: Words | None
    life: str
    note: Words | None
    facts: tuple[Fact, ...]
    identifiers: tuple[Identifier, ...]
    names: tuple[NameForm, ...]
    strip: Strip | None
    listing: Listing
    company: Company
    facet: str
    search: str
    address: str
    canonical: str
    foot: Foot


def agent(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """The page of the agent; without its slug, or with a wrong one, the way to it."""
    try:
        record = cast(Agent, seek(request, "agent", number, "/agent/{number}"))
        named_rightly(request, slug, record)
    except Elsewhere as elsewhere:
        return elsewhere.response
    context = {"page": _page(request, record), "way": "people"}
    return render(request, "fonds/agent.html", context)


def _page(request: HttpRequest, record: Agent) -> AgentPage:
    found = bearing("agent", [record.number])
    address = addresses.agent(record)
    listed = listing(request, address, found, PLAYED)
    first = not listed.alone
    facet = "organisation" if record.type is AgentKind.ORGANISATION else "person"
    in_papers = found.years(OF_THE_PAPER)
    return AgentPage(
        kind=label(KINDS, record.type),
        title=theirs(record.title, record.title_language),
        native=native(record.title, record.names),
        life=life(record),
        note=theirs(record.note) if record.note and first else None,
        facts=_facts(record, found) if first else (),
        identifiers=identifiers(record) if first else (),
        names=name_forms(record.names) if first else (),
        strip=strip_of(in_papers, facet, record.number) if first else None,
        listing=listed,
        company=_company(record, found) if first else Company(),
        facet=facet,
        search=search(facet, record.number) if in_papers.total else "",
        address=address,
        canonical=whole_address(request, address),
        foot=foot(record),
    )


def _facts(record: Agent, found: Bearing) -> tuple[Fact, ...]:
    """The offices are read in the documents in which the agent does more than be mentioned."""
    acting = found.numbers(OF_THE_PAPER - PLAYED["mentioned"][1])
    looked_for = acting or found.numbers(PLAYED["mentioned"][1])
    held = company.offices(record.number, looked_for)
    return (*life_facts(record), *office_facts(held, len(looked_for)))


def _company(record: Agent, found: Bearing) -> Company:
    numbers = found.numbers(OF_THE_PAPER)
    events = sorted(company.attended(record.number), key=key_of)
    return Company(
        agents=_beside(record, numbers),
        sample=company.is_sample(numbers),
        collections=lines(company.collections(record.number, OF_THE_PAPER)),
        events=tuple(occasion(each, shown_date(date_of(each))) for each in events),
    )


def _beside(record: Agent, numbers: Sequence[int]) -> tuple[Heading, ...]:
    several = company.named_with(record.number, numbers, OF_THE_PAPER, _BESIDE)
    return tuple(agent_line(each, count) for each, count in several)
