"""A worker in a process of its own, whose jobs write down in a file when they begin and end.

python worker_process.py ask NAME NUMBER…   make the table, and ask for a job for each number
python worker_process.py work FILE LEASE    work until killed or until nothing is left
python worker_process.py state              print how many are done, and the attempts of each
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from django.db import connection  # noqa: E402 (after Django is set up)

from fonds.jobs import housekeeping, queue, worker  # noqa: E402 (after Django is set up)
from fonds.jobs.models import Job  # noqa: E402
from fonds.jobs.registry import Jobs  # noqa: E402


def write(file: Path, words: str) -> None:
    """A line in one go, so that lines of several processes do not mix."""
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, f"{words}\n".encode())
    os.close(handle)


def work(file: Path, lease: float) -> None:
    """Work with jobs of known length; end when all are done."""
    stop = threading.Event()

    def sleep(number: int, seconds: float) -> None:
        write(file, f"begin {number} {os.getpid()}")
        time.sleep(seconds)
        write(file, f"end {number} {os.getpid()}")

    def hang_once(number: int) -> None:
        first = not file.exists()
        sleep(number, 600 if first else 0)

    def look() -> None:
        if not Job.objects.filter(done_at=None).exclude(name=housekeeping.FORGET).exists():
            stop.set()

    worker.CLOCK_SECONDS = 0.2
    jobs: Jobs = {
        "brief": lambda number: sleep(number, 0.02),
        "long": lambda number: sleep(number, 3),
        "hangs once": hang_once,
        housekeeping.FORGET: lambda: None,
    }
    worker.run(stop, jobs=jobs, tick=look, lease=timedelta(seconds=lease))


def state() -> None:
    """As JSON: how many are done, and the attempts of each."""
    jobs = Job.objects.exclude(name=housekeeping.FORGET)
    attempts = list(jobs.order_by("pk").values_list("attempts", flat=True))
    print(json.dumps({"done": jobs.exclude(done_at=None).count(), "attempts": attempts}))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ask", name, *numbers]:
            with connection.schema_editor() as editor:
                editor.create_model(Job)
            for number in numbers:
                queue.enqueue(name, number=int(number))
        case ["work", file, lease]:
            work(Path(file), float(lease))
        case ["state"]:
            state()
