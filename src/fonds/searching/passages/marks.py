"""Marks: where the words that were asked for stand in a text, and by which rule they are found.

The text is taken apart as the index took it, so that what is marked is what was found. A mark
covers whole characters with all that hangs on them, and a phrase is one mark. Only what is wanted
is marked, and the words of a field only in the parts of a record that the field looks into.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fonds.searching.entries.parts import FIELDS
from fonds.searching.passages.looking import (
    RARE,
    Found,
    Looking,
    Reading,
    Rule,
    Span,
    beginnings,
    hints,
)
from fonds.searching.query import Query
from fonds.searching.questions.question import Term, wanted
from fonds.searching.questions.reading import read

__all__ = ["Passage", "Place", "Rule", "Span", "likely", "marks", "passage", "terms", "whole"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text on one line, its marks, and whether the text goes on to either side.

    terms: those that were asked for and stand in it.
    """

    text: str
    spans: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False
    terms: frozenset[Term] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text a run of marks is likely to begin, and how many terms it promises."""

    at: int
    terms: int


def marks(query: Query, text: str, language: str, part: str = "text") -> tuple[Span, ...]:
    """Where the query's words stand in a text of that language (a tag; "" not recorded).

    part: which part of a record the text is, as an entry names them (`entries.parts`).
    """
    return whole(query, text, language, part).spans


def whole(query: Query, text: str, language: str, part: str = "text") -> Passage:
    """The text as it stands, with its marks."""
    looking = _looking(query.words, part)
    if not looking.terms or not text:
        return Passage(text)
    found = looking.found(text, language)
    return Passage(text, tuple(span for span, _ in found), terms=_held(looking, found))


def terms(query: Query, part: str = "text") -> frozenset[Term]:
    """The words and phrases that are looked for in that part."""
    return frozenset(_looking(query.words, part).terms)


def _held(looking: Looking, found: Iterable[Found]) -> frozenset[Term]:
    return frozenset(looking.terms[place] for place in {place for _, place in found})


def passage(
    query: Query, text: str, language: str, length: int = 240, part: str = "text"
) -> Passage:
    """The piece of about that many characters in which most of the words stand.

    Of several the earliest, though one with words as they were typed before one with other forms
    of them. Without a word in it, the beginning of the text.
    """
    looking = _looking(query.words, part)
    first, last = _densest(looking, text, language, length) if looking.terms else (0, 0)
    start, end = _window(text, first, last, length)
    piece = _LINE_ENDS.sub(" ", text[start:end])
    found = looking.found(piece, language) if looking.terms else []
    spans = tuple(span for span, _ in found)
    return Passage(piece, spans, start > 0, end < len(text), _held(looking, found))


def opening(text: str, length: int = 240) -> Passage:
    """How the text begins, in about that many characters: the passage in which no word stands."""
    _, end = _window(text, 0, 0, length)
    return Passage(_LINE_ENDS.sub(" ", text[:end]), (), cut_after=end < len(text))


def likely(query: Query, text: str, length: int = 240, part: str = "text") -> list[Place]:
    """Where runs of marks no longer than that may begin, the most promising first.

    It is quick and looks at how words begin, in a text as it stands: what is marked may be less,
    or, where none is likely, still more.
    """
    return _likely(_looking(query.words, part), text, length)


_LINE_ENDS = re.compile(r"[\n\t\r]")
_LONGEST_WORD = 40
_MOST_TRIED = 6
_BLOCKS = re.compile(r"[^\n]{1,800}(?=\s|\Z)|[^\n]{1,800}")
_SEARCHED = 100_000  # characters of a text that are looked through where no place is likely
_PIECE = 20_000  # characters that are looked through at once
_ENOUGH = 60_000
_BEFORE = 0.3  # how much of a passage stands before its first mark


@lru_cache(maxsize=64)
def _looking(words: str, part: str) -> Looking:
    several = wanted(read(words).question)
    there = (term for term, field in several if not field or part in FIELDS[field])
    return Looking(dict.fromkeys(there))


# --- The passage with most of the words -----------------------------------------------------------


def _densest(looking: Looking, text: str, language: str, length: int) -> tuple[int, int]:
    """The ends of the run of marks, no longer than `length`, with most of the terms."""
    best, most = (0, 0), 0
    for place in _likely(looking, text, length):
        if place.terms <= most:
            break
        block = text[place.at : place.at + length + _LONGEST_WORD]
        end, held = _run(looking, block, language, length)
        if held > most:
            best, most = (place.at, place.at + end), held
    return best if most else _anywhere(looking, text, language, length)


def _run(looking: Looking, block: str, language: str, length: int) -> tuple[int, int]:
    """Where the marks in a block end that starts with one, and how many terms they are of."""
    several = looking.found(block, language)
    near = [it for it in several if it[0].end <= max(length, several[0][0].end)]
    starts = bool(near) and near[0][0].start < _LONGEST_WORD
    return (near[-1][0].end, len({place for _, place in near})) if starts else (0, 0)


def _likely(looking: Looking, text: str, length: int) -> list[Place]:
    """Words as they were typed, or else such as begin alike: looking for these costs little."""
    hinted = _hints(looking)
    best: list[Place] = []
    met: set[int] = set()
    for reading in Reading:
        if best and (len(met) == len(hinted) or reading in RARE):
            break
        found, there = _promising(hinted, text, length, reading)
        met |= there
        if found and (not best or found[0].terms > best[0].terms):
            best = found
    return best[:_MOST_TRIED]


@lru_cache(maxsize=64)
def _hints(looking: Looking) -> tuple[tuple[str, ...], ...]:
    return tuple(map(hints, looking.terms))


def _promising(
    hinted: Sequence[tuple[str, ...]], text: str, length: int, reading: Reading
) -> tuple[list[Place], set[int]]:
    """Where runs may begin, those with most terms first, and which terms are there at all.

    Once there are any, only so much of the text is looked through, or until one has them all.
    """
    found: list[Place] = []
    met: set[int] = set()
    for start in range(0, len(text), _PIECE):
        if found and (start >= _ENOUGH or max(each.terms for each in found) == len(hinted)):
            break
        piece = text[start : start + _PIECE + length]
        places = sorted(
            (at, term)
            for term, each in enumerate(hinted)
            for at in beginnings(piece, each, reading)
        )
        met.update(term for _, term in places)
        several = _runs(places, length)
        found += [Place(start + at, terms) for at, terms in several if at < _PIECE]
    return sorted(found, key=lambda it: (-it.terms, it.at)), met


def _runs(places: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Each beginning, and how many terms begin within that length from it on."""
    last = 0
    for first, (at, _) in enumerate(places):
        while last < len(places) and places[last][0] < at + length:
            last += 1
        yield at, len({place for _, place in places[first:last]})


def _anywhere(looking: Looking, text: str, language: str, length: int) -> tuple[int, int]:
    """The first run of marks at all: for texts whose letters must be folded to be found."""
    for block in _BLOCKS.finditer(text, 0, _SEARCHED):
        if several := looking.found(block[0], language):
            first = several[0][0]
            end, _ = _run(looking, block[0][first.start :], language, length)
            at = block.start()
            return at + first.start, at + max(first.end, first.start + end)
    return 0, 0


# --- Where a passage begins and ends --------------------------------------------------------------


def _window(text: str, first: int, last: int, length: int) -> tuple[int, int]:
    """About `length` characters around a run, ending where words do."""
    spare = max(length - (last - first), 0)
    start = max(0, first - int(spare * _BEFORE))
    end = min(len(text), max(start + length, last))
    start = max(0, min(start, end - length))
    return _word_start(text, start, first), _word_end(text, max(last, start), end)


def _word_start(text: str, start: int, latest: int) -> int:
    """The first beginning of a word from there on, though not beyond `latest`."""
    if start == 0:
        return 0
    space = re.compile(r"\s\S").search(text, start - 1, min(latest + 1, start + 30))
    return space.start() + 1 if space else _whole(text, start)


def _word_end(text: str, earliest: int, end: int) -> int:
    """The last end of a word up to there, though not before `earliest`."""
    if end >= len(text):
        return len(text)
    space = max(text.rfind(" ", max(earliest, end - 30), end), text.rfind("\n", earliest, end))
    return space if space > earliest else _whole(text, end)


def _whole(text: str, at: int) -> int:
    """The beginning of the character that stands there, marks and all."""
    while 0 < at < len(text) and unicodedata.combining(text[at]):
        at -= 1
    return at
