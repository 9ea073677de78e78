"""Asking for work, and the life of a job in the table: taken, renewed, done, failed.

Every step is one conditional update, so that two workers cannot both succeed at it, on SQLite and
on PostgreSQL alike, and a worker that finds nothing to do writes nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from fonds.jobs.models import Job

LEASE = timedelta(seconds=60)
TROUBLED = 5
"""After so many attempts `fonds check` tells of a job."""

_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(hours=6)


def enqueue(name: str, *, key: str = "", due: datetime | None = None, **arguments: Any) -> Job:
    """Ask for a job of `fonds.jobs.registry.JOBS`, now or when due. Arguments are JSON values.

    Inside a transaction the job exists when the transaction does. Work with the same key that
    still waits is not asked for twice: the earlier time and the later arguments hold. Work that a
    worker is at becomes due again once it is done, since it may have missed what was new.
    """
    now = timezone.now()
    fresh = Job(name=name, key=key, arguments=arguments, asked_at=now, due=due or now)
    if not key:
        fresh.save()
        return fresh
    while True:
        with transaction.atomic():
            if job := _joined(fresh):
                return job


def _joined(fresh: Job) -> Job | None:
    """The job of that key that is not done, made or brought up to date; None if it was finished
    at this very moment."""
    Job.objects.bulk_create([fresh], ignore_conflicts=True)
    job = Job.objects.select_for_update().filter(key=fresh.key, done_at=None).first()
    if job is None:
        return None
    job.arguments = fresh.arguments
    job.due = min(job.due, fresh.due)
    if job.leased_by:
        job.again = min(job.again or fresh.due, fresh.due)
    job.save(update_fields=["arguments", "again", "due"])
    return job


def take(worker: str, lease: timedelta = LEASE) -> Job | None:
    """The next job that is due and nobody's, now this worker's; None when there is none."""
    now = timezone.now()
    while found := _free(now).order_by("due", "pk").first():
        taken = (
            _free(now)
            .filter(pk=found.pk, attempts=found.attempts)
            .update(
                leased_by=worker,
                lease_until=now + lease,
                attempts=F("attempts") + 1,
                due=now + pause_after(found.attempts + 1),
            )
        )
        if taken:
            return Job.objects.get(pk=found.pk)
    return None


def renew(job: Job, lease: timedelta = LEASE) -> bool:
    """Keep the job for longer; False when the lease had lapsed and somebody else has it."""
    return bool(_held(job).update(lease_until=timezone.now() + lease))


def finish(job: Job) -> bool:
    """Note that the job is done; False when somebody else has it by now."""
    now = timezone.now()
    if _held(job).filter(again=None).update(done_at=now, last_error="", **_RELEASED):
        return True
    return bool(
        _held(job).update(due=F("again"), again=None, attempts=0, last_error="", **_RELEASED)
    )


def fail(job: Job, words: str) -> bool:
    """Note in words why the job could not be done; it is tried again after a pause."""
    return bool(_held(job).update(last_error=words, **_RELEASED))


def pause_after(attempts: int) -> timedelta:
    """How long a job rests after so many attempts: 5 seconds, doubled each time, up to 6 hours."""
    return min(_FIRST_PAUSE * float(2 ** min(attempts - 1, 20)), _LONGEST_PAUSE)


def next_due() -> datetime | None:
    """When the next waiting job is due; None when none waits."""
    return Job.objects.filter(done_at=None).order_by("due").values_list("due", flat=True).first()


def troubled() -> QuerySet[Job]:
    """The jobs that have been tried often and are still not done."""
    return Job.objects.filter(done_at=None, attempts__gte=TROUBLED).order_by("pk")


_RELEASED: dict[str, Any] = {"leased_by": "", "lease_until": None}


def _free(now: datetime) -> QuerySet[Job]:
    unleased = Q(lease_until=None) | Q(lease_until__lt=now)
    return Job.objects.filter(unleased, done_at=None, due__lte=now)


def _held(job: Job) -> QuerySet[Job]:
    """The row, if it is still the same attempt of the same worker."""
    return Job.objects.filter(
        pk=job.pk, leased_by=job.leased_by, attempts=job.attempts, done_at=None
    )
