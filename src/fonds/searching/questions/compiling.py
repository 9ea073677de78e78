"""A question in the engine's terms, node by node.

A word is looked for in every part of an entry that its field names, in several ways at once: as it
was typed, with the same marks or without; joined where the text has a hyphen; and by its stems in
every language whose letters it has. What stands as it was typed weighs most, and the title more
than names, names more than the summary, the summary more than the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from fonds.searching import languages
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Form,
    Has,
    Near,
    Phrase,
    Prefix,
    Stem,
)
from fonds.searching.entries import ranges
from fonds.searching.entries.entry import PLAN, key_of
from fonds.searching.entries.parts import FIELDS, TEXTS, WEIGHTS
from fonds.searching.questions.question import (
    All,
    Any,
    Coded,
    Dated,
    In,
    Node,
    Not,
    Numbered,
    Term,
    wanted,
)
from fonds.searching.questions.reading import read

STEMMED, JOINED, SPELT = 0.6, 0.9, 0.4
"""How much another form of a word weighs beside the one that was typed; the word with a hyphen;
and, besides the word itself, the very same spelling, marks and all."""

KEY = "key"
"""The term by which one record is found: the key of its entry."""

_IN_A_FIELD = 2.0  # how much a word weighs in a part that plain words are not looked for in
_SHORT = 3  # letters of words that stand in nearly every text, so that looking twice takes long
_WITHOUT_STEMS = frozenset({"reference"})


@lru_cache(maxsize=256)
def compiled(words: str) -> Asked:
    """What those words ask; of none, everything."""
    question = read(words).question
    return AllOf(()) if question is None else asked(question)


@lru_cache(maxsize=256)
def weighs(words: str) -> bool:
    """Whether some hits are likelier than others: not where no word is looked for."""
    return any(True for _ in wanted(read(words).question))


def asked(node: Node, field: str = "") -> Asked:
    """What a node asks, its words in that field; "" in any part that plain words are looked for."""
    match node:
        case Term():
            return AnyOf(tuple(_ways(node, _parts(field))))
        case In(name, below):
            return asked(below, name)
        case Any(nodes):
            return AnyOf(tuple(asked(each, field) for each in nodes))
        case All(nodes):
            return _all(nodes, field)
        case Not():
            return _all((node,), field)
        case Coded(facet, values):
            return Has(facet, values)
        case Dated(since, until):
            return ranges.dated(since, until)
        case Numbered(kind, number):
            return Has(KEY, (key_of(kind, number),))


def _all(nodes: Iterable[Node], field: str) -> Asked:
    several = tuple(nodes)
    but = tuple(asked(each.node, field) for each in several if isinstance(each, Not))
    return AllOf(tuple(asked(it, field) for it in several if not isinstance(it, Not)), but)


def _parts(field: str) -> Sequence[tuple[str, float]]:
    """The parts that the words of a field are looked for in, and how much they weigh there."""
    names = FIELDS[field] if field else tuple(WEIGHTS)
    known = (name for name in names if name in PLAN.worded)
    return [(name, WEIGHTS.get(name, _IN_A_FIELD)) for name in known]


# --- Words ----------------------------------------------------------------------------------------


def _ways(term: Term, parts: Sequence[tuple[str, float]]) -> Iterator[Asked]:
    """The ways in which a term can stand in any of the parts."""
    stems = list(dict.fromkeys(_stems(term)))
    for part, weight in parts:
        if term.distance is not None:
            yield Near(part, term.forms, term.distance, weight)
        elif len(term.forms) > 1:
            yield from _phrase(part, term, weight)
        elif term.prefix:
            yield Prefix(part, term.forms[0], weight)
            yield Form(part, term.forms[0], weight)
        if term.word:
            yield _word(part, term, stems if part not in _WITHOUT_STEMS else (), weight)


def _stems(term: Term) -> Iterable[str]:
    if not term.word or term.verbatim:
        return ()
    return filter(None, languages.stems([term.word], ""))


def _phrase(part: str, term: Term, weight: float) -> Iterator[Asked]:
    yield Phrase(part, term.forms, weight)
    if term.exact:
        spelt = tuple(Stem(part, spelling, 0.0) for spelling in term.exact)
        yield AllOf((Phrase(part, term.forms, weight * SPELT), *spelt))


def _word(part: str, term: Term, stems: Iterable[str], weight: float) -> Asked:
    """Of several ways the best one counts: a text whose language nobody said has stems in all."""
    ways: list[Asked] = [Form(part, term.word, weight)]
    if term.exact or part not in TEXTS or len(term.word) > _SHORT:
        ways = [AnyOf((*ways, _spelt(part, term, weight * SPELT)))]
    if not term.verbatim:
        ways.append(Stem(part, f"={term.word}", weight * JOINED))
    ways += [Stem(part, stem, weight * STEMMED) for stem in stems]
    return AnyOf(tuple(ways), foremost=True)


def _spelt(part: str, term: Term, weight: float) -> Asked:
    """The word with the marks it was typed with; typed without, where it stands without."""
    if term.exact:
        return AnyOf(tuple(Stem(part, spelling, weight) for spelling in term.exact))
    return AllOf((Form(part, term.word, weight),), (Stem(part, f"~{term.word}"),))
