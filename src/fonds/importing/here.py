"""What the archive has of the records in one piece of a source, looked up once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fonds.catalogue import history, load
from fonds.catalogue.visible import Audience
from fonds.importing.identity import headed, known, own_number
from fonds.importing.readers import HEADING
from fonds.records.patch import Patch
from fonds.records.record import Record, State

Address = tuple[str, int]
"""A kind and a number."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The record a patch means: what stands, or what an undo put aside, or neither (a new one).

    number: its own; for a new one the number the source claims, 0 for none.
    taken: the claimed number belongs to another record.
    several: the numbers of those that bear the heading, when there is more than one.
    """

    number: int = 0
    standing: Record | None = None
    burnt: Record | None = None
    taken: bool = False
    several: tuple[int, ...] = ()


class Here:
    """The numbers and records behind the keys of a piece."""

    def __init__(self, patches: Sequence[Patch]) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._homonyms: dict[tuple[str, str], list[int]] = {}
        self.learn((patch.kind, patch.key) for patch in patches)
        self._records = _records(patches, self._numbers)
        self._burnt = _burnt(self._records)

    def meant(self, patch: Patch) -> Meant:
        """The record that the patch means."""
        number = self._numbers.get((patch.kind, patch.key), 0)
        record = self._records.get((patch.kind, number or patch.number))
        if record is None:
            several = self._homonyms.get((patch.kind, patch.key), ())
            return Meant(number=patch.number, several=tuple(several))
        if not number and patch.number != own_number(patch.kind, patch.key):
            return Meant(taken=True)
        if (patch.kind, record.number) in self._burnt:
            return Meant(number=record.number, burnt=record)
        return Meant(number=record.number, standing=record)

    def homonyms(self, kind: str, key: str) -> tuple[str, ...]:
        """The numbers, as #12, of the records here that bear the heading, if several do."""
        return tuple(f"#{number}" for number in self._homonyms.get((kind, key), ()))

    def number_of(self, kind: str, key: str) -> int | None:
        """The number of the record here that has the key; learnt before."""
        return self._numbers.get((kind, key))

    def learn(self, addresses: Iterable[tuple[str, str]]) -> None:
        """Look up the numbers of the records of those kinds and keys."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for kind, key in addresses:
            if (kind, key) not in self._numbers:
                wanted[kind].add(key)
        for kind, keys in wanted.items():
            found = known(kind, keys)
            self._numbers |= {(kind, key): number for key, number in found.items()}
            rest = [key for key in keys - found.keys() if key.startswith(HEADING)]
            homonyms = headed(kind, rest) if rest else {}
            self._homonyms |= {(kind, key): several for key, several in homonyms.items()}


def _records(
    patches: Sequence[Patch], numbers: dict[tuple[str, str], int]
) -> dict[Address, Record]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for patch in patches:
        number = numbers.get((patch.kind, patch.key)) or patch.number
        if number:
            wanted[patch.kind].add(number)
    return {
        (kind, number): record
        for kind, several in wanted.items()
        for number, record in load.many(kind, several, Audience.ALL).items()
    }


def _burnt(records: dict[Address, Record]) -> set[Address]:
    """The withdrawn ones that an undo withdrew: their key brings them back."""
    withdrawn: dict[str, list[int]] = defaultdict(list)
    for (kind, number), record in records.items():
        if record.state == State.WITHDRAWN:
            withdrawn[kind].append(number)
    return {
        (kind, number)
        for kind, several in withdrawn.items()
        for number in history.burnt_by_undo(kind, several)
    }
