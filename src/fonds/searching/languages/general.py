"""Words of any script: the forms under which every text is found, whatever its language.

Folded are case, width and marks (ё is е; й stays a letter of its own, composed or not), characters
of Han to one of their shapes, digits of other scripts. A word is letters and digits. Apostrophes
vanish, and with them an English possessive and a French or Italian article; hyphens part words, and
the word without them is known too (`Cut.joined`). Characters of Han, Kana, Hangul, Thai, Lao, Khmer
and Burmese are words by themselves, and several of them are looked for as a phrase. What folding
changed is not lost (`Cut.exact`).

>>> cut("Ch’en Yün's co-operation — 毛澤東").forms
['chen', 'yun', 'co', 'operation', '毛', '泽', '东']
>>> cut("Ch’en Yün's co-operation").joined
['cooperation']
>>> cut("Ch’en Yün's co-operation").exact
["!ch'en", '!yün']
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from fonds.searching.languages import shapes, snowball
from fonds.searching.languages.letters import (
    ALONE,
    APOSTROPHE,
    CHANGED,
    FORMS,
    HYPHEN,
    SPELLINGS,
    VOICES,
    composed,
    widened,
)

VERSION = f"3-{shapes.VERSION}-{snowball.VERSION}-{unicodedata.unidata_version}"
"""Another when the same text is cut or stemmed otherwise: the index is then built anew."""

LONGEST = 64
"""Characters of a form that count; longer ones are no words of people."""

# Before a vowel, articles and the like lose theirs: l'État, d’Estaing, jusqu'à, dell'Unione.
_ELIDED = {"l", "d", "j", "m", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"}
_ELIDED |= {"dell", "nell", "sull", "all", "dall", "coll", "un", "quest", "quell", "gl"}
_VOWELS = tuple("aeiouyh")

# Printed signs that would send a text of plain letters through the slower of two ways.
_PRINTED: tuple[tuple[str, str], ...] = (
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("–", " "),
    ("—", " "),
    ("\xa0", " "),
)
_PRINTED += (("…", " "), ("§", " "), ("•", " "), ("\u00ad", ""))


@dataclass(frozen=True, slots=True)
class Cut:
    """A text taken apart.

    forms: in their order. joined: hyphenated words without the hyphen, and words of Hangul whole.
    exact: the spelling of each form that folding changed, after "!": marks and apostrophes kept,
    lower case. folded: that form, place by place beside `exact`.
    """

    forms: list[str]
    joined: list[str]
    exact: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)


Respelt = tuple[str, str]
"""The spelling of a form that folding changed, after "!", and the form."""


def cut(text: str) -> Cut:
    """The forms of a text."""
    whole = composed(widened(text) if any(sign in text for sign in VOICES) else text)
    plainer = _plainer(whole)
    spaced = plainer.translate(FORMS)
    chunks = spaced.split()
    joined: list[str] = []
    respelt: list[Respelt] = []
    if HYPHEN in spaced or APOSTROPHE in spaced:
        chunks = [
            form
            for chunk in chunks
            for form in ((chunk,) if chunk.isalnum() else _within(chunk, joined, respelt))
        ]
    if max(map(len, chunks), default=0) > LONGEST:
        chunks = [form[:LONGEST] for form in chunks]
    if not plainer.isascii() and _SPECIAL.search(whole):
        joined += _of_hangul(whole)
        respelt = _respelt(plainer) or respelt
    return Cut(chunks, joined, [each for each, _ in respelt], [form for _, form in respelt])


def only_folded(forms: Sequence[str], folded: Sequence[str]) -> list[str]:
    """The forms that stand there only by folding, each once: never as they are.

    >>> only_folded(["chen", "yun", "chen"], ["chen", "yun"])
    ['yun']
    """
    if not folded:
        return []
    often = Counter(folded)
    stand = Counter(form for form in forms if form in often)
    return [form for form, times in often.items() if stand[form] <= times]


def _plainer(text: str) -> str:
    text = text.replace("`", APOSTROPHE)
    if not text.isascii():
        for printed, plain in _PRINTED:
            text = text.replace(printed, plain)
    return text


def _within(chunk: str, joined: list[str], respelt: list[Respelt]) -> tuple[str, ...]:
    """The forms in a chunk that may have apostrophes and hyphens."""
    forms, whole, spelt = _opened_often(chunk) if len(chunk) < _SHORT else _opened(chunk)
    if whole:
        joined.append(whole)
    respelt += spelt
    return forms


def _opened(chunk: str) -> tuple[tuple[str, ...], str, tuple[Respelt, ...]]:
    """The forms, the whole without hyphens ("" when it is no word), what folding changed."""
    parts = chunk.split(HYPHEN)
    forms = tuple(form for part in parts if (form := _bare(part)))
    is_word = 1 < len(forms) < 4 and all(map(str.isalpha, forms))
    spelt = tuple(_side_by_side(parts, parts)) if APOSTROPHE in chunk else ()
    return forms, "".join(forms)[:LONGEST] if is_word else "", spelt


_SHORT = 40
_opened_often = lru_cache(maxsize=30_000)(_opened)


def _bare(part: str) -> str:
    """Without apostrophes, and without the possessive's s or an article."""
    return _kept(part)[0].replace(APOSTROPHE, "")


def _kept(part: str) -> tuple[str, int]:
    """What of a part is the word, with its apostrophes within, and where it begins."""
    bare = part.lstrip(APOSTROPHE)
    start = len(part) - len(bare)
    bare = bare.rstrip(APOSTROPHE)
    if bare.endswith("'s") and len(bare) > 3:
        bare = bare[:-2]
    article, apostrophe, word = bare.partition(APOSTROPHE)
    if apostrophe and article in _ELIDED and word.translate(FORMS).startswith(_VOWELS):
        return word, start + len(article) + 1
    return bare, start


# --- Spellings ------------------------------------------------------------------------------------


def _respelt(text: str) -> list[Respelt]:
    if CHANGED.isdisjoint(text):
        return []
    odd = [piece for piece in text.split() if not piece.isascii() or APOSTROPHE in piece]
    return [
        each
        for piece in odd
        for each in (_respelt_often(piece) if len(piece) < _SHORT else _respelt_in(piece))
    ]


def _respelt_in(piece: str) -> tuple[Respelt, ...]:
    """What folding changed in a piece between two spaces."""
    plain = piece.translate(FORMS).split()
    spelt = [
        run for run in piece.translate(SPELLINGS).split() if FORMS[ord(run[0])] or _is_word(run)
    ]
    found: list[Respelt] = []
    for chunk, written in zip(plain, spelt, strict=True):
        if len(chunk) == len(written) == 1:
            if chunk != written:
                found.append((f"!{written}", chunk))
        elif chunk != written or APOSTROPHE in chunk:
            found += _side_by_side(chunk.split(HYPHEN), written.split(HYPHEN))
    return tuple(found)


def _is_word(run: str) -> bool:
    """Whether there is more in it than marks that hang on nothing."""
    return bool(run.translate(FORMS))


def _side_by_side(parts: list[str], written: list[str]) -> Iterator[Respelt]:
    for part, as_written in zip(parts, written, strict=True):
        form = _bare(part)[:LONGEST]
        if form and (exact := _exact(form, as_written)):
            yield exact, form


def _exact(form: str, written: str) -> str:
    """The spelling of a form as it is written; "" when folding left it as it was."""
    first = next((at for at, sign in enumerate(written) if FORMS[ord(sign)]), 0)
    spelling = _kept(written[first:])[0][:LONGEST]
    return f"!{spelling}" if spelling != form else ""


# Whether there is a character at all that folding may change, or a syllable of Hangul.
_SPECIAL = re.compile(
    "[^\x00-\u00bf\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u0454\u0456\u2000-\u200a\u2116\u2010-\u2027]"
)
_respelt_often = lru_cache(maxsize=30_000)(_respelt_in)


# --- Words of Hangul ------------------------------------------------------------------------------

_MARKS = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\uff9e\uff9f\U000e0100-\U000e01ef"
_SYLLABLES = re.compile("[\uac00-\ud7a3]+")
_OF_HANGUL = re.compile(f"[\uac00-\ud7a3][{_MARKS}]*(?:[\uac00-\ud7a3][{_MARKS}]*)+")
_IN_HANGUL, _IN_LETTERS = re.compile("[\u1100-\u11ff\uac00-\ud7a3]"), re.compile("[\u1100-\u11ff]")
_LONGEST_OF_HANGUL = 20


def _of_hangul(text: str) -> Iterator[str]:
    """Its words of two syllables and more, whole: their particles hang on them."""
    for run in _OF_HANGUL.finditer(text):
        word = "".join(_SYLLABLES.findall(run[0]))
        if len(word) <= _LONGEST_OF_HANGUL:
            yield word


# --- The same with places, for marks --------------------------------------------------------------


class Token(NamedTuple):
    """A form and where it stands: characters of the text, `end` not included.

    joined: the hyphenated word that begins with it, without hyphens, or the word of Hangul, and
    where that ends. exact: as in `Cut`, "" where folding changed nothing.
    """

    form: str
    start: int
    end: int
    joined: str = ""
    joined_end: int = 0
    exact: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The forms of `cut`, each with its place; a place never parts a letter from its marks.

    What goes on for thousands of letters without a space is no word, and is taken in pieces.
    """
    placed = _one_by_one(text)
    return _with_words_of_hangul(placed) if _IN_HANGUL.search(text) else placed


# A character that is a word by itself, with what may hang on it, or what stands between spaces.
_CHUNKS = re.compile(f"[{ALONE}][{_MARKS}]*|[^\\s{ALONE}]{{1,4096}}[{_MARKS}]*")
_WHOLE_CHUNKS = re.compile(f"\\S{{1,4096}}[{_MARKS}]*")  # letters of Hangul hang on syllables


def _one_by_one(text: str) -> Iterator[Token]:
    chunks = _WHOLE_CHUNKS if _IN_LETTERS.search(text) else _CHUNKS
    for chunk in chunks.finditer(text):
        at, end = chunk.span()
        placed = _placed_often if end - at < _SHORT else _placed
        for form, start, end, joined, joined_end, exact in placed(chunk[0]):
            yield Token(form, at + start, at + end, joined, at + joined_end, exact)


def _with_words_of_hangul(placed: Iterator[Token]) -> Iterator[Token]:
    run: list[Token] = []
    for token in placed:
        syllable = bool(_SYLLABLES.fullmatch(token.form))
        if run and not (syllable and token.start == run[-1].end):
            yield from _whole_word(run)
            run = []
        if syllable:
            run.append(token)
        else:
            yield token
    yield from _whole_word(run)


def _whole_word(run: list[Token]) -> list[Token]:
    if not 1 < len(run) <= _LONGEST_OF_HANGUL:
        return run
    word = "".join(token.form for token in run)
    return [run[0]._replace(joined=word, joined_end=run[-1].end), *run[1:]]


Letters = list[tuple[str, int, int]]
"""Letters, each with the place of the character, with its marks, that it came from."""


def _placed(chunk: str) -> tuple[Token, ...]:
    """The tokens of what stands between two spaces."""
    found: list[Token] = []
    letters: Letters = []
    written: list[str] = []
    for start, end in _clusters(chunk):
        sign = composed(widened(chunk[start:end]))
        runs = sign.translate(FORMS).split(" "), sign.translate(SPELLINGS).split(" ")
        for place, (plain, spelt) in enumerate(zip(*runs, strict=True)):
            if place:
                found.extend(_tokens_of(letters, "".join(written)))
                letters, written = [], []
            letters.extend((letter, start, end) for letter in plain)
            written.append(spelt)
    return (*found, *_tokens_of(letters, "".join(written)))


_placed_often = lru_cache(maxsize=20_000)(_placed)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the marks that follow it; marks that hang on nothing one by one."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _continues(text[place]) or _hangs_on_nothing(text[start]):
            yield start, place
            start = place


def _hangs_on_nothing(first: str) -> bool:
    return _continues(first) and not FORMS[ord(first)]


def _continues(sign: str) -> bool:
    """Whether the character hangs on the one before; so do the vowels and ends of Hangul."""
    return sign > "\u02ff" and (
        unicodedata.category(sign) in ("Mn", "Me", "Mc")
        or "\u1160" <= sign <= "\u11ff"
        or sign in VOICES
    )


def _tokens_of(letters: Letters, written: str) -> Iterator[Token]:
    """The tokens of letters without a space; a place is from the first that counts to the last."""
    joined: list[str] = []
    _within("".join(letter for letter, _, _ in letters), joined, [])
    last = next((end for letter, _, end in reversed(letters) if letter.isalnum()), 0)
    whole = (joined[0], last) if joined else ("", 0)
    for part, as_written in zip(_parts(letters), written.split(HYPHEN), strict=True):
        word, start = _kept("".join(letter for letter, _, _ in part))
        form = word.replace(APOSTROPHE, "")[:LONGEST]
        if form:
            kept = [each for each in part[start:] if each[0] != APOSTROPHE]
            yield Token(form, kept[0][1], kept[-1][2], *whole, _exact(form, as_written))
            whole = ("", 0)


def _parts(letters: Letters) -> Iterator[Letters]:
    """What hyphens part."""
    part: Letters = []
    for each in letters:
        if each[0] == HYPHEN:
            yield part
            part = []
        else:
            part.append(each)
    yield part
