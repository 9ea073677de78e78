"""A question in parts that can be said in words, in the order in which it is answered."""

from __future__ import annotations

from dataclasses import dataclass

from fonds.searching.query import Order, Query, Scope
from fonds.searching.questions.question import Node
from fonds.searching.questions.reading import Unread, read


@dataclass(frozen=True, slots=True)
class Said:
    """What a query asks, part by part; whoever says it chooses the words.

    question: what was typed, as it was read. notes: what could not be read.
    """

    scope: Scope
    question: Node | None
    notes: tuple[Unread, ...]
    chosen: tuple[tuple[str, str], ...]
    excluded: tuple[tuple[str, str], ...]
    since: str
    until: str
    certain: bool
    changed: str
    order: Order


def said(query: Query) -> Said:
    """The query in parts."""
    reading = read(query.words)
    return Said(
        scope=query.scope,
        question=reading.question,
        notes=reading.notes,
        chosen=query.chosen,
        excluded=query.excluded,
        since=query.since,
        until=query.until,
        certain=query.certain,
        changed=query.changed,
        order=query.sorting,
    )
