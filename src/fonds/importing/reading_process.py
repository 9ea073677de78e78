"""The second process of an import: reads a source and cleans its prose ahead of the first.

Started as `python -m fonds.importing.reading_process` by `fonds.importing.reading`, which writes
what is to be read to its standard input and takes pieces from its standard output. It knows
neither Django nor the archive, and ends when nobody takes what it gives, for whatever reason.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from fonds.catalogue.prose import Foresight, foresight
from fonds.importing.readers import Read, Reader
from fonds.records.patch import Patch
from fonds.records.problem import Problem

Arrival = tuple[Patch | Problem, Foresight | None]
"""What the reader gave, with its prose cleaned if that could be done."""

LENGTH = struct.Struct("!Q")
"""Before each piece stands how many bytes it has; 0 says that everything was read."""

_MOST = 100  # things in a piece
_HEAVY = 200_000  # characters of prose
_LINK_BY_KEY = "%3A"  # the plan changes such prose before it is cleaned


def task(reader: Reader, paths: tuple[Path, ...]) -> bytes:
    """What the process is told. Raises what pickling raises if the reader cannot be sent."""
    sent: Any = reader.__name__ if isinstance(reader, ModuleType) else reader
    return pickle.dumps((sent, paths))


def main() -> None:
    """Read until the end, or until nobody takes it; a fault ends it, and is met again by whoever
    goes on reading."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with the first process
    sent, paths = pickle.load(sys.stdin.buffer)  # noqa: S301 (from our own parent)
    reader = import_module(sent) if isinstance(sent, str) else sent
    try:
        with _own_output() as out:
            for piece in _pieces(each for path in paths for each in reader.read(path)):
                data = pickle.dumps(piece, protocol=pickle.HIGHEST_PROTOCOL)
                out.write(LENGTH.pack(len(data)) + data)
            out.write(LENGTH.pack(0))
    except BrokenPipeError:
        os._exit(0)


def _own_output() -> BinaryIO:
    """Standard output, which nothing else can write to from now on."""
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    return out


def _pieces(items: Read) -> Iterator[list[Arrival]]:
    piece: list[Arrival] = []
    heavy = 0
    for item in items:
        arrival = _cleaned(item) if isinstance(item, Patch) else (item, None)
        piece.append(arrival)
        heavy += _weight(arrival[1])
        if len(piece) >= _MOST or heavy >= _HEAVY:
            yield piece
            piece, heavy = [], 0
    if piece:
        yield piece


def _cleaned(patch: Patch) -> Arrival:
    if any(map(_links_by_key, patch.values.values())):
        return patch, None
    known = foresight(patch.kind, patch.values)
    if known is None:
        return patch, None
    return replace(patch, values={**patch.values, **known.values}), known


def _links_by_key(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(map(_links_by_key, value))
    prose = value if isinstance(value, str) else getattr(value, "body", "")
    return _LINK_BY_KEY in prose


def _weight(known: Foresight | None) -> int:
    return sum(len(value) for value in known.values.values()) if known else 0


if __name__ == "__main__":
    main()
