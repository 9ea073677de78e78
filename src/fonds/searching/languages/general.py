"""Words of any script: the forms under which every text is found, whatever its language.

Folded are case, width and marks (ё is е; й stays a letter of its own, composed or not). A word is
letters and digits. Apostrophes vanish, and with them an English possessive; hyphens part words,
and the word without them is known too (`Cut.joined`). Characters of Han, Kana and Hangul are
words by themselves, and several of them are looked for as a phrase.

>>> cut("Ch’en Yün's co-operation — 毛泽东").forms
['chen', 'yun', 'co', 'operation', '毛', '泽', '东']
>>> cut("Ch’en Yün's co-operation").joined
['cooperation']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from fonds.names import fold

VERSION = 1
"""Raised when the same text is cut otherwise than before: the index is then built anew."""

LONGEST = 64
"""Characters of a form that count; longer ones are no words of people."""

_APOSTROPHE, _HYPHEN = "'", "-"
_APOSTROPHES = "'’‘ʼʻ`´′＇"
_HYPHENS = "-‐‑－"


def _stands_alone(code: int) -> bool:
    """Whether the character is of a script that is written without spaces, and is a word here."""
    return (
        0x4E00 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7A3
        or 0x3041 <= code <= 0x30FF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x3FFFF
        or code in (0x3005, 0x3006, 0x3007)
        or 0xF900 <= code <= 0xFAFF
    )


class _Letters(dict[int, str]):
    """For each character what stands for it: its folded letters, or a space between words."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _replacement(chr(code))
        return found


def _replacement(sign: str) -> str:
    if sign in _APOSTROPHES:
        return _APOSTROPHE
    if sign in _HYPHENS:
        return _HYPHEN
    category = unicodedata.category(sign)
    if category in ("Mn", "Me", "Cf") or sign == "ـ":  # tatweel only stretches a word
        return ""
    if category[0] not in "LN" and category != "Mc":
        return " "
    folded = "".join(each if each.isalnum() else " " for each in fold(sign)) or sign
    alone = category == "No" or any(_stands_alone(ord(each)) for each in folded)
    return "".join(f" {each} " for each in folded) if alone else folded


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Cut:
    """A text taken apart. forms: in their order; joined: hyphenated words without the hyphen."""

    forms: list[str]
    joined: list[str]


def cut(text: str) -> Cut:
    """The forms of a text."""
    spaced = unicodedata.normalize("NFC", text).translate(_LETTERS)
    chunks = spaced.split()
    joined: list[str] = []
    if _HYPHEN in spaced or _APOSTROPHE in spaced:
        chunks = [
            form
            for chunk in chunks
            for form in ((chunk,) if chunk.isalnum() else _within(chunk, joined))
        ]
    if max(map(len, chunks), default=0) > LONGEST:
        chunks = [form[:LONGEST] for form in chunks]
    return Cut(chunks, joined)


def _within(chunk: str, joined: list[str]) -> list[str]:
    """The forms in a chunk that may have apostrophes and hyphens."""
    forms = [form for part in chunk.split(_HYPHEN) if (form := _bare(part))]
    if 1 < len(forms) < 4 and all(map(str.isalpha, forms)):
        joined.append("".join(forms)[:LONGEST])
    return forms


def _bare(part: str) -> str:
    """Without apostrophes, and without the possessive's s."""
    part = part.strip(_APOSTROPHE)
    if part.endswith("'s") and len(part) > 3:
        part = part[:-2]
    return part.replace(_APOSTROPHE, "")


# --- The same with places, for marks --------------------------------------------------------------


class Token(NamedTuple):
    """A form and where it stands: characters of the text, `end` not included.

    joined: the hyphenated word that begins with it, without hyphens, and where that ends.
    """

    form: str
    start: int
    end: int
    joined: str = ""
    joined_end: int = 0


def tokens(text: str) -> Iterator[Token]:
    """The forms of `cut`, each with its place; a place never parts a letter from its marks."""
    for chunk in _CHUNKS.finditer(text):
        at, end = chunk.span()
        placed = _placed_often if end - at < _SHORT else _placed
        for form, start, end, joined, joined_end in placed(chunk[0]):
            yield Token(form, at + start, at + end, joined, at + joined_end)


# A character that is a word by itself, with what may hang on it, or what stands between spaces.
_ALONE = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_CHUNKS = re.compile(
    f"[{_ALONE}][\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*|[^\\s{_ALONE}]+"
)
_SHORT = 40

Letters = list[tuple[str, int, int]]
"""Letters, each with the place of the character, with its marks, that it came from."""


def _placed(chunk: str) -> tuple[Token, ...]:
    """The tokens of what stands between two spaces."""
    found: list[Token] = []
    letters: Letters = []
    for start, end in _clusters(chunk):
        for letter in unicodedata.normalize("NFC", chunk[start:end]).translate(_LETTERS):
            if letter != " ":
                letters.append((letter, start, end))
            else:
                found.extend(_tokens_of(letters))
                letters = []
    return (*found, *_tokens_of(letters))


_placed_often = lru_cache(maxsize=20_000)(_placed)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the marks that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _continues(text[place]):
            yield start, place
            start = place


def _continues(sign: str) -> bool:
    """Whether the character hangs on the one before; so do the vowels and ends of Hangul."""
    return sign > "\u02ff" and (
        unicodedata.category(sign) in ("Mn", "Me", "Mc") or "\u1160" <= sign <= "\u11ff"
    )


def _tokens_of(letters: Letters) -> Iterator[Token]:
    """The tokens of letters without a space; a place is from the first that counts to the last."""
    joined: list[str] = []
    _within("".join(letter for letter, _, _ in letters), joined)
    parts = [(form, part) for part in _parts(letters) if (form := _form(part))]
    for place, (form, part) in enumerate(parts):
        kept = [each for each in part if each[0] != _APOSTROPHE]
        whole = (joined[0], parts[-1][1][-1][2]) if joined and place == 0 else ("", 0)
        yield Token(form[:LONGEST], kept[0][1], kept[-1][2], *whole)


def _form(part: Letters) -> str:
    return _bare("".join(letter for letter, _, _ in part))


def _parts(letters: Letters) -> Iterator[Letters]:
    """What hyphens part."""
    part: Letters = []
    for each in letters:
        if each[0] == _HYPHEN:
            yield part
            part = []
        else:
            part.append(each)
    yield part
