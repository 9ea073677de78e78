"""What a source will bring: every key and claimed number, taken in once before anything is planned.

It lets a record refer to one that comes later, tells duplicates, and says how many there are. It
lies in a temporary database of SQLite's own, so that a source of any size needs little memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from types import TracebackType
from typing import Any, NamedTuple, Self

from fonds.importing.links import Reference, keys_in
from fonds.importing.namesakes import Namesakes
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where

_PIECE = 500

Known = Callable[[str, list[str]], dict[str, int]]
"""(kind, keys) → the numbers of those that the archive has already."""

_TABLES = """
CREATE TABLE entry (
    place INTEGER PRIMARY KEY, kind TEXT, key TEXT, number INTEGER, file TEXT, row INTEGER,
    mention INTEGER, refused INTEGER DEFAULT 0, UNIQUE (kind, key)
);
CREATE INDEX entry_number ON entry (kind, number, place);
CREATE TABLE ahead (place INTEGER, kind TEXT, key TEXT);
CREATE INDEX ahead_key ON ahead (kind, key);
CREATE TABLE promise (kind TEXT, number INTEGER, PRIMARY KEY (kind, number)) WITHOUT ROWID;
"""
_ADD = """
INSERT INTO entry (place, kind, key, number, file, row, mention) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (kind, key) DO UPDATE SET place = excluded.place, number = excluded.number,
    file = excluded.file, row = excluded.row, mention = 0
WHERE entry.mention AND NOT excluded.mention
"""
_OF_KEY = "SELECT place, number, refused, file, row FROM entry WHERE kind = ? AND key = ?"
_OF_NUMBER = """
SELECT place, number, refused, file, row FROM entry
WHERE kind = ? AND number = ? ORDER BY place LIMIT 1
"""
# Entries that look ahead to what neither the source nor the archive has, or to what is refused.
_REFUSE_VAIN = """
UPDATE entry SET refused = 1 WHERE NOT refused AND place IN (
    SELECT ahead.place FROM ahead
    LEFT JOIN entry AS aim ON aim.kind = ahead.kind AND aim.key = ahead.key
    WHERE aim.place IS NULL OR aim.refused)
"""
_UNNUMBERED = """
SELECT place, key FROM entry
WHERE kind = ? AND number = 0 AND place BETWEEN ? AND ? AND NOT refused ORDER BY place
"""
_BROKEN = """
SELECT entry.kind, entry.key, entry.number, entry.file, entry.row FROM entry
JOIN promise ON promise.kind = entry.kind AND promise.number = entry.number WHERE entry.refused
"""
_AHEAD = f"""
SELECT DISTINCT kind, key FROM ahead WHERE (kind, key) > (?, ?) ORDER BY kind, key LIMIT {_PIECE}
"""  # noqa: S608 (a number of ours)
_UNCLAIM = "UPDATE entry SET number = 0 WHERE place = ? AND number = ?"
_HIGHEST = "SELECT max(number) FROM entry WHERE kind = ?"
_MOST_MET = 20_000


class Entry(NamedTuple):
    """A record of the source: its place from 0, its number (0 not given yet), where it stands."""

    place: int
    number: int
    refused: bool
    where: Where


class Survey:
    """The entries of a source. `total` counts the records that come in, good or bad.

    However often a record is mentioned, it has one entry: the first; or, wherever it stands, the
    one that says more than its name.

    It also answers `(kind, number) in survey`: whether that address comes with the source.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")  # for ever: nothing of this outlives the run
        self.namesakes = Namesakes(self._database)
        self._met = set[tuple[str, str]]()  # of late, entries that others refer to
        self.total = 0

    @classmethod
    def of(cls, items: Iterable[Patch | Problem], known: Known) -> Self:
        """Take in everything the source says; what looks ahead in vain is refused at once."""
        survey = cls()
        place = 0
        for item in items:
            if isinstance(item, Patch):
                survey._add(place, item)
                place += 1
            else:
                survey.total += item.severity == Severity.REFUSED
        survey.namesakes.settle()
        survey._settle(known)
        survey.total += survey._database.execute("SELECT count(*) FROM entry").fetchone()[0]
        return survey

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._database.close()

    def __contains__(self, address: object) -> bool:
        if not isinstance(address, tuple):
            return False
        found = self.of_number(*address)
        return found is not None and not found.refused

    def of_key(self, kind: str, key: str) -> Entry | None:
        """The first entry of that key."""
        return self._entry(_OF_KEY, kind, key)

    def of_number(self, kind: str, number: int) -> Entry | None:
        """The first entry that claims or was given that number."""
        return self._entry(_OF_NUMBER, kind, number) if number else None

    def refuse(self, place: int) -> None:
        """Note that the entry is not saved after all."""
        self._database.execute("UPDATE entry SET refused = 1 WHERE place = ?", (place,))

    def number(self, place: int, number: int) -> None:
        """Give the entry its number."""
        self._database.execute("UPDATE entry SET number = ? WHERE place = ?", (number, place))

    def unclaim(self, place: int, number: int) -> None:
        """Take back that number, which the entry claims and cannot have; one it was given stays."""
        self._database.execute(_UNCLAIM, (place, number))

    def unnumbered(self, kind: str, first: int, last: int) -> list[tuple[int, str]]:
        """Place and key of the entries from place to place that have no number yet, in order."""
        return self._database.execute(_UNNUMBERED, (kind, first, last)).fetchall()

    def highest(self, kind: str) -> int:
        """The highest number that an entry of the kind claims; 0 when none does."""
        (number,) = self._database.execute(_HIGHEST, (kind,)).fetchone()
        return number or 0

    def promise(self, kind: str, number: int) -> None:
        """Note that a saved record points to that address, which is still to come."""
        self._database.execute("INSERT OR IGNORE INTO promise VALUES (?, ?)", (kind, number))

    def broken(self) -> Iterator[tuple[str, str, int, Where]]:
        """Entries that saved records point to and that were then refused: kind, key, number."""
        for kind, key, number, file, row in self._database.execute(_BROKEN).fetchall():
            yield kind, key, number, Where(file=file, row=row)

    def _entry(self, question: str, *values: Any) -> Entry | None:
        found = self._database.execute(question, values).fetchone()
        if found is None:
            return None
        place, number, refused, file, row = found
        return Entry(place, number, bool(refused), Where(file=file, row=row))

    def _add(self, place: int, patch: Patch) -> None:
        where = patch.where
        values = (place, patch.kind, patch.key, patch.number, where.file, where.row)
        added = self._database.execute(_ADD, (*values, patch.mention)).rowcount
        if not added:
            self.total += not patch.mention  # a duplicate comes in, and is refused
            return
        self.namesakes.note(patch)
        for _, kind, key in _keys_of(patch):
            if (kind, key) in self._met:
                continue
            if self.of_key(kind, key) is None:
                self._database.execute("INSERT INTO ahead VALUES (?, ?, ?)", (place, kind, key))
            else:
                self._met.add((kind, key))
        if len(self._met) > _MOST_MET:
            self._met.clear()

    def _settle(self, known: Known) -> None:
        """Forget what looks ahead to records that the archive has."""
        last = ("", "")
        while rows := self._database.execute(_AHEAD, last).fetchall():
            for kind, group in groupby(rows, key=itemgetter(0)):
                pairs = [(kind, key) for key in known(kind, [key for _, key in group])]
                self._database.executemany("DELETE FROM ahead WHERE kind = ? AND key = ?", pairs)
            last = rows[-1]
        while self._database.execute(_REFUSE_VAIN).rowcount:
            pass


def _keys_of(patch: Patch) -> Iterator[Reference]:
    """What the patch refers to by key. A patch that makes no record by itself is planned later."""
    try:
        record = patch.applied_to(None)
    except (KeyError, TypeError):
        return iter(())
    return keys_in(record)
