"""A copy of the catalogue beside it, made while others may read and write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from fonds.project.home import Home


class BackupError(Exception):
    """No sound copy could be made; the sentence says why."""


def make(home: Home) -> Path:
    """Copy catalogue.sqlite3 by SQLite's own means and check the copy. Raises BackupError."""
    copy = home.path / f"catalogue-{datetime.now(UTC):%Y%m%d-%H%M%S}.sqlite3"
    try:
        _copy(home.database_file, copy)
    except (sqlite3.Error, OSError) as fault:
        copy.unlink(missing_ok=True)
        raise BackupError(f"The catalogue could not be copied to {copy}: {fault}.") from fault
    return copy


def _copy(source: Path, target: Path) -> None:
    target.touch(mode=0o600, exist_ok=False)
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        verdict = new.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(f"the copy is damaged ({verdict})")
    with target.open("rb") as file:
        os.fsync(file.fileno())
