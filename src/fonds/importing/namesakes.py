"""Names within one source: who is meant where a row only names somebody.

A source may describe “Bernhard von Mila” under an identifier in one row, and only name him in
another. If one record of the source bears that title, it is meant; if several do, nobody can say
which. This is settled before anything is planned, so that it does not depend on what has been
saved by then.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from fonds.importing.readers import HEADING, heading
from fonds.records.patch import Patch

_HEADED = frozenset({"agent", "collection", "event", "place", "repository", "subject"})
_MOST_TOLD = 3
_TABLE = """
CREATE TABLE bearer (kind TEXT, named TEXT, key TEXT, PRIMARY KEY (kind, named, key)) WITHOUT ROWID
"""
_OF = "SELECT key FROM bearer WHERE kind = ? AND named = ? ORDER BY key LIMIT ?"
_IS_BORNE = """
(SELECT 1 FROM bearer WHERE bearer.kind = {0}.kind AND bearer.named = {0}.key)
"""


class Namesakes:
    """Which records of a source bear which titles. It keeps them in the survey's database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.execute(_TABLE)
        self._any = False
        self.bearers = lru_cache(maxsize=20_000)(self._bearers)

    def note(self, patch: Patch) -> None:
        """Take in what a patch calls the record that it has another key for."""
        title = patch.values.get("title")
        if patch.kind in _HEADED and not patch.key.startswith(HEADING) and isinstance(title, str):
            row = (patch.kind, heading(title), patch.key)
            self._database.execute("INSERT OR IGNORE INTO bearer VALUES (?, ?, ?)", row)
            self._any = True

    def settle(self) -> None:
        """Forget mentions of those who have an entry under a key of their own."""
        if self._any:
            for table, only in (("entry", "mention AND"), ("ahead", "")):
                borne = _IS_BORNE.format(table)
                self._database.execute(f"DELETE FROM {table} WHERE {only} EXISTS {borne}")  # noqa: S608 (names of ours)

    def _bearers(self, kind: str, key: str) -> tuple[str, ...]:
        """The keys of the source's records that a heading key may mean; a few, if many."""
        if not self._any or not key.startswith(HEADING):
            return ()
        found = self._database.execute(_OF, (kind, key, _MOST_TOLD))
        return tuple(bearer for (bearer,) in found)
