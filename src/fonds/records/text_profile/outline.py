"""The blocks of a draft as they open and close, so that each stands where it may.

The source may nest as it likes; here a paragraph holds words only, a list holds items, a table
rows, a row cells. What stands elsewhere gets the block it lacks. A note within a paragraph comes
to stand after it, and the paragraph goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from fonds.records.text_profile.draft import Block, Run, Shape
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.runs import Open, Runs
from fonds.records.text_profile.vocabulary import CELLS, FLOW, HEADINGS, LISTS, NOTE

DEEPEST = 24
"""Containers of the profile inside one another; further ones only part paragraphs."""

_MOST_OPEN = 200
"""Open containers of the source that are remembered: it bounds every search for the right one."""

_HEADINGS = frozenset(HEADINGS)
_INSIDE = {"ul": "li", "ol": "li", "table": "tr", "tr": "td"}
"""What a block that cannot hold words itself gets for them."""


@dataclass(slots=True, eq=False)
class Scope:
    """A container that is open in the source.

    block: where blocks go; its own when `own`, else that of the scope around it.
    hands_down: lang and dir of elements that leave no block, for the blocks inside.
    implied: the source did not write it.
    paused: for a note, the paragraph that it interrupts and what was open there.
    """

    source: str
    block: Block
    own: bool
    hands_down: dict[str, str] = field(default_factory=dict)
    implied: bool = False
    paused: tuple[Block | None, list[Open]] | None = None


class Outline:
    """The open blocks; `leaf` is the paragraph that words go into, None between paragraphs."""

    def __init__(self, losses: Losses, runs: Runs) -> None:
        self.text = Block("text")
        self.leaf: Block | None = None
        self._losses = losses
        self._runs = runs
        self._scopes = [Scope("", self.text, own=True)]
        self._forgotten: dict[str, int] = {}
        self._breaks: list[Shape] = []  # breaks that wait for the paragraph they stand in
        self._names: list[str] = []  # anchors that wait for the block they point to

    @property
    def depth(self) -> int:
        """How many containers are open."""
        return len(self._scopes)

    @property
    def note(self) -> Block | None:
        """The note that is open, if any."""
        return next((s.block for s in reversed(self._scopes) if s.paused is not None), None)

    # --- Paragraphs ---

    def begin_leaf(self, name: str, attrs: dict[str, str]) -> Block | None:
        """A paragraph, heading or caption begins; None when a caption has no table to stand in."""
        self.end_leaf()
        if name == "caption":
            parent = self._block
            if parent.name != "table" or any(b.name == name for b in parent.blocks):
                return None
        else:
            self._make_room(name)
        leaf = self._added(name, attrs)
        self.leaf = leaf
        leaf.runs.extend(Run(waiting, ()) for waiting in [*self._breaks, *self._runs.homeless])
        self._breaks.clear()
        self._runs.homeless.clear()
        self._runs.enter(leaf)
        return leaf

    def leaf_for_words(self) -> Block:
        """The open paragraph, or a new one."""
        leaf = self.leaf or self.begin_leaf("p", {})
        assert leaf is not None
        return leaf

    def end_leaf(self) -> None:
        """Part paragraphs here. Inline elements stay open, as in a browser."""
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        self._runs.end_styles(leaf)
        siblings = self._block.blocks
        if siblings and siblings[-1] is leaf and self._runs.goes_on_after(leaf):
            siblings.pop()
            self._names = leaf.names + self._names

    def drop_rule(self) -> None:
        """Take back a rule that only parted the notes from the text."""
        self.end_leaf()
        last = self._block.blocks[-1] if self._block.blocks else None
        if last is not None and last.name == "hr" and not last.attrs:
            self._block.blocks.pop()

    def close_leaf(self, name: str) -> None:
        """An end tag of a paragraph or heading."""
        leaf = self.leaf
        if leaf is not None and (leaf.name == name or {leaf.name, name} <= _HEADINGS):
            self._runs.end_leaf(leaf)
            self.end_leaf()
        elif leaf is None and self._scopes[-1].source == name:  # a note that was a paragraph
            self._pop(len(self._scopes) - 1)

    def absorbs(self) -> bool:
        """Whether the open heading or caption is still empty: a paragraph in it is its words."""
        leaf = self.leaf
        if leaf is None or leaf.name == "p":
            return False
        return leaf.name == "caption" or not any(run.content for run in leaf.runs)

    def name(self, anchor: str) -> None:
        """An anchor of the source: it names the block it stands in, else the next one."""
        if self.leaf is not None:
            self.leaf.names.append(anchor)
        else:
            self._names.append(anchor)

    # --- Containers ---

    def begin(self, source: str, name: str, attrs: dict[str, str]) -> Block | None:
        """A container of the profile begins; None when it leaves no block."""
        self.end_leaf()
        self._end_note_paragraph()
        if name in {"li", "tr", *CELLS} and not self._make_way(name):
            return None
        if name not in {"li", "tr", *CELLS}:
            self._make_room(name)
        if self._is_full or sum(scope.own for scope in self._scopes) > DEEPEST:
            self._losses.add(Fault.DEPTH, f"<{source}>")
            self.begin_part(source, {})
            return None
        block = self._added(name, attrs)
        self._scopes.append(Scope(source, block, own=True))
        return block

    def begin_part(self, source: str, hands_down: dict[str, str]) -> None:
        """An element begins that leaves no block, but parts paragraphs."""
        self.end_leaf()
        self._end_note_paragraph()
        self._leave_implied_list(source)
        if self._is_full:
            self._forgotten[source] = self._forgotten.get(source, 0) + 1
            return
        last = self._scopes[-1]
        self._scopes.append(Scope(source, last.block, False, {**last.hands_down, **hands_down}))

    def begin_note(self, source: str, attrs: dict[str, str]) -> Block | None:
        """A note begins. It stands after the paragraph, table, list or note that it interrupts."""
        if self.leaf is None:
            self._end_note_paragraph()
        if self._is_full:
            self._losses.add(Fault.DEPTH, f"<{source}>")
            self.begin_part(source, {})
            return None
        note = Block("aside", {"class": NOTE, **attrs}, names=self._names)
        self._names = []
        self._home_of_notes().blocks.append(note)
        paused = (self.leaf, self._runs.set_aside())
        self.leaf = None
        self._scopes.append(Scope(source, note, own=True, paused=paused))
        return note

    def end(self, source: str) -> None:
        """An end tag of a container: it closes all that is open inside; no match parts only."""
        if self._forgotten.get(source):
            self._forgotten[source] -= 1
            self.end_leaf()
            return
        for place in range(len(self._scopes) - 1, 0, -1):
            scope = self._scopes[place]
            if scope.source == source:
                self._pop(place)
                return
            if scope.own and scope.block.name in {*CELLS, "aside"} and source not in _CROSSING:
                break
        self.end_leaf()

    def rule(self, rule: Block) -> None:
        """A line across the page, or a page break between blocks."""
        self.end_leaf()
        self._leave_implied_list("hr")
        if self._block.name in FLOW:
            self._block.blocks.append(rule)
        elif rule.attrs:
            self.wait(Shape("span", rule.attrs))

    def wait(self, mark: Shape) -> None:
        """A break between paragraphs that stands at the start of the next one."""
        self._breaks.append(mark)

    def finished(self) -> Block:
        """The text, once everything has been read."""
        self._runs.end_scope(0)
        self._pop(1)
        if self._runs.homeless:
            self.begin_leaf("p", {})
        self.text.blocks.extend(Block("hr", mark.attrs) for mark in self._breaks)
        return self.text

    # --- Where a block may stand ---

    @property
    def _block(self) -> Block:
        return self._scopes[-1].block

    def _make_room(self, name: str) -> None:
        """Blocks that a list, table or row lacks for holding paragraphs."""
        self._end_note_paragraph()
        self._leave_implied_list(name)
        while (missing := _INSIDE.get(self._block.name)) is not None:
            items = self._block.blocks
            if missing == "li" and name in LISTS and items:  # a list straight in a list
                self._imply(items[-1])
            else:
                self._imply(self._added(missing, {}))

    def _make_way(self, name: str) -> bool:
        """Close what an item, row or cell ends; whether there is a list or table for it."""
        homes = LISTS if name == "li" else ("table",) if name == "tr" else ("tr", "table")
        place = self._nearest(homes, barred=name == "li")
        if place is None:
            if name != "li" or self._block.name not in FLOW:
                return False
            self._imply(self._added("ul", {}))
            return True
        self._pop(place + 1)
        if name in CELLS and self._scopes[place].block.name == "table":
            self._imply(self._added("tr", {}))
        return True

    def _nearest(self, names: tuple[str, ...], barred: bool) -> int | None:
        for place in range(len(self._scopes) - 1, -1, -1):
            scope = self._scopes[place]
            if scope.own and scope.block.name in names:
                return place
            if scope.own and barred and scope.block.name in FLOW - {"li"}:
                return None
        return None

    def _leave_implied_list(self, name: str) -> None:
        last = self._scopes[-1]
        if last.implied and last.block.name == "ul" and name != "li":
            self._pop(len(self._scopes) - 1)

    def _end_note_paragraph(self) -> None:
        """A note that the source wrote as a paragraph ends where the next block begins."""
        last = self._scopes[-1]
        if last.source == "p" and self.leaf is None and last.block.blocks:
            self._pop(len(self._scopes) - 1)

    def _home_of_notes(self) -> Block:
        """Outside of notes and tables, whose rows are read as one."""
        barred = (
            place
            for place, scope in enumerate(self._scopes)
            if scope.paused is not None or scope.block.name == "table"
        )
        outside = next(barred, len(self._scopes))
        around = (scope.block for scope in reversed(self._scopes[:outside]))
        return next(block for block in around if block.name in FLOW)

    @property
    def _is_full(self) -> bool:
        return len(self._scopes) >= _MOST_OPEN

    def _added(self, name: str, attrs: dict[str, str]) -> Block:
        block = Block(name, {**self._scopes[-1].hands_down, **attrs}, names=self._names)
        self._names = []
        self._block.blocks.append(block)
        return block

    def _imply(self, block: Block) -> None:
        self._scopes.append(Scope("", block, own=True, implied=True))

    def _pop(self, place: int) -> None:
        """Close the scope at `place` and all inside it."""
        self._runs.end_scope(place)
        self.end_leaf()
        while len(self._scopes) > place:
            scope = self._scopes.pop()
            self._runs.end_scope(len(self._scopes))
            if scope.paused is not None:
                self.leaf, open_ = scope.paused
                self._runs.take_back(open_)
                if len(self._scopes) > place:
                    self.end_leaf()


_CROSSING = frozenset({"table", "tr", "td", "th", "aside", "body", "html"})
"""End tags that may close a cell or note from within."""
