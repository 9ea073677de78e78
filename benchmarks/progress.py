"""What a person sees while it measures, on standard error: the table alone goes to the output."""

from __future__ import annotations

import os
import sys

_BUSY = 0.5


def say(words: str) -> None:
    """A line of its own."""
    print(words, file=sys.stderr, flush=True)


def say_again(words: str) -> None:
    """A line that the next one takes the place of; nothing where nobody looks."""
    if sys.stderr.isatty():
        print(f"\r\033[K  {words}", end="", file=sys.stderr, flush=True)


def say_no_more() -> None:
    """Clear the line that `say_again` wrote."""
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def warn_if_busy() -> None:
    """Say so when other programs keep this machine at work: the figures are then too high."""
    load = os.getloadavg()[0]
    if load > _BUSY:
        say(f"Other programs are at work here (load {load:.1f}), so figures will be too bad.")
