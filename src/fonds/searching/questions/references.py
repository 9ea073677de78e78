"""Words that are a reference, or the number of a paper, and nothing else.

Whoever searches РГАСПИ, ф. 558, оп. 11, д. 97 wants that file, however the archive here writes it.
So the words are looked for as they stand or, in the part of an entry that holds references, by the
values of the levels alone, one after the other; leaves are left out, for a paper is cited by any
of them. A reference without labels, 558/11/97, is a phrase by itself and needs no help.

>>> meant("РГАСПИ, ф. 558, оп. 11, д. 97, л. 68")
('558', '11', '97')
>>> meant("No. 865"), meant("five minutes past 11")
(('865',), ())
"""

from __future__ import annotations

import re
from functools import lru_cache

from fonds.records.copies import Level
from fonds.records.references import scheme_of, split
from fonds.searching.languages.general import cut

_LONGEST = 200
_NUMBER = re.compile(r"\s*(?:№|nos?\b\.?|nr\b\.?|n[°º])\s*(?P<v>\d[\w./-]*)\s*", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_ASKED = re.compile(r"[\"“”„«»()*~|]|(?:^|\s)(?:[-−]\w|AND\s|OR\s|NOT\s)|\w:\S")
_PAPERS = ("decimal", "document", "naid")  # numbers that find a paper by themselves
_LOOSE = frozenset({"record_group_title", "agency", "office", "series", "entry", "folder"})
"""Levels of American archives that some give and others leave out."""


@lru_cache(maxsize=512)
def meant(words: str) -> tuple[str, ...]:
    """The forms that stand one after the other in the reference that the words are; () for none."""
    if len(words) > _LONGEST or not _FIGURES.search(words) or _ASKED.search(words):
        return ()
    if number := _NUMBER.fullmatch(words):
        return tuple(cut(number["v"]).forms)
    if " " not in words.strip():
        return ()
    read = split(words)
    if not read.understood or len(read.levels) < 2:
        return ()
    return tuple(cut("/".join(_values(read.levels, read.scheme))).forms)


def _values(levels: tuple[Level, ...], scheme: str) -> list[str]:
    """Of the levels that every writer gives: neither leaves nor the title of a series."""
    known = scheme_of(scheme, (level.name for level in levels))
    loose = _LOOSE if scheme.startswith("us-") else frozenset()
    papers = [level.value for level in levels if level.name in _PAPERS]
    if papers:
        return papers[:1]
    return [
        level.value
        for level in levels
        if not known.step(level.name).leaves and level.name not in loose
    ]
