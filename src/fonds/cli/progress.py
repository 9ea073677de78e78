"""What a person at a terminal sees while a command works; nothing is shown to a file or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Counted = Callable[[int, int], None]


@contextmanager
def step(words: str) -> Iterator[None]:
    """Show that something of unknown length is being done."""
    with say_step() as say:
        say(words)
        yield


@contextmanager
def say_step() -> Iterator[Callable[[str], None]]:
    """Gives what is to be called with the words for each step."""
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield lambda words: status.update(f"{words} …")


@contextmanager
def counted(words: str) -> Iterator[Counted]:
    """Gives what is to be called with how much is done and how much there is."""
    if not sys.stderr.isatty():
        yield _uncounted
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _silent(_: str) -> None:
    """Nobody looks."""


def _uncounted(_done: int, _total: int) -> None:
    """Nobody looks."""
