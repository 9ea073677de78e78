"""Entries in great numbers, made by processes beside the one that writes them.

Taking words apart is most of the work of a build, and each record's entry can be made by itself:
`making_process` does it on the other cores. What such a process does not give, because it could not
be started or has ended, is made here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import BinaryIO, Self, cast

import msgspec

from fonds.searching.engines.contract import Entry
from fonds.searching.entries.gathering import Gathering
from fonds.searching.entries.making_process import message, send

WORTHWHILE = 4_000
"""Records from which a second process is worth its start."""

Piece = tuple[str, Sequence[int]]
"""A kind of record, and numbers."""

_PROGRAM = "fonds.searching.entries.making_process"
_MOST = 2  # processes: the one that writes keeps up with no more
_AHEAD = 2  # pieces that each has been asked for

_decoder = msgspec.msgpack.Decoder(list[Entry])


def made(pieces: Iterable[Piece], records: int) -> Iterator[tuple[Piece, Iterable[Entry]]]:
    """Each piece with the entries of those of its records that the public may see, in order.

    records: about how many there are; for few no process is started.
    """
    gathering = Gathering()
    processes = min(_MOST, _cores()) if records >= WORTHWHILE and _cores() > 1 else 0
    with ExitStack() as stack:
        makers = [stack.enter_context(_Maker()) for _ in range(processes)]
        waiting: deque[tuple[Piece, _Maker]] = deque()
        for place, piece in enumerate(pieces):
            if not makers:
                yield piece, gathering.entries(*piece)
                continue
            maker = makers[place % len(makers)]
            maker.ask(piece)
            waiting.append((piece, maker))
            if len(waiting) >= _AHEAD * len(makers):
                yield _received(*waiting.popleft(), gathering)
        while waiting:
            yield _received(*waiting.popleft(), gathering)


def _received(piece: Piece, maker: _Maker, gathering: Gathering) -> tuple[Piece, Iterable[Entry]]:
    given = maker.given()
    return piece, gathering.entries(*piece) if given is None else given


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Maker:
    """A process that makes entries; one that has ended gives None for whatever it is asked."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
                [sys.executable, "-P", "-m", _PROGRAM],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        except OSError:
            self._process = None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                self._closed(cast("BinaryIO", stream))

    def _closed(self, stream: BinaryIO) -> None:
        try:
            stream.close()
        except OSError:  # it has ended, and something was still to be said to it
            return

    def ask(self, piece: Piece) -> None:
        """Ask for the entries of a piece; what is asked together fits into a pipe."""
        if self._process is not None:
            try:
                send(cast("BinaryIO", self._process.stdin), piece)
            except OSError:  # it will give nothing
                return

    def given(self) -> list[Entry] | None:
        """The entries of the piece that was asked for first."""
        if self._process is None:
            return None
        data = message(cast("BinaryIO", self._process.stdout))
        return _decoder.decode(data) if data else None
