"""Did you mean: words that the archive has, for words that hardly anything has.

Only where a search finds little or nothing, only for words in Latin letters, and only words that
stand in entries the public may see and that narrow the search as it stands to something. Names
of Chinese and Korean people are never offered: a letter more or less there is somebody else.
Nothing is ever searched for that was not asked.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from fonds.catalogue import load
from fonds.names import script_of
from fonds.names.family_first import family_first
from fonds.records.agent import Agent
from fonds.searching import languages, place
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Broken,
    Engine,
    Form,
    Has,
    Sorting,
)
from fonds.searching.entries.entry import EARLIEST, KIND, address_of
from fonds.searching.entries.parts import FIELDS, WEIGHTS
from fonds.searching.found import Found
from fonds.searching.languages.general import tokens
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Query
from fonds.searching.questions.question import wanted
from fonds.searching.questions.reading import read

log = logging.getLogger(__name__)

LITTLE = 3
"""As many hits or fewer are little: then a word may be misspelt."""

MOST = 3
"""How many suggestions are made."""

_SHORTEST = 4  # letters; of a shorter word nearly every other is a neighbour
_LONG = 7  # letters from which on two slips are allowed
_TERMS = 4  # words of one search that are looked after
_FORMS = 20_000  # forms with one beginning that are compared
_TRIED = 8  # neighbours of a word that are counted
_NEARER = 5  # a form one slip nearer outweighs one that is so many times as frequent
_RARER = 20  # what is so many times rarer than another neighbour is as likely a slip itself
_EAST_ASIAN = ("Hani", "Hang")
_FAMILY_FIRST = ("enlai", "il sung")  # given names of each language, to try a family name with


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search with other words. typed, instead: what was typed, and what may have been meant.

    documents: how much the other search finds.
    """

    typed: tuple[str, ...]
    instead: tuple[str, ...]
    query: Query
    documents: int


def suggestions(found: Found) -> tuple[Suggestion, ...]:
    """What may have been meant, the likeliest first; nothing where enough was found."""
    at = place.folder()
    engine = place.current(at) if at and found.ready else None
    if engine is None or found.total > LITTLE or not found.query.words:
        return ()
    try:
        return tuple(_suggestions(engine, found))
    except Broken as fault:
        log.warning("The search index is broken and will be built anew: %s", fault)
        return ()


def _suggestions(engine: Engine, found: Found) -> Iterator[Suggestion]:
    meant = dict(_meant(engine, found.query))
    if not meant:
        return
    best = {typed: several[0] for typed, several in meant.items()}
    first = next(iter(meant))
    others = [best | {first: each} for each in meant[first][1:]]
    made = 0
    for each in (best, *others):
        query = found.query.saying(_respelt(found.query.words, each))
        documents = engine.find(narrowed(query), Sorting(by=EARLIEST), 0, 1).total
        if documents > found.total and made < MOST:
            made += 1
            yield Suggestion(tuple(each), tuple(each.values()), query, documents)


def _meant(engine: Engine, query: Query) -> Iterator[tuple[str, Sequence[str]]]:
    """The forms that hardly anything has, each with its neighbours, the likeliest first."""
    for before, form, field in list(_spelt(query.words))[:_TERMS]:
        parts = tuple(FIELDS.get(field, ())) if field else tuple(WEIGHTS)
        # What stands often elsewhere is spelt as it should be, though nothing here has it.
        known = _documents(engine, Query(), parts, form)
        if known <= LITTLE and parts:
            near = [each for each in _neighbours(engine, parts, form) if _is_other(each, form)]
            several = _likeliest(engine, query, parts, near, known)
            if offered := [each for each in several if _offered(engine, before, each)][:MOST]:
                yield form, offered


def _spelt(words: str) -> Iterator[tuple[str, str, str]]:
    """The words whose spelling can be doubted, each after the word before it, with its field."""
    before = ""
    for term, field in dict.fromkeys(wanted(read(words).question)):
        for form in term.forms:
            doubtful = len(form) >= _SHORTEST and form.isascii() and form.isalpha()
            if doubtful and not term.prefix and not term.verbatim:
                yield before, form, field
            before = form


def _is_other(one: str, other: str) -> bool:
    """Whether they are not forms of one word, of which finding one is as good as the other. In
    English alone: of so many languages, in one or the other nearly everything is a form of all."""
    return languages.stems([one], "en") != languages.stems([other], "en")


def _documents(engine: Engine, query: Query, parts: Sequence[str], form: str) -> int:
    """How many entries have that very form, as the search is narrowed."""
    ways = tuple(Form(part, form) for part in parts)
    asked = AllOf((narrowed(query.saying("")), AnyOf(ways)))
    return engine.find(asked, Sorting(by=EARLIEST), 0, 1).total


def _likeliest(
    engine: Engine, query: Query, parts: Sequence[str], near: Sequence[str], known: int
) -> list[str]:
    counted = {each: _documents(engine, query, parts, each) for each in near}
    most = max(counted.values(), default=0)
    enough = max(LITTLE * known, most // _RARER)
    return [each for each in near if counted[each] > enough]


def _neighbours(engine: Engine, parts: Iterable[str], form: str) -> list[str]:
    """Forms that are a slip or two away, the nearest and most frequent first; those of texts, which
    are many, only where the other parts have none."""
    slips = 2 if len(form) >= _LONG else 1
    rated: dict[str, float] = {}
    for part in sorted(parts, key=lambda each: each == "text"):
        if part == "text" and rated:
            break
        told = (it for start in dict.fromkeys(form[:2]) for it in engine.forms(part, start, _FORMS))
        for other, rate in _rated(form, dict(told), slips):
            rated[other] = max(rate, rated.get(other, 0.0))
    return sorted(rated, key=lambda each: (-rated[each], each))[:_TRIED]


def _rated(form: str, frequent: Mapping[str, int], slips: int) -> Iterator[tuple[str, float]]:
    """Those that are near: a slip is a letter too many, too few or wrong, or two exchanged."""
    several = process.extract(
        form, list(frequent), scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    for other, away, _ in several:
        if away and other.isascii() and other.isalpha():
            yield other, frequent[other] / _NEARER**away


def _offered(engine: Engine, before: str, form: str) -> bool:
    """Whether it may be offered: not a Chinese or Korean family name, not the given name of the
    one before it in the search, and not what somebody is called who also has a name in those
    scripts."""
    if any(family_first(form, given) for given in _FAMILY_FIRST):
        return False
    if before and family_first(before, form):
        return False
    so_called = AnyOf((Form("title", form), Form("names", form)))
    bearers = engine.find(AllOf((Has(KIND, ("agent",)), so_called)), Sorting(by=EARLIEST), 0, 200)
    numbers = [number for _, number in map(address_of, bearers.keys)]
    records = load.many("agent", numbers).values()
    forms = (name.form for each in records if isinstance(each, Agent) for name in each.names)
    return not any(script_of(each) in _EAST_ASIAN for each in forms)


def _respelt(words: str, meant: Mapping[str, str]) -> str:
    """What was typed with those words in place of others: signs and operators stay."""
    said, at = [], 0
    for token in tokens(words):
        if token.form in meant and token.start >= at:
            said += [words[at : token.start], meant[token.form]]
            at = token.end
    return "".join((*said, words[at:]))


__all__ = ["LITTLE", "Suggestion", "suggestions"]
