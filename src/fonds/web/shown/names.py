"""Who had to do with a document: the name as the archive has it, the name as the paper has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.records.agent import Agent
from fonds.records.document import Document, Participation, Role
from fonds.records.record import Pointer
from fonds.web import addresses
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, joined, linked, ours, phrase, plain, theirs

Agents = Mapping[int, Agent]

FROM = (Role.AUTHOR, Role.SENDER, Role.SIGNATORY, Role.RECORDER, Role.DRAFTER)
WITH = (Role.SPEAKER, Role.PARTICIPANT)
_MOST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """One participant: the name, and beside it, in small, what the paper and the archive say."""

    name: Runs
    asides: tuple[Runs, ...] = ()


def agents_of(documents: Iterable[Document]) -> set[int]:
    """The numbers of all agents that these documents name."""
    pointers: set[Pointer | None] = set()
    for document in documents:
        pointers.update(part.agent for part in document.participations)
        for copy in document.copies:
            pointers.update(copy.obtained_by)
    return {pointer for pointer in pointers if isinstance(pointer, int)}


def agent_name(agent: Agent) -> Runs:
    """The authorised form, in its language, which leads to the agent's page."""
    return (linked(theirs(agent.title, agent.title_language), addresses.of(agent)),)


def name(part: Participation, agents: Agents) -> Runs:
    """The authorised form of whoever is identified, else the name as written.

    An agent the public may not see is not named by its authorised form.
    """
    agent = _agent(part, agents)
    if agent is not None:
        return agent_name(agent)
    return (theirs(part.written, part.written_language),) if part.written else ()


def named(part: Participation, agents: Agents) -> Named | None:
    """The participant with all that is recorded of the name, or None when no name may be shown."""
    shown = name(part, agents)
    if not shown:
        return None
    written = part.written if part.written != plain(shown) else ""
    told: list[Runs] = []
    if written:
        as_written = theirs(written, part.written_language)
        told.append(phrase(_("as written: %(name)s"), name=as_written))
    told.extend((theirs(words),) for words in (part.capacity, part.side) if words)
    told.extend(_identification(part))
    return Named(shown, (*told, *asides(part.statement)))


def _identification(part: Participation) -> Iterable[Runs]:
    found = asides(part.identification)
    return [(ours(_("identification: ")), *joined(found))] if found else []


def _agent(part: Participation, agents: Agents) -> Agent | None:
    return agents.get(part.agent) if isinstance(part.agent, int) else None


def correspondents(document: Document, agents: Agents) -> Runs:
    """One line for a list: "A to B", "A, with C", "to B"; empty when nobody is named."""
    source = _first_named(document, agents)
    to = _several(document, agents, (Role.RECIPIENT,))
    company = _several(document, agents, WITH, without=source)
    if to:
        pattern = _("%(source)s to %(to)s") if source else _("to %(to)s")
        return phrase(pattern, source=source, to=to)
    if source and company:
        return phrase(_("%(source)s, with %(company)s"), source=source, company=company)
    return source or company


def _first_named(document: Document, agents: Agents) -> Runs:
    """Whom the document comes from: the first of the roles that anybody has."""
    for role in FROM:
        if found := _several(document, agents, (role,)):
            return found
    return ()


def _several(
    document: Document, agents: Agents, roles: tuple[Role, ...], without: Runs = ()
) -> Runs:
    parts = [part for part in document.participations if part.role in roles]
    found = dict.fromkeys(filter(None, (name(part, agents) for part in parts)))
    names = [each for each in found if each[0] not in without]
    shown = joined(names[:_MOST])
    others = len(names) - _MOST
    if others <= 0:
        return shown
    more = ngettext("%(names)s and %(count)s other", "%(names)s and %(count)s others", others)
    return phrase(more, names=shown, count=str(others))
