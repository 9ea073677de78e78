"""The state of the archive: what a citation of a search names, and part of every ETag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Max, Min, Q
from django.utils import timezone

from fonds.catalogue.models import NOUNS, Change


@dataclass(frozen=True, slots=True)
class _Closings:
    """When records closed last and close next, as of one Change (its id and digest)."""

    change: tuple[int, str]
    last: int
    next: datetime


# Looked up once for each Change and each closing: nothing closes in between.
_known: list[_Closings] = []


def latest_change() -> int:
    """The highest id of the Change log; 0 for an archive in which nothing has happened."""
    return _latest()[0]


def archive_state() -> str:
    """The latest Change and, after a point, the last closing that has come due (Unix seconds).

    A record that closes at a set time closes without a Change; the second part lets every page
    kept elsewhere go stale at that moment.
    """
    change, now = _latest(), timezone.now()
    if not _known or _known[0].change != change or _known[0].next <= now:
        _known[:] = [_closings(change, now)]
    return f"{change[0]}.{_known[0].last}"


def token() -> tuple[object, ...]:
    """What anything kept in this process for the public stands by: it changes whenever they might.

    Unlike `archive_state` it also tells apart two archives that have logged equally much.
    """
    state = archive_state()
    return (state, _known[0].change)


def forget() -> None:
    """Forget the closings: for a process whose database was replaced under it."""
    _known.clear()


def _latest() -> tuple[int, str]:
    return Change.objects.order_by("-id").values_list("id", "digest").first() or (0, "")


def _closings(change: tuple[int, str], now: datetime) -> _Closings:
    past, future = [0], [datetime.max.replace(tzinfo=UTC)]
    for model in NOUNS.values():
        # All in one question: each has to pass over every row of its kind.
        found = model.rows.aggregate(
            **{f"last_{column}": _closed(column, now) for column in _CLOSING},
            **{f"next_{column}": _closing(column, now) for column in _CLOSING},
        )
        for column in _CLOSING:
            last, following = found[f"last_{column}"], found[f"next_{column}"]
            past.append(int(last.timestamp()) if last else 0)
            future.append(following or future[0])
    return _Closings(change, max(past), min(future))


_CLOSING = ("closes_at", "expire_at")


def _closed(column: str, now: datetime) -> Max:
    return Max(column, filter=Q(**{f"{column}__lte": now}))


def _closing(column: str, now: datetime) -> Min:
    return Min(column, filter=Q(**{f"{column}__gt": now}))
