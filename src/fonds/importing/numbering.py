"""Numbers for records that come in: given in the order of the source, in the saving transaction.

Most get theirs from the saver. A record that another one refers to needs it sooner; it gets it
together with everything of its kind that comes before it, so that the order stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from fonds.catalogue import numbers, save
from fonds.importing.identity import known, own_number, standing
from fonds.importing.links import numbered
from fonds.importing.recording import Recording
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.record import Record

_PIECE = 500


class Numbering:
    """The numbers of one run. What it gives to records still to come is kept with the run."""

    def __init__(self, survey: Survey, recording: Recording) -> None:
        self._survey, self._recording = survey, recording
        self._raised: set[str] = set()
        self._ahead = recording.ahead
        for (kind, key), number in self._ahead.items():
            entry = survey.of_key(kind, key)
            if entry is not None and not entry.number:
                survey.number(entry.place, number)

    def give(self, steps: Sequence[Step]) -> None:
        """Numbers for everything the steps refer to. Call it in the transaction that saves."""
        self._keep_claimed_free(steps)
        last: dict[str, int] = defaultdict(lambda: -1)
        for kind, key in sorted({reference for step in steps for reference in step.keys}):
            last[kind] = max(last[kind], self._place_without_number(kind, key))
        for kind, place in last.items():
            self._number_up_to(kind, steps[0].place, place)

    def of(self, kind: str, key: str) -> int | None:
        """The number of the source's record of that key; None when it has none yet."""
        entry = self._survey.of_key(kind, key)
        return entry.number or None if entry else None

    def numbered(self, step: Step, record: Record) -> Record:
        """The record with every number that was given to it and to what it refers to."""
        if step.keys:
            record = numbered(record, self.of)
        if not record.number:
            number = self.of(step.patch.kind, step.patch.key) or 0
            record = msgspec.structs.replace(record, number=number)
        return record

    def keep_ahead(self, steps: Sequence[Step]) -> None:
        """Keep with the run what was given to records after these. Same transaction again."""
        for step in steps:
            self._ahead.pop((step.patch.kind, step.patch.key), None)
        if self._ahead != self._recording.ahead:
            self._recording.note_ahead(self._ahead)

    def _keep_claimed_free(self, steps: Sequence[Step]) -> None:
        """Let new numbers begin above those that the source claims further on."""
        new = {step.patch.kind for step in steps if step.record and not step.record.number}
        for kind in sorted(new - self._raised):
            numbers.claim(kind, self._survey.highest(kind))
            self._raised.add(kind)

    def _place_without_number(self, kind: str, key: str) -> int:
        """The place of an entry that needs a number, -1 when it has one it can keep."""
        entry = self._survey.of_key(kind, key)
        if entry is None or (kind, key) in self._ahead:
            return -1
        if entry.number and (own_number(kind, key) or not standing(kind, [entry.number])):
            return -1
        self._survey.unclaim(entry.place, entry.number)  # it belongs to another record
        return entry.place

    def _number_up_to(self, kind: str, first: int, last: int) -> None:
        entries = self._survey.unnumbered(kind, first, last)
        for start in range(0, len(entries), _PIECE):
            piece = entries[start : start + _PIECE]
            there = known(kind, [key for _, key in piece])
            new = [(place, key) for place, key in piece if key not in there]
            if new:
                given = save.reserve(kind, len(new))
                for (place, key), number in zip(new, given, strict=True):
                    self._survey.number(place, number)
                    self._ahead[kind, key] = number
