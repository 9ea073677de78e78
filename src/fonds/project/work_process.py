"""The process that works: `fonds.jobs.worker` and its clock, until told to stop.

Started by `fonds.project.supervisor` as `python -m fonds.project.work_process PARENT`; without
PARENT it runs by itself, on another machine for instance, with FONDS_HOME set.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from types import FrameType

import django


def main(parent: str = "") -> None:
    """Work until SIGTERM or SIGINT, or until the process of that number is not the parent."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fonds.project.settings")
    django.setup()
    from fonds.jobs import worker

    # The work runs beside the main thread: a signal handler may not touch the event itself, since
    # it can interrupt the very thread that holds the event's lock.
    stop, told = threading.Event(), _told()
    work = threading.Thread(target=worker.run, args=(stop,))
    work.start()
    while work.is_alive() and not told and (not parent or os.getppid() == int(parent)):
        time.sleep(0.2)
    stop.set()
    work.join()


def _told() -> list[int]:
    """Fills with the signals that say stop."""
    told: list[int] = []

    def hear(number: int, _: FrameType | None) -> None:
        told.append(number)

    signal.signal(signal.SIGTERM, hear)
    signal.signal(signal.SIGINT, hear)
    return told


if __name__ == "__main__":
    main(*sys.argv[1:])
