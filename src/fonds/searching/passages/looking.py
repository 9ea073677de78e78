"""Recognising the words of one question in texts: where they stand, and by which rule.

Texts are taken apart as the index took them. What stands between two spaces is looked at once and
remembered, since the same words come again and again on a page of hits. Runs of characters that
are words by themselves are looked for in the folded text, where that has a character for each
character of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from fonds.searching import languages
from fonds.searching.languages.general import Token, cut, tokens
from fonds.searching.questions.question import Term


class Rule(StrEnum):
    """Why a run of characters is marked."""

    EXACT = "exact"  # as it was typed, but for case
    FOLDED = "folded"  # but for marks, width, apostrophes, hyphens, the sort of characters
    STEMMED = "stemmed"  # another form of the word
    PREFIX = "prefix"  # a word that begins so
    PHRASE = "phrase"
    NEAR = "near"  # one of several words that stand near one another


@dataclass(frozen=True, slots=True)
class Span:
    """A marked run of characters; `end` is not included."""

    start: int
    end: int
    rule: Rule


Found = tuple[Span, int]
"""A span, and the place of its term among those that are looked for."""


class Looking:
    """What the terms of one question are recognised by."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self._all = _ByTokens(dict(enumerate(self.terms)))
        runs = {place: term for place, term in enumerate(self.terms) if is_run(term)}
        self._runs = [(place, _run(term)) for place, term in runs.items()]
        others = {place: it for place, it in enumerate(self.terms) if place not in runs}
        self._others = _ByTokens(others) if runs else self._all

    def found(self, text: str, language: str) -> list[Found]:
        """Every place where a term stands, in order; what overlaps is one."""
        folded = aligned(text) if self._runs else None
        if folded is None:
            return merged(self.by_tokens(text, language))
        several = list(self._others.found(text, language)) if self._others.terms else []
        for place, pattern in self._runs:
            term = self.terms[place]
            for found in pattern.finditer(folded):
                start, end = found.start(1), _end(text, found.end(1))
                several.append((Span(start, end, _rule_of_run(term, text[start:end])), place))
        return merged(several)

    def by_tokens(self, text: str, language: str) -> Iterator[Found]:
        """The same of every term in the slower of two ways, in no order."""
        return self._all.found(text, language)


# --- Runs of characters that are words by themselves ----------------------------------------------


def is_run(term: Term) -> bool:
    """Whether all its forms are characters that are words by themselves, one after the other."""
    if term.distance is not None or term.joined:  # words of Hangul have stems besides
        return False
    return all(len(form) == 1 and _alone(form) for form in term.forms)


def _alone(sign: str) -> bool:
    return not sign.isascii() and cut(f"a{sign}b").forms == ["a", sign, "b"]


_BETWEEN = "[ ']*"


def _run(term: Term) -> re.Pattern[str]:
    return re.compile(f"(?=({_BETWEEN.join(map(re.escape, term.forms))}))")  # they may overlap


def _rule_of_run(term: Term, surface: str) -> Rule:
    if len(term.forms) > 1:
        return Rule.PHRASE
    return Rule.EXACT if surface.casefold() == term.typed.casefold() else Rule.FOLDED


class _Folded(dict[int, str]):
    """For each character the one that it is folded to: a space for what parts words, "'" for what
    vanishes within one, "\0" for what is more than one letter."""

    def __missing__(self, code: int) -> str:
        forms = cut(f"a{chr(code)}b").forms
        letters = {1: forms[0][1:-1] or "'", 2: " ", 3: forms[len(forms) // 2]}
        letter = letters.get(len(forms), "")
        self[code] = found = letter if len(letter) == 1 else "\0"
        return found


_FOLDED = _Folded()


def aligned(text: str) -> str | None:
    """The text folded, each character in its place; None where characters are composed anew."""
    if text.isascii():
        return text.lower()
    if not unicodedata.is_normalized("NFC", text):
        return None
    return text.translate(_FOLDED)


def _end(text: str, end: int) -> int:
    """The end of what hangs on the character that ends there."""
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return end


# --- Words, phrases, beginnings, and words near one another ---------------------------------------

_Chunk = tuple[tuple[Found, ...], int]
"""What is found in the characters between two spaces, and how many tokens they are if a phrase may
begin with one of them, else 0."""

_MOST_KNOWN = 20_000
_PHRASE = 200  # characters that a word of a phrase may take, with what parts it from the next
_SPACED = re.compile(r"\S+")


class _ByTokens:
    """Recognises terms by the tokens of a text."""

    def __init__(self, terms: dict[int, Term]) -> None:
        self.terms = terms
        worded = {place: term for place, term in terms.items() if term.word}
        self._words = {term.word: place for place, term in worded.items()}
        open_ones = {place: term for place, term in worded.items() if not term.verbatim}
        self._joined = {term.word: place for place, term in open_ones.items()}
        self._stems = {
            stem: place
            for place, term in open_ones.items()
            for stem in languages.stems([term.word], "")
            if stem
        }
        self._beginnings = [(t.forms[0], at) for at, t in terms.items() if _begins(t)]
        self._phrases: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for place, term in terms.items():
            if len(term.forms) > 1 and term.distance is None:
                self._phrases[term.forms[0]].append((place, term.forms))
        self._longest = max((len(term.forms) for term in terms.values()), default=0)
        self._near = [(at, t) for at, t in terms.items() if t.distance is not None]
        self._known: dict[str, dict[str, _Chunk]] = defaultdict(dict)

    def found(self, text: str, language: str) -> Iterator[Found]:
        """Every place where a term stands."""
        if self._near:
            yield from self._near_one_another(list(tokens(text)))
        known = self._known[language]
        if len(known) > _MOST_KNOWN:
            known.clear()
        for chunk in _SPACED.finditer(text):
            if chunk[0] not in known:
                known[chunk[0]] = self._chunk(chunk[0], language)
            spans, opening = known[chunk[0]]
            at = chunk.start()
            for span, place in spans:
                yield Span(at + span.start, at + span.end, span.rule), place
            if opening:
                yield from self._phrases_from(text, at, opening)

    def _chunk(self, said: str, language: str) -> _Chunk:
        several = list(tokens(said))
        opens = any(token.form in self._phrases for token in several)
        return tuple(self._apart(several, said, language)), len(several) if opens else 0

    def _phrases_from(self, text: str, at: int, opening: int) -> Iterator[Found]:
        """The phrases that begin with one of so many tokens from a place on."""
        piece = text[at : at + _PHRASE * (opening + self._longest)]
        several = list(islice(tokens(piece), opening + self._longest))
        for first, token in enumerate(several[:opening]):
            for place, forms in self._phrases.get(token.form, ()):
                run = several[first : first + len(forms)]
                if tuple(each.form for each in run) == forms:
                    yield Span(at + run[0].start, at + run[-1].end, Rule.PHRASE), place

    def _apart(self, several: Sequence[Token], text: str, language: str) -> Iterator[Found]:
        """Where single words stand."""
        for token in several:
            if token.joined and (whole := self._meant_whole(token.joined, language)):
                yield Span(token.start, token.joined_end, whole[1]), whole[0]
            if (meant := self._meant(token.form, language)) is not None:
                place, rule = meant
                if rule is Rule.EXACT and not self._is_typed(place, text, token):
                    rule = Rule.FOLDED
                yield Span(token.start, token.end, rule), place

    def _meant_whole(self, joined: str, language: str) -> tuple[int, Rule] | None:
        """The same of a word with hyphens, taken as one."""
        if joined in self._joined:
            return self._joined[joined], Rule.FOLDED
        return self._by_stem(joined, language)

    def _meant(self, form: str, language: str) -> tuple[int, Rule] | None:
        """The place of the term that a form is of, and why."""
        if form in self._words:
            return self._words[form], Rule.EXACT
        for beginning, place in self._beginnings:
            if form.startswith(beginning):
                return place, Rule.PREFIX
        return self._by_stem(form, language)

    def _by_stem(self, form: str, language: str) -> tuple[int, Rule] | None:
        stems = languages.stems([form], language) if self._stems else ()
        found = next((stem for stem in stems if stem in self._stems), None)
        return (self._stems[found], Rule.STEMMED) if found else None

    def _is_typed(self, place: int, text: str, token: Token) -> bool:
        surface = unicodedata.normalize("NFC", text[token.start : token.end]).casefold()
        return surface == self.terms[place].typed.casefold()

    def _near_one_another(self, several: Sequence[Token]) -> Iterator[Found]:
        for place, term in self._near:
            for token in _near(several, term):
                yield Span(token.start, token.end, Rule.NEAR), place


def _begins(term: Term) -> bool:
    return term.prefix and len(term.forms) == 1


def _near(several: Sequence[Token], term: Term) -> Iterator[Token]:
    """The tokens of a term's words that stand near another of them, if every two of them do
    somewhere: so the index has it too."""
    forms = set(term.forms)
    room = (term.distance or 0) + max(len(forms) - 2, 0)
    places = [at for at, token in enumerate(several) if token.form in forms]
    met: set[frozenset[str]] = set()
    near: set[int] = set()
    for first, at in enumerate(places):
        for other in places[first + 1 :]:
            if other - at - 1 > room:
                break
            if several[at].form != several[other].form:
                met.add(frozenset((several[at].form, several[other].form)))
                near |= {at, other}
    if len(met) == len(forms) * (len(forms) - 1) // 2:
        yield from (several[at] for at in sorted(near))


def merged(found: Iterable[Found]) -> list[Found]:
    """In order, one where several overlap or where characters written without spaces adjoin."""
    ordered = sorted(found, key=lambda it: (it[0].start, -it[0].end))
    several: list[Found] = []
    for span, place in ordered:
        if several and _adjoin(several[-1][0], span):
            last, its = several[-1]
            several[-1] = (Span(last.start, max(last.end, span.end), last.rule), its)
        else:
            several.append((span, place))
    return several


def _adjoin(last: Span, span: Span) -> bool:
    return span.start < last.end or (span.start == last.end and span.rule is last.rule)


# --- Where a long text is worth reading -----------------------------------------------------------

_SURE = 4  # letters of a stem that no ending changes
_MOST_PLACES = 100


class Reading(StrEnum):
    """How a text is looked through, each way only where those before it do not find enough."""

    AS_TYPED = "as typed"  # the whole word or phrase; in small letters, or with a capital
    IN_PART = "in part"  # of a phrase its first word, of a word what its forms begin with
    CAPITALS = "capitals"
    FOLDED = "folded"


RARE = frozenset({Reading.CAPITALS, Reading.FOLDED})
"""Ways that take long and seldom find more: only where the others find nothing."""


def hints(term: Term) -> tuple[str, ...]:
    """With what it begins in a text as it stands, the likeliest to be right first."""
    if is_run(term):
        return ("".join(term.forms),)
    typed = term.typed.casefold()
    if len(term.forms) > 1 or term.prefix or term.verbatim:
        together = (typed, " ".join(term.forms)) if term.distance is None else ()
        return _each_once(*together, term.forms[0])
    stems = (stem.partition(":")[2] for stem in languages.stems([term.word], "") if stem)
    shared = _shared([term.word, *stems]) or term.word
    folded = shared[:-1] if len(shared) > _SURE else shared
    return _each_once(typed if term.joined or not typed.isascii() else term.word, folded)


def _each_once(*several: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, several)))


def _shared(several: Sequence[str]) -> str:
    """With what all of them begin."""
    first, last = min(several), max(several)
    alike = (place for place, sign in enumerate(first) if sign != last[place : place + 1])
    return first[: next(alike, len(first))]


def beginnings(text: str, several: Sequence[str], reading: Reading) -> list[int]:
    """Where words begin with one of those hints; characters that are words by themselves begin
    anywhere."""
    hinted = several[:1] if reading is Reading.AS_TYPED else several
    if text.isascii():
        text, forms = text.lower(), set(hinted)
    elif reading is Reading.FOLDED:
        text, forms = aligned(text) or "", set(hinted)
    elif reading is Reading.CAPITALS:
        forms = {form for hint in hinted for form in (hint.title(), hint.upper())}
    else:
        forms = {form for hint in hinted for form in (hint, hint.capitalize())}
    return [at for form in forms for at in _starting(text, form)]


def _starting(text: str, form: str) -> list[int]:
    anywhere = not form[0].isascii() and _alone(form[0])
    found: list[int] = []
    at = text.find(form)
    while at >= 0 and len(found) < _MOST_PLACES:
        if anywhere or at == 0 or not text[at - 1].isalnum():
            found.append(at)
        at = text.find(form, at + 1)
    return found
