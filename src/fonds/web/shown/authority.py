"""Records of the authority in lists and on their own pages: lines with counts, identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import ngettext

from fonds.records.agent import Agent
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.subject import Subject
from fonds.web import addresses
from fonds.web.shown.person import life_in_years, other_scripts
from fonds.web.shown.words import Runs, Words, linked, theirs

Address = Callable[[Record], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A record in a list. others: its name in other scripts; told: what else, in small.

    count: of its documents, "" when there are none.
    """

    title: Words
    others: Runs
    told: str
    count: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading with the headings below it; more: how many of them are not shown here."""

    heading: Heading
    below: tuple[Branch, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number elsewhere, and the address it has there; nothing is asked of that address here."""

    label: str
    value: str
    address: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a record's page: which record it is, and the ways to say more."""

    number: int
    version: int
    history: str
    correct: str


# Scheme of a key → what it is called, the form a value must have, its address.
_SCHEMES: Mapping[str, tuple[str, str, str]] = {
    "viaf": ("VIAF", "[0-9]{1,22}", "https://viaf.org/viaf/{}"),
    "wikidata": ("Wikidata", "Q[0-9]{1,12}", "https://www.wikidata.org/wiki/{}"),
    "gnd": ("GND", "[0-9]{1,10}-?[0-9X]", "https://d-nb.info/gnd/{}"),
    "lcnaf": ("LCNAF", "n[a-z]{0,2}[0-9]{8,10}", "https://id.loc.gov/authorities/names/{}"),
    "lcsh": ("LCSH", "sh[0-9]{8,10}", "https://id.loc.gov/authorities/subjects/{}"),
    "isni": ("ISNI", "[0-9]{15}[0-9X]", "https://isni.org/isni/{}"),
    "tgn": ("TGN", "[0-9]{5,9}", "https://vocab.getty.edu/tgn/{}"),
    "geonames": ("GeoNames", "[0-9]{1,10}", "https://www.geonames.org/{}"),
}


def identifiers(record: Record) -> tuple[Identifier, ...]:
    """The record's keys in the schemes that are known everywhere; a source's own stay its own.

    >>> [each.address for each in identifiers(Record(keys=("viaf:97006051", "viaf:<x>", "a:1")))]
    ['https://viaf.org/viaf/97006051']
    """
    found = []
    for key in record.keys:
        scheme, _, written = key.partition(":")
        label, form, address = _SCHEMES.get(scheme.lower(), ("", "(?!)", ""))
        if re.fullmatch(form, written):
            found.append(Identifier(label, written, address.format(written)))
    return tuple(found)


def foot(record: Record) -> Foot:
    """The foot of the record's page."""
    history = addresses.history(record.kind, record.number)
    return Foot(record.number, record.version, history, addresses.correct(record))


def agent_line(agent: Agent, count: int = 0) -> Heading:
    """A person or an organisation as the index files it."""
    title = theirs(agent.filed_as or agent.title, agent.title_language)
    return Heading(
        linked(title, addresses.agent(agent)),
        other_scripts(agent.title, agent.names),
        life_in_years(agent),
        counted(count),
    )


def line(record: Place | Subject, count: int, address: Address) -> Heading:
    """A place or a subject with how many documents bear on it."""
    title = linked(theirs(record.title, record.title_language), address(record))
    return Heading(title, other_scripts(record.title, record.names), "", counted(count))


def counted(count: int) -> str:
    """How many documents; "" for none."""
    if not count:
        return ""
    return ngettext("%(count)s document", "%(count)s documents", count) % {"count": count}


def branches(
    tops: Iterable[int],
    below: Mapping[int, Sequence[int]],
    make: Callable[[int], Heading | None],
    depth: int,
    most: int,
    above: frozenset[int] = frozenset(),
) -> tuple[Branch, ...]:
    """The tops with what is below them, so many levels deep and so many under each.

    make: the heading of a record, None for one that is not shown. above: the records over these,
    which are not met again below themselves.
    """
    found = []
    for number in tops:
        heading = make(number)
        if heading is None:
            continue
        path = above | {number}
        under = [each for each in below.get(number, ()) if each not in path]
        kept = under[:most] if depth else []
        more = len(under) - len(kept) if depth else 0
        found.append(Branch(heading, branches(kept, below, make, depth - 1, most, path), more))
    return tuple(found)


def shown_numbers(
    tops: Iterable[int], below: Mapping[int, Sequence[int]], depth: int, most: int
) -> set[int]:
    """The numbers of all records that `branches` will ask for."""
    found: set[int] = set()
    for number in tops:
        found.add(number)
        if depth:
            under = [each for each in below.get(number, ()) if each != number][:most]
            found |= shown_numbers(under, below, depth - 1, most)
    return found
