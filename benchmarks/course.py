"""The course of an import: how far it was and how much memory it had, looked at from outside."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import msgspec

from benchmarks import memory, processor
from benchmarks.archive import Archive, environment
from benchmarks.figures import NotRun
from benchmarks.progress import say_again, say_no_more

_STEP = 0.25
_LATEST_CHANGE = "SELECT max(id) FROM catalogue_change"


@dataclass(frozen=True, slots=True)
class Moment:
    """seconds: since the start of the command. saved: records.

    private: bytes of memory of its own; busy: seconds of processor so far; None when not known.
    Both with those of the process that reads ahead.
    """

    seconds: float
    saved: int
    private: int | None
    busy: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """An import from its first moment to its last, and the report it ended with."""

    moments: tuple[Moment, ...]
    report: dict[str, Any]

    @property
    def seconds(self) -> float:
        """The whole command, start included."""
        return self.moments[-1].seconds

    @property
    def busy(self) -> float | None:
        """Seconds of processor that it took in all; None on a system without /proc."""
        return max((each.busy for each in self.moments if each.busy), default=None)

    def rate(self, begin: float, end: float) -> float:
        """Records a second between two shares of the way, as from 0.5 to 1."""
        first, last = self.at(begin), self.at(end)
        return (last.saved - first.saved) / max(last.seconds - first.seconds, 1e-6)

    def at(self, share: float) -> Moment:
        """The first moment at which that share of the records was saved."""
        goal = self.moments[-1].saved * share
        return next(each for each in self.moments if each.saved >= goal)

    def private(self, share: float) -> int | None:
        """Private memory at that share of the way: what was seen last by then, or else next."""
        seen = [each for each in self.moments if each.private]
        before = [each for each in seen if each.seconds <= self.at(share).seconds]
        return (before or seen)[-1 if before else 0].private if seen else None

    def most_private(self, since: float) -> int | None:
        """The most private memory from that share of the way on."""
        first = self.at(since).seconds
        seen = [each.private for each in self.moments if each.private and each.seconds >= first]
        return max(seen, default=None)


def watch(archive: Archive) -> Course:
    """Import the corpus, and look at it four times a second until it ends."""
    printed = archive.folder / "import.json"
    complaints = archive.folder / "import.log"
    total = archive.records
    began = perf_counter()
    with printed.open("wb") as out, complaints.open("wb") as err:
        process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
            archive.filling, env=environment(), stdout=out, stderr=err
        )
    moments = []
    for moment in _moments(process, archive.catalogue, began):
        moments.append(moment)
        rate = moment.saved / moment.seconds
        say_again(f"{moment.saved:,} of {total:,} records, {rate:,.0f} a second")
    say_no_more()
    if process.returncode:
        raise NotRun(f"The import failed: {complaints.read_text('utf-8')[-300:].strip()}")
    return Course(tuple(moments), msgspec.json.decode(printed.read_bytes()))


def _moments(process: subprocess.Popen[bytes], catalogue: Path, began: float) -> Iterator[Moment]:
    with closing(sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True)) as database:
        first = _latest(database)
        ended = False
        while not ended:
            ended = process.poll() is not None
            yield Moment(
                seconds=perf_counter() - began,
                saved=_latest(database) - first,
                private=memory.private(process.pid),
                busy=processor.seconds(process.pid),
            )
            if not ended:
                sleep(_STEP)


def _latest(database: sqlite3.Connection) -> int:
    return int(database.execute(_LATEST_CHANGE).fetchone()[0] or 0)
