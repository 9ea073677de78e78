"""Which record of the archive a source means: by its key, or by the number of our own key."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fonds.catalogue import headings, visible
from fonds.catalogue import keys as catalogue_keys
from fonds.catalogue.numbers import possible
from fonds.catalogue.visible import Audience
from fonds.importing.readers import HEADING

_OWN = re.compile(r"fonds:(?P<kind>[a-z]+)/(?P<number>[1-9][0-9]{0,9})")
_PIECE = 500


def own_number(kind: str, key: str) -> int:
    """The number in a key of Fonds' own, "fonds:document/12"; 0 for any other key.

    >>> own_number("document", "fonds:document/12"), own_number("document", "listing:12ab")
    (12, 0)
    """
    found = _OWN.fullmatch(key)
    return int(found["number"]) if found and found["kind"] == kind else 0


def known(kind: str, keys: Iterable[str]) -> dict[str, int]:
    """The numbers of the records that the archive has by those keys, in whatever state.

    A heading that several records bear means none of them: `headed` tells which.
    """
    own = {key: own_number(kind, key) for key in keys}
    there = standing(kind, (number for number in own.values() if number))
    found = {key: number for key, number in own.items() if number in there}
    foreign = [key for key, number in own.items() if not number]
    found |= catalogue_keys.numbers_for(kind, foreign)
    named = [key for key in foreign if key.startswith(HEADING) and key not in found]
    bearers = headed(kind, named)
    return found | {key: several[0] for key, several in bearers.items() if len(several) == 1}


def headed(kind: str, keys: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the records that bear the titles in those heading keys, in their order."""
    titles = {key.removeprefix(HEADING): key for key in keys}
    if not titles:
        return {}
    found = headings.bearers(kind, titles)
    return {titles[title]: several for title, several in found.items()}


def standing(kind: str, numbers: Iterable[int]) -> set[int]:
    """Those of the numbers that stand for a record here, in whatever state."""
    wanted, found = sorted({each for each in numbers if possible(each)}), set[int]()
    rows = visible.of(kind, Audience.ALL)
    for start in range(0, len(wanted), _PIECE):
        piece = rows.filter(pk__in=wanted[start : start + _PIECE])
        found.update(piece.values_list("pk", flat=True))
    return found
