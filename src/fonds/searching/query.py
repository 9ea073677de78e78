"""A search as a value: what an address asks, and the one address of each search.

>>> query = Query.read({"q": ["treaty aid"], "person": ["12"], "to": ["1957"]})
>>> query.words, query.chosen, query.until
('treaty aid', (('person', '12'),), '1957')
>>> query.choosing("language", "ru").address()
'q=treaty+aid&person=12&language=ru&to=1957'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar
from urllib.parse import urlencode

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.searching.entries.facets import BY_NAME, BY_ROLE, FACETS, MISSING, Facet

SIZES = (20, 50, 100)
"""How many hits a page may be asked to have; `TABLE` beside them, for dense tables."""

TABLE = 200
DEEPEST = 10_000
"""The last hit that can be leafed to; what lies deeper is found by narrowing the search."""

EXCLUDED = "-"
"""Stands in addresses before the facet of a value that must not be there: `-genre=telegram`."""

ROLES = tuple(BY_ROLE)
"""The facets of people by what they had to do with a document."""

_MOST_SIGNS = 2_000
_MOST_CHOSEN = 40
_LONGEST_CODE = 80
_LONGEST_NUMBER = 10


Kind = TypeVar("Kind", bound=StrEnum)
Otherwise = TypeVar("Otherwise")


class Scope(StrEnum):
    """Which kinds of record are looked for."""

    EVERYTHING = "everything"
    DOCUMENTS = "documents"
    COLLECTIONS = "collections"
    NAMES = "names"  # people, places and subjects


class Order(StrEnum):
    """How hits are sorted. Undated documents stand last in both orders by date."""

    RELEVANCE = "relevance"
    EARLIEST = "earliest"
    LATEST = "latest"
    NEWEST = "newest"  # here: by the moment it became public


@dataclass(frozen=True, slots=True)
class Note:
    """A part of an address that could not be read, or not be given: the parameter, what it had."""

    parameter: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is searched for. However it is made, it is in order: what cannot be asked falls away.

    chosen: (facet, value) pairs; `MISSING` for "not recorded". excluded: those it must not have.
    since, until: EDTF; "" leaves the range open on that side. certain: whether what may also lie
        outside the range is left out.
    changed: EDTF; only what became public here or changed since; "" whenever.
    role: the facet of people whose counts are told beside "person": "author", "mentioned" …; "".
    order: None for relevance when there are words, else the earliest first.
    notes: what `read` could not read; no part of what is asked.
    """

    words: str = ""
    scope: Scope = Scope.EVERYTHING
    chosen: tuple[tuple[str, str], ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    certain: bool = False
    changed: str = ""
    role: str = ""
    order: Order | None = None
    page: int = 1
    size: int = SIZES[0]
    notes: tuple[Note, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        size = self.size if self.size in (*SIZES, TABLE) else SIZES[0]
        tidy = {
            "words": _words(self.words),
            "chosen": _in_order(self.chosen),
            "excluded": _in_order(self.excluded),
            "since": _bound(self.since, "earliest"),
            "until": _bound(self.until, "latest"),
            "certain": self.certain and bool(self.since or self.until),
            "changed": _bound(self.changed, "earliest"),
            "role": self.role if self.role in ROLES else "",
            "size": size,
            "page": min(max(self.page, 1), DEEPEST // size),
        }
        for name, value in tidy.items():
            object.__setattr__(self, name, value)

    @classmethod
    def read(cls, parameters: Mapping[str, Sequence[str]]) -> Query:
        """The query of an address. Never raises; what could not be read is in its `notes`."""
        given = {name: _given(parameters, name) for name in ("q", *_PLAIN)}
        choices, excluded = list(_choices(parameters)), list(_choices(parameters, EXCLUDED))
        query = cls(
            words=given["q"],
            scope=_one_of(Scope, given["in"], Scope.EVERYTHING),
            chosen=tuple(choices),
            excluded=tuple(excluded),
            since=given["from"],
            until=given["to"],
            certain=given["dates"] == _CERTAIN,
            changed=given["changed"],
            role=given["role"],
            order=_one_of(Order, given["sort"], None),
            page=_whole(given["page"], 1),
            size=_whole(given["size"], SIZES[0]),
        )
        return replace(query, notes=tuple(_unread(query, given, choices, excluded)))

    def address(self) -> str:
        """The query string that reads as this query: canonical, without what goes unsaid."""
        return "&".join(_said(name, value) for name, value in self._parameters() if value)

    def _parameters(self) -> Iterable[tuple[str, str]]:
        yield "q", self.words
        yield "in", "" if self.scope is Scope.EVERYTHING else self.scope.value
        yield from self.chosen
        yield from ((f"{EXCLUDED}{name}", value) for name, value in self.excluded)
        yield "from", self.since
        yield "to", self.until
        yield "dates", _CERTAIN if self.certain else ""
        yield "changed", self.changed
        yield "role", self.role
        yield "sort", self.order.value if self.order else ""
        yield "size", "" if self.size == SIZES[0] else str(self.size)
        yield "page", "" if self.page == 1 else str(self.page)

    def choosing(self, facet: str, value: str) -> Query:
        """The same with one more value chosen, on its first page."""
        return self._changed(chosen=(*self.chosen, (facet, value)))

    def without(self, facet: str, value: str = "") -> Query:
        """The same without that choice, or without all of the facet's, on its first page."""
        kept = (it for it in self.chosen if it[0] != facet or (value and it[1] != value))
        return self._changed(chosen=tuple(kept))

    def excluding(self, facet: str, value: str) -> Query:
        """The same without what has that value, on its first page."""
        return self._changed(excluded=(*self.excluded, (facet, value)))

    def admitting(self, facet: str, value: str) -> Query:
        """The same where that value is no longer excluded, on its first page."""
        kept = (it for it in self.excluded if it != (facet, value))
        return self._changed(excluded=tuple(kept))

    def only_certain(self, certain: bool) -> Query:
        """The same with or without what may also lie outside its range, on its first page."""
        return self._changed(certain=certain)

    def changed_since(self, changed: str) -> Query:
        """The same among what is new or changed since then, on its first page."""
        return self._changed(changed=changed)

    def in_role(self, role: str) -> Query:
        """The same with people told by another of their roles."""
        return replace(self, role=role, notes=())

    def saying(self, words: str) -> Query:
        """The same with other words, on its first page."""
        return self._changed(words=words)

    def within(self, scope: Scope) -> Query:
        """The same among other kinds of record, on its first page."""
        return self._changed(scope=scope)

    def dated(self, since: str = "", until: str = "") -> Query:
        """The same with another range of dates, on its first page."""
        return self._changed(since=since, until=until)

    def sorted_by(self, order: Order | None) -> Query:
        """The same in another order, on its first page."""
        return self._changed(order=order)

    def sized(self, size: int) -> Query:
        """The same with so many hits a page, on its first page."""
        return self._changed(size=size)

    def on_page(self, page: int) -> Query:
        """The same on that page, or on the last one that can be leafed to."""
        return replace(self, page=page, notes=())

    def values(self, facet: str) -> tuple[str, ...]:
        """What is chosen in that facet."""
        return tuple(value for name, value in self.chosen if name == facet)

    @property
    def sorting(self) -> Order:
        """The order that holds. Without words nothing is more relevant than anything else."""
        if self.order is None or (self.order is Order.RELEVANCE and not self.words):
            return Order.RELEVANCE if self.words else Order.EARLIEST
        return self.order

    @property
    def earliest(self) -> date | None:
        """The first day of the range; None when it is open."""
        return Edtf.parse(self.since).earliest if self.since else None

    @property
    def latest(self) -> date | None:
        """The last day of the range; None when it is open."""
        return Edtf.parse(self.until).latest if self.until else None

    @property
    def backwards(self) -> bool:
        """Whether the range ends before it begins, so that nothing can lie in it."""
        return bool(self.earliest and self.latest and self.earliest > self.latest)

    @property
    def narrowed(self) -> bool:
        """Whether anything but words is asked: a facet, a date, a kind."""
        chosen = self.chosen or self.excluded
        return (
            bool(chosen or self.since or self.until or self.changed)
            or self.scope is not Scope.EVERYTHING
        )

    def _changed(self, **values: object) -> Query:
        return replace(self, page=1, notes=(), **values)  # type: ignore[arg-type]


_PLAIN = ("in", "from", "to", "dates", "changed", "role", "sort", "size", "page")
_CERTAIN = "certain"


def _choices(
    parameters: Mapping[str, Sequence[str]], before: str = ""
) -> Iterator[tuple[str, str]]:
    for facet in FACETS:
        for value in list(parameters.get(f"{before}{facet.name}", ()))[:_MOST_CHOSEN]:
            if kept := _clean(value):
                yield facet.name, kept


def _given(parameters: Mapping[str, Sequence[str]], name: str) -> str:
    """The last value of a parameter, as browsers and servers have it; "" for none."""
    several = parameters.get(name, ())
    return _clean(several[-1]) if several else ""


def _clean(value: str) -> str:
    """Without what no text has: control characters, halves of surrogate pairs."""
    kept = "".join(" " if sign < " " or sign == "\x7f" else sign for sign in value[:5000])
    return kept.encode("utf-8", "ignore").decode().strip()


# A page of hits has a hundred addresses that differ in one value from its own.
_often = lru_cache(maxsize=2_000)


@_often
def _said(name: str, value: str) -> str:
    return urlencode([(name, value)])


@_often
def _words(words: str) -> str:
    return " ".join(_clean(words).split())[:_MOST_SIGNS].strip()


def _in_order(chosen: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each once, by facet, numbers by their size: two ways to one search have one address."""
    sound = {(name, _value(name, value)) for name, value in chosen}
    kept = sorted((each for each in sound if each[1]), key=_rank)
    return tuple(kept[:_MOST_CHOSEN])


_PLACES = {facet.name: place for place, facet in enumerate(FACETS)}


@_often
def _rank(choice: tuple[str, str]) -> tuple[int, int, str]:
    name, value = choice
    return (_PLACES[name], len(value) if BY_NAME[name].numbers else 0, value)


@_often
def _value(name: str, value: str) -> str:
    """The value as that facet has it; "" when it cannot have it."""
    facet = BY_NAME.get(name)
    value = _clean(value)
    if facet is None or (value == MISSING and not facet.missing):
        return ""
    if value == MISSING or not facet.numbers:
        return value if len(value) <= _LONGEST_CODE else ""
    return _number(facet, value)


def _number(facet: Facet, value: str) -> str:
    sound = value.isascii() and value.isdigit() and len(value) <= _LONGEST_NUMBER
    return (str(int(value)) if int(value) else "") if sound and facet.numbers else ""


@_often
def _bound(text: str, side: str) -> str:
    """The expression in its canonical form; "" when it is none or has no bound on that side."""
    text = _clean(text)
    if not text:
        return ""
    try:
        edtf = Edtf.parse(text)
    except NotEdtf:
        return ""
    return edtf.text if getattr(edtf, side) else ""


def _one_of(kinds: type[Kind], value: str, otherwise: Otherwise) -> Kind | Otherwise:
    return kinds(value) if value in set(kinds) else otherwise


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else otherwise


def _unread(
    query: Query,
    given: Mapping[str, str],
    choices: Sequence[tuple[str, str]],
    excluded: Sequence[tuple[str, str]],
) -> Iterable[Note]:
    """A note for everything that was said and is not in the query, or not looked for."""
    stand = {"in": query.scope.value, "from": query.since, "to": query.until}
    stand |= {"dates": _CERTAIN if query.certain else "", "changed": query.changed}
    stand |= {"role": query.role, "sort": query.order.value if query.order else ""}
    stand |= {"size": str(query.size), "page": str(query.page)}
    if query.words != " ".join(given["q"].split()):
        yield Note("q", given["q"])
    for name in _PLAIN:
        if given[name] and (not stand[name] or _misread(name, given[name], stand[name])):
            yield Note(name, given[name])
    for before, several, kept in (("", choices, query.chosen), ("-", excluded, query.excluded)):
        for name, value in several:
            if (name, _value(name, value)) not in kept:
                yield Note(f"{before}{name}", value)


def _misread(name: str, said: str, stands: str) -> bool:
    """Whether what stands is not what was said; a date may stand in another form."""
    return name not in ("from", "to", "changed") and said.lstrip("0") != stands
