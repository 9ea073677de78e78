"""A figure: one row of the table, and how times are summed up in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


class NotRun(Exception):
    """A measurement could not be made; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `met` is None without a budget, or if there is no telling."""

    what: str
    measured: str
    budget: str = ""
    met: bool | None = None


def share(times: Sequence[float], percent: float) -> float:
    """The time that so many per cent of the times do not exceed (nearest rank).

    >>> share([5.0, 1.0, 3.0], 50)
    3.0
    """
    return sorted(times)[max(0, math.ceil(len(times) * percent / 100) - 1)]


def spread(times: Sequence[float]) -> str:
    """Times in seconds, summed up in milliseconds.

    >>> spread([0.001, 0.002, 0.0031])
    'p50 2.0 ms, p95 3.1 ms, worst 3.1 ms (of 3)'
    """
    told = (f"p{percent} {milliseconds(share(times, percent))}" for percent in (50, 95))
    return f"{', '.join(told)}, worst {milliseconds(max(times))} (of {len(times)})"


def megabytes(size: float) -> str:
    """A size in bytes, told in megabytes of a million."""
    return f"{size / 1e6:.0f} MB"


def milliseconds(seconds: float) -> str:
    """A time in seconds, told in milliseconds."""
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"
