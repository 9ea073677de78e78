"""Entries out of the catalogue, a piece at a time, of nothing but what the public may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from fonds.catalogue import holdings, visible
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.pointers import pointers
from fonds.records.record import Record
from fonds.records.transcription import Text
from fonds.searching.engines.contract import Entry
from fonds.searching.entries import entry
from fonds.searching.entries.surroundings import Surroundings

PIECE = 200
"""How many records are held at once."""

_AROUND = ("agent", "collection", "place", "repository", "subject")
_ASKED = 500  # below SQLite's bound on variables in one statement
_MOST_KEPT = 10_000


class Gathering:
    """Makes entries. It remembers the neighbours it has met; make a new one for each piece of
    the log, since they may have changed since."""

    def __init__(self) -> None:
        self._neighbours: dict[tuple[str, int], Record] = {}
        self._met: set[tuple[str, int]] = set()

    def entries(self, kind: str, numbers: Iterable[int]) -> Iterator[Entry]:
        """The entries of those of the records that the public may see."""
        for piece in pieces(sorted(set(numbers)), PIECE):
            if kind == "document":
                yield from map(entry.of_document, self.surroundings(piece))
            else:
                yield from _others(kind, piece)

    def surroundings(self, numbers: Sequence[int]) -> Iterator[Surroundings]:
        """Those of the documents that the public may see, each with what its entry is made of."""
        columns = ("record", "sort_key", "undated", "year", "changed_at")
        rows = list(visible.documents().filter(pk__in=numbers).order_by("pk").values_list(*columns))
        decoded = [(kinds.decode("document", record), *others) for record, *others in rows]
        self._meet([record for record, *_ in decoded])
        found = [record.number for record, *_ in decoded]
        texts, scanned = _texts(found), _scanned(found)
        for record, sort_key, undated, year, changed in decoded:
            assert isinstance(record, Document)
            own = texts[record.number]
            yield Surroundings(
                document=record,
                texts=tuple(text for text, _ in own),
                neighbours=self._neighbours,
                sort_key=sort_key,
                undated=undated,
                year=year,
                scanned=record.number in scanned,
                changed=_seconds(max([changed, *(moment for _, moment in own)])),
            )

    def _meet(self, records: Iterable[Record]) -> None:
        """Learn to know all that these records point to, and the places above."""
        if len(self._met) > _MOST_KEPT:
            self._met.clear()
            self._neighbours.clear()
        wanted: dict[str, set[int]] = defaultdict(set)
        for record in records:
            for _, kind, number in pointers(record):
                if kind in _AROUND and isinstance(number, int):
                    wanted[kind].add(number)
        for kind, numbers in wanted.items():
            fresh = [number for number in numbers if (kind, number) not in self._met]
            self._met.update((kind, number) for number in fresh)
            found = _records(kind, fresh)
            self._neighbours.update(((kind, each.number), each) for each in found)
            if kind == "place" and found:
                self._meet(found)


def _records(kind: str, numbers: Sequence[int]) -> list[Record]:
    found: list[Record] = []
    for piece in pieces(numbers, _ASKED):
        rows = visible.of(kind).filter(pk__in=piece).order_by("pk")
        found += [kinds.decode(kind, each) for each in rows.values_list("record", flat=True)]
    return found


def _others(kind: str, numbers: Sequence[int]) -> Iterator[Entry]:
    rows = visible.of(kind).filter(pk__in=numbers).order_by("pk")
    for record, changed in rows.values_list("record", "changed_at"):
        yield entry.of_other(kinds.decode(kind, record), _seconds(changed))


def _texts(documents: Sequence[int]) -> dict[int, list[tuple[Text, datetime]]]:
    """The texts of each document, and when each changed last."""
    found: dict[int, list[tuple[Text, datetime]]] = defaultdict(list)
    rows = visible.texts().filter(document_id__in=documents).order_by("type_of_text", "pk")
    for document, record, changed in rows.values_list("document_id", "record", "changed_at"):
        text = kinds.decode("text", record)
        assert isinstance(text, Text)
        found[document].append((text, changed))
    return found


def _scanned(documents: Sequence[int]) -> set[int]:
    """Those of which there is a scan."""
    rows = holdings.scans().filter(document_id__in=documents)
    return set(rows.values_list("document_id", flat=True))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def pieces(several: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The sequence in pieces of that size."""
    for start in range(0, len(several), size):
        yield several[start : start + size]
