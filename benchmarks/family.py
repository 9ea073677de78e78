"""A process and those it has started: an import is two."""

from __future__ import annotations

from pathlib import Path


def of(process: int) -> tuple[int, ...]:
    """The process, and its children while they are there; without /proc, it alone."""
    threads = Path(f"/proc/{process}/task")
    try:
        told = [(thread / "children").read_text("ascii") for thread in threads.iterdir()]
    except OSError:
        return (process,)
    return (process, *(int(child) for each in told for child in each.split()))
