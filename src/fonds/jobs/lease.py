"""Keeping a job while it is being done: a thread that renews its lease."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from types import TracebackType
from typing import Self

from django.db import DatabaseError, connection

from fonds.jobs import queue
from fonds.jobs.models import Job

log = logging.getLogger(__name__)


class Lease:
    """Renews the lease of a job every third of its length, until left.

    If the database cannot be reached for the whole of a lease the job may go to another worker;
    `lost` then becomes True, and what this one reports of it counts for nothing.
    """

    def __init__(self, job: Job, length: timedelta) -> None:
        self.job, self.length = job, length
        self.lost = False
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name=f"lease of {job}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _keep(self) -> None:
        try:
            while not self._over.wait(self.length.total_seconds() / 3):
                self._renew()
        finally:
            connection.close()  # each thread has its own

    def _renew(self) -> None:
        try:
            self.lost = not queue.renew(self.job, self.length)
        except DatabaseError as fault:
            log.warning("The lease of %s could not be renewed just now: %s", self.job, fault)
