"""Why a record is among the hits: what of a question it has, where, by which rule, and what each
place weighs.

The reasons come from the question's own tree and from the entry that the index keeps of the
record, made anew: whatever is found is explained, and what is not found is told what it lacks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fonds.catalogue import load
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching import languages, place
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Broken,
    Entry,
    Form,
    Near,
    Phrase,
    Prefix,
    Sorting,
    Stem,
)
from fonds.searching.entries import entry as entries
from fonds.searching.entries import parts, ranges
from fonds.searching.entries.entry import EARLIEST
from fonds.searching.entries.facets import BY_NAME, Rule
from fonds.searching.entries.gathering import Gathering
from fonds.searching.entries.parts import Parts
from fonds.searching.languages.general import Token, tokens
from fonds.searching.narrowing import narrowed
from fonds.searching.passages.marks import Rule as Found
from fonds.searching.query import Query
from fonds.searching.questions.compiling import asked
from fonds.searching.questions.holding import holds
from fonds.searching.questions.question import All, Any, Coded, Dated, In, Node, Not, Numbered, Term
from fonds.searching.questions.reading import read

MOST_SPELLINGS = 6
"""How many different spellings of a word are told of in one place."""

_LOOKED_AT = 400_000  # characters of one text


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word as it stands in a record, and by which rule it is what was asked for."""

    form: str
    rule: Found


@dataclass(frozen=True, slots=True)
class Standing:
    """A place where a word stands. part: of an entry (`entries.parts`); language: a tag.

    weight: what the place weighs, before it is weighed how rare the word is.
    spellings: () where the word stands farther on than is looked at.
    """

    part: str
    language: str
    weight: float
    spellings: tuple[Spelling, ...] = ()


@dataclass(frozen=True, slots=True)
class OfWord:
    """What becomes of a word or a phrase. wanted: False for one that must not be there.

    field: in which alone it was looked for, "" for any. records: how many have it; None: unknown.
    """

    term: Term
    field: str
    wanted: bool
    there: bool
    places: tuple[Standing, ...] = ()
    records: int | None = None


@dataclass(frozen=True, slots=True)
class OfValue:
    """What becomes of values of a facet, any of which (or all, as its rule is) was asked for."""

    facet: str
    values: tuple[str, ...]
    wanted: bool
    there: bool


@dataclass(frozen=True, slots=True)
class OfDate:
    """A date that lies in the range asked for; certain: that it cannot lie outside."""

    date: HistoricalDate
    certain: bool


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why the query finds the record; found: whether it does."""

    record: Record
    found: bool
    words: tuple[OfWord, ...]
    values: tuple[OfValue, ...]
    dates: tuple[OfDate, ...]
    dated: bool


def reasons(query: Query, kind: str, number: int) -> Reasons | None:
    """The reasons; None for a record that is no hit of any search, or may not be seen."""
    record = load.one(kind, number) if kind in entries.KINDS else None
    made = next(iter(Gathering().entries(kind, [number])), None) if record else None
    if record is None or made is None:
        return None
    question = read(query.words).question
    leaves = list(_leaves(question))
    said = _parts(record)
    return Reasons(
        record=record,
        found=holds(narrowed(query), made),
        words=tuple(_words(leaves, made, said)),
        values=(*_values(query, made), *_coded(leaves, made)),
        dates=tuple(_dates(record, [*_ranges(query), *_asked_ranges(leaves)])),
        dated=bool(query.since or query.until or _asked_ranges(leaves)),
    )


Leaf = tuple[Term | Coded | Dated | Numbered, str, bool]
"""A leaf of a question, the field that it is in ("" for any), and whether it is wanted."""


def _leaves(node: Node | None, field: str = "", wanted: bool = True) -> Iterator[Leaf]:
    match node:
        case None:
            return
        case In(name, below):
            yield from _leaves(below, name, wanted)
        case All(nodes) | Any(nodes):
            for each in nodes:
                yield from _leaves(each, field, wanted)
        case Not(below):
            yield from _leaves(below, field, not wanted)
        case _:
            yield node, field, wanted


# --- Facets and dates -----------------------------------------------------------------------------


def _values(query: Query, made: Entry) -> Iterator[OfValue]:
    for name in dict.fromkeys(name for name, _value in query.chosen):
        values, own = query.values(name), set(made.terms.get(name, ()))
        matches = any if BY_NAME[name].rule is Rule.ANY else all
        yield OfValue(name, values, True, matches(value in own for value in values))
    for name, value in query.excluded:
        yield OfValue(name, (value,), False, value in made.terms.get(name, ()))


def _coded(leaves: Iterable[Leaf], made: Entry) -> Iterator[OfValue]:
    for leaf, _field, wanted in leaves:
        if isinstance(leaf, Coded):
            yield OfValue(leaf.field, leaf.values, wanted, holds(asked(leaf), made))


Range = tuple[str, str]
"""Two EDTF expressions; "" is open."""


def _ranges(query: Query) -> list[Range]:
    return [(query.since, query.until)] if query.since or query.until else []


def _asked_ranges(leaves: Iterable[Leaf]) -> list[Range]:
    several = (leaf for leaf, _field, wanted in leaves if wanted and isinstance(leaf, Dated))
    return [(each.since, each.until) for each in several]


def _dates(record: Record, several: Iterable[Range]) -> Iterator[OfDate]:
    """The dates that lie in any of the ranges."""
    if not isinstance(record, Document):
        return
    met: dict[int, OfDate] = {}
    dates = ranges.ranged(record)
    for since, until in several:
        for at, date in enumerate(dates):
            own = {ranges.DAYS: set[str](), ranges.CERTAIN: set[str]()}
            alone = Document(dates=(date,))
            own |= ranges.terms(alone)
            bare = Entry("", {}, {}, own, {})
            if holds(ranges.dated(since, until), bare):
                certain = holds(ranges.dated(since, until, certain=True), bare)
                met[at] = OfDate(date, certain or (at in met and met[at].certain))
    yield from (met[at] for at in sorted(met))


# --- Words ----------------------------------------------------------------------------------------


def _words(leaves: Iterable[Leaf], made: Entry, said: Parts) -> Iterator[OfWord]:
    for leaf, field, wanted in leaves:
        if isinstance(leaf, Term):
            ways = asked(leaf, field)
            there = holds(ways, made)
            places = tuple(_places(leaf, ways, made, said)) if there else ()
            yield OfWord(leaf, field, wanted, there, places, _records(ways))


def _records(ways: Asked) -> int | None:
    """How many records have the word, of all that are searched."""
    at = place.folder()
    engine = place.current(at) if at else None
    try:
        return engine.find(ways, Sorting(by=EARLIEST), 0, 1).total if engine else None
    except Broken:
        return None


def _places(term: Term, ways: Asked, made: Entry, said: Parts) -> Iterator[Standing]:
    """The parts that have the word, the weightiest first; of texts, each in its language."""
    weights: dict[str, float] = {}
    stems: set[str] = set()
    for way in _single(ways):
        if isinstance(way, Stem):
            stems.add(way.stem)
        if holds(way, made):
            weights[way.part] = max(weights.get(way.part, 0.0), way.weight)
    for part in sorted(weights, key=lambda each: -weights[each]):
        told = list(_standing(term, stems, part, weights[part], said))
        yield from told or [Standing(part, "", weights[part])]


Way = Form | Stem | Phrase | Near | Prefix


def _single(ways: Asked) -> Iterator[Way]:
    match ways:
        case AnyOf(several) | AllOf(several):
            for each in several:
                yield from _single(each)
        case Form() | Stem() | Phrase() | Near() | Prefix():
            yield ways


def _standing(
    term: Term, stems: set[str], part: str, weight: float, said: Parts
) -> Iterator[Standing]:
    """The word in each language that the part has it in."""
    found: dict[str, dict[Spelling, None]] = {}
    for words, language in said.get(part, ()):
        for spelling in _spellings(term, stems, words[:_LOOKED_AT], language):
            found.setdefault(language, {})[spelling] = None
    for language, spellings in found.items():
        yield Standing(part, language, weight, tuple(spellings)[:MOST_SPELLINGS])


def _spellings(term: Term, stems: set[str], words: str, language: str) -> Iterator[Spelling]:
    placed = list(tokens(words))
    forms = tuple(token.form for token in placed)
    for at, token in enumerate(placed):
        if (end := _end(term, stems, forms, at, token, language)) is None:
            continue
        last, rule = end
        surface = words[token.start : last or placed[at + len(term.forms) - 1].end]
        yield Spelling(surface, _rule(term, surface, rule))


def _end(
    term: Term, stems: set[str], forms: Sequence[str], at: int, token: Token, language: str
) -> tuple[int, Found] | None:
    """Where what begins there ends (0: with the last form of a phrase), and by which rule it is
    the term; None where it is not."""
    if term.distance is not None:
        return (token.end, Found.FOLDED) if token.form in term.forms else None
    if term.prefix:
        return (token.end, Found.FOLDED) if token.form.startswith(term.forms[0]) else None
    if len(term.forms) > 1 and forms[at : at + len(term.forms)] == term.forms:
        return 0, Found.PHRASE
    if term.word and token.form == term.word:
        return token.end, Found.FOLDED
    if token.joined and token.joined == term.word:
        return token.joined_end, Found.FOLDED
    if term.word and not stems.isdisjoint(languages.stems([token.form], language)):
        return token.end, Found.STEMMED
    return None


def _rule(term: Term, surface: str, rule: Found) -> Found:
    same = unicodedata.normalize("NFC", surface).casefold() == term.typed
    return Found.EXACT if rule is Found.FOLDED and same else rule


def _parts(record: Record) -> Parts:
    if not isinstance(record, Document):
        return parts.of_other(record)
    around = next(iter(Gathering().surroundings([record.number])), None)
    return parts.of_document(around) if around else {}
