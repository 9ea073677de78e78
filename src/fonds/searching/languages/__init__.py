"""How the words of each language are taken apart, one language a file.

Every text is cut into the same general forms (`general`): letters and digits, folded; characters
of scripts without spaces one by one. A language adds stems, under which the forms of one word
meet. Index, query and marks all ask here, so that what is found is what is marked.

To add a language: a module with one `Language` (its code, its tags, the letters its words are made
of, and how a folded form is stemmed), a line in `LANGUAGES`, and rows in the tests of forms. The
index notices and is built anew.
"""

from __future__ import annotations

from functools import lru_cache

from fonds.searching.languages.english import ENGLISH
from fonds.searching.languages.language import Language
from fonds.searching.languages.russian import RUSSIAN

LANGUAGES: tuple[Language, ...] = (ENGLISH, RUSSIAN)


@lru_cache(maxsize=1_000)
def of(tag: str) -> tuple[Language, ...]:
    """The languages whose stems words of that tag have.

    Nobody having said the language (""), every language may be the one: its letters decide. For a
    language that is not in the list there are none: its words are found as they stand.
    """
    if not tag:
        return LANGUAGES
    primary = tag.lower().split("-")[0]
    return tuple(language for language in LANGUAGES if primary in language.tags)


def stems(forms: list[str], tag: str) -> list[str]:
    """The stems of those forms in the languages of that tag, marked so that none is mixed up.

    "" stands for a form that is no word of a language.

    >>> stems(["treaties", "договоры"], "en"), stems(["договоры"], "ru")
    (['en:treati', ''], ['ru:договор'])
    """
    return [stem for language in of(tag) for stem in language.stems(forms)]


__all__ = ["LANGUAGES", "Language", "of", "stems"]
