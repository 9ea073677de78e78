"""The texts and scans of a document in one column or two, in step where texts are divided alike.

The choice lies in the address: `?l=ru&r=en`. A text is named by its language, or by its number
where a language has several; `scan` is the page images. Text made by machine is never chosen for
the reader, and always says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from fonds.records.transcription import Text, TextKind
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.blocks import Block, Body, Note, body
from fonds.web.shown.choices import (
    SCAN,
    Choice,
    Sources,
    address,
    choices,
    chosen,
    in_order,
    is_machine,
    keys,
    offered,
)
from fonds.web.shown.history import history
from fonds.web.shown.names import Agents
from fonds.web.shown.scans import NOWHERE, Origin, Scan, Turn, find
from fonds.web.shown.sheets import Sheet, sheets
from fonds.web.shown.words import Runs


@dataclass(frozen=True, slots=True)
class Column:
    """A chosen text: `told` is its history, `machine` that no person has checked it.

    correct: where a correction of one of its passages is suggested, but for the passage itself.
    origin: what it was made from.
    """

    label: str
    language: str
    direction: str
    machine: bool
    told: tuple[Runs, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    correct: str = ""
    origin: Origin = NOWHERE

    @property
    def unplaced(self) -> tuple[Note, ...]:
        """The notes that no passage refers to."""
        placed = {note.id for block in self.blocks for note in block.notes}
        return tuple(note for note in self.notes if note.id not in placed)


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a leaf in the margin, with its image where one is known."""

    label: str
    scan: Scan | None


@dataclass(frozen=True, slots=True)
class Step:
    """Blocks that stand beside each other; None where one text has nothing there."""

    mark: Mark | None
    first: Block | None
    second: Block | None

    @property
    def leaf(self) -> str:
        """The leaf that begins here, in words; "" for none."""
        return self.mark.label if self.mark else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading area. steps are empty when two texts are divided differently: they then stand
    beside each other as they are. no_text: that only text made by machine is there, unchosen.

    sheets: page images with what stands on them, when a column shows scans; scan_first says that
    it is the first. thumb: an image for the margin where no mark of a leaf leads to one.
    example: the address of a paragraph, for whoever wants to cite one.
    """

    first: Column | None
    second: Column | None
    first_choices: tuple[Choice, ...]
    second_choices: tuple[Choice, ...]
    steps: tuple[Step, ...]
    sheets: tuple[Sheet, ...] = ()
    scan_first: bool = False
    thumb: Scan | None = None
    beside_scan: str = ""
    example: str = ""

    @property
    def apart(self) -> bool:
        """Whether the two texts cannot be set in step."""
        return self.second is not None and not self.steps and not self.sheets

    @property
    def notes(self) -> tuple[tuple[Column, tuple[Note, ...]], ...]:
        """The notes of each column that no passage refers to."""
        columns = (column for column in (self.first, self.second) if column is not None)
        return tuple((column, column.unplaced) for column in columns if column.unplaced)


def reading(
    texts: Sequence[Text],
    wanted: Mapping[str, str],
    language: str,
    agents: Agents,
    sources: Sources | None = None,
) -> Reading | None:
    """The reading area of a document, or None when it has no text.

    wanted: the parameters "l" and "r" of the address; what they do not name is chosen here.
    language: that of the page.
    """
    if not texts:
        return None
    known = sources or Sources()
    named = keys(in_order(texts, language, known.document))
    first, second = chosen(named, wanted, language, scans=bool(known.scans))
    several = offered(named, known)
    sides = [tuple(choices(several, (first, second), first_column=side)) for side in (True, False)]
    columns = {
        key: _column(named[key], texts, agents, known) for key in (first, second) if key in named
    }
    shown = [columns.get(key) for key in (first, second)]
    if SCAN in (first, second):
        return _with_scans(first, shown, sides, _chosen_text(named, first, second), texts, known)
    left, right = shown if shown[0] else (shown[1], None)
    steps = tuple(_steps(left, right, known.scans))
    led = any(step.mark and step.mark.scan for step in steps)
    thumb = None if led or not known.scans else known.scans[0]
    beside = address(SCAN, second or first)
    return Reading(
        left,
        right,
        sides[0],
        sides[1],
        steps,
        thumb=thumb,
        beside_scan=beside,
        example=_example(left),
    )


def _with_scans(
    first: str,
    shown: Sequence[Column | None],
    sides: Sequence[tuple[Choice, ...]],
    text: Text | None,
    texts: Sequence[Text],
    sources: Sources,
) -> Reading:
    """The page images in one column, a text or nothing in the other."""
    column = shown[0] or shown[1]
    origin = column.origin if column else NOWHERE
    own = origin.of(sources.scans) if column else sources.scans
    rows = sheets(_with_turns(column.blocks, text, texts) if column else (), own, origin)
    return Reading(
        shown[0],
        shown[1],
        sides[0],
        sides[1],
        (),
        sheets=rows,
        scan_first=first == SCAN,
        example=_example(column),
    )


def _with_turns(
    blocks: Sequence[Block], text: Text | None, texts: Sequence[Text]
) -> Sequence[Block]:
    """The leaves of the text's own paper, where a text divided alike says them and it does not."""
    if any(block.turn for block in blocks):
        return blocks
    for other in texts:
        if other is text or other.type is TextKind.TRANSLATION:
            continue
        turning = body(other.body, "").blocks
        if any(block.turn for block in turning) and _alike(blocks, turning):
            pairs = zip(blocks, turning, strict=False)
            return [replace(block, turn=each.turn) for block, each in pairs]
    return blocks


def _chosen_text(named: Mapping[str, Text], *several: str) -> Text | None:
    return next((named[key] for key in several if key in named), None)


def _example(column: Column | None) -> str:
    blocks = column.blocks if column else ()
    numbered = [block.id for block in blocks if block.number and not block.heading]
    return f"#{numbered[min(1, len(numbered) - 1)]}" if numbered else ""


def _column(text: Text, texts: Sequence[Text], agents: Agents, sources: Sources) -> Column:
    origin = _origin(text, texts)

    def way(turn: Turn) -> str:
        scan = find(turn, sources.scans, origin)
        return scan.whole if scan else ""

    content: Body = body(text.body, f"t{text.number}", way if sources.scans else None)
    return Column(
        languages.name(text.language),
        text.language,
        languages.direction(text.language) or "auto",
        is_machine(text),
        history(text, texts, agents, sources.document, sources.files),
        content.blocks,
        content.notes,
        addresses.correct(sources.document) if sources.document else "",
        origin,
    )


def _origin(text: Text | None, texts: Sequence[Text]) -> Origin:
    """The copy and release behind a text, through the texts that it was translated from."""
    by_number = {each.number: each for each in texts if each.number}
    for _step in range(len(texts)):
        if text is None or text.copy or text.release:
            break
        text = by_number.get(text.from_text) if isinstance(text.from_text, int) else None
    return Origin(text.copy, text.release) if text else NOWHERE


def _steps(left: Column | None, right: Column | None, scans: Sequence[Scan]) -> Iterator[Step]:
    if left is None:
        return
    others = right.blocks if right else ()
    if right and not _alike(left.blocks, others):
        return
    for first, second in zip_longest(left.blocks, others):
        mark = _mark(first, left.origin, scans)
        if mark is None and right:
            mark = _mark(second, right.origin, scans)
        yield Step(mark, first, second)


def _mark(block: Block | None, origin: Origin, scans: Sequence[Scan]) -> Mark | None:
    if block is None or block.turn is None:
        return None
    return Mark(block.turn.label, find(block.turn, scans, origin))


def _alike(blocks: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether the two are divided alike: nothing else says which paragraph renders which.

    A last leaf that is blank divides nothing.
    """
    return _divided(blocks) == _divided(others)


def _divided(blocks: Iterable[Block]) -> list[bool]:
    return [block.heading for block in blocks if block.markup]
