"""The table of jobs."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Job(models.Model):
    """One piece of work: waiting, leased to a worker, or done.

    due: not to be begun before; set ahead at each attempt, so that a job that fails, or that
    kills its worker, is tried again at ever longer intervals and never given up.
    lease_until: until then nobody else takes it; a worker that has died does not renew it.
    key: the same work has the same key and is done once however often it was asked for;
    "" for work that is never the same.
    again: asked for while a worker was at it: when done it becomes due again at that time.
    """

    name = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    key = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField()
    due = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    leased_by = models.CharField(max_length=100, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)
    again = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("key",),
                condition=Q(done_at__isnull=True) & ~Q(key=""),
                name="job_once_a_key",
            ),
        )
        indexes = (
            models.Index("due", "id", condition=Q(done_at__isnull=True), name="job_waiting"),
            models.Index("done_at", name="job_done"),
        )

    def __str__(self) -> str:
        return f"job {self.pk} ({self.name})"
