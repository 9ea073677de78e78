"""The time that a process has kept a processor core busy: what it would take on a quiet machine."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks import family

# Places after the program's name, which may hold spaces (proc(5)): its own time and the system's
# for it, and those of the children that it has asked for their end.
_TIMES = slice(11, 15)


def seconds(process: int) -> float | None:
    """Seconds so far, of it and all it started; None when it has ended, or without /proc."""
    ticks = _ticks(process)
    if ticks is None:
        return None
    ticks += sum(_ticks(child) or 0 for child in family.of(process)[1:])
    return ticks / os.sysconf("SC_CLK_TCK")


def _ticks(process: int) -> int | None:
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return None
    return sum(map(int, told.rpartition(")")[2].split()[_TIMES]))
