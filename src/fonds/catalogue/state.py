"""The state of the archive: what a citation of a search names, and part of every ETag."""

from __future__ import annotations

from django.db.models import Max
from django.utils import timezone

from fonds.catalogue.models import NOUNS, Change


def latest_change() -> int:
    """The highest id of the Change log; 0 for an archive in which nothing has happened."""
    return Change.objects.aggregate(Max("id"))["id__max"] or 0


def archive_state() -> str:
    """The latest Change and, after a point, the last closing that has come due since.

    A record that closes at a set time closes without a Change; the second part lets every page
    kept elsewhere go stale at that moment.
    """
    closings = [_last_closing(kind) for kind in NOUNS]
    return f"{latest_change()}.{max(closings)}"


def _last_closing(kind: str) -> int:
    now = timezone.now()
    rows = NOUNS[kind].rows
    times = (
        rows.filter(closes_at__lte=now).aggregate(last=Max("closes_at"))["last"],
        rows.filter(expire_at__lte=now).aggregate(last=Max("expire_at"))["last"],
    )
    return max((int(time.timestamp()) for time in times if time), default=0)
