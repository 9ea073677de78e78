"""Notations in which people write records by hand. All give the same plain outline.

An outline is made of words, lists and mappings and of nothing else: `no` stays the word "no",
`1949-12-16` and `010` stay as they are typed. Nothing is evaluated, nothing repeats by alias.

To add a notation: a module here with `read(text)`, which gives an `Outline` or raises
`UnreadableError` with the line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

MOST: Final = 4 * 1024 * 1024
"""Characters of the longest outline that is read: a list of some ten thousand agents."""

DEEPEST: Final = 20
"""Levels of the deepest one; a record has six at most."""


class UnreadableError(ValueError):
    """Why an outline cannot be read: two sentences, and the line (from 1; 0 not known)."""

    def __init__(self, found: str, remedy: str, line: int = 0) -> None:
        super().__init__(f"{found} {remedy}")
        self.found = found
        self.remedy = remedy
        self.line = line


@dataclass(frozen=True, slots=True)
class Outline:
    """What was written: `parts` are the mappings in it, one a record, in order.

    lines: where each field stands, by its path ("2.people[0].role": the role of the first of the
    people of part 2, from 0).
    """

    parts: tuple[dict[str, Any], ...]
    lines: dict[str, int] = field(default_factory=dict)

    def line(self, part: int, path: str = "") -> int:
        """The line of that field, else of what it lies in; 0 when nobody knows."""
        while path:
            if line := self.lines.get(f"{part}.{path}"):
                return line
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(str(part), 0)
