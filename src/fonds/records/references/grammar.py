"""Two grammars that most references follow, and what a reader of references gives back.

`Labelled` reads pairs of label and value, whatever stands between them (Ф. 558. Оп. 11).
`Segmented` reads parts between commas, of which some have labels and some are plain words
(KC PZPR, XI A/10, k. 52). Both are strict: every word must be understood, and no level may
stand twice, or the answer is None and the reference stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from fonds.records.copies import Level


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader understood: the scheme and its levels, outermost first.

    repository: set only where the levels themselves tell which of several houses holds the paper.
    """

    scheme: str
    levels: tuple[Level, ...]
    repository: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A level as written with a label: both are regular expressions, compared without case."""

    name: str
    label: str
    value: str


_SEPARATORS = r"[\s,.:;，；、：/]"
_NOTHING = re.compile(rf"{_SEPARATORS}*$")


class Labelled:
    """Pairs in any order. `pairs` stand outermost first, and so do the levels that come out.

    A level may have several pairs (ед. хр. and д. are both a delo); a label is followed by a
    point, a number sign, a bracketed second label, or nothing.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._order = list(dict.fromkeys(pair.name for pair in pairs))
        self._names = {f"v{place}": pair.name for place, pair in enumerate(pairs)}

    @cached_property
    def _pair(self) -> re.Pattern[str]:
        """Any label with its value; made when first asked for, since it takes its time."""
        several = "|".join(
            rf"(?:{pair.label})(?![^\W\d_])\.?\s*(?:\[[^\]]{{0,40}}\]\s*)?(?:№|nos?\b\.?|nr\b\.?)?\s*"
            rf"(?P<v{place}>{pair.value})"
            for place, pair in enumerate(self._pairs)
        )
        return re.compile(rf"{_SEPARATORS}*(?:{several})(?=[\s,.:;，；、：/]|$)", re.IGNORECASE)

    def read(self, words: str) -> dict[str, str] | None:
        """Level names and values in the order of the words; None if anything is left over."""
        found: dict[str, str] = {}
        at = 0
        while not _NOTHING.match(words, at):
            hit = self._pair.match(words, at)
            if hit is None or hit.lastgroup is None or self._names[hit.lastgroup] in found:
                return None
            found[self._names[hit.lastgroup]] = hit[hit.lastgroup]
            at = hit.end()
        return found or None

    def in_order(self, found: dict[str, str]) -> tuple[Level, ...]:
        """The levels, outermost first."""
        return tuple(Level(name, found[name]) for name in self._order if name in found)


@dataclass(frozen=True, slots=True)
class Part:
    """A part between commas that one can tell by its form; the group `v` is the value."""

    name: str
    form: str


# Words that are a label to somebody, though not to the reader at hand: "op. 30" is no title.
_FOREIGN = re.compile(
    r"(?:[^\W\d_]{1,6}\.|fonds?|фонд|opis|опись|delo|дело|papka|folder|box|file|entry|RG|reel"
    r"|rol[ln]\w*|krabice|karton|dosar|Bd|Bl|Nr|no|vol|vols|pp?|ll?|ff?|№|第|卷|"
    r"全宗|目录|档号|典藏號|館藏號)\.?\s*(?:№|no\.?|nr\.?)?\s*\d",
    re.IGNORECASE,
)


class Segmented:
    """Parts between commas: `parts` by their form, what remains by `titles` in turn."""

    def __init__(
        self,
        order: Sequence[str],
        parts: Sequence[Part],
        titles: Sequence[str] = (),
        needed: Sequence[str] = (),
    ) -> None:
        """`needed` levels must be there; so must one that is told by its form, not a name alone."""
        self._order = order
        self._parts = parts
        self._titles = titles
        self._needed = needed

    @cached_property
    def _forms(self) -> list[tuple[str, re.Pattern[str]]]:
        return [(part.name, re.compile(part.form, re.IGNORECASE)) for part in self._parts]

    def read(self, words: str) -> tuple[Level, ...] | None:
        """The levels, outermost first; None if a part is not understood or stands twice."""
        found: dict[str, str] = {}
        told = False
        for segment in segments(words):
            known = self._known(segment)
            pair = known or self._title(segment, found)
            if pair is None or pair[0] in found:
                return None
            found[pair[0]] = pair[1]
            told = told or known is not None
        if not told or any(name not in found for name in self._needed):
            return None
        return tuple(Level(name, found[name]) for name in self._order if name in found)

    def _known(self, segment: str) -> tuple[str, str] | None:
        for name, form in self._forms:
            hit = form.fullmatch(segment)
            if hit:
                return name, hit["v"]
        return None

    def _title(self, segment: str, found: dict[str, str]) -> tuple[str, str] | None:
        free = next((name for name in self._titles if name not in found), None)
        return (free, segment) if free and is_title(segment) else None


def is_title(segment: str) -> bool:
    """Whether the words can be a name of something: they hold a letter and begin with no label."""
    return any(map(str.isalpha, segment)) and not _FOREIGN.match(segment)


def segments(words: str) -> Iterator[str]:
    """What stands between commas and semicolons outside brackets, trimmed; the last point goes."""
    return (words[start:end] for start, end in spans(words))


def spans(words: str) -> Iterator[tuple[int, int]]:
    """Where each segment starts and ends in the words."""
    depth = start = 0
    end = len(words.rstrip(" \t\r\n\xa0.。"))
    for at in range(end + 1):
        letter = words[at] if at < end else ","
        depth = max(0, depth + (letter in "([（") - (letter in ")]）"))
        if at < end and (depth or letter not in ",;，；、"):
            continue
        yield from _trimmed(words, start, at)
        start = at + 1


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
