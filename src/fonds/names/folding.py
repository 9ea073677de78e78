"""Folding: the form under which two spellings of the same letters are the same.

It never changes letters into other letters of the language's own alphabet: rules of
romanisation live elsewhere. What folds is case, marks, width, apostrophes, hyphens and spaces.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´′＇"))
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—_.,;:·•・‧]+")
# Letters that Unicode does not take apart, though every catalogue files them together.
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(form: str) -> str:
    """The form folded: lower case, without marks, apostrophes and punctuation, one space between.

    Idempotent. Cyrillic ё and е fold together, й stays a letter of its own, as in a card index.

    >>> fold("Ch’en  YÜN"), fold("Юдин П.Ф."), fold("Ｐｅｎｇ")
    ('chen yun', 'юдин п ф', 'peng')
    """
    previous, folded = form, _once(form)
    while folded != previous:  # a mark that folding itself uncovers: rare, and it ends
        previous, folded = folded, _once(folded)
    return folded


def as_heading(form: str) -> str:
    """The form as headings are compared: composed letters, one space between words, no other.

    >>> as_heading("  Mao   Zedong ")
    'Mao Zedong'
    """
    return " ".join(unicodedata.normalize("NFC", form).split())


def _once(form: str) -> str:
    plain = unicodedata.normalize("NFKC", form).casefold().translate(_APOSTROPHES)
    bare = "".join(map(_without_marks, unicodedata.normalize("NFC", plain)))
    return _SEPARATORS.sub(" ", bare.translate(_LETTERS)).strip()


def _without_marks(letter: str) -> str:
    if letter in "йҗ" or "가" <= letter <= "힣":
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))
