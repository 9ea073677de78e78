"""A process and those it has started, and they: an import is two."""

from __future__ import annotations

from pathlib import Path


def of(process: int) -> tuple[int, ...]:
    """The process, and what descends from it while it is there; without /proc, it alone."""
    threads = Path(f"/proc/{process}/task")
    try:
        told = [(thread / "children").read_text("ascii") for thread in threads.iterdir()]
    except OSError:
        return (process,)
    children = (int(child) for each in told for child in each.split())
    return (process, *(member for child in children for member in of(child)))
