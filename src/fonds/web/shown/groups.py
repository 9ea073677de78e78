"""The facets beside a result: values with their counts, each with the ways to add and exclude it.

As many values stand open as help to narrow and as can be taken in: at most `MOST` of a facet and
`IN_ALL` together; the others are on the facet's own page. To place a facet: its name in `SECTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote_plus

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from fonds.searching.counting import MOST_COUNTED
from fonds.searching.entries.facets import BY_NAME, FACETS, MISSING
from fonds.searching.found import Count, Found
from fonds.searching.query import EXCLUDED, ROLES, Query
from fonds.web.shown.facets import LABELS, Address, Records, value_label
from fonds.web.shown.words import Words

MOST = 8
"""Values of a facet that stand open, at most."""

IN_ALL = 60
"""Values of all facets together that stand open: more are not read, and each is made anew."""

# The facets under what they say; `person` is told by any role, or by the one that is asked for.
SECTIONS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (lazy("About"), ("collection", "subject")),
    (lazy("Who"), ("person", "organisation")),
    (lazy("Where"), ("place", "repository")),
    (lazy("What it is"), ("genre", "classification", "completeness")),
    (lazy("Language"), ("language", "translation")),
    (lazy("When"), ("decade", "dating")),
    (lazy("Here"), ("has",)),
)
_IN_THEIR_ORDER = ("decade", "classification")  # by value, not by how many there are

FacetPage = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one can add, or take away where it is `chosen`.

    without: the address of the search for what does not have it; "" where nothing would be left.
    """

    label: Words
    documents: int
    address: str
    chosen: bool
    without: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A role by which people can be told instead; `current` is the one they are told by."""

    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A facet with the values that stand open. name: as it stands in addresses.

    whole: the address of the page of all its values, "" where all stand here. values: how many
    there are in all; 0 where that was not counted to the end.
    """

    name: str
    heading: str
    choices: tuple[Choice, ...]
    whole: str = ""
    values: int = 0
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Facets that say the same sort of thing."""

    heading: str
    groups: tuple[Group, ...]


Opened = Mapping[str, Sequence[Count]]


def opened(found: Found) -> Opened:
    """The counts that stand open, by facet: none of a facet that does not tell the hits apart."""
    helpful = {
        name: counts
        for _heading, names in SECTIONS
        for name in (_told_by(each, found.query) for each in names)
        if _helps(counts := found.facets.get(name, ()), found)
    }
    most = _most([len(counts) for counts in helpful.values()])
    return {name: _open(name, counts, most) for name, counts in helpful.items()}


def wanted(found: Found, shown: Opened) -> dict[str, set[int]]:
    """The numbers of the records that the filters and these counts name, by kind."""
    numbers: dict[str, set[int]] = {}
    asked = (*found.query.chosen, *found.query.excluded)
    for facet in FACETS:
        if facet.numbers:
            several = [each.value for each in shown.get(facet.name, ())]
            several += [value for name, value in asked if name == facet.name]
            known = {int(value) for value in several if value.isdecimal()}
            numbers.setdefault(facet.numbers, set()).update(known)
    return numbers


def sections(
    found: Found, shown: Opened, records: Records, address: Address, whole: FacetPage
) -> tuple[Section, ...]:
    """The facets that have anything to narrow by. whole: the address of a facet's own page."""
    steps = _Steps(found.query, address)
    told = (
        Section(str(heading), tuple(_groups(names, found, shown, records, (steps, whole))))
        for heading, names in SECTIONS
    )
    return tuple(section for section in told if section.groups)


def _told_by(name: str, query: Query) -> str:
    return query.role or name if name == "person" else name


def _helps(counts: Sequence[Count], found: Found) -> bool:
    """Whether a value of them leaves anything out, or can be taken away."""
    documents = found.by_kind.get("document", found.total)
    return len(counts) > 1 or any(each.chosen or each.documents < documents for each in counts)


def _most(lengths: Sequence[int]) -> int:
    """How many values each facet may have open, so that all of them are few enough."""
    for most in range(MOST, 1, -1):
        if sum(min(length, most) for length in lengths) <= IN_ALL:
            return most
    return 1


def _open(name: str, counts: Sequence[Count], most: int) -> list[Count]:
    """Chosen ones first, then the most frequent; "not recorded" last."""
    known = sorted((each for each in counts if each.value != MISSING), key=_unchosen)
    unknown = [each for each in counts if each.value == MISSING]
    several = known[: max(most - len(unknown), sum(each.chosen for each in known))]
    if name in _IN_THEIR_ORDER:
        several.sort(key=lambda each: each.value)
    return [*several, *unknown]


def _unchosen(count: Count) -> bool:
    return not count.chosen


def _groups(
    names: Sequence[str],
    found: Found,
    shown: Opened,
    records: Records,
    ways: tuple[_Steps, FacetPage],
) -> Iterator[Group]:
    for each in names:
        name = _told_by(each, found.query)
        choices = tuple(_choices(name, found, shown.get(name, ()), records, ways[0]))
        roles = tuple(_roles(found.query, ways[0].address)) if each == "person" else ()
        if choices or (roles and found.query.role):
            values = len(found.facets.get(name, ()))
            yield Group(
                name=name,
                heading=str(LABELS[each][0]),
                choices=choices,
                whole=ways[1](name) if values > len(choices) else "",
                values=values if values < MOST_COUNTED else 0,
                roles=roles,
            )


def _roles(query: Query, address: Address) -> Iterator[Role]:
    labels = {
        "": _("any role"),
        "author": _("author"),
        "recipient": _("recipient"),
        "participant": _("participant"),
        "mentioned": _("mentioned"),
    }
    for role in ("", *ROLES):
        yield Role(labels[role], address(query.in_role(role)), role == query.role)


def _choices(
    name: str, found: Found, counts: Sequence[Count], records: Records, steps: _Steps
) -> Iterator[Choice]:
    documents = found.by_kind.get("document", found.total)
    for each in counts:
        label = value_label(name, each.value, records)
        if label is None:
            continue
        if each.chosen:
            way = steps.address(found.query.without(name, each.value))
            yield Choice(label, each.documents, way, True)
        else:
            without = steps.excluding(name, each.value) if each.documents < documents else ""
            way = steps.choosing(name, each.value)
            yield Choice(label, each.documents, way, False, without)


class _Steps:
    """The searches with one more value of a facet, chosen or excluded.

    A page has a hundred of them, which differ in one value alone. So one search is made with a
    value in every facet that stands for any, and each address is that one's without the others,
    with its own value in its place. In a facet that has values already the new one takes its place
    among them, and the query makes the address.
    """

    def __init__(self, query: Query, address: Address) -> None:
        self._query, self.address = query, address
        chosen = replace(query, chosen=_with_any(query.chosen), page=1)
        excluded = replace(query, excluded=_with_any(query.excluded), page=1)
        self._chosen: dict[str, tuple[str, str]] = {}
        self._excluded: dict[str, tuple[str, str]] = {}
        # A query takes only so many values: where it has dropped any, it must make each itself.
        if len(chosen.chosen) == len(query.chosen) + len(FACETS):
            self._chosen |= _patterns(address(chosen), "", query.chosen)
        if len(excluded.excluded) == len(query.excluded) + len(FACETS):
            self._excluded |= _patterns(address(excluded), EXCLUDED, query.excluded)

    def choosing(self, name: str, value: str) -> str:
        if pattern := self._chosen.get(name):
            return f"{pattern[0]}{_quoted(value)}{pattern[1]}"
        return self.address(self._query.choosing(name, value))

    def excluding(self, name: str, value: str) -> str:
        if pattern := self._excluded.get(name):
            return f"{pattern[0]}{_quoted(value)}{pattern[1]}"
        return self.address(self._query.excluding(name, value))


def _with_any(asked: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return (*asked, *((facet.name, _any(facet.name)) for facet in FACETS))


def _patterns(
    address: str, before: str, asked: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """For each facet of which nothing is asked, what stands in its address about the value."""
    path, _mark, query = address.partition("?")
    parts = query.split("&")
    own = {f"{before}{facet.name}={_any(facet.name)}": facet.name for facet in FACETS}
    taken = {name for name, _value in asked}
    for part in parts:
        name = own.get(part)
        if name is not None and name not in taken:
            at = parts.index(part)
            start = [each for each in parts[:at] if each not in own]
            end = [each for each in parts[at + 1 :] if each not in own]
            opening = "&".join([*start, part.removesuffix(_any(name))])
            yield name, (f"{path}?{opening}", "".join(f"&{each}" for each in end))


def _any(name: str) -> str:
    return _ANY_NUMBER if BY_NAME[name].numbers else _ANY_CODE


_ANY_NUMBER, _ANY_CODE = "9999999999", "any-value"


@lru_cache(maxsize=4096)
def _quoted(value: str) -> str:
    return quote_plus(value)
