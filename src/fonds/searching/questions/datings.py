"""Dates that stand among other words: in a search somebody typed, in a footnote.

A date is the longest run of words that is wholly a date, with a year in it, and that
`fonds.dates.read` reads without a doubt. Nothing is guessed: 10/11/1956, which can be two days, is
none.

>>> [(each.written, each.edtf) for each in datings("Yudin 30 October 1956")]
[('30 October 1956', '1956-10-30')]
>>> datings("protocol 1956/34")
()
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from fonds.dates import Refusal, read
from fonds.dates.months import CALENDAR_NAMES
from fonds.dates.wordings import LEXICONS
from fonds.dates.wordings.lexicon import Sign

_MOST_WORDS = 7  # "between the 5th and 10th October 1956"
_MOST_DATES = 12
_LONGEST = 5_000
_WORD = re.compile(r"\S+")
_JOINED = re.compile(
    r"[0-9]{4}\s?年(?:\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?[日号])?)?"
    r"|[0-9]{4}년(?:\s?[0-9]{1,2}월(?:\s?[0-9]{1,2}일)?)?"
)
_YEAR = re.compile(
    r"(?<![\w/.:-])[(\[]?(?:1[0-9]{3}|20[0-9]{2})[?~]?(?![\w/:]|[-–][0-9]{3,})"
    r"|(?<![\w/])[0-9]{1,2}[./][0-9]{1,2}[./](?:1[0-9]|20)[0-9]{2}(?![\w/])"
    r"|(?<![\w/])(?:1[0-9]|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![\w/-])"
    r"|(?<![\w/.-])[0-9]{1,2}[- ][A-Z][a-z]{2}[- ](?:1[0-9]|20)[0-9]{2}(?![\w/-])"
)
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_EDGES = " \t,;:()[]«»“”\"'—–"

_OTHERS = {
    "Polish": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "Czech": "ledna února března dubna května června července srpna září října listopadu prosince",
    "Hungarian": "január február március április május június július augusztus szeptember október "
    "november december",
    "Romanian": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie "
    "noiembrie decembrie",
    "Bulgarian": "януари февруари март април май юни юли август септември октомври ноември "
    "декември",
    "Spanish": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "Italian": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
    "novembre dicembre",
}
"""Months as they stand after a day in languages whose dates `fonds.dates` does not read yet."""

_NEVER_AT_AN_EDGE = (Sign.TO, Sign.FROM, Sign.UNTIL, Sign.AND, Sign.OR, Sign.FILLER, Sign.STROKE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date among words. edtf: Gregorian; kind: what happened then, "" when it does not say."""

    start: int
    end: int
    written: str
    edtf: str
    kind: str = ""


@lru_cache(maxsize=256)
def datings(words: str) -> tuple[Dating, ...]:
    """The dates in the words, in their order, none inside another; () costs next to nothing."""
    if len(words) > _LONGEST or not (_YEAR.search(words) or _JOINED.search(words)):
        return ()
    found: list[Dating] = []
    for dating in _found(words):
        if not found or dating.start >= found[-1].end:
            found.append(dating)
    return tuple(found[:_MOST_DATES])


def _found(words: str) -> Iterator[Dating]:
    pieces = [(hit.start(), hit.end()) for hit in _WORD.finditer(words)]
    years = [hit.span() for hit in _YEAR.finditer(words)]
    runs = [dating for year in years[:_MOST_DATES] if (dating := _around(words, pieces, year))]
    joined = [dating for hit in _JOINED.finditer(words) if (dating := _read(words, *hit.span()))]
    yield from sorted([*runs, *joined], key=lambda each: (each.start, -each.end))


def _around(words: str, pieces: list[tuple[int, int]], year: tuple[int, int]) -> Dating | None:
    """The longest date that holds that year."""
    at = next(n for n, (start, end) in enumerate(pieces) if start <= year[0] < end)
    first, last = at, at
    while first > 0 and at - first < _MOST_WORDS and _plausible(words[slice(*pieces[first - 1])]):
        first -= 1
    while (
        last + 1 < len(pieces)
        and last - at < _MOST_WORDS
        and _plausible(words[slice(*pieces[last + 1])])
    ):
        last += 1
    for length in range(min(_MOST_WORDS, last - first + 1), 0, -1):
        for begin in range(max(first, at - length + 1), min(at, last - length + 1) + 1):
            if dating := _read(words, pieces[begin][0], pieces[begin + length - 1][1]):
                return dating
    return _read(words, *year)


def _read(words: str, start: int, end: int) -> Dating | None:
    """That stretch as a date, if it is one to its last word."""
    while start < end and words[start] in _EDGES:
        start += 1
    while start < end and (words[end - 1] in _EDGES or words[end - 2 : end] in (").", "].")):
        end -= 1
    written = words[start:end]
    if not written or _hangs(written):
        return None
    outcome = _outcome(written)
    return Dating(start, end, written, *outcome) if outcome else None


@lru_cache(maxsize=1024)
def _outcome(written: str) -> tuple[str, str] | None:
    dotted = _DOTTED.fullmatch(written)
    wordings: dict[str, str | None]
    if dotted:  # whoever sets points puts the day first
        wordings = {".".join(dotted.groups()): "de"}
    else:
        wordings = dict.fromkeys((written, written.rstrip("."), _in_english(written)))
    for wording, language in wordings.items():
        outcome = read(wording, language)
        if not isinstance(outcome, Refusal) and outcome.edtf and not outcome.undated:
            return outcome.edtf, outcome.kind or ""
    return None


def _in_english(written: str) -> str:
    """With its month in English, and without the words that stand about it in other languages."""
    months, said = _months(), []
    for word in written.split():
        bare = word.strip(".,").casefold()
        if bare in months:
            said.append(months[bare])
        elif bare not in ("de", "r", "roku", "del", "г", "година"):
            said.append(word)
    if len(said) == 3 and said[0].strip(".").isdigit() and len(said[0].strip(".")) == 4:
        said.reverse()  # 1956. október 30.
    return " ".join(word.strip(".,") for word in said)


def _hangs(written: str) -> bool:
    """Whether it begins or ends with a word that only binds dates."""
    first, last = written.split(maxsplit=1)[0], written.rsplit(maxsplit=1)[-1]
    return _bare(first) in _binding() or (_bare(last) in _binding() and last[-1:] != ".")


def _plausible(word: str) -> bool:
    """Whether the word can be part of a date; most cannot."""
    bare = _bare(word)
    if not bare or bare in _vocabulary() or bare in _months():
        return True
    return bare.rstrip("stndrhe").isdigit() or bool(re.fullmatch(r"[ivx0-9.–—-]+", bare))


def _bare(word: str) -> str:
    return word.strip(_EDGES + ".").casefold()


@cache
def _months() -> dict[str, str]:
    english = CALENDAR_NAMES["en"].full
    return {
        month.casefold(): english[place]
        for names in _OTHERS.values()
        for place, month in enumerate(names.split())
    }


@cache
def _vocabulary() -> frozenset[str]:
    """Every word that any language has in its dates."""
    words = {
        word
        for lexicon in LEXICONS.values()
        for said in lexicon.words.values()
        for word in _of(said)
    }
    for names in CALENDAR_NAMES.values():
        words |= {form for month in range(1, 13) for form in names.month_forms(month)}
        words |= {form for code in range(21, 25) for form in names.season_forms(code)}
        words |= {form for day in range(1, 8) for form in names.weekday_forms(day)}
    extra = {"de", "r", "roku", "del", "г", "година", "о", "с"}
    return frozenset(_bare(word) for word in words) | extra


@cache
def _binding() -> frozenset[str]:
    words = (
        lexicon.words.get(sign, "") for lexicon in LEXICONS.values() for sign in _NEVER_AT_AN_EDGE
    )
    return frozenset(_bare(word) for said in words for word in _of(said)) - {"г", "г.", "года", "r"}


def _of(said: str) -> Iterator[str]:
    """The single words of a lexicon's row."""
    for one in said.split(" / "):
        yield from one.partition("=")[0].split()
