"""A process that makes entries for the one that writes them.

Started as `python -m fonds.searching.entries.making_process` by `making`, which writes to its
standard input what is wanted and takes the entries from its standard output. It ends when nobody
wants more, or takes what it gives, for whatever reason.
"""

from __future__ import annotations

import os
import signal
import struct
from typing import BinaryIO

import django
import msgspec

LENGTH = struct.Struct("!Q")
"""Before each message stands how many bytes it has."""

_POLITENESS = 5  # whoever answers readers goes first


def main() -> None:
    """Make entries until the standard input ends; a fault ends it, and is met again by whoever
    makes them instead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with the first process
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing else can write to it from now on
    django.setup()
    from fonds.searching.entries.gathering import Gathering

    gathering, entry = Gathering(), os.fdopen(0, "rb")
    try:
        while wanted := message(entry):
            kind, numbers = msgspec.msgpack.decode(wanted, type=tuple[str, list[int]])
            send(out, list(gathering.entries(kind, numbers)))
    except BrokenPipeError:
        os._exit(0)


def send(stream: BinaryIO, value: object) -> None:
    """Write a message."""
    data = msgspec.msgpack.encode(value)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def message(stream: BinaryIO) -> bytes:
    """The next message; b"" when there is none, or not the whole of it."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return b""
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else b""


if __name__ == "__main__":
    main()
