"""Measures what is asked for and prints one table. `scripts/bench` is how people call it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import NoReturn

from benchmarks.archive import Archive
from benchmarks.figures import Figure, NotRun
from benchmarks.measurements import MEASUREMENTS, ON_REQUEST
from benchmarks.progress import say, say_no_more, warn_if_busy
from benchmarks.table import heading, table

_USUAL, _FULL = 30_000, 300_000


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, and the exit code of a wrong call."""
        self.exit(2, f"{message[:1].upper()}{message[1:]} (see scripts/bench -h)\n")


def main() -> int:
    """Measure, print, and say by the exit code whether everything could be run."""
    asked = _asked()
    figures: list[Figure] = []
    warn_if_busy()
    with _place(asked) as folder:
        archive = Archive(folder, asked.documents)
        for name in asked.names or MEASUREMENTS:
            figures.extend(_measured(name, archive))
    print(heading(asked.documents))
    print(table(figures))
    return int(any(figure.measured.startswith(_NOT_RUN) for figure in figures))


@contextmanager
def _place(asked: argparse.Namespace) -> Iterator[Path]:
    """The folder that is kept, or one that is gone afterwards."""
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
        yield asked.keep
    else:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=asked.folder) as folder:
            yield Path(folder)


_NOT_RUN = "could not be run"


def _measured(name: str, archive: Archive) -> Iterator[Figure]:
    """The rows of one measurement; a row that says why, if it could not be made to its end."""
    try:
        yield from (MEASUREMENTS | ON_REQUEST)[name](archive)
    except (NotRun, OSError, HTTPException) as fault:
        say_no_more()
        say(f"{name} {_NOT_RUN}: {fault}")
        yield Figure(name, f"{_NOT_RUN}, see above", met=False)


def _asked() -> argparse.Namespace:
    parser = _Arguments(prog="scripts/bench", add_help=False)
    parser.add_argument("--documents", type=_count, default=_USUAL)
    parser.add_argument("--full", dest="documents", action="store_const", const=_FULL)
    parser.add_argument("--folder", type=_folder)
    parser.add_argument("--keep", type=lambda words: Path(words).absolute())
    parser.add_argument("names", nargs="*", type=_name)
    asked = parser.parse_args()
    # In the order that they are made in, whatever the order they are named in.
    asked.names = [name for name in MEASUREMENTS | ON_REQUEST if name in asked.names]
    return asked


def _count(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= 10_000_000:
        raise argparse.ArgumentTypeError("give a number, as in --documents 5000")
    return int(words)


def _folder(words: str) -> Path:
    folder = Path(words).absolute()
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {folder}")
    return folder


def _name(words: str) -> str:
    known = MEASUREMENTS | ON_REQUEST
    if words not in known:
        raise argparse.ArgumentTypeError(
            f"nothing is called “{words}”; there are {', '.join(known)}"
        )
    return words


if __name__ == "__main__":
    sys.exit(main())
