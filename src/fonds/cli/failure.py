"""How a command ends when it cannot do what was asked: one sentence, a remedy, an exit code."""

from __future__ import annotations

import sys
from enum import IntEnum


class Code(IntEnum):
    """Exit codes, for scripts."""

    DONE = 0
    PROBLEMS = 1  # done, but something was found amiss, or some records were refused
    MISUSE = 2  # the command was not understood
    UNUSABLE = 3  # the home cannot be used as it is
    UNEXPECTED = 70  # a fault of Fonds itself; the log holds the details
    INTERRUPTED = 130  # stopped with Ctrl-C


class Failure(Exception):
    """What went wrong in one plain sentence, and what to do next."""

    def __init__(self, found: str, remedy: str, code: Code = Code.PROBLEMS) -> None:
        super().__init__(f"{found} {remedy}")
        self.code = code


def complain(*sentences: str) -> None:
    """Tell the person at the terminal, on standard error, a line for each sentence."""
    for sentence in sentences:
        print(f"fonds: {sentence}", file=sys.stderr)
