"""Invented words in three scripts, used as often as words are: the few often, the many seldom.

They are made of syllables by a fixed rule, so that every machine has the same words and no list of
words need be installed. They mean nothing, and no real name is among them but by chance.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

# Zipf's law in Mandelbrot's form: with these the hundred commonest words are half of a text, as
# they are in English.
_SHIFT, _STEEPNESS = 2.7, 1.07

_LATIN = ((*"bcdfghklmnprstvw", "st", "tr", "pr"), (*"aeiou", "ea", "ou"))
_LATIN_ENDS = ("", "", "n", "r", "s", "t", "l", "nd", "ing")
_CYRILLIC = ((*"бвгджзклмнпрстх", "ст", "пр"), tuple("аеиоуяю"))
_CYRILLIC_ENDS = ("", "", "й", "м", "л", "н", "ть", "ов", "ский")
_FIRST_HAN, _LAST_HAN, _STEP_HAN = 0x4E00, 0x9FA5, 7  # one in seven of the common block


def chance(seed: str) -> random.Random:
    """The same numbers at every run, whatever else was asked before."""
    return random.Random(seed)  # noqa: S311 (a corpus is no secret)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one script, the commonest first; `between` stands between two of them."""

    words: Sequence[str]
    weights: Sequence[float]
    between: str
    stop: str

    def take(self, source: random.Random, count: int) -> list[str]:
        """So many words, each as often as its place in the list says."""
        return source.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self, words: Sequence[str]) -> str:
        """The words as a sentence with its stop."""
        said = self.between.join(words)
        return said[:1].upper() + said[1:] + self.stop


def latin(count: int = 20_000) -> Vocabulary:
    """Words in Latin letters."""
    return _vocabulary(_spelt("latin", _LATIN, _LATIN_ENDS), count, " ", ".")


def cyrillic(count: int = 12_000) -> Vocabulary:
    """Words in Cyrillic letters."""
    return _vocabulary(_spelt("cyrillic", _CYRILLIC, _CYRILLIC_ENDS), count, " ", ".")


def han(count: int = 8_000) -> Vocabulary:
    """Words of one or two Chinese characters, which follow each other without a space."""
    return _vocabulary(_written(), count, "", "。")


def names(seed: str, count: int) -> list[str]:
    """So many different invented names of two or three syllables, with a capital."""
    source, found = chance(seed), dict[str, None]()
    while len(found) < count:
        found[_word(source, _LATIN, _LATIN_ENDS, source.choice((2, 2, 3))).capitalize()] = None
    return list(found)


def _vocabulary(words: Iterator[str], count: int, between: str, stop: str) -> Vocabulary:
    found = dict[str, None]()
    while len(found) < count:
        found[next(words)] = None
    weights = accumulate((rank + _SHIFT) ** -_STEEPNESS for rank in range(1, count + 1))
    return Vocabulary(list(found), list(weights), between, stop)


Syllables = tuple[Sequence[str], Sequence[str]]


def _spelt(seed: str, syllables: Syllables, ends: Sequence[str]) -> Iterator[str]:
    """Words without end, the short ones first, since common words are short."""
    source, made = chance(seed), 0
    while True:
        longest = 1 + min(2, made // 150)
        yield _word(source, syllables, ends, source.randint(max(1, longest - 1), longest))
        made += 1


def _word(source: random.Random, syllables: Syllables, ends: Sequence[str], count: int) -> str:
    starts, middles = syllables
    body = "".join(source.choice(starts) + source.choice(middles) for _ in range(count))
    return body + source.choice(ends)


def _written() -> Iterator[str]:
    source = chance("han")
    characters = [chr(code) for code in range(_FIRST_HAN, _LAST_HAN, _STEP_HAN)]
    while True:
        yield "".join(source.choices(characters, k=source.choice((1, 2, 2))))
