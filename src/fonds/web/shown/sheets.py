"""Page images with what stands on them: a text cut where its leaves begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fonds.web.shown.blocks import Block
from fonds.web.shown.scans import NOWHERE, Origin, Scan, find


@dataclass(frozen=True, slots=True)
class Sheet:
    """One row: an image, or several where the text does not say where they begin; and a text."""

    scans: tuple[Scan, ...]
    blocks: tuple[Block, ...]


def sheets(
    blocks: Sequence[Block], scans: Sequence[Scan], origin: Origin = NOWHERE
) -> tuple[Sheet, ...]:
    """The images in their order, each beside the blocks that begin on it.

    Where the text says of no image that it begins there, or says it out of order, all images
    stand beside the whole of it.
    """
    starts = _starts(blocks, scans, origin)
    places = [place for _, place in starts]
    if not starts or places != sorted(places):
        return (Sheet(tuple(scans), tuple(blocks)),)
    ends = [*(start for start, _ in starts[1:]), len(blocks)]
    until = [*(place for _, place in starts[1:]), len(scans)]
    rows = [
        Sheet(tuple(scans[place:last]), tuple(blocks[start:end]))
        for (start, place), end, last in zip(starts, ends, until, strict=True)
    ]
    before = Sheet(tuple(scans[: places[0]]), tuple(blocks[: starts[0][0]]))
    return (before, *rows) if before.scans or before.blocks else tuple(rows)


def _starts(
    blocks: Sequence[Block], scans: Sequence[Scan], origin: Origin
) -> list[tuple[int, int]]:
    """Where in the blocks, and at which of the images, something begins that both know."""
    found: dict[int, int] = {}
    order = {scan.id: place for place, scan in enumerate(scans)}
    for start, block in enumerate(blocks):
        scan = find(block.turn, scans, origin) if block.turn else None
        if scan is not None and order[scan.id] not in found:
            found[order[scan.id]] = start
    return [(start, place) for place, start in found.items()]
