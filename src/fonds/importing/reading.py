"""What a source says, read ahead by a second process while this one saves.

Reading, cleaning prose and giving ids to paragraphs is half the work of an import and needs no
archive: `fonds.importing.reading_process` does it on another core. If that process cannot be
started, or ends before its time, this one goes on where it stopped: a reader gives the same
things in the same order whenever it reads the same files.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from pickle import PicklingError, loads
from threading import Condition, Thread
from typing import IO

from fonds.importing.reading_process import LENGTH, Arrival, task
from fonds.importing.source import Source

WORTHWHILE = 1024 * 1024
"""Bytes of a source from which a second process is worth its start."""

_AHEAD = 8 * 1024 * 1024  # bytes that wait here at most, and one piece more
_PROGRAM = "fonds.importing.reading_process"


@contextmanager
def reading(source: Source, worthwhile: int = WORTHWHILE) -> Iterator[Iterator[Arrival]]:
    """Everything the source says, in its order; enter early, for reading begins at once."""
    process = _started(source) if _is_worthwhile(source, worthwhile) else None
    if process is None:
        yield ((item, None) for item in source.read())
        return
    queue = _Queue(process)
    try:
        yield _arrivals(queue, source)
    finally:
        queue.close()


def _arrivals(queue: _Queue, source: Source) -> Iterator[Arrival]:
    done = 0
    for piece in queue:
        yield from piece
        done += len(piece)
    if not queue.complete:
        yield from ((item, None) for item in islice(source.read(), done, None))


def _is_worthwhile(source: Source, worthwhile: int) -> bool:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (cores or 1) > 1 and any(size >= worthwhile for size in _sizes(source.paths))


def _sizes(paths: tuple[Path, ...]) -> Iterator[int]:
    """How much there is, summed up as it is found."""
    total = 0
    for path in paths:
        for file in path.rglob("*") if path.is_dir() else (path,):
            try:
                total += file.stat().st_size
            except OSError:
                continue  # the reader will say so
            yield total


def _started(source: Source) -> subprocess.Popen[bytes] | None:
    """The process, told what to read; None where that cannot be."""
    try:
        told = task(source.reader, source.paths)
        process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
            [sys.executable, "-P", "-m", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except (OSError, PicklingError, TypeError, AttributeError):
        return None
    assert process.stdin is not None
    try:
        with process.stdin as entry:
            entry.write(told)
    except OSError:  # it has ended already; the queue will find nothing
        pass
    return process


class _Queue:
    """The pieces that the process has given, received by a thread so that it need not wait.

    `complete`: everything was read. Otherwise the process ended before its time.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.complete = False
        self._process = process
        self._waiting: deque[bytes] = deque()
        self._weight, self._ended, self._closed = 0, False, False
        self._turn = Condition()
        self._thread = Thread(target=self._receive, name="reading", daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[list[Arrival]]:
        while (data := self._next()) is not None:
            yield loads(data)  # noqa: S301 (from our own child)

    def close(self) -> None:
        """Let the process end, whether or not everything was taken."""
        with self._turn:
            self._closed = True
            self._turn.notify_all()
        self._process.kill()
        self._thread.join()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _next(self) -> bytes | None:
        with self._turn:
            self._turn.wait_for(lambda: self._waiting or self._ended)
            if not self._waiting:
                return None
            data = self._waiting.popleft()
            self._weight -= len(data)
            self._turn.notify_all()
        return data

    def _receive(self) -> None:
        assert self._process.stdout is not None
        try:
            for data in _pieces(self._process.stdout):
                if not self._put(data):
                    break
            else:
                self.complete = True
        except EOFError:
            pass
        with self._turn:
            self._ended = True
            self._turn.notify_all()

    def _put(self, data: bytes) -> bool:
        """Let the piece wait; False when nobody wants it any more."""
        with self._turn:
            self._turn.wait_for(lambda: self._weight < _AHEAD or self._closed)
            if self._closed:
                return False
            self._waiting.append(data)
            self._weight += len(data)
            self._turn.notify_all()
        return True


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The pieces up to the one that says it is the last; EOFError without that."""
    while length := LENGTH.unpack(_exactly(stream, LENGTH.size))[0]:
        yield _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
