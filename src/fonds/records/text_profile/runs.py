"""The inline elements that are open in the source, and the runs of words written inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fonds.records.text_profile.characters import is_blank
from fonds.records.text_profile.draft import Block, Run, Shape, Shapes
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.vocabulary import GAPS

DEEPEST = 20
"""Inline elements of the profile inside one another; further ones leave only their words."""

_MOST_OPEN = 60
"""Open elements of the source that are remembered: it bounds every search for the right one."""


@dataclass(slots=True, eq=False)
class Open:
    """An inline element that the source has begun.

    shapes: what it becomes, outermost first; empty when only its words stay.
    scope, leaf: how many containers were open then, and which paragraph: it ends with them.
    """

    name: str
    shapes: Shapes
    scope: int
    leaf: Block | None


class Runs:
    """Writes words into paragraphs, each run inside the elements that are open."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._open: list[Open] = []
        self._forgotten: Counter[str] = Counter()  # open elements beyond _MOST_OPEN, by name
        self._leaf: Block | None = None
        self._shapes: Shapes | None = None  # of everything open, in _leaf
        self._first: dict[Shape, Block] = {}  # the paragraph in which an element began
        self._filled: set[Shape] = set()  # gaps that turned out to hold words
        self.homeless: list[Shape] = []  # gaps that ended before any paragraph could hold them

    def push(self, name: str, shapes: Iterable[Shape], scope: int, leaf: Block | None) -> None:
        """An inline element begins."""
        if len(self._open) >= _MOST_OPEN:
            self._forgotten[name] += 1
            self._losses.add(Fault.DEPTH, f"<{name}>")
            return
        standing = [shape for shape in shapes if not self._repeats(shape)]
        if standing and sum(len(open_.shapes) for open_ in self._open) >= DEEPEST:
            self._losses.add(Fault.DEPTH, f"<{name}>")
            standing = []
        self._open.append(Open(name, tuple(standing), scope, leaf))
        self._shapes = None

    def close(self, name: str) -> bool:
        """An end tag; whether it ended anything.

        Elements wrongly nested inside stay open, as in a browser.
        """
        if self._forgotten[name]:
            self._forgotten[name] -= 1
            return True
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].name == name:
                self._ended([self._open.pop(place)])
                return True
        return False

    def close_shape(self, name: str) -> None:
        """An element of the profile ends before its end tag, since it cannot hold itself."""
        if self.has_open(name):
            for open_ in self._open:
                open_.shapes = tuple(shape for shape in open_.shapes if shape.name != name)
            self._shapes = None

    def has_open(self, name: str) -> bool:
        """Whether an element of the profile of this name is open."""
        return any(shape.name == name for open_ in self._open for shape in open_.shapes)

    def end_leaf(self, leaf: Block) -> None:
        """The source closed a paragraph: what began in it ends."""
        place = len(self._open)
        while place and self._open[place - 1].leaf is leaf:
            place -= 1
        self._end_from(place)

    def end_styles(self, leaf: Block) -> None:
        """A paragraph ends: what its own style said (pushed without a name) ends in any case."""
        ended = [open_ for open_ in self._open if not open_.name and open_.leaf is leaf]
        if ended:
            self._open = [open_ for open_ in self._open if open_ not in ended]
            self._ended(ended)

    def end_scope(self, scopes: int) -> None:
        """The source closed containers down to `scopes` of them: what began inside ends."""
        place = len(self._open)
        while place and self._open[place - 1].scope > scopes:
            place -= 1
        self._end_from(place)

    def set_aside(self) -> list[Open]:
        """Hand over what is open, so that a note inside begins with nothing open."""
        open_, self._open, self._shapes = self._open, [], None
        return open_

    def take_back(self, open_: list[Open]) -> None:
        """After the note, what was open before it is open again."""
        self._open, self._shapes = open_, None

    def write(self, leaf: Block, content: str | Shape) -> None:
        """Add words, or an element that holds none, to a paragraph."""
        shapes = self._standing(leaf)
        leaf.runs.append(Run(content, shapes))
        if shapes and isinstance(content, str) and not is_blank(content):
            self._filled.update(shape for shape in shapes if shape.role in GAPS)

    def enter(self, leaf: Block) -> None:
        """A paragraph begins: gaps that are open and still empty stand in it."""
        if any(shape not in self._filled for shape in self._gaps()):
            self.write(leaf, "")

    def goes_on_after(self, leaf: Block) -> bool:
        """Whether nothing stands in a paragraph yet but gaps that are still open.

        If so, they are taken to begin in the next one.
        """
        if not leaf.runs or any(run.content for run in leaf.runs):
            return False
        gaps = [shape for shape in self._gaps() if self._first.get(shape) is leaf]
        for gap in gaps:
            del self._first[gap]
        return bool(gaps)

    def _gaps(self) -> Iterator[Shape]:
        return (shape for open_ in self._open for shape in open_.shapes if shape.role in GAPS)

    def _end_from(self, place: int) -> None:
        ended = self._open[place:]
        del self._open[place:]
        self._ended(ended)

    def _ended(self, ended: list[Open]) -> None:
        self._shapes = None
        self.homeless += [
            shape
            for open_ in ended
            for shape in open_.shapes
            if shape.role in GAPS and shape not in self._first
        ]

    def _repeats(self, shape: Shape) -> bool:
        """Bold within bold: says nothing more."""
        return not shape.attrs and shape.name in {"em", "strong", "u"} and self.has_open(shape.name)

    def _standing(self, leaf: Block) -> Shapes:
        if self._shapes is None or leaf is not self._leaf:
            for open_ in self._open:
                if open_.shapes:
                    open_.shapes = tuple(self._in_leaf(shape, leaf) for shape in open_.shapes)
            self._leaf = leaf
            self._shapes = tuple(shape for open_ in self._open for shape in open_.shapes)
        return self._shapes

    def _in_leaf(self, shape: Shape, leaf: Block) -> Shape:
        """The element itself, or its continuation in another paragraph."""
        first = self._first.setdefault(shape, leaf)
        if first is leaf or shape.role not in GAPS:
            return shape
        rest = shape.continuation()
        self._first[rest] = leaf
        if shape in self._filled:
            self._filled.add(rest)
        return rest
