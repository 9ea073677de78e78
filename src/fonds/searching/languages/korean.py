"""Korean: each syllable is a word, and a whole word is known without the particles behind it.

Words are found wherever their syllables stand side by side, so that 조선 finds 조선은. The stem is
for the other way: who asks for 조선은 finds 조선의. Particles that have one form after a vowel and
another after a consonant are taken off only where they fit.
"""

from __future__ import annotations

from fonds.searching.languages.language import Language

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28  # of each syllable without a final there are 28
_RIEUL = 8

_ANYWHERE = {"의", "에", "에서", "에게", "에게서", "께", "께서", "도", "만", "까지", "부터", "보다"}
_ANYWHERE |= {"처럼", "같이", "마다", "조차", "들"}
_AFTER_VOWELS = {"는", "가", "를", "와", "로", "로서", "로써", "나", "라고", "라는"}
_AFTER_CONSONANTS = {"은", "이", "을", "과", "으로", "으로서", "으로써", "이나", "이라고", "이라는"}
_AFTER_RIEUL = _AFTER_CONSONANTS | {"로", "로서", "로써"}
_LONGEST = 4


def _stem(form: str) -> str:
    """Particles follow one another (조선에서는), so they are taken off until none is left."""
    if len(form) < 2:
        return ""
    for length in range(min(_LONGEST, len(form) - 2), 0, -1):
        word, particle = form[:-length], form[-length:]
        if particle in _ANYWHERE or particle in _fitting(word[-1]):
            return _stem(word)
    return form


def _fitting(syllable: str) -> set[str]:
    final = (ord(syllable) - _FIRST) % _FINALS
    if final == _RIEUL:
        return _AFTER_RIEUL
    return _AFTER_CONSONANTS if final else _AFTER_VOWELS


KOREAN = Language(
    code="ko",
    tags=frozenset({"ko", "kor"}),
    letters=frozenset(map(chr, range(_FIRST, _LAST + 1))),
    stem=_stem,
)
