"""Questions as people ask them, the same at every run, as addresses of searches.

The kinds and how many there are of each: 40 times one word from common to rare, 40 times two, 30
phrases (names, words, the commonest words, Chinese), 30 times a word with a person, or one of two
words in a language, 20 ranges of ten years, 20 beginnings of words, 20 misspelt names. Beside them
stand the worst that anybody could ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from urllib.parse import parse_qs, urlencode

from benchmarks import corpus, words
from benchmarks.words import chance
from fonds.searching.query import Query

_LATIN, _RUSSIAN, _CHINESE = (each().words for each in (words.latin, words.cyrillic, words.han))


@dataclass(frozen=True, slots=True)
class Question:
    """words, which must all be there (a phrase: in that order; prefix: they go on); any: one of.

    person: the number of one; language: of the original; years: from the one to the other.
    """

    words: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    phrase: bool = False
    prefix: bool = False
    person: int = 0
    language: str = ""
    years: tuple[int, ...] = ()
    further: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """What stands after the question mark in the address of its search."""
        asked = {"q": self._typed(), "language": self.language, **self.further}
        if self.person:
            asked["person"] = str(self.person)
        if self.years:
            asked["from"], asked["to"] = (str(year) for year in self.years)
        given = {name: value for name, value in asked.items() if value}
        return Query.read(parse_qs(urlencode(given))).address()

    def _typed(self) -> str:
        said = " ".join(f"{word}*" if self.prefix else word for word in self.words)
        if self.phrase:
            said = f'"{said}"'
        return " OR ".join((said, *self.any)) if self.any else said


def questions() -> list[Question]:
    """The 200, in an order that mixes the kinds."""
    source = chance("questions")
    found = [each for kind in _KINDS for each in kind(source)]
    source.shuffle(found)
    return found


def _word(source: Random, low: int, high: int, several: Sequence[str] = _LATIN) -> str:
    """One between those places of the list of words by how common they are."""
    return several[source.randrange(low, min(high, len(several)))]


def _single(source: Random) -> Iterator[Question]:
    for place in range(35):
        low, high = (100, 500) if place < 10 else (500, 5_000) if place < 22 else (5_000, 20_000)
        yield Question((_word(source, low, high),))
    for _ in range(5):
        yield Question((_word(source, 200, 3_000, _RUSSIAN),))


def _two(source: Random) -> Iterator[Question]:
    for _ in range(40):
        yield Question((_word(source, 100, 2_000), _word(source, 300, 5_000)))


def _phrases(source: Random) -> Iterator[Question]:
    names = corpus.persons()
    for _ in range(12):
        yield Question(tuple(source.choice(names[:100]).split()), phrase=True)
    for _ in range(10):
        yield Question((_word(source, 20, 200), _word(source, 20, 200)), phrase=True)
    for several in (_LATIN[:2], _LATIN[1:3], _LATIN[:3]):
        yield Question(tuple(several), phrase=True)
    for _ in range(5):
        yield Question((_word(source, 100, 2_000, _CHINESE),), phrase=True)


def _narrowed(source: Random) -> Iterator[Question]:
    for _ in range(15):
        yield Question((_word(source, 100, 1_500),), person=source.randint(1, 4))
        either = _word(source, 100, 1_500), _word(source, 100, 1_500)
        yield Question(either[:1], any=either[1:], language="en")


def _ranges(source: Random) -> Iterator[Question]:
    for _ in range(20):
        year = source.randint(1940, 1980)
        yield Question((_word(source, 100, 3_000),), years=(year, year + 9))


def _beginnings(source: Random) -> Iterator[Question]:
    for place in range(20):
        yield Question((_word(source, 300, 6_000)[: 4 if place % 2 else 5],), prefix=True)


def _misspelt(source: Random) -> Iterator[Question]:
    names = [name.split()[-1].lower() for name in corpus.persons()[:100]]
    for place in range(20):
        name = source.choice(names)
        at = source.randrange(1, len(name) - 1)
        other = source.choice("aeiou") if place % 2 else ""
        yield Question((name[:at] + other + name[at + 1 :],))


_KINDS = (_single, _two, _phrases, _narrowed, _ranges, _beginnings, _misspelt)


def worst() -> dict[str, Question]:
    """The worst, by what they are."""
    common, rare = _LATIN[0], _LATIN[-1]
    return {
        "everything": Question(),
        "the commonest word": Question((common,)),
        "a phrase of the two commonest words": Question(tuple(_LATIN[:2]), phrase=True),
        "a phrase of the four commonest words": Question(tuple(_LATIN[:4]), phrase=True),
        "words that begin with one letter": Question(("t",), prefix=True),
        "two beginnings of one letter": Question(("t", "s"), prefix=True),
        "not a rare word": Question((common,), further={"q": f"{common} -{rare}"}),
        "only not a rare word": Question(further={"q": f"NOT {rare}"}),
        "the last page by weight": Question((common,), further={"page": "500"}),
        "the last page by date": Question((common,), further={"page": "500", "sort": "latest"}),
        "one of twenty words": Question((_LATIN[50],), any=tuple(_LATIN[100:1_050:50])),
        "two common words near each other": Question(
            further={"q": f'"{_LATIN[0]} {_LATIN[1]}"~5'},
        ),
        "three common words near each other": Question(
            further={"q": f'"{" ".join(_LATIN[:3])}"~5'},
        ),
    }
