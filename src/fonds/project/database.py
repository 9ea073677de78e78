"""Django's settings for the two databases: SQLite in the home, or PostgreSQL by its URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# WAL lets visitors read while somebody saves; FULL keeps what was reported as saved through a
# power cut; the rest keeps sorting off the disk and the log from growing without end.
_PRAGMAS = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
    PRAGMA journal_size_limit = 67108864;
"""


def of(url: str, file: Path | None) -> dict[str, Any]:
    """The settings for that URL; without one for that file; without either for memory."""
    return _postgresql(url) if url else _sqlite(file)


def _sqlite(file: Path | None) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file or ":memory:",
        # The connection stays open: closing the last one would write back and drop the WAL.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A transaction takes its lock when it begins, so that none fails half way
            # because another process was quicker.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": _PRAGMAS,
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
