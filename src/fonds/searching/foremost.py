"""The record that a few words name: the person, the place, the subject or the collection so called.

Somebody who types a name as a rule looks for its bearer first, and for the papers next.

A record is named when one form of its name has all the words. The words must be half of the name,
but for people: "crates" does not name a collection of crates and inventories, while a family name
names whoever bears it, however many names stand before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fonds.catalogue import load
from fonds.names import Expand
from fonds.records.agent import Agent, AgentKind
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.subject import Subject
from fonds.searching import place
from fonds.searching.engines.contract import AllOf, AnyOf, Asked, Broken, Engine, Form, Has, Sorting
from fonds.searching.entries import entry
from fonds.searching.entries.entry import EARLIEST, KIND, WEIGHTS
from fonds.searching.languages.general import cut
from fonds.searching.query import ROLES, Order, Query, Scope
from fonds.searching.questions.question import All, Node, Term
from fonds.searching.questions.reading import read

_KINDS = ("agent", "place", "subject", "collection")
_PARTS = ("title", "names")
_LOOKED_AT = 8
_MOST_WORDS = 8  # no name is longer


@dataclass(frozen=True, slots=True)
class Foremost:
    """The record that the words name best, and others that they name too, the likeliest first.

    counts: in how many documents it stands, by the facet that finds them, none of them empty; of a
    person first in any part, then by what the person had to do with them.
    """

    record: Record
    counts: tuple[tuple[str, int], ...] = ()
    others: tuple[Record, ...] = ()


def foremost(query: Query) -> Foremost | None:
    """Whom or what the words of the query name; None when nothing narrows them down to a name.

    Only on the first page of a search of everything that is made of words alone.
    """
    forms = _forms(query)
    at = place.folder() if forms else None
    engine = place.current(at) if at else None
    if engine is None:
        return None
    try:
        named = _named(engine, forms)
        if not named:
            return None
        return Foremost(named[0], tuple(_counts(engine, named[0])), tuple(named[1:]))
    except Broken:  # the search itself tells of it
        return None


def facet_of(record: Record) -> str:
    """The facet by which the documents of such a record are found."""
    if isinstance(record, Agent):
        return "organisation" if record.type is AgentKind.ORGANISATION else "person"
    return record.kind


def _forms(query: Query) -> tuple[str, ...]:
    """The words as the index has them; () where the query is more than a few words."""
    plain = query.scope is Scope.EVERYTHING and query.sorting is Order.RELEVANCE
    if not plain or query.page != 1 or query.narrowed or not query.words:
        return ()
    terms = list(_terms(read(query.words).question))
    if not terms or None in terms:
        return ()
    forms = tuple(dict.fromkeys(form for term in terms if term for form in term.forms))
    return forms if len(forms) <= _MOST_WORDS else ()


def _terms(node: Node | None) -> Iterator[Term | None]:
    """The words that are all asked for; None among them for anything but a word or a phrase."""
    if isinstance(node, All):
        for each in node.nodes:
            yield from _terms(each)
    elif isinstance(node, Term) and not node.prefix and node.distance is None:
        yield node
    else:
        yield None


def _named(engine: Engine, forms: tuple[str, ...]) -> list[Record]:
    asked: list[Asked] = [Has(KIND, _KINDS)]
    asked += [AnyOf(tuple(Form(part, form, WEIGHTS[part]) for part in _PARTS)) for form in forms]
    leaf = engine.find(AllOf(tuple(asked)), Sorting(then=EARLIEST), 0, _LOOKED_AT)
    addresses = [entry.address_of(key) for key in leaf.keys]
    known = {
        kind: load.many(kind, [number for each, number in addresses if each == kind])
        for kind in dict.fromkeys(kind for kind, _number in addresses)
    }
    records = [known[kind][number] for kind, number in addresses if number in known[kind]]
    fits = [(fit, record) for record in records if (fit := _fit(record, set(forms)))]
    return [record for _fit, record in sorted(fits, key=lambda each: -each[0])]


def _fit(record: Record, forms: set[str]) -> float:
    """How much of one of its names the words are, 1.0 for all of it; 0.0 where they are none."""
    least = 0.0 if isinstance(record, Agent) else 0.5
    shares = [
        len(forms) / len(own)
        for name in _names(record)
        if (own := set(cut(name).forms)) and forms <= own
    ]
    best = max(shares, default=0.0)
    return best if best >= least else 0.0


def _names(record: Record) -> Iterable[str]:
    yield record.title
    if isinstance(record, Agent):
        yield record.filed_as
    if isinstance(record, (Agent, Place, Subject)):
        yield from (name.form for name in record.names if name.expand != Expand.NEVER)


def _counts(engine: Engine, record: Record) -> Iterator[tuple[str, int]]:
    facets = (facet_of(record), *(ROLES if isinstance(record, Agent) else ()))
    for facet in facets:
        asked = Has(facet, (str(record.number),))
        if documents := engine.find(asked, Sorting(by=EARLIEST), 0, 1).total:
            yield facet, documents
