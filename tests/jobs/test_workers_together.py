"""Several workers, real processes, one table: each job once, and none lost with its worker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from fonds.project.home import Home

pytestmark = pytest.mark.database

PROGRAM = Path(__file__).with_name("worker_process.py")
SOURCES = Path(__file__).parents[2] / "src"


class Office:
    """A database with the jobs table and nothing else, and the workers that were set to it."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self.log = folder / "log"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.environment = os.environ | {
            "FONDS_HOME": str(Home.create(folder / "home").path),
            "FONDS_DATABASE_URL": database_url,
            "DJANGO_SETTINGS_MODULE": "fonds.project.settings",
            "PYTHONPATH": str(SOURCES),
        }

    def call(self, *command: str) -> bytes:
        """Run Python to its end."""
        return subprocess.run(
            [sys.executable, *command], env=self.environment, check=True, stdout=subprocess.PIPE
        ).stdout

    def ask(self, name: str, *numbers: int) -> None:
        """Make the table, and ask for a job for each number."""
        self.call(str(PROGRAM), "ask", name, *map(str, numbers))

    def start(self, lease: float) -> subprocess.Popen[bytes]:
        """Set one more worker to it."""
        command = [sys.executable, str(PROGRAM), "work", str(self.log), str(lease)]
        self.workers.append(subprocess.Popen(command, env=self.environment))
        return self.workers[-1]

    def state(self) -> dict[str, Any]:
        """How many jobs are done, and the attempts of each."""
        state: dict[str, Any] = json.loads(self.call(str(PROGRAM), "state"))
        return state

    def lines(self) -> list[list[str]]:
        """What the jobs wrote down: begin or end, number, process."""
        if not self.log.exists():
            return []
        return [line.split() for line in self.log.read_text("utf-8").splitlines()]

    def await_lines(self, count: int) -> None:
        """Until the jobs have written so many lines."""
        deadline = time.monotonic() + 30
        while len(self.lines()) < count:
            assert time.monotonic() < deadline, "The jobs were not begun."
            time.sleep(0.05)

    def close(self) -> None:
        """End what is still running."""
        for worker in self.workers:
            worker.kill()
            worker.wait()


@pytest.fixture
def office(tmp_path: Path, django_db_blocker: Any) -> Iterator[Office]:
    """An office on the engine that the tests run on."""
    url = os.environ.get("FONDS_DATABASE_URL", "")
    name = f"office_{os.getpid()}"
    with django_db_blocker.unblock():
        if url:
            _execute(f"CREATE DATABASE {name}")
            url = urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        office = Office(tmp_path, url)
        try:
            yield office
        finally:
            office.close()
            if url:
                _execute(f"DROP DATABASE {name} WITH (FORCE)")


def _execute(statement: str) -> None:
    """Outside of any transaction, in the server's own database."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


def test_a_job_whose_worker_is_killed_is_done_by_another(office: Office) -> None:
    office.ask("hangs once", 1)
    first = office.start(lease=2)
    office.await_lines(1)
    first.kill()
    first.wait()
    second = office.start(lease=2)
    assert second.wait(timeout=60) == 0
    assert office.lines() == [
        ["begin", "1", str(first.pid)],
        ["begin", "1", str(second.pid)],
        ["end", "1", str(second.pid)],
    ]
    assert office.state() == {"done": 1, "attempts": [2]}


def test_no_job_is_done_by_two_workers(office: Office) -> None:
    office.ask("brief", *range(60))
    workers = [office.start(lease=60) for _ in range(3)]
    assert [worker.wait(timeout=120) for worker in workers] == [0, 0, 0]
    begun = [int(number) for word, number, _ in office.lines() if word == "begin"]
    assert sorted(begun) == list(range(60))
    assert len({process for _, _, process in office.lines()}) > 1
    assert office.state() == {"done": 60, "attempts": [1] * 60}


def test_a_job_longer_than_its_lease_stays_with_its_worker(office: Office) -> None:
    office.ask("long", 1)
    workers = [office.start(lease=1) for _ in range(2)]
    assert [worker.wait(timeout=60) for worker in workers] == [0, 0]
    assert [word for word, _, _ in office.lines()] == ["begin", "end"]
    assert office.state() == {"done": 1, "attempts": [1]}
