"""The record that the words of a search name, as it stands above what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.records.agent import Agent
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.subject import Subject
from fonds.searching.foremost import Foremost
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.shown.person import life_in_years, other_scripts
from fonds.web.shown.results import kind_of
from fonds.web.shown.words import Runs, Words, joined, linked, ours, theirs

_MOST_OTHERS = 5


@dataclass(frozen=True, slots=True)
class Card:
    """A record that was named. kind: what it is, in words; title: the way to its page.

    scripts: its name in other scripts. life: the years, "" where they are not recorded.
    counts: its documents by what it had to do with them, each a search. others: named as well.
    """

    kind: str
    title: Words
    scripts: Runs
    life: str
    counts: Runs
    others: Runs


def card(named: Foremost) -> Card:
    """The record as a card."""
    record = named.record
    forms = record.names if isinstance(record, (Agent, Place, Subject)) else ()
    return Card(
        kind=kind_of(record),
        title=_titled(record),
        scripts=other_scripts(record.title, forms),
        life=life_in_years(record) if isinstance(record, Agent) else "",
        counts=joined(((each,) for each in _counts(named)), " · "),
        others=joined(((_titled(each),) for each in named.others[:_MOST_OTHERS]), " · "),
    )


def _titled(record: Record) -> Words:
    return linked(theirs(record.title, getattr(record, "title_language", "")), addresses.of(record))


def _counts(named: Foremost) -> Iterator[Words]:
    number = str(named.record.number)
    for facet, documents in named.counts:
        way = addresses.search(Query(chosen=((facet, number),)))
        yield linked(ours(_in_part(facet, documents)), way)


def _in_part(facet: str, documents: int) -> str:
    parts = {
        "author": _("author of %(n)s"),
        "recipient": _("recipient of %(n)s"),
        "participant": _("takes part in %(n)s"),
        "mentioned": _("mentioned in %(n)s"),
    }
    whole = ngettext("%(n)s document", "%(n)s documents", documents)
    return parts.get(facet, whole) % {"n": documents}
