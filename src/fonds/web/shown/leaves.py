"""Documents in the order of their leaves, with what lies between them that is not here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fonds.catalogue.shelves import Lying
from fonds.records.copies import Level
from fonds.records.references import scheme_of
from fonds.web.shown.entry import Entry
from fonds.web.shown.levels import within
from fonds.web.shown.words import Runs, phrase

_VERSO = r"(?:\s*(?:об\.?|ob\.?|v\.?))?"
_RANGE = re.compile(rf"([0-9]{{1,6}}){_VERSO}(?:\s*[-–—]\s*([0-9]{{1,6}}){_VERSO})?")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:и|and)\s+")

Stretch = tuple[int, int]
"""Leaves from the first to the last."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a document's place. missing: the leaves before it that are not here.

    shared: whether some of its leaves are those of a document before it.
    """

    missing: Stretch | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    """A document in its file. leaf: what the reference says, () when no leaf is stated.

    before: which leaves before it are not here, () when none are known to be.
    """

    entry: Entry
    leaf: Runs
    before: Runs
    shared: bool


def filed(
    places: Sequence[Lying], remarks: Sequence[Remark], entries: dict[int, Entry], scheme: str
) -> tuple[Filed, ...]:
    """The documents at these places, in the order given, as far as there is an entry for each."""
    return tuple(
        Filed(
            entries[place.number],
            within(place.leaf, scheme),
            _missing(place, remark.missing, scheme),
            remark.shared,
        )
        for place, remark in zip(places, remarks, strict=True)
        if place.number in entries
    )


def remarks(places: Sequence[Lying], scheme: str) -> list[Remark]:
    """A remark for each place of a file, which come in the order of their leaves.

    Nothing is said of what lies before the first leaf that is known, or after the last.
    """
    return list(_remarks(places, scheme))


def stretches(place: Lying, scheme: str) -> list[Stretch]:
    """The leaves of a place; [] where they cannot be counted.

    Only leaves, pages and frames are counted: of other numbers nobody knows what lies between.
    """
    if len(place.leaf) != 1:
        return []
    (level,) = place.leaf
    if not scheme_of(scheme, [each.name for each in place.levels]).step(level.name).leaves:
        return []
    parts = [_RANGE.fullmatch(part.strip()) for part in _BETWEEN.split(level.value)]
    found = [(int(each[1]), int(each[2] or each[1])) for each in parts if each]
    # "112–15" is an abbreviation that nobody here spells out.
    sound = len(found) == len(parts) and all(first <= last for first, last in found)
    return found if sound else []


def _remarks(places: Sequence[Lying], scheme: str) -> Iterator[Remark]:
    reached, near = 0, list[Stretch]()
    for place in places:
        leaves = stretches(place, scheme)
        if not leaves:
            yield Remark()
            continue
        first = min(leaves)[0]
        near = [each for each in near if each[1] >= first]
        shared = any(_overlap(own, other) for own in leaves for other in near)
        missing = (reached + 1, first - 1) if 0 < reached < first - 1 else None
        yield Remark(missing, shared)
        near += leaves
        reached = max([reached, *(last for _first, last in leaves)])


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _missing(place: Lying, missing: Stretch | None, scheme: str) -> Runs:
    if missing is None:
        return ()
    first, last = missing
    leaves = Level(place.leaf[0].name, f"{first}-{last}" if first < last else str(first))
    return phrase(_("%(leaves)s: not here"), leaves=within((leaves,), scheme))


__all__ = ["Filed", "Remark", "filed", "remarks", "stretches"]
