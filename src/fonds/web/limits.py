"""How often something may be done from one place, without anybody being watched.

Kept is a hash of who it was under a key of the day, and when. With its day the key is thrown away
and every line with it, so that nobody can say afterwards who was here. All processes of one archive
share the file; it lies in `derived/` and may be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from ipaddress import IPv6Address, ip_address, ip_network
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

_FILE = "limits.sqlite3"
_TABLES = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS day (day TEXT PRIMARY KEY, key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS done (act TEXT NOT NULL, who BLOB NOT NULL, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS done_by ON done (act, who, at);
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times of an act within so many seconds; at midnight (UTC) everybody begins anew.

    >>> Limit("correction", most=5, seconds=3600)
    Limit(act='correction', most=5, seconds=3600)
    """

    act: str
    most: int
    seconds: int

    def wait(self, who: str, now: float | None = None) -> int:
        """For how many seconds it may not be done again; 0 when it may be done now."""
        moment = now or time.time()
        with _opened(moment) as (kept, key):
            return self._wait(kept, _hashed(key, who), moment)

    def note(self, who: str, now: float | None = None) -> None:
        """Count that it was done."""
        moment = now or time.time()
        with _opened(moment) as (kept, key):
            self._note(kept, _hashed(key, who), moment)

    def take(self, who: str, now: float | None = None) -> int:
        """Count it if it may be done now, and return 0; else how many seconds to wait."""
        moment = now or time.time()
        with _opened(moment) as (kept, key):
            hashed = _hashed(key, who)
            seconds = self._wait(kept, hashed, moment)
            if not seconds:
                self._note(kept, hashed, moment)
            return seconds

    def _wait(self, kept: sqlite3.Connection, who: bytes, now: float) -> int:
        latest = kept.execute(
            "SELECT at FROM done WHERE act = ? AND who = ? AND at > ? ORDER BY at DESC LIMIT ?",
            (self.act, who, now - self.seconds, self.most),
        ).fetchall()
        if len(latest) < self.most:
            return 0
        return max(1, int(latest[-1][0] + self.seconds - now) + 1)

    def _note(self, kept: sqlite3.Connection, who: bytes, now: float) -> None:
        kept.execute("INSERT INTO done VALUES (?, ?, ?)", (self.act, who, now))


def network(request: HttpRequest) -> str:
    """Where a request comes from: an address, or the /64 network that one IPv6 household has.

    Behind a web server of ours it is what that server says, and nothing that the visitor says.
    """
    told: str = request.META.get("REMOTE_ADDR", "")
    if settings.FONDS_BEHIND_PROXY:
        told = request.META.get("HTTP_X_FORWARDED_FOR", told).rpartition(",")[2].strip()
    try:
        address = ip_address(told)
    except ValueError:
        return told[:100]
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((int(address), 64), strict=False))
    return str(address)


@contextmanager
def _opened(now: float) -> Iterator[tuple[sqlite3.Connection, bytes]]:
    """What was done today, locked, and the key of the day."""
    with _connected() as kept:
        kept.executescript(_TABLES)
        kept.execute("BEGIN IMMEDIATE")
        yield kept, _key(kept, datetime.fromtimestamp(now, UTC).date().isoformat())
        kept.execute("COMMIT")


@contextmanager
def _connected() -> Iterator[sqlite3.Connection]:
    """The file in the home; without a home, the memory of this process."""
    if not settings.FONDS_DERIVED:
        yield _in_memory()
        return
    path = Path(settings.FONDS_DERIVED) / _FILE
    os.close(os.open(path, os.O_CREAT, 0o600))
    with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as kept:
        yield kept


@cache
def _in_memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def _key(kept: sqlite3.Connection, today: str) -> bytes:
    known = kept.execute("SELECT key FROM day WHERE day = ?", (today,)).fetchone()
    if known:
        return bytes(known[0])
    key = secrets.token_bytes(32)
    kept.execute("DELETE FROM done")
    kept.execute("DELETE FROM day")
    kept.execute("INSERT INTO day VALUES (?, ?)", (today, key))
    return key


def _hashed(key: bytes, who: str) -> bytes:
    return hashlib.blake2b(who.encode("utf-8", "surrogatepass"), key=key, digest_size=16).digest()
