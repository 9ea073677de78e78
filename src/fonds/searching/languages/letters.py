"""What stands for each character of a text: its folded letters, and its spelling with marks.

Both tables have their spaces at the same places, so that a text goes through each as a whole, and
the words of both can be laid side by side. To fold another letter: a line in `_SAME`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

from fonds.names import fold
from fonds.searching.languages.shapes import shape

APOSTROPHE, HYPHEN = "'", "-"
_APOSTROPHES = "'’‘ʼʻ`´′＇"
_HYPHENS = "-‐‑－"
_VANISHING = "ـ׳״"  # tatweel stretches a word, geresh and gershayim shorten one

# Letters that stand for one another, as a keyboard, a writer or a spelling reform has them.
_SAME = {"ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه"}
_SAME |= {"ە": "ه", "ٱ": "ا", "þ": "th", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e"}
_SAME |= {"ґ": "г", "ѣ": "е", "ѳ": "ф", "ѵ": "и"}

_MOST_KNOWN = 100_000  # characters: more than the archives of all peoples need

CHANGED: set[str] = set()
"""Characters, of those met so far, that are spelt otherwise than they are folded."""


class Table(dict[int, str]):
    """For each character what stands for it, found when it is first met."""

    def __init__(self, of: Callable[[str], str]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[code] = found = self._of(chr(code))
        return found


def _form(sign: str) -> str:
    found = _folded(sign)
    if _spelling(sign, found) != found:
        CHANGED.add(sign)
    return found


def _folded(sign: str) -> str:
    if sign in _APOSTROPHES:
        return APOSTROPHE
    if sign in _HYPHENS:
        return HYPHEN
    category = unicodedata.category(sign)
    if category in ("Me", "Cf") or sign in _VANISHING or (category == "Mn" and _hangs(ord(sign))):
        return ""
    if category[0] not in "LN" and category not in ("Mc", "Mn"):
        return " "
    letters = _letters(sign, category)
    alone = category == "No" or any(_stands_alone(ord(each)) for each in letters)
    return "".join(f" {each} " for each in letters) if alone else letters


def _letters(sign: str, category: str) -> str:
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if _is_kana(ord(sign)) or category in ("Mc", "Mn"):
        return sign
    folded = "".join(each if each.isalnum() else " " for each in fold(sign)) or sign
    return "".join(shape(_SAME.get(each, each)) for each in folded if each not in _VANISHING)


def _spelling(sign: str, form: str) -> str:
    """As it is written, but for case, width and ligatures; as it is folded where words part."""
    category = unicodedata.category(sign)
    if not form:
        hangs = category == "Mn" and not unicodedata.name(sign, "").startswith("VARIATION")
        return sign if hangs else ""
    if category[0] not in "LN":
        return form
    spelt = unicodedata.normalize("NFKC", sign.lower()).replace("ς", "σ")
    if not all(each.isalnum() or unicodedata.combining(each) for each in spelt):
        return form
    if " " not in form:
        return spelt
    return f" {spelt} " if len(form) == 3 and len(spelt) == 1 else form


FORMS = Table(_form)
"""The folded letters of a character, a space between words, "" for what only hangs on a letter."""

SPELLINGS = Table(lambda sign: _spelling(sign, FORMS[ord(sign)]))
"""The same with its marks."""


# --- Scripts --------------------------------------------------------------------------------------

ALONE = (
    "\u3005-\u3007\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
)
"""Most characters that are words by themselves, as a class of a regular expression."""

_Ranges = tuple[tuple[int, int], ...]
_UNSPACED: _Ranges = ((0x0E01, 0x0E4E), (0x0E81, 0x0ECD), (0x1000, 0x103F), (0x1780, 0x17D3))
_UNSPACED += ((0x3005, 0x3007), (0x3041, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF))
_UNSPACED += ((0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_WITH_VOWELS: _Ranges = ((0x0900, 0x18AF), (0x1900, 0x1AAF), (0x1B00, 0x1CCF), (0xA800, 0xABFF))
_WITH_VOWELS += ((0x11000, 0x11FFF),)


def _stands_alone(code: int) -> bool:
    """Whether the script is written without spaces: each of its characters is a word here."""
    return any(first <= code <= last for first, last in _UNSPACED)


def _hangs(code: int) -> bool:
    """Whether a mark only hangs on its letter: in the scripts of India and beyond it is a vowel."""
    return not any(first <= code <= last for first, last in _WITH_VOWELS)


def _is_kana(code: int) -> bool:
    return 0x3041 <= code <= 0x30FF  # か and が are two letters


VOICES = ("\uff9e", "\uff9f", "\u3099", "\u309a")
"""Signs of voice that hang on a kana."""


# --- The text as a whole --------------------------------------------------------------------------

_MOST_MARKS = 30  # on one letter, as in Unicode's stream-safe texts
_TOO_MANY = re.compile(rf"[^\w\s]{{{_MOST_MARKS + 1},}}")
_STEP, _SUSPECT = _MOST_MARKS // 2, re.compile("[^\\w\\s\x00-\u02ff\u2000-\u206f]{2}")
_NARROW = re.compile("[\uff65-\uff9f]+")


def composed(text: str) -> str:
    """Letters and marks put together as far as Unicode does it.

    Of more marks on a letter than anybody writes the rest is left out: putting them in their order
    would take a time that grows with the square of their number.
    """
    if text.isascii():
        return text
    if _SUSPECT.search(text[::_STEP]):  # so long a run shows in any sample
        text = _TOO_MANY.sub(_thinned, text)
    return unicodedata.normalize("NFC", text)


def widened(text: str) -> str:
    """With half-width kana made full, and their signs of voice put on them.

    >>> widened("ﾊﾞﾙﾄ")
    'バルト'
    """
    return _NARROW.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)


def _thinned(run: re.Match[str]) -> str:
    kept: list[str] = []
    for marks, several in groupby(run[0], lambda sign: unicodedata.combining(sign) > 0):
        kept += list(several)[: _MOST_MARKS if marks else None]
    return "".join(kept)
