"""The Change log, the runs that wrote it, and the numbers and keys records are known by.

The log is append-only and is three things at once: the history of each record, the outbox from
which the index and the feeds are driven, and the clock whose highest id is the state of the
archive.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db import models


class Act(StrEnum):
    """What a Change did to its record."""

    ADDED = "added"
    DRAFTED = "drafted"  # a first draft: a number is given, the public sees nothing
    EDITED = "edited"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    REVIVED = "revived"
    MERGED = "merged"
    OPENED = "opened"


class Run(models.Model):
    """One import, merge or undo: what can be told of as a whole, and taken back as a whole."""

    what = models.CharField(max_length=12, default="import")  # import, merge, undo
    format = models.CharField(max_length=40, blank=True)
    source = models.TextField(blank=True)  # whose words these are; the same at every import
    actor = models.CharField(max_length=150, blank=True)
    as_draft = models.BooleanField(default=False)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undoes = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="undoings")
    counts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.what} {self.pk}: {self.source}"


class Change(models.Model):
    """One edit of a record: was (`before`), is (`digest`), when, who, why. Never altered."""

    kind = models.CharField(max_length=12)
    number = models.BigIntegerField()
    version = models.PositiveIntegerField()
    act = models.CharField(max_length=12)
    actor = models.CharField(max_length=150, blank=True)
    reason = models.TextField(blank=True)
    run = models.ForeignKey(Run, null=True, on_delete=models.PROTECT, related_name="changes")
    time = models.DateTimeField()
    digest = models.CharField(max_length=64)
    before = models.TextField(blank=True)  # the replaced fields as Record JSON; "" for an addition

    class Meta:
        indexes = [models.Index(fields=["kind", "number", "version"], name="change_of_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number} v{self.version} {self.act}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Changes are added by the saver and never altered."""
        if not self._state.adding:
            raise TypeError("A Change is never altered; make another that sets it right.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refused: the log is the archive's memory."""
        raise TypeError("A Change is never deleted; the log is the archive's memory.")


class Sequence(models.Model):
    """The highest number ever given to a kind of record."""

    kind = models.CharField(max_length=12, primary_key=True)
    last = models.BigIntegerField(default=0)


class Key(models.Model):
    """An identifier elsewhere ("scheme:value") by which a record is known: from `Record.keys`."""

    kind = models.CharField(max_length=12)
    key = models.TextField()
    number = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("kind", "key"), name="key_once_a_kind")]
        indexes = [models.Index(fields=["kind", "number"], name="key_of_record")]
