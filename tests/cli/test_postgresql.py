"""The same commands with the catalogue in PostgreSQL."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from tests.cli.terminal import fonds, serve

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(
        "FONDS_DATABASE_URL" not in os.environ,
        reason="Needs PostgreSQL: FONDS_TEST_DATABASE=postgresql brings one.",
    ),
]


@pytest.fixture
def url(django_db_blocker: Any) -> Iterator[str]:
    """An empty database."""
    name = f"home_{os.getpid()}"
    with django_db_blocker.unblock():
        _execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(os.environ["FONDS_DATABASE_URL"])._replace(path=f"/{name}"))
        _execute(f"DROP DATABASE {name} WITH (FORCE)")


def _execute(statement: str) -> None:
    """Outside of any transaction, in the server's own database."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


def test_an_archive_in_postgresql_is_made_upgraded_checked_and_served(
    url: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert fonds("init", home).returncode == 0
    settings = home / "fonds.toml"
    settings.write_text(settings.read_text("utf-8").replace('url = ""', f'url = "{url}"'), "utf-8")
    (home / "catalogue.sqlite3").unlink()

    refused = fonds("serve", "--no-browser", "--port", "0", "--home", home)
    assert refused.returncode == 3
    assert "has no catalogue" in refused.stderr

    assert fonds("upgrade", "--home", home).returncode == 0
    assert not (home / "catalogue.sqlite3").exists()
    assert json.loads(fonds("check", "--json", "--home", home).stdout)["sound"]
    serving = serve("serve", "--port", "0", "--home", home)
    try:
        assert serving.page()[0] == 200
    finally:
        assert serving.stop() == 0
