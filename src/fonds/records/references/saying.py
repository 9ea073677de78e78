"""A reference in words, from its levels.

To add a style: add it to Style and say in `say` how the chunks are ordered and labelled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from fonds.records.copies import Level
from fonds.records.references.schemes import Scheme, Step, scheme_of

_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_SEVERAL = re.compile(r"[-–—,]|\s(?:и|and)\s")


class Style(StrEnum):
    """How a reference is written out."""

    SHORT = "short"  # f. 558, op. 11, d. 97, ll. 67–70
    WORDS = "words"  # fond 558, opis 11, delo 97, list 67–70
    ITEM_FIRST = "item first"  # as the National Archives at College Park ask for it


def say(levels: Sequence[Level], scheme: str, style: Style = Style.SHORT) -> str:
    """The levels in writing, outermost first unless the style begins with the item.

    Values are given as they stand, but for a hyphen between leaf or page numbers, which is set
    as a dash. A level that the scheme does not have is written with its own name.

    >>> say([Level("fond", "558"), Level("opis", "11"), Level("list", "67-70")], "ru")
    'f. 558, op. 11, ll. 67–70'
    >>> say([Level("record_group", "59"), Level("box", "2693")], "us-nara", Style.ITEM_FIRST)
    'Box 2693, RG 59'
    """
    known = scheme_of(scheme, (level.name for level in levels))
    chosen = _item_first(levels, known) if style is Style.ITEM_FIRST else [list(levels)]
    return ", ".join(_joined(chunk, known, style) for chunk in chosen)


def _item_first(levels: Sequence[Level], scheme: Scheme) -> list[list[Level]]:
    """Levels that are written as one shelfmark (B 136/59748) stay together and in their order."""
    if scheme.item_first:
        order = {name: place for place, name in enumerate(scheme.item_first)}
        return [[level] for level in sorted(levels, key=lambda level: order.get(level.name, -1))]
    chunks: list[list[Level]] = []
    for level in levels:
        if chunks and scheme.step(level.name).join != ", ":
            chunks[-1].append(level)
        else:
            chunks.append([level])
    return chunks[::-1]


def _joined(levels: Sequence[Level], scheme: Scheme, style: Style) -> str:
    words = ""
    for level in levels:
        step = scheme.step(level.name)
        words += (_join(step, style) if words else "") + _said(step, level.value, style)
    return words


def _join(step: Step, style: Style) -> str:
    return ", " if style is Style.WORDS else step.join


def _said(step: Step, value: str, style: Style) -> str:
    shown = _RANGE.sub("–", value) if step.leaves else value
    if style is Style.WORDS:
        return f"{step.label} {shown}"
    several = step.plural and _SEVERAL.search(value)
    short = step.plural if several else step.short
    gap = " " if short and short != "(" else ""
    return f"{short}{gap}{shown}{step.after}"
