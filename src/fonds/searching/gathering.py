"""Entries out of the catalogue, a piece at a time, of nothing but what the public may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fonds.catalogue import visible
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.pointers import pointers
from fonds.records.record import Record
from fonds.records.transcription import Text
from fonds.searching import entry
from fonds.searching.engines.contract import Entry
from fonds.searching.surroundings import Surroundings

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
                yield from self._documents(piece)
            else:
                yield from map(entry.of_other, _records(kind, piece))

    def _documents(self, numbers: Sequence[int]) -> Iterator[Entry]:
        columns = ("record", "sort_key", "undated", "year")
        rows = list(visible.documents().filter(pk__in=numbers).order_by("pk").values_list(*columns))
        decoded = [(kinds.decode("document", record), *others) for record, *others in rows]
        self._meet([record for record, *_ in decoded])
        texts = _texts([record.number for record, *_ in decoded])
        for record, sort_key, undated, year in decoded:
            assert isinstance(record, Document)
            yield entry.of_document(
                Surroundings(
                    document=record,
                    texts=tuple(texts[record.number]),
                    neighbours=self._neighbours,
                    sort_key=sort_key,
                    undated=undated,
                    year=year,
                )
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


def _texts(documents: Sequence[int]) -> dict[int, list[Text]]:
    found: dict[int, list[Text]] = defaultdict(list)
    rows = visible.texts().filter(document_id__in=documents).order_by("type_of_text", "pk")
    for document, record in rows.values_list("document_id", "record"):
        text = kinds.decode("text", record)
        assert isinstance(text, Text)
        found[document].append(text)
    return found


def pieces(several: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The sequence in pieces of that size."""
    for start in range(0, len(several), size):
        yield several[start : start + size]
