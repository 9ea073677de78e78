"""How the words of each language are taken apart, one language a file.

Every text is cut into the same general forms (`general`): letters and digits, folded; characters
of scripts without spaces one by one. A language adds stems, under which the forms of one word
meet. Index, query and marks all ask here, so that what is found is what is marked.

To add a language: a module with one `Language` (its code, its tags, the letters its words are made
of, how a folded form is stemmed, and little words it is known by), a line in `LANGUAGES`, rows in
the table of tests/searching/languages/gold.tsv and a line in docs/reference/languages.md. The index
notices and is built anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice

from fonds.searching.languages.arabic import ARABIC
from fonds.searching.languages.bulgarian import BULGARIAN
from fonds.searching.languages.chinese import CHINESE
from fonds.searching.languages.czech import CZECH
from fonds.searching.languages.danish import DANISH
from fonds.searching.languages.dutch import DUTCH
from fonds.searching.languages.english import ENGLISH
from fonds.searching.languages.finnish import FINNISH
from fonds.searching.languages.french import FRENCH
from fonds.searching.languages.german import GERMAN
from fonds.searching.languages.greek import GREEK
from fonds.searching.languages.hungarian import HUNGARIAN
from fonds.searching.languages.italian import ITALIAN
from fonds.searching.languages.japanese import JAPANESE
from fonds.searching.languages.korean import KOREAN
from fonds.searching.languages.language import Language
from fonds.searching.languages.norwegian import NORWEGIAN
from fonds.searching.languages.polish import POLISH
from fonds.searching.languages.portuguese import PORTUGUESE
from fonds.searching.languages.romanian import ROMANIAN
from fonds.searching.languages.russian import RUSSIAN
from fonds.searching.languages.serbian import SERBIAN
from fonds.searching.languages.spanish import SPANISH
from fonds.searching.languages.swedish import SWEDISH
from fonds.searching.languages.turkish import TURKISH
from fonds.searching.languages.ukrainian import UKRAINIAN
from fonds.searching.languages.umlauts import spellings
from fonds.searching.languages.vietnamese import VIETNAMESE

LANGUAGES: tuple[Language, ...] = (
    *(ENGLISH, RUSSIAN, GERMAN, FRENCH, SPANISH, POLISH, CZECH, HUNGARIAN, ROMANIAN, BULGARIAN),
    *(UKRAINIAN, SERBIAN, CHINESE, JAPANESE, KOREAN, VIETNAMESE, ARABIC, ITALIAN, PORTUGUESE),
    *(DUTCH, SWEDISH, DANISH, NORWEGIAN, FINNISH, TURKISH, GREEK),
)

_LOOKED_AT = 200  # little words of a text by which its language is told
_ENOUGH = 0.6  # as many little words, beside the likeliest language, as make another likely
_UNSAID = ("", "und", "mul", "mis")  # tags that say no one language
_UNTOLD = (ENGLISH, RUSSIAN, GREEK, KOREAN, ARABIC)  # one of each script


@lru_cache(maxsize=1_000)
def of(tag: str) -> tuple[Language, ...]:
    """The languages whose stems words of that tag have.

    Nobody having said the language ("", or "und"), every language may be the one. For a language
    that is not in the list there are none: its words are found as they stand.
    """
    primary = tag.lower().replace("_", "-").split("-")[0]
    if primary in _UNSAID:
        return LANGUAGES
    return tuple(language for language in LANGUAGES if primary in language.tags)


def stems(forms: list[str], tag: str) -> list[str]:
    """The stems of those forms in the languages of that tag, marked so that none is mixed up.

    "" stands for a form that is no word of a language. Of several forms whose language nobody said
    it is told by them. A single one, such as a word of a query, may be of every language that its
    letters fit, and may have its umlauts written out (`umlauts`).

    >>> stems(["treaties", "договоры"], "en"), stems(["договоры"], "ru")
    (['en:treati', ''], ['ru:договор'])
    """
    several = of(tag)
    if several is not LANGUAGES:
        return _stems_of(several, forms)
    if len(forms) == 1:
        return [*_stems_of(_of_word(forms[0]), forms), *spellings(forms[0])]
    return _stems_of(told(forms), forms)


def _stems_of(several: Iterable[Language], forms: list[str]) -> list[str]:
    return [stem for language in several for stem in language.stems(forms)]


def _of_word(form: str) -> tuple[Language, ...]:
    """The languages that a word may be of: "of" and "the" are not looked for in a dozen others."""
    codes = _by_words().get(form, ())
    if ENGLISH.code not in codes:
        return LANGUAGES
    return tuple(language for language in LANGUAGES if language.code in codes)


def told(forms: Sequence[str]) -> tuple[Language, ...]:
    """The languages that a text without a tag is likely to be in, by its little words.

    Where none tells, one for each script: English, Russian and so on.

    >>> told("die lage in der stadt und auf dem land".split())[0].code
    'de'
    """
    words = _by_words()
    met = islice((form for form in forms if form in words), _LOOKED_AT)
    found = Counter(code for form in met for code in words[form])
    most = max(found.values(), default=0)
    return _likely(frozenset(code for code, times in found.items() if times >= _ENOUGH * most))


@lru_cache(maxsize=1_000)
def _likely(codes: frozenset[str]) -> tuple[Language, ...]:
    """The languages of those codes, and the usual one of each script that none of them has."""
    several = tuple(language for language in LANGUAGES if language.code in codes)
    letters = {letter for language in several for letter in language.letters}
    return (*several, *(each for each in _UNTOLD if letters.isdisjoint(each.letters)))


@cache
def _by_words() -> dict[str, tuple[str, ...]]:
    """The codes of the languages that each little word is one of."""
    words: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in filter(_tells, language.words.split()):
            words[word] = (*words.get(word, ()), language.code)
    return words


def _tells(word: str) -> bool:
    """Whether a little word tells its language: a single Latin letter is often an initial."""
    return len(word) > 1 or not word.isascii()


__all__ = ["LANGUAGES", "Language", "of", "stems", "told"]
