"""Stretches of a text that are worth reading closely: where a word begins as one that is sought.

Quick, and never too strict: whatever `marks` marks in the whole text, it marks in one of the
stretches. Where nothing can be said without reading, the stretch is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from fonds.searching import languages
from fonds.searching.languages import general
from fonds.searching.languages.serbian import SERBIAN as _BOTH
from fonds.searching.passages.looking import aligned, is_run
from fonds.searching.passages.marks import terms
from fonds.searching.query import Query
from fonds.searching.questions.question import Term

Stretch = tuple[int, int]
"""Where it begins and where it ends, in characters."""

_SURE = 3  # letters of a word that all its forms begin with, whatever their endings
_WORD = 40  # characters that a word of a phrase may take, with what parts it from the next
_FARTHEST = 400  # characters to a space; where there is none, they are as good as one
_FIRST_CYRILLIC = "\u0400"
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_BETWEEN = "[' ]*"  # what may part two letters of a word: marks, apostrophes, a hyphen


@dataclass(frozen=True, slots=True)
class _Sought:
    """How the words begin, as one pattern over folded text; None: anything may be a beginning.

    latin: whether one of them is in Latin letters.
    """

    pattern: re.Pattern[str] | None
    reach: int
    latin: bool = False


def stretches(query: Query, text: str, language: str, part: str = "text") -> list[Stretch]:
    """The stretches in which the query's words may stand, in order; they do not overlap."""
    sought = _sought(query.words, part)
    if sought is None or not text:
        return []
    said_otherwise = sought.latin and _BOTH in languages.of(language) and _CYRILLIC.search(text)
    folded = aligned(text) if sought.pattern and not said_otherwise else None
    if sought.pattern is None or folded is None:
        return [(0, len(text))]
    return _joined(_around(found.start(), text, sought.reach)
                   for found in sought.pattern.finditer(folded))  # fmt: skip


@lru_cache(maxsize=64)
def _sought(words: str, part: str) -> _Sought | None:
    wanted = terms(Query(words=words), part)
    if not wanted:
        return None
    hints = [hint for term in wanted for hint in _hints(term)]
    if "" in hints:
        return _Sought(None, 0)
    reach = _WORD * max(2 + len(term.forms) for term in wanted)
    latin = any(term.forms[0] < _FIRST_CYRILLIC for term in wanted)
    return _Sought(re.compile("|".join(sorted(set(hints)))), reach, latin)


def _hints(term: Term) -> Iterator[str]:
    """Patterns of which every form of the term begins with one; "" where nothing can be said."""
    if is_run(term):
        yield _BETWEEN.join(map(re.escape, term.forms))
        return
    for several in _alike(term):
        shared = _shared(several)[:_SURE]
        if term.distance is not None or not shared or not all(map(_is_sure, shared)):
            yield ""
        letters = (f"[{re.escape(letter)}\0]" for letter in shared)
        yield rf"(?<!\w){_BETWEEN.join(letters)}|\0"


def _alike(term: Term) -> Iterable[list[str]]:
    """The first word as it stands with its stems; those in other letters apart, since words of
    Serbian are found in both of its scripts."""
    stems = (stem.partition(":")[2] for stem in languages.stems([term.word], "") if term.word)
    found: dict[bool, list[str]] = {}
    for each in (term.forms[0], *filter(None, stems)):
        found.setdefault(each < _FIRST_CYRILLIC, []).append(each)
    return found.values()


def _shared(several: Sequence[str]) -> str:
    """With what all of them begin."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*several, strict=False))
    return "".join(letters[0] for letters in alike)


def _is_sure(letter: str) -> bool:
    """Whether it is of a script with spaces whose words differ in their forms at the end alone."""
    return letter < "\u0530" and len(general.cut(f"a{letter}").forms) == 1


def _around(at: int, text: str, reach: int) -> Stretch:
    """From the space before to the space after."""
    before = text.rfind(" ", max(0, at - _FARTHEST), at)
    start = before + 1 if before >= 0 else max(0, at - _FARTHEST)
    end = min(len(text), at + reach)
    after = text.find(" ", end, end + _FARTHEST)
    return start, after if after >= 0 else min(len(text), end + _FARTHEST)


def _joined(several: Iterable[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for start, end in several:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


__all__ = ["Stretch", "stretches"]
