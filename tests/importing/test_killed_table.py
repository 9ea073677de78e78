"""A spreadsheet with people, places and full texts, killed again and again while it goes in."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.terminal import FONDS, environment, fonds
from tests.importing.made import made_csv

KILLS = 50
LETTERS = 12_000


def _exported(home: Path, out: Path) -> list[dict[str, object]]:
    """Every record; but for when the public could first see it, which is another time each time."""
    done = fonds("export", "--format", "jsonl", out, "--home", home)
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in out.read_bytes().splitlines()]
    return [
        {name: value for name, value in record.items() if name != "public_since"}
        for record in records
    ]


def _killed(home: Path, table: Path, chance: random.Random) -> bool:
    """Import with the real command and kill it after a while; whether it was still at work."""
    process = subprocess.Popen(
        [*FONDS, "import", str(table), "--home", str(home)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    time.sleep(chance.uniform(1.5, 4.5))
    at_work = process.poll() is None
    process.kill()
    _, complaints = process.communicate()
    assert not complaints, complaints
    return at_work


@pytest.mark.long
def test_a_table_killed_fifty_times_ends_as_if_it_had_not_been_and_is_undone(
    tmp_path: Path,
) -> None:
    first, whole = tmp_path / "first", tmp_path / "whole"
    assert fonds("init", first).returncode == 0
    beginning = made_csv(tmp_path / "beginning.csv", 200, words=20)
    assert fonds("import", beginning, "--home", first).returncode == 0
    before = _exported(first, tmp_path / "before.jsonl")
    shutil.copytree(first, whole)
    table = made_csv(tmp_path / "letters.csv", LETTERS)
    assert fonds("import", table, "--home", whole).returncode == 0

    chance = random.Random(KILLS)  # noqa: S311 (moments, not secrets)
    hit = sum(_killed(first, table, chance) for _ in range(KILLS))
    assert hit > KILLS // 4, "most of the kills came when there was nothing left to do"
    done = fonds("import", table, "--json", "--home", first)
    assert done.returncode == 0, done.stdout + done.stderr
    killed = _exported(first, tmp_path / "killed.jsonl")
    assert killed == _exported(whole, tmp_path / "whole.jsonl")
    assert fonds("check", "--home", first).returncode == 0

    for run in reversed(_runs(first)[1:]):
        undone = fonds("import", "--undo", str(run), "--json", "--home", first)
        assert json.loads(undone.stdout)["problems"] == []
    after = [each for each in _exported(first, tmp_path / "after.jsonl") if _stands(each)]
    assert list(map(_said, after)) == list(map(_said, before))


def _runs(home: Path) -> list[int]:
    """The imports of that home that are not undone, the oldest first."""
    database = sqlite3.connect(home / "catalogue.sqlite3")
    try:
        found = database.execute(
            "SELECT id FROM catalogue_run WHERE what = 'import' ORDER BY id"
        ).fetchall()
    finally:
        database.close()
    return [run for (run,) in found]


def _stands(record: dict[str, object]) -> bool:
    return record["state"] == "public"


def _said(record: dict[str, object]) -> dict[str, object]:
    """All of the record but its version, which counts what was done and undone."""
    return {name: value for name, value in record.items() if name != "version"}
