"""The table that a run ends with, in plain text."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from benchmarks.figures import Figure

_HEAD = ("what", "budget", "measured", "met")


def heading(documents: int) -> str:
    """When, where and on how much it was measured."""
    day = datetime.now(UTC).date().isoformat()
    return (
        f"{day} · {documents:,} documents · {os.cpu_count()} cores, {platform.machine()} · "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines, with columns as wide as they need."""
    rows = [_HEAD, *(_row(figure) for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _row(figure: Figure) -> tuple[str, ...]:
    met = {True: "yes", False: "NO", None: "?" if figure.budget else "–"}[figure.met]
    return (figure.what, figure.budget or "–", figure.measured, met)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(str.ljust, row, widths)).rstrip()
