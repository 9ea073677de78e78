"""The Snowball stemmers, as functions of one folded word.

Snowball expects marks, and forms have none. Where endings would be missed without them they are
put back first, and taken off again afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

import Stemmer  # type: ignore[import-not-found]  # PyStemmer has neither types nor stubs

from fonds.names import fold

VERSION: str = Stemmer.version()
"""Of the library: with another, some forms have other stems."""

Endings = tuple[tuple[str, str], ...]
"""Folded endings and the same with their marks; the first that fits is put back."""

_SHORTEST = 3  # letters of a word before an ending


def stemmer(language: str, endings: Endings = ()) -> Callable[[str], str]:
    """The stemmer of a language by its English name ("russian"); KeyError for one not there."""
    stemmed: Callable[[str], str] = Stemmer.Stemmer(language, 0).stemWord

    def stem(form: str) -> str:
        found = stemmed(marked(form, endings) if endings else form)
        return found if found.isascii() or form.startswith(found) else fold(found)

    return stem


def marked(form: str, endings: Endings) -> str:
    """The form with the marks that its ending has.

    >>> marked("jednanich", (("ich", "ích"),))
    'jednaních'
    """
    for plain, ending in endings:
        if form.endswith(plain) and len(form) >= len(plain) + _SHORTEST:
            return form[: -len(plain)] + ending
    return form
