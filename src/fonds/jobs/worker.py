"""The worker: does the jobs that are due, looks at the clock for what opens and closes, and keeps
the search index up to date.

Any number of workers may run, on one machine or several; a job that a killed worker had taken is
done by another once its lease has lapsed.
"""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from django.db import DatabaseError, connection

from fonds.catalogue import clock
from fonds.jobs import housekeeping, queue
from fonds.jobs.lease import Lease
from fonds.jobs.models import Job
from fonds.jobs.registry import JOBS, Jobs
from fonds.searching import index

log = logging.getLogger(__name__)

CLOCK_SECONDS = 5.0
INDEX_SECONDS = 1.0
_PAUSE_SECONDS = 1.0
_TROUBLED = 15  # times as long it waits with an index that cannot be written
_LONGEST_INDEXING = 5.0  # the clock is not kept waiting for longer


def run(
    stop: threading.Event,
    *,
    jobs: Jobs = JOBS,
    tick: Callable[[], object] = clock.tick,
    drain: Callable[[], object] = lambda: index.keep_up(_LONGEST_INDEXING),
    lease: timedelta = queue.LEASE,
) -> None:
    """Work until `stop` is set; the job in hand is finished first."""
    name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    _safely("The daily tidying could not be asked for", housekeeping.ask)
    next_tick = next_drain = 0.0
    while not stop.is_set():
        if time.monotonic() >= next_tick:
            _safely("The clock could not be looked at", tick)
            next_tick = time.monotonic() + CLOCK_SECONDS
        if time.monotonic() >= next_drain:
            done = _safely("The search index could not be brought up to date", drain)
            patience = 1 if done is not None else _TROUBLED
            next_drain = time.monotonic() + patience * INDEX_SECONDS
        if not _safely("No job could be taken", lambda: work_once(name, jobs, lease)):
            stop.wait(_PAUSE_SECONDS)


def work_once(worker: str, jobs: Jobs = JOBS, lease: timedelta = queue.LEASE) -> bool:
    """Do one job that is due; whether there was one."""
    job = queue.take(worker, lease)
    if job is None:
        return False
    with Lease(job, lease) as held:
        words = _do(job, jobs)
    kept = queue.fail(job, words) if words else queue.finish(job)
    if held.lost or not kept:
        log.warning("%s took longer than its lease and is done by another worker too", job)
    return True


def _do(job: Job, jobs: Jobs) -> str:
    """Do it; "" when it is done, else in words why not."""
    work = jobs.get(job.name)
    if work is None:
        return f"This version of Fonds knows no job named “{job.name}”. Upgrade Fonds."
    try:
        work(**job.arguments)
    except Exception as fault:
        log.exception("%s failed at attempt %d", job, job.attempts)
        return f"{type(fault).__name__}: {fault}"
    return ""


def _safely(complaint: str, act: Callable[[], object]) -> object:
    """One thing that fails does not stop the worker; it is logged, and tried again soon."""
    try:
        return act()
    except DatabaseError as fault:
        log.warning("%s: %s. It is tried again.", complaint, fault)
        connection.close_if_unusable_or_obsolete()  # a server that was away is asked anew
    except Exception:
        log.exception("%s. It is tried again.", complaint)
    return None
