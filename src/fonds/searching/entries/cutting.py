"""The words of a part of an entry: its forms in their order, and the stems beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from fonds.searching import languages
from fonds.searching.engines.contract import GAP
from fonds.searching.languages.general import cut, only_folded

_SHORT = 120  # characters: a heading, a name, a reference; many documents have the same


APART = 51
"""Gaps between two texts: more than the words that may stand between two which are near."""


class Cutting(NamedTuple):
    """What was said, taken apart: forms in their order, and stems; parted by spaces.

    folded: the forms that are written otherwise, as often as they are.
    """

    forms: str
    stems: str
    folded: tuple[str, ...] = ()


def cutting(words: str, language: str) -> Cutting:
    """Words of that language (a tag, "" when nobody said it) taken apart."""
    return _cut_often(words, language) if len(words) < _SHORT else _cut(words, language)


def joined(several: Iterable[Cutting], gaps: int = 1) -> tuple[str, str]:
    """The forms and the stems of a whole part, with so many gaps where one is followed by another.

    A phrase never runs on over a gap. Words of two names may be near each other, and words of two
    texts not: those want `APART` gaps. Among the stems is every form that nowhere in the part
    stands as it is, but is folded wherever it stands.
    """
    kept = [each for each in several if each.forms]
    between = f" {' '.join([GAP] * gaps)} "
    stems = [each.stems for each in kept if each.stems]
    if folded := [form for each in kept for form in each.folded]:
        forms = [form for each in kept for form in each.forms.split(" ")]
        stems += [f"~{form}" for form in only_folded(forms, folded)]
    return between.join(each.forms for each in kept), " ".join(stems)


def _cut(words: str, language: str) -> Cutting:
    parts = cut(words)
    stems = [f"={each}" for each in parts.joined]
    stems += parts.exact
    stems += filter(None, languages.stems(parts.forms + parts.joined, language))
    return Cutting(" ".join(parts.forms), " ".join(stems), tuple(parts.folded))


_cut_often = lru_cache(maxsize=100_000)(_cut)
