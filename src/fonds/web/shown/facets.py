"""What a result can be narrowed by: the facets with their counts, and the filters in force.

Every count is a link that adds its value to the search or, where it is chosen, takes it away. A
facet is added in `fonds.searching.facets`; here it gets its heading, and its label in `LABELS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from fonds.records import genres
from fonds.records.record import Record
from fonds.searching.facets import BY_NAME, FACETS, MISSING
from fonds.searching.found import Count, Found
from fonds.searching.query import Query, Scope
from fonds.web.shown import languages
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import heading
from fonds.web.shown.words import Words, ours, theirs

MOST = 8
"""Values of a facet that stand open; the others are one step away."""

MORE = 24
"""Values behind that step; what is rarer is found by narrowing first."""

# Facet → its heading over the counts, and what one value of it is called.
LABELS: Mapping[str, tuple[Promise, Promise]] = {
    "collection": (lazy("Collection"), lazy("Collection")),
    "person": (lazy("People"), lazy("Person")),
    "organisation": (lazy("Organisations"), lazy("Organisation")),
    "subject": (lazy("Subjects"), lazy("Subject")),
    "place": (lazy("Places"), lazy("Place")),
    "repository": (lazy("Holding archive"), lazy("Holding archive")),
    "genre": (lazy("Kind of document"), lazy("Kind")),
    "language": (lazy("Language of the original"), lazy("Language of the original")),
    "translation": (lazy("Translated into"), lazy("Translated into")),
    "year": (lazy("Year"), lazy("Year")),
}

SCOPES: Mapping[Scope, Promise] = {
    Scope.EVERYTHING: lazy("Everything"),
    Scope.DOCUMENTS: lazy("Documents"),
    Scope.COLLECTIONS: lazy("Collections"),
    Scope.NAMES: lazy("People, places and subjects"),
}

Records = Mapping[str, Mapping[int, Record]]
Address = Callable[[Query], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one can add, or take away where it is `chosen`."""

    label: Words
    documents: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A facet with its values: those that stand open, those behind a step, how many are left."""

    heading: str
    open: tuple[Choice, ...]
    more: tuple[Choice, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that narrows the search; `without` is the address of the search without it.

    documents: how many would then be found; None where nobody asked.
    """

    label: str
    value: Words
    without: str
    documents: int | None = None


def wanted(found: Found, *, counts: bool = True) -> dict[str, set[int]]:
    """The numbers of the records that the filters and (`counts`) the facets name, by kind."""
    numbers: dict[str, set[int]] = {}
    for facet in FACETS:
        if facet.numbers:
            told = _told(found.facets.get(facet.name, ())) if counts else []
            several = (each.value for each in told)
            chosen = found.query.values(facet.name)
            known = {int(value) for value in (*several, *chosen) if value.isdecimal()}
            numbers.setdefault(facet.numbers, set()).update(known)
    return numbers


def groups(found: Found, records: Records, address: Address) -> tuple[Group, ...]:
    """The facets that have anything to narrow by, in the order of `FACETS`."""
    several = (_group(facet.name, found, records, address) for facet in FACETS)
    return tuple(group for group in several if group.open)


def filters(query: Query, records: Records, address: Address) -> tuple[Filter, ...]:
    """What narrows the search, each with the way to be rid of it."""
    return tuple(
        Filter(label, value, address(less)) for label, value, less in parts(query, records)
    )


def parts(query: Query, records: Records) -> Iterator[tuple[str, Words, Query]]:
    """What narrows the search: what it is called, its value, and the search without it."""
    if query.scope is not Scope.EVERYTHING:
        yield _("Search in"), ours(SCOPES[query.scope]), query.within(Scope.EVERYTHING)
    if query.since or query.until:
        yield _("Date"), ours(spell(query.since, query.until)), query.dated()
    for name, value in query.chosen:
        label = value_label(name, value, records) or ours(value)
        yield str(LABELS[name][1]), label, query.without(name, value)


def spell(since: str, until: str) -> str:
    """A range in words: "from 1956 to September 1957", "from 1956", "until 1957"."""
    told = {"since": in_words(since) if since else "", "until": in_words(until) if until else ""}
    if since == until:
        return told["since"]
    if since and until:
        return _("from %(since)s to %(until)s") % told
    return _("from %(since)s") % told if since else _("until %(until)s") % told


def value_label(name: str, value: str, records: Records) -> Words | None:
    """What a value is called; None for the number of a record that may not be shown."""
    if value == MISSING:
        return ours(_("Not recorded"))
    kind = BY_NAME[name].numbers
    if kind:
        record = records.get(kind, {}).get(int(value))
        return _titled(record) if record else None
    if name in ("language", "translation"):
        return ours(languages.name(value))
    if name == "genre":
        return ours(heading(genres.label(value, get_language() or "en")))
    return ours(value)


def _titled(record: Record) -> Words:
    return theirs(record.title, getattr(record, "title_language", ""))


def _group(name: str, found: Found, records: Records, address: Address) -> Group:
    counts = found.facets.get(name, ())
    told = _told(counts)
    choices = [
        Choice(label, each.documents, address(_step(found.query, name, each)), each.chosen)
        for each in told
        if (label := value_label(name, each.value, records)) is not None
    ]
    left = max(len(counts) - len(told), 0)
    opened, more = choices[:MOST], choices[MOST:]
    if name == "year":  # the most frequent ones, but in their order
        opened, more = (sorted(each, key=lambda one: one.label.form) for each in (opened, more))
    return Group(str(LABELS[name][0]), tuple(opened), tuple(more), left)


def _step(query: Query, name: str, count: Count) -> Query:
    """The search that choosing the value leads to, or being rid of it."""
    if count.chosen:
        return query.without(name, count.value)
    return query.choosing(name, count.value)


def _told(counts: Sequence[Count]) -> list[Count]:
    """The counts that are shown: chosen ones first, "not recorded" last."""
    known = sorted((each for each in counts if each.value != MISSING), key=_unchosen)
    unknown = [each for each in counts if each.value == MISSING]
    return [*known[: MOST + MORE], *unknown]


def _unchosen(count: Count) -> bool:
    return not count.chosen
