"""Cutting a wording into tokens: every letter, digit and mark must find its sign.

What no rule knows becomes an UNKNOWN token, and with one of those nothing is read. Each rule
is tried at the place where the last one stopped, so the time taken grows with the length.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from fonds.dates.numerals import ROMAN_LETTERS, roman
from fonds.dates.wordings.digits import DASHES, number, numeric
from fonds.dates.wordings.lexicon import Lexicon, Maker, Sign, Token
from fonds.dates.wordings.rule import Rule
from fonds.dates.wordings.vocabulary import LETTER, phrase

_TILDES = "~\u301c\u223c"
_ROMAN_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

# What looks alike is made alike. Superscripts are left as they are: a footnote mark must not
# become a digit.
_LOOKALIKES = str.maketrans(
    {chr(0xFF01 + place): chr(0x21 + place) for place in range(94)}
    | {chr(0x2160 + place): numeral for place, numeral in enumerate(_ROMAN_NUMERALS)}
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
    | dict(zip("【】〔〕。‘’ʼ", "[][].'''", strict=True))
)


def plain(text: str) -> str:
    """Make spaces, full-width letters, brackets, quotes and Roman numerals alike."""
    composed = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
    return re.sub(r"\s+", " ", composed).strip()


def cut(text: str, lexicon: Lexicon, rule: Rule) -> list[Token]:
    """Cut a wording, made plain, into tokens; filler is left out."""
    found = [token for token in _scan(text, lexicon, rule) if token.sign is not Sign.FILLER]
    return _bare_doubt(found)


def _bare_doubt(tokens: list[Token]) -> list[Token]:
    """Take the round brackets off (?) and (uncertain)."""
    signs = "".join(token.sign for token in tokens)
    places = [match.start() for match in re.finditer(r"\(\?\)", signs)]
    brackets = {place for start in places for place in (start, start + 2)}
    return [token for place, token in enumerate(tokens) if place not in brackets]


def _scan(text: str, lexicon: Lexicon, rule: Rule) -> Iterator[Token]:
    position = 0
    while position < len(text):
        if text[position] == " ":
            position += 1
            continue
        token = _next(text, position, lexicon, rule)
        yield token
        position += len(token.text)


def _next(text: str, position: int, lexicon: Lexicon, rule: Rule) -> Token:
    figure = text[position] in "0123456789'"
    return (
        _shape(text, position, lexicon)
        or (numeric(text, position, lexicon, rule) if figure else None)
        or phrase(text, position, lexicon)
        or (number(text, position) if figure else _mark(text, position))
        or _unknown(text, position)
    )


def _shape(text: str, position: int, lexicon: Lexicon) -> Token | None:
    for pattern, make in _shapes(lexicon):
        match = pattern.match(text, position)
        token = make(match) if match else None
        if token:
            return token
    return None


@cache
def _shapes(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """Put the language's own shapes before those that all languages write alike."""
    return tuple((re.compile(source), make) for source, make in (*lexicon.shapes, *_COMMON))


def _clock(match: re.Match[str]) -> Token:
    """Read 15:30 with its zone, if the paper gives one; a spreadsheet's midnight is marked."""
    zone = (match[4] or "").replace("UTC", "Z").replace("GMT", "Z")
    empty = int(match[1] + match[2]) == 0 and not int(match[3] or 0) and not zone
    clock = f"{match[1]:0>2}:{match[2]}{zone}"
    return Token(Sign.TIME, match[0], clock=clock, meaning="midnight" if empty else "")


def _date_time_group(match: re.Match[str]) -> Token | None:
    """Read 081530Z before a month: day, time and zone, as armies and navies write them."""
    day, hour, minute, letter = match.groups()
    if int(hour) > 23 or int(minute) > 59:
        return None
    clock = f"{hour}:{minute}{_zone(letter)}"
    return Token(Sign.DAY, match[0], number=int(day), clock=clock)


def _zone(letter: str) -> str:
    """Give the offset of a military zone: A to M lie east of Z, N to Y west; J is local time."""
    if letter in "JZ":
        return "Z" if letter == "Z" else ""
    east, west = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
    if letter in east:
        return f"+{east.index(letter) + 1:02}:00"
    return f"-{west.index(letter) + 1:02}:00"


def _roman(match: re.Match[str]) -> Token | None:
    value = roman(match[0])
    return Token(Sign.ROMAN, match[0], number=value) if value else None


_COMMON: tuple[tuple[str, Maker], ...] = (
    (
        (
            r"T?([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,][0-9]+)?)?(?![0-9:])"
            r"(?:\s?(Z\b|UTC\b|GMT\b|[+-][0-9]{2}:[0-9]{2}(?![0-9:])))?"
        ),
        _clock,
    ),
    (r"([0-3][0-9])/?([0-9]{2})([0-9]{2})\s?([A-Z])\b(?=\s?[A-Za-z])", _date_time_group),
    (rf"[{ROMAN_LETTERS}]{{1,5}}(?!{LETTER})", _roman),
)
_MARKS = {
    "/": Sign.STROKE,
    "&": Sign.AND,
    "?": Sign.DOUBT,
    "(": Sign.OPEN,
    ")": Sign.CLOSE,
    ",": Sign.FILLER,
    ":": Sign.FILLER,
}


def _mark(text: str, position: int) -> Token | None:
    letter = text[position]
    if letter in _TILDES:  # between two dates "to", at either end "about"
        outer = position in {0, len(text) - 1}
        return Token(Sign.CIRCA if outer else Sign.TO, letter)
    if letter == "." and text[position + 1 : position + 2] in {"", " ", ")"}:
        return Token(Sign.FILLER, letter)
    if dash := _DASH.match(text, position):
        spaced = " " in text[max(0, position - 1) : dash.end() + 1]
        return Token(Sign.TO, dash[0], meaning="spaced" if spaced else "")
    return Token(_MARKS[letter], letter) if letter in _MARKS else None


_DASH = re.compile(f"[{DASHES}]{{1,3}}")
_WORD = re.compile(rf"{LETTER}+|.", re.DOTALL)


def _unknown(text: str, position: int) -> Token:
    match = _WORD.match(text, position)
    return Token(Sign.UNKNOWN, match[0] if match else text[position])
