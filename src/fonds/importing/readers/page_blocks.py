"""A page of plain text as its blocks: runs of lines parted by blank ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its words on one line, where it begins, how far in, and whether at a bullet."""

    text: str
    row: int
    indent: int
    bullet: bool


def blocks(lines: Iterable[tuple[int, str]], bullet: str) -> list[Block]:
    """The blocks of the lines, in order. A bullet begins a block even without a blank line before.

    >>> [block.text for block in blocks([(1, "One"), (2, "line"), (3, ""), (4, " • Two")], "•")]
    ['One line', 'Two']
    """
    found: list[list[tuple[int, str]]] = []
    open_block = False
    for row, line in lines:
        if not line.strip():
            open_block = False
            continue
        if not open_block or line.lstrip().startswith(bullet):
            found.append([])
        found[-1].append((row, line))
        open_block = True
    return [_block(several, bullet) for several in found]


def _block(several: list[tuple[int, str]], bullet: str) -> Block:
    row, first = several[0]
    stripped = first.lstrip()
    marked = stripped.startswith(bullet)
    words = " ".join(" ".join(line.split()) for _, line in several)
    return Block(
        text=words.removeprefix(bullet).strip(),
        row=row,
        indent=len(first) - len(stripped),
        bullet=marked,
    )
