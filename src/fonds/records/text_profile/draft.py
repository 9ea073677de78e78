"""A text while it is being cleaned: blocks that hold blocks, or runs of words.

A run carries the inline elements around it as a tuple, outermost first, instead of hanging in a
tree: so white space is tidied, neighbours are joined and elements dropped without a walk, and the
tree is grown once, at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from fonds.records.text_profile.vocabulary import ONCE


@dataclass(slots=True, eq=False)
class Shape:
    """An inline element of the profile; the same object on every run inside the same element.

    continued: whether it only goes on from an earlier paragraph.
    """

    name: str
    attrs: dict[str, str]
    continued: bool = False

    def continuation(self) -> Shape:
        """The same element in a later piece, without what is said only once."""
        rest = {key: value for key, value in self.attrs.items() if key not in ONCE}
        return Shape(self.name, rest, continued=True)

    @property
    def role(self) -> str:
        """Its class in the profile, "" if none."""
        return self.attrs.get("class", "")


Shapes = tuple[Shape, ...]


@dataclass(slots=True, eq=False)
class Run:
    """Words, or one element that holds none (a line break, a page break, a gap), in its shapes."""

    content: str | Shape
    shapes: Shapes


@dataclass(slots=True, eq=False)
class Block:
    """A block of the profile. `names` are the ids and anchors of the source that point to it."""

    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def all(self) -> Iterator[Block]:
        """Itself and every block within, in the order of the text."""
        yield self
        for block in self.blocks:
            yield from block.all()
