"""Ukrainian: the endings of nouns and adjectives are taken off, after its grammars.

Snowball has no stemmer for it. Where о and і change places in one word (договір, договору) both
become о; ї has become і before, and ґ г.
"""

from __future__ import annotations

import re

from fonds.searching.languages.endings import without
from fonds.searching.languages.language import Language

_OF_NOUNS = "а я у ю о е є і и ь ом ем єм ою ею єю ів ей ам ям ами ями ах ях"
_OF_ADJECTIVES = "ий ій іі ого ього ому ьому им ім их іх ими іми"
_bare = without(f"{_OF_NOUNS} {_OF_ADJECTIVES}")
_datives = without("ові еві єві", shortest=5)  # розмові is of розмова
_DOUBLED = re.compile(r"([бвгґджзклмнпрстфхцчшщ])\1$")  # рішення, рішень
_CHANGING = re.compile(r"і([^аеєиіоуюя]*)$")


def _stem(form: str) -> str:
    stem = _DOUBLED.sub(r"\1", _bare(_datives(form)))
    return _CHANGING.sub(r"о\1", stem)


UKRAINIAN = Language(
    code="uk",
    tags=frozenset({"uk", "ukr"}),
    letters=frozenset("абвгґдеєжзиійклмнопрстуфхцчшщьюя"),
    stem=_stem,
    words="і та на в у з що не до за про як від по для які це або його при був було були також між",
)
