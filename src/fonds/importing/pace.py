"""The pace of an import: transactions short enough, and apart enough, for editors to save between.

Measured on SQLite, where one writes at a time: back-to-back transactions of 0.3 s starve an
editor; with 0.12 s between them every save took at most 0.24 s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep

from fonds.records.patch import Patch

LONGEST = 0.5
"""Seconds that a transaction may last; one record of many megabytes can still take longer."""

AIM = 0.25
PAUSE = 0.12

_FIRST_ROOM = 60_000
_LEAST_ROOM = 4_000
_RECORD = 2_000  # what a record weighs besides its text, in characters
_ITEM = 60  # what an item of a list weighs
_MOST_RECORDS = 1_000
_STEADY = (0.5, 1.5)  # the room grows and shrinks by no more than this at once


class Pace:
    """Says how much goes into the next transaction, from how long the last ones took."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._room = float(_FIRST_ROOM)
        self._ended = 0.0
        self.longest = 0.0

    def full(self, records: int, weight: int) -> bool:
        """Whether a piece of so many records and so much weight is enough for one transaction."""
        return records >= _MOST_RECORDS or weight >= self._room

    @contextmanager
    def transaction(self, weight: int) -> Iterator[None]:
        """Wait until editors have had their turn, then take the time of what is done inside."""
        sleep(max(0.0, self._ended + self._pause - monotonic()))
        begun = monotonic()
        yield
        self._ended = monotonic()
        took = self._ended - begun
        self.longest = max(self.longest, took)
        fitting = weight * AIM / max(took, 1e-3)
        least, most = (self._room * step for step in _STEADY)
        self._room = max(_LEAST_ROOM, min(max(fitting, least), most))


def weight(patch: Patch) -> int:
    """Roughly how much work a patch makes for the saver, in characters."""
    return _RECORD + sum(map(_weight, patch.values.values()))


def _weight(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    return len(value) * _ITEM if isinstance(value, tuple) else 0


def pieces(
    placed: Iterable[tuple[int, Patch]], pace: Pace
) -> Iterator[tuple[list[tuple[int, Patch]], int]]:
    """The patches in pieces for one transaction each, with the weight of the piece."""
    piece: list[tuple[int, Patch]] = []
    heavy = 0
    for place, patch in placed:
        piece.append((place, patch))
        heavy += weight(patch)
        if pace.full(len(piece), heavy):
            yield piece, heavy
            piece, heavy = [], 0
    if piece:
        yield piece, heavy
