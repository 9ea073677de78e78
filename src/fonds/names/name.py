"""The typed name: what sort of form a name is, in which script, and where it may stand in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum


class NameKind(StrEnum):
    """What sort of form it is."""

    NATIVE = "native"
    ROMANISED = "romanised"
    FORMER = "former"
    PEN = "pen name"
    COVER = "cover name"
    ABBREVIATION = "abbreviation"
    EXONYM = "exonym"
    VARIANT = "variant"


class Expand(StrEnum):
    """Where the form may stand for its bearer when a reader searches."""

    NEVER = "never"
    QUERIES = "in queries only"
    EVERYWHERE = "everywhere"


# The first word of a letter's Unicode name, and the ISO 15924 code of the script it tells.
_SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "MONGOLIAN": "Mong",
    "DEVANAGARI": "Deva",
    "THAI": "Thai",
}


def script_of(form: str) -> str:
    """The ISO 15924 code of the script most letters of the form are in; "" for none known.

    >>> script_of("Мао Цзэдун"), script_of("毛泽东"), script_of("A. 7")
    ('Cyrl', 'Hani', 'Latn')
    """
    words = (unicodedata.name(letter, "").split(" ")[0] for letter in form if letter.isalpha())
    found = Counter(_SCRIPTS[word] for word in words if word in _SCRIPTS)
    return found.most_common(1)[0][0] if found else ""
