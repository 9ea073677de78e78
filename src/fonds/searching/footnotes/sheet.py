"""A sheet with the words of a citation, from which one part after another is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator

TAKEN = "\x1f"
"""Stands on the sheet for each letter that has been taken, so that all others keep their place."""

_SAYS = re.compile(r"\w")
_GAP = re.compile(rf"{TAKEN}+")
_IDLE = frozenset(
    word
    for row in (
        "see also cf in from at the of and dated document doc quoted cited as ibid p pp for a an",
        "op cit on to copy original available accessed source hereafter cable telegram no nr vol",
        "ed eds trans online idem vgl siehe abgedruckt bei dok voir aussi dans zob por viz lásd",
        "см там же в от из и цит по 转引自 参见 见 载",
    )
    for word in row.split()
)
"""Words that say nothing by themselves, and are not told to be unread."""


class Sheet:
    """The words as given, and what of them is left."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.left = words

    def take(self, start: int, end: int) -> str:
        """The words of that stretch, which nothing else takes any more."""
        self.left = self.left[:start] + TAKEN * (end - start) + self.left[end:]
        return self.words[start:end]

    def taking(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place where the pattern stands in what is left, taken."""
        hit = pattern.search(self.left)
        if hit:
            self.take(*hit.span())
        return hit

    def unread(self) -> Iterator[str]:
        """What is left and says anything."""
        for piece in _GAP.split(self.left):
            bare = piece.strip(" \t\n,.;:()[]“”\"'«»‘’/|–—")
            words = [word.strip(".,;:()") for word in bare.casefold().split()]
            if _SAYS.search(bare) and not all(word in _IDLE or not word for word in words):
                yield bare

    def beginning(self) -> int:
        """Where the first part that was taken begins; the length of the sheet if none was."""
        at = self.left.find(TAKEN)
        return len(self.left) if at < 0 else at
