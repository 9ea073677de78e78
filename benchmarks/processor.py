"""The time that a process has kept a processor core busy: what it would take on a quiet machine."""

from __future__ import annotations

import os
from pathlib import Path

_USER, _SYSTEM = 11, 12  # places after the program's name, which may hold spaces (proc(5))


def seconds(process: int) -> float | None:
    """Seconds so far, its own and the system's for it; None when it has ended, or without /proc."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return None
    values = told.rpartition(")")[2].split()
    return (int(values[_USER]) + int(values[_SYSTEM])) / os.sysconf("SC_CLK_TCK")
