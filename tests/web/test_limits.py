"""So often and no oftener, and nobody can say afterwards who it was."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import RequestFactory, override_settings

from fonds.web.limits import Limit, network

NOON = 1_700_000_000 // 86_400 * 86_400 + 43_200
FEW = Limit("knock", most=2, seconds=100)


@pytest.fixture(autouse=True)
def home(tmp_path: Path) -> Iterator[Path]:
    with override_settings(FONDS_DERIVED=tmp_path):
        yield tmp_path


def test_the_third_time_waits_until_the_first_is_long_enough_ago() -> None:
    assert FEW.take("a", NOON) == 0
    assert FEW.take("a", NOON + 40) == 0
    assert FEW.take("a", NOON + 60) == 41
    assert FEW.wait("a", NOON + 99) == 2
    assert FEW.take("a", NOON + 101) == 0
    assert FEW.take("a", NOON + 102) == 39


def test_one_does_not_wait_for_another_nor_for_another_act() -> None:
    for _ in range(2):
        FEW.note("a", NOON)
    assert FEW.wait("a", NOON)
    assert not FEW.wait("b", NOON)
    assert not Limit("enter", most=2, seconds=100).wait("a", NOON)


def test_asking_how_long_counts_nothing() -> None:
    for _ in range(9):
        assert FEW.wait("a", NOON) == 0


def test_nothing_that_is_kept_says_who_it_was_and_nothing_outlives_the_day(home: Path) -> None:
    FEW.note("192.0.2.7", NOON)
    kept = home / "limits.sqlite3"
    assert b"192.0.2.7" not in kept.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0
    before = _all(kept)
    FEW.note("192.0.2.7", NOON + 86_400)
    after = _all(kept)
    assert not before & after
    for old in before:
        assert old not in kept.read_bytes()


def test_two_processes_count_together(home: Path) -> None:
    FEW.note("a", NOON)
    told = subprocess.run(
        [sys.executable, "-c", _OTHER, str(home), str(NOON)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["0", "101"]


def test_the_file_may_be_thrown_away(home: Path) -> None:
    FEW.note("a", NOON)
    (home / "limits.sqlite3").unlink()
    assert FEW.take("a", NOON) == 0


@override_settings(FONDS_DERIVED=None)
def test_without_a_home_a_process_counts_for_itself() -> None:
    mine = Limit("knock without a home", most=1, seconds=100)
    assert (mine.take("a", NOON), mine.take("a", NOON)) == (0, 101)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
        ("nonsense", "nonsense"),
    ],
)
def test_a_household_is_one_place(told: str, place: str) -> None:
    assert network(RequestFactory(REMOTE_ADDR=told).get("/")) == place


def test_what_a_visitor_says_of_where_they_are_counts_for_nothing() -> None:
    request = RequestFactory(REMOTE_ADDR="192.0.2.7").get(
        "/", headers={"X-Forwarded-For": "198.51.100.1"}
    )
    assert network(request) == "192.0.2.7"


@override_settings(FONDS_BEHIND_PROXY=True)
def test_behind_a_web_server_its_word_counts_which_comes_last() -> None:
    asked = RequestFactory(REMOTE_ADDR="127.0.0.1")
    forged = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
    assert network(asked.get("/", headers=forged)) == "203.0.113.9"
    assert network(asked.get("/")) == "127.0.0.1"


def _all(kept: Path) -> set[bytes]:
    """Every key and every hash that is kept."""
    opened = sqlite3.connect(kept)
    rows = {bytes(row[0]) for row in opened.execute("SELECT key FROM day")}
    rows |= {bytes(row[0]) for row in opened.execute("SELECT who FROM done")}
    opened.close()
    assert rows
    return rows


_OTHER = """
import sys
from pathlib import Path
from django.conf import settings
settings.configure(FONDS_DERIVED=Path(sys.argv[1]))
from fonds.web.limits import Limit
for _ in range(2):
    print(Limit("knock", most=2, seconds=100).take("a", float(sys.argv[2])))
"""
