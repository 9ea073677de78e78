"""Documents that are like another: that name the same people, places and subjects, and use the
same rare words.

The names and the rarest words of a document become one question of which any part may be met; the
engine weighs each by how seldom it is. Which collection holds a document counts for nothing, so
that what was gathered elsewhere is found. What each is alike in is told.
"""

from __future__ import annotations

import logging
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import cast

from fonds.catalogue import load, visible
from fonds.catalogue.numbers import Among
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching import place
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Broken,
    Engine,
    Form,
    Has,
    Phrase,
    Sorting,
)
from fonds.searching.entries.entry import EARLIEST, KIND, address_of
from fonds.searching.entries.facets import BEHIND_IT
from fonds.searching.entries.parts import WEIGHTS
from fonds.searching.entries.plain import words_of
from fonds.searching.languages.general import cut, tokens
from fonds.searching.passages.looking import aligned

log = logging.getLogger(__name__)

SIZE = 20
"""How many documents are told of."""

_MOST_NAMES, _MOST_WORDS, _WEIGHED = 6, 8, 12
_SHORTEST = 5  # letters of a word that may say what a document is about
_FROM_TEXT = 6_000  # characters of its texts that its words are taken from
_LOOKED_AT = 20_000  # characters of another's texts in which shared words are looked for
_COMMON, _USUAL, _FEW = 0.05, 0.25, 4
"""A word that more of all documents have says little, a name that so many have, neither; though of
a small archive, a few always may."""
_NAME = "names"
_SAID = tuple(part for part in WEIGHTS if part in ("title", "summary", "text"))
_FIRST_ALONE = 0x3000


@dataclass(frozen=True, slots=True)
class Alike:
    """A document that is like another. agents, places, subjects: the numbers of those they share.

    words: rare words that both have, as they stand in the one it was compared with.
    """

    document: Document
    agents: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    subjects: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """The likest first. ready: False while there is no index."""

    alike: tuple[Alike, ...] = ()
    ready: bool = True


Forms = tuple[str, ...]
"""A word as the index has it; of a script without spaces, two characters."""


def likeness(document: Document, texts: Sequence[Text], size: int = SIZE) -> Likeness:
    """What is like that document, which the public may see, with those texts of it."""
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return Likeness(ready=False)
    try:
        return Likeness(tuple(_alike(engine, document, texts, size)))
    except Broken as fault:
        log.warning("The search index is broken and will be built anew: %s", fault)
        return Likeness(ready=False)


def _alike(engine: Engine, document: Document, texts: Sequence[Text], size: int) -> Iterator[Alike]:
    everything = _documents(engine, AllOf(()))
    words = _rare(engine, document, texts, everything)
    names = [each for each in _named(document) if _tells(engine, each, everything, _USUAL)]
    ways = [*names, *(way for forms in words for way in _anywhere(forms))]
    if not ways:
        return
    asked = AllOf((Has(KIND, ("document",)), AnyOf(tuple(ways))))
    leaf = engine.find(asked, Sorting(then=EARLIEST), 0, size + 1)
    numbers = [number for _kind, number in map(address_of, leaf.keys) if number != document.number]
    known = cast("dict[int, Document]", load.many("document", numbers[:size]))
    said = _words_of(known.values())
    for number in (each for each in numbers[:size] if each in known):
        yield _compared(document, known[number], words, said[number])


# --- What a document is known by ------------------------------------------------------------------


def _named(document: Document) -> Iterator[Asked]:
    """Each name in it as a phrase among the names of another."""
    several = _pointed(document)
    for kind in ("agent", "subject", "place"):
        records = load.many(kind, several[kind])
        for number in [each for each in several[kind] if each in records][:_MOST_NAMES]:
            yield from _as_phrase(_NAME, tuple(cut(records[number].title).forms), WEIGHTS[_NAME])


def _anywhere(forms: Forms) -> Iterator[Asked]:
    for part in _SAID:
        yield from _as_phrase(part, forms, WEIGHTS[part])


def _as_phrase(part: str, forms: Forms, weight: float) -> Iterator[Asked]:
    if len(forms) > 1:
        yield Phrase(part, forms, weight)
    elif forms:
        yield Form(part, forms[0], weight)


def _documents(engine: Engine, asked: Asked) -> int:
    """How many documents have what is asked."""
    both = AllOf((Has(KIND, ("document",)), asked))
    return engine.find(both, Sorting(by=EARLIEST), 0, 1).total


def _tells(engine: Engine, asked: Asked, everything: int, share: float) -> bool:
    """Whether few enough documents have it to make them like one another."""
    return _documents(engine, asked) <= max(_FEW, everything * share)


def _rare(
    engine: Engine, document: Document, texts: Sequence[Text], everything: int
) -> dict[Forms, str]:
    """Its words that are frequent in it and rare elsewhere, each as it stands there."""
    standing: dict[Forms, str] = {}
    frequent: Counter[Forms] = Counter()
    for times, words in _said(document, texts):
        for forms, surface in _words(words):
            frequent[forms] += times
            standing.setdefault(forms, surface)
    rated: list[tuple[float, Forms]] = []
    for forms, often in frequent.most_common(_WEIGHED):
        documents = _documents(engine, AnyOf(tuple(_anywhere(forms))))
        if 1 < documents <= max(_FEW, everything * _COMMON):
            rated.append((often * math.log(1 + everything / documents), forms))
    rated.sort(reverse=True)
    return {forms: standing[forms] for _rate, forms in rated[:_MOST_WORDS]}


def _said(document: Document, texts: Sequence[Text]) -> Iterator[tuple[int, str]]:
    """What the document says, and how much a word of it counts."""
    yield 4, document.title
    yield from ((4, title.form) for title in document.other_titles)
    yield from ((2, words_of(summary.body)) for summary in document.summaries)
    left = _FROM_TEXT
    for text in texts:
        words = words_of(text.body[: left * 2])[:left]
        left -= len(words)
        yield 1, words


def _words(words: str) -> Iterator[tuple[Forms, str]]:
    """The words that may say what a text is about; of Chinese and Japanese, pairs of characters."""
    placed = list(tokens(words))
    for token in placed:
        if len(token.form) >= _SHORTEST and not any(map(str.isdigit, token.form)):
            yield (token.form,), words[token.start : token.end]
    for one, other in pairwise(placed):
        alone = min(ord(one.form[0]), ord(other.form[0])) > _FIRST_ALONE
        if alone and len(one.form) == len(other.form) == 1 and one.end == other.start:
            yield (one.form, other.form), words[one.start : other.end]


# --- What two documents share ---------------------------------------------------------------------


def _compared(one: Document, other: Document, words: Mapping[Forms, str], said: str) -> Alike:
    ours, theirs = _pointed(one), _pointed(other)
    shared = {
        kind: tuple(each for each in numbers if each in theirs[kind])
        for kind, numbers in ours.items()
    }
    return Alike(
        document=other,
        agents=shared["agent"],
        places=shared["place"],
        subjects=shared["subject"],
        words=tuple(surface for each, surface in words.items() if _standing(each).search(said)),
    )


def _pointed(document: Document) -> dict[str, list[int]]:
    """The numbers of whom and what it names, each once."""
    parts = (part for part in document.participations if part.role not in BEHIND_IT)
    found: Mapping[str, Iterable[object]] = {
        "agent": (part.agent for part in parts),
        "place": (location.place for location in document.places),
        "subject": document.subjects,
    }
    return {
        kind: list(dict.fromkeys(each for each in several if isinstance(each, int)))
        for kind, several in found.items()
    }


def _words_of(documents: Iterable[Document]) -> dict[int, str]:
    """The words of each document, folded: titles, summaries, and its texts as far as they are
    looked at."""
    several = list(documents)
    texts = _texts_of([each.number for each in several])
    found: dict[int, str] = {}
    for document in several:
        said = [document.title, *(title.form for title in document.other_titles)]
        said += [words_of(summary.body) for summary in document.summaries]
        bodies = (text.body for text in texts.get(document.number, ()))
        said += [words_of(body[:_LOOKED_AT]) for body in bodies]
        found[document.number] = _folded("\n".join(said))
    return found


def _folded(words: str) -> str:
    return aligned(words) or " ".join(cut(words).forms)


@lru_cache(maxsize=256)
def _standing(forms: Forms) -> re.Pattern[str]:
    """The word among folded ones."""
    if len(forms) > 1:
        return re.compile(" ?".join(map(re.escape, forms)))
    letters = "'*".join(map(re.escape, forms[0]))
    return re.compile(rf"(?<!\w){letters}(?!\w)")


def _texts_of(documents: Sequence[int]) -> dict[int, list[Text]]:
    found: dict[int, list[Text]] = {}
    rows = visible.texts().filter(document_id__in=Among(documents)).order_by("pk")
    for record in rows.values_list("record", flat=True):
        text = cast(Text, kinds.decode("text", record))
        found.setdefault(cast(int, text.document), []).append(text)
    return found
