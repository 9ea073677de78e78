"""The memory that a process and those it started have for themselves alone."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks import family

_PRIVATE = re.compile(r"^Private_(?:Clean|Dirty|Hugetlb):\s+(\d+) kB$", re.MULTILINE)


def private(process: int) -> int | None:
    """Its private bytes and its children's; None when it has ended, or without /proc."""
    return sum(map(_private, family.of(process))) or None


def _private(process: int) -> int:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    return 1024 * sum(map(int, _PRIVATE.findall(told)))


def peak_of_children() -> int | None:
    """The most that any process started from here had in memory, shared parts included.

    For systems without /proc; None where even that is not told.
    """
    try:
        import resource
    except ImportError:
        return None
    import sys

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
