"""Genres as spreadsheets name them: by code, or by a term in English, Russian, Chinese, German."""

from __future__ import annotations

from functools import lru_cache

from fonds.records.genres import BY_CODE, GENRES


def _terms() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for genre in GENRES:
        for term in (genre.label, *genre.ru, *genre.zh, *genre.de):
            found.setdefault(_folded(term), set()).add(genre.code)
    return {term: next(iter(codes)) for term, codes in found.items() if len(codes) == 1}


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())


_CODES = {_folded(code): code for code in BY_CODE}
_TERMS = _terms()


@lru_cache(maxsize=4096)
def code(words: str) -> str:
    """The code of the genre; words that name none are kept as they stand.

    >>> code("Memorandum of conversation"), code("Шифртелеграмма"), code("menu")
    ('memcon', 'Шифртелеграмма', 'menu')
    """
    folded = _folded(words)
    return _CODES.get(folded) or _TERMS.get(folded) or words


def is_known(words: str) -> bool:
    """Whether the words name a genre of ours."""
    return code(words) in BY_CODE
