"""What Django is told: by `fonds.toml` where it speaks, safe for a public site in any case."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fonds.project import database
from fonds.project.home import Home

SOURCES = Path(__file__).parents[2] / "src"

PROGRAM = """
import json, sys
from fonds.project import settings
names = sys.argv[1:]
print(json.dumps([getattr(settings, name) for name in names], default=str))
"""


def told(home: Path | None, *names: str, **variables: str) -> list[Any]:
    """Those settings, in a process of their own, for that home or for none."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FONDS_")}
    if home:
        kept["FONDS_HOME"] = str(home)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *names],
        env=kept | {"PYTHONPATH": str(SOURCES)} | variables,
        stdout=subprocess.PIPE,
        check=True,
    )
    values: list[Any] = json.loads(done.stdout)
    return values


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose owner has said everything."""
    home = Home.create(tmp_path / "home")
    (home.path / "fonds.toml").write_text(
        """
[archive]
name = "Border Commission"
description = "Its papers, 1955 to 1962."
time_zone = "Europe/Berlin"
address = "https://archive.example.org"

[server]
hosts = ["www.example.org"]
behind_proxy = true
""",
        "utf-8",
    )
    return home.path


def test_without_a_home_the_settings_stand_with_a_catalogue_in_memory() -> None:
    databases, root = told(None, "DATABASES", "FONDS_HOME")
    assert databases["default"]["NAME"] == ":memory:"
    assert root is None


def test_without_a_home_a_database_can_be_named() -> None:
    url = "postgresql://fonds:se%40cret@db.example.org:5433/archive?sslmode=require"
    (databases,) = told(None, "DATABASES", FONDS_DATABASE_URL=url)
    default = databases["default"]
    assert default["HOST"] == "db.example.org"
    assert default["PASSWORD"] == "se@cret"
    assert default["PORT"] == "5433"
    assert default["NAME"] == "archive"
    assert default["OPTIONS"] == {"sslmode": "require"}


def test_the_archive_is_what_its_owner_says(home: Path) -> None:
    names = ("FONDS_NAME", "FONDS_DESCRIPTION", "FONDS_ADDRESS", "TIME_ZONE", "FONDS_FILES")
    assert told(home, *names) == [
        "Border Commission",
        "Its papers, 1955 to 1962.",
        "https://archive.example.org",
        "Europe/Berlin",
        str(home / "files"),
    ]


def test_only_the_names_of_the_archive_and_of_this_machine_are_answered(home: Path) -> None:
    (hosts,) = told(home, "ALLOWED_HOSTS")
    assert hosts == ["localhost", "127.0.0.1", "[::1]", "www.example.org", "archive.example.org"]


def test_cookies_of_an_archive_with_https_travel_over_https_alone(home: Path) -> None:
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_PROXY_SSL_HEADER", "DEBUG")
    assert told(home, *names) == [True, True, ["HTTP_X_FORWARDED_PROTO", "https"], False]


def test_a_header_of_a_proxy_is_not_believed_when_there_is_none(tmp_path: Path) -> None:
    home = Home.create(tmp_path / "plain").path
    names = ("SESSION_COOKIE_SECURE", "SECURE_PROXY_SSL_HEADER")
    assert told(home, *names) == [False, None]


def test_sessions_are_signed_with_the_secret_of_the_home(home: Path) -> None:
    assert told(home, "SECRET_KEY") == [Home.open(home).secret]


def test_nothing_of_the_desk_asks_a_third_party(home: Path) -> None:
    names = (
        "WAGTAIL_ENABLE_UPDATE_CHECK",
        "WAGTAIL_ENABLE_WHATS_NEW_BANNER",
        "WAGTAIL_GRAVATAR_PROVIDER_URL",
    )
    assert told(home, *names) == [False, False, None]


def test_a_sqlite_transaction_takes_its_lock_when_it_begins() -> None:
    options = database.of("", Path("catalogue.sqlite3"))["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20


def test_what_is_saved_in_sqlite_survives_a_power_cut(home: Path) -> None:
    program = """
import django; django.setup()
from django.db import connection
with connection.cursor() as cursor:
    for name in ("journal_mode", "synchronous", "foreign_keys"):
        print(cursor.execute(f"PRAGMA {name}").fetchone()[0])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ
        | {
            "FONDS_HOME": str(home),
            "FONDS_DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "fonds.project.settings",
            "PYTHONPATH": str(SOURCES),
        },
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    assert done.stdout.split() == ["wal", "2", "1"]
