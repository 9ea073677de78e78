"""Fonds' own JSON Lines: complete and lossless. `fonds.importing.readers.jsonl` reads it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from fonds.exporting.writers import UNNAMED, Archive
from fonds.records.record import FORMAT, Record

name: Final = "jsonl"
description: Final = "Fonds' own JSON Lines: complete records, one a line"
suffix: Final = ".jsonl"
media_type: Final = "application/jsonl"
omits: Final = ""
reads: Final[tuple[str, ...]] = ()
writes: Final[tuple[str, ...]] = ()

_encoder = msgspec.json.Encoder()


def write(records: Iterable[Record], _archive: Archive = UNNAMED, /) -> Iterator[bytes]:
    """A line for each record."""
    return map(line, records)


def line(record: Record) -> bytes:
    """One record as a line with its end: what a person looks for first stands first.

    >>> from fonds.records.subject import Subject
    >>> line(Subject(number=3, version=1, title="Arms")).decode()
    '{"format":1,"kind":"subject","number":3,"version":1,"state":"public","title":"Arms"}\\n'
    """
    first: dict[str, Any] = {
        "format": FORMAT,
        "kind": record.kind,
        "number": record.number,
        "version": record.version,
        "state": record.state,
        "title": record.title,
    }
    return _encoder.encode(first | msgspec.to_builtins(record)) + b"\n"
