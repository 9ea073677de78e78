"""The house's own job: what is old is forgotten, once a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from fonds.jobs.models import Job
from fonds.jobs.queue import enqueue

FORGET = "forget what is old"
_KEPT = timedelta(days=30)
_EVERY = timedelta(days=1)


def forget_old() -> None:
    """Delete jobs that were done a month ago and sessions that have ended; again tomorrow."""
    now = timezone.now()
    Job.objects.filter(done_at__lt=now - _KEPT).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    ask(due=now + _EVERY)


def ask(due: datetime | None = None) -> None:
    """Ask for it; it waits only once however often it is asked for."""
    enqueue(FORGET, key=FORGET, due=due)
