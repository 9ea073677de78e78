"""Bulgarian: number and the article behind the word are taken off, after its grammars.

Snowball has no stemmer for it. Verbs are left as they stand.
"""

from __future__ import annotations

from fonds.searching.languages.endings import without
from fonds.searching.languages.language import Language

_ARTICLES = "ът ят а я"
_NUMBERS = "и ове еве ища о е ия ие ии"
_BOTH = "ите овете евете ищата ото ето ата ята ият ията ието иите ете"
_bare = without(f"{_ARTICLES} {_NUMBERS} {_BOTH}")


def _stem(form: str) -> str:
    """Also without the ъ that only stands where no ending follows (министър, министри), and
    without the article's т behind another (радостта)."""
    stem = _bare(form)
    stem = stem[:-1] if stem.endswith("тт") else stem
    return f"{stem[:-2]}р" if stem.endswith("ър") and len(stem) > 4 else stem


BULGARIAN = Language(
    code="bg",
    tags=frozenset({"bg", "bul"}),
    letters=frozenset("абвгдежзийклмнопрстуфхцчшщъьюя"),
    stem=_stem,
    words="на и да се за от в с не по че са като до към ще или при след бе има този тази които",
)
