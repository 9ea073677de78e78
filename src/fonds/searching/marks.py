"""Marks: where the words that were asked for stand in a text, and by which rule they are found.

The text is taken apart as the index took it, so that what is marked is what was found. A mark
covers whole characters with all that hangs on them, and a phrase is one mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from fonds.searching import languages
from fonds.searching.asked import Term, terms
from fonds.searching.languages.general import Token, tokens
from fonds.searching.query import Query


class Rule(StrEnum):
    """Why a run of characters is marked."""

    EXACT = "exact"  # as it was typed, but for case
    FOLDED = "folded"  # but for marks, width, apostrophes, hyphens
    STEMMED = "stemmed"  # another form of the word
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Span:
    """A marked run of characters; `end` is not included."""

    start: int
    end: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text on one line, its marks, and whether the text goes on to either side."""

    text: str
    spans: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False


def marks(query: Query, text: str, language: str) -> tuple[Span, ...]:
    """Where the query's words stand in a text of that language (a tag; "" not recorded)."""
    looking = _looking(query.words)
    if not looking.wanted or not text:
        return ()
    return tuple(span for span, _ in _merged(looking.found(list(tokens(text)), text, language)))


def passage(query: Query, text: str, language: str, length: int = 240) -> Passage:
    """The piece of about that many characters in which most of the words stand, the earliest.

    Without a word in it, the beginning of the text.
    """
    looking = _looking(query.words)
    first, last = looking.densest(text, language, length) if looking.wanted else (0, 0)
    start, end = _window(text, first, last, length)
    piece = _LINE_ENDS.sub(" ", text[start:end])
    return Passage(piece, marks(query, piece, language), start > 0, end < len(text))


Found = tuple[Span, int]
"""A span, and the place of its term among those that were asked for."""

_LINE_ENDS = re.compile(r"[\n\t\r]")
_LONGEST_WORD = 40
_SURE = 4  # letters of a stem that no ending changes
_MOST_TRIED = 6
_MOST_PLACES = 200
_FIRST_ALONE = 0x3000
_BLOCKS = re.compile(r"[^\n]{1,800}(?=\s|\Z)|[^\n]{1,800}")
_SEARCHED = 400_000  # characters of a text that are looked through for a passage
_BEFORE = 0.3  # how much of a passage stands before its first mark


_Known = dict[str, tuple[int, bool] | None]


class _Looking:
    """What one query's words are recognised by."""

    def __init__(self, wanted: Sequence[Term]) -> None:
        self.wanted = wanted
        self._words = {term.word: place for place, term in enumerate(wanted) if term.word}
        self._stems = {
            stem: place
            for word, place in self._words.items()
            for stem in languages.stems([word], "")
            if stem
        }
        self._known: dict[str, _Known] = defaultdict(dict)  # what forms mean, by language
        self._hints = [(place, _hint(term)) for place, term in enumerate(wanted)]
        self._phrases: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for place, term in enumerate(wanted):
            if len(term.forms) > 1:
                self._phrases.setdefault(term.forms[0], []).append((place, term.forms))

    def found(self, several: Sequence[Token], text: str, language: str) -> Iterator[Found]:
        """Every place where a term stands."""
        known = self._known[language]
        for at, token in enumerate(several):
            if token.form in self._phrases:
                yield from self._phrases_at(at, several)
            if token.joined in self._words:
                place = self._words[token.joined]
                yield Span(token.start, token.joined_end, Rule.FOLDED), place
                continue
            if token.form not in known:
                known[token.form] = self._meant(token.form, language)
            if (meant := known[token.form]) is not None:
                place, stemmed = meant
                rule = Rule.STEMMED if stemmed else self._rule(place, text, token)
                yield Span(token.start, token.end, rule), place

    def _phrases_at(self, at: int, several: Sequence[Token]) -> Iterator[Found]:
        for place, forms in self._phrases[several[at].form]:
            run = several[at : at + len(forms)]
            if tuple(each.form for each in run) == forms:
                yield Span(run[0].start, run[-1].end, Rule.PHRASE), place

    def _meant(self, form: str, language: str) -> tuple[int, bool] | None:
        """The place of the term that a form is of, and whether only by its stem."""
        if form in self._words:
            return self._words[form], False
        stems = languages.stems([form], language)
        return next(((self._stems[stem], True) for stem in stems if stem in self._stems), None)

    def _rule(self, place: int, text: str, token: Token) -> Rule:
        surface = unicodedata.normalize("NFC", text[token.start : token.end]).casefold()
        return Rule.EXACT if surface == self.wanted[place].typed else Rule.FOLDED

    def densest(self, text: str, language: str, length: int) -> tuple[int, int]:
        """The ends of the run of marks, no longer than `length`, with most of the terms."""
        best, most = (0, 0), 0
        for start, hinted in self._likely(text, length):
            if hinted <= most:
                break
            block = text[start : start + length + _LONGEST_WORD]
            end, held = self._run(block, language, length)
            if held > most:
                best, most = (start, start + end), held
        return best if most else self._anywhere(text, language, length)

    def _run(self, block: str, language: str, length: int) -> tuple[int, int]:
        """Where the marks in a block end that starts with one, and how many terms they are of."""
        several = _merged(self.found(list(tokens(block)), block, language))
        near = [it for it in several if it[0].end <= max(length, several[0][0].end)]
        starts = bool(near) and near[0][0].start < _LONGEST_WORD
        return (near[-1][0].end, len({place for _, place in near})) if starts else (0, 0)

    def _likely(self, text: str, length: int) -> list[tuple[int, int]]:
        """Where runs of marks may start, the most promising first, with how many terms they
        promise: words that begin alike are looked for, which costs next to nothing."""
        lowered = text.lower()
        if len(lowered) != len(text):
            return []
        places = sorted(
            (at, place) for place, hint in self._hints for at in _beginnings(lowered, hint)
        )
        promising: list[tuple[int, int]] = []
        last = 0
        for first, (at, _) in enumerate(places):
            while last < len(places) and places[last][0] < at + length:
                last += 1
            promising.append((at, len({place for _, place in places[first:last]})))
        return sorted(promising, key=lambda it: (-it[1], it[0]))[:_MOST_TRIED]

    def _anywhere(self, text: str, language: str, length: int) -> tuple[int, int]:
        """The first run of marks at all: for texts whose letters must be folded to be found."""
        for block in _BLOCKS.finditer(text, 0, _SEARCHED):
            several = _merged(self.found(list(tokens(block[0])), block[0], language))
            if several:
                first = several[0][0]
                end, _ = self._run(block[0][first.start :], language, length)
                return block.start() + first.start, block.start() + max(
                    first.end, first.start + end
                )
        return 0, 0


def _beginnings(lowered: str, hint: str) -> Iterator[int]:
    """Where words begin so; characters that are words by themselves begin anywhere."""
    anywhere = ord(hint[0]) > _FIRST_ALONE
    at, found = lowered.find(hint), 0
    while at >= 0 and found < _MOST_PLACES:
        if anywhere or at == 0 or not lowered[at - 1].isalnum():
            found += 1
            yield at
        at = lowered.find(hint, at + 1)


def _hint(term: Term) -> str:
    """With what every form of the word begins, as far as can be said without its language."""
    if len(term.forms) > 1:
        together = all(ord(form[0]) > _FIRST_ALONE for form in term.forms)
        return "".join(term.forms) if together else term.forms[0]
    stems = (stem.partition(":")[2] for stem in languages.stems([term.word], "") if stem)
    shortest = min((*stems, term.word), key=len)
    return shortest[:-1] if len(shortest) > _SURE else shortest


@lru_cache(maxsize=64)
def _looking(words: str) -> _Looking:
    return _Looking(terms(words).wanted)


def _merged(found: Iterator[Found]) -> list[Found]:
    """In order, one where several overlap or where characters written without spaces adjoin."""
    ordered = sorted(found, key=lambda it: (it[0].start, -it[0].end))
    merged: list[Found] = []
    for span, place in ordered:
        if (
            merged
            and span.start <= merged[-1][0].end
            and (span.start < merged[-1][0].end or span.rule is merged[-1][0].rule)
        ):
            last, its = merged[-1]
            merged[-1] = (Span(last.start, max(last.end, span.end), last.rule), its)
        else:
            merged.append((span, place))
    return merged


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
