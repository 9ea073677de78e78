"""The export formats, one writer a file.

A writer turns Records into bytes, as they come, in the order they come. It knows neither Django
nor the catalogue, and never asks who will read: what the audience may not see has been taken out
before (`fonds.exporting.scope`).

To add a format:

1. Write `fonds/exporting/writers/<noun>.py` with the names that `Writer` lists below.
2. Let equal records give equal bytes: no clock, no random order.
3. What the format cannot carry is told in `omits`, which the command and the download page show.
4. Add the module to `WRITERS` in `fonds.exporting.formats`: the command, the download link and
   the documentation follow. Test it with the format's own validator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from fonds.records.record import Record


class Writer(Protocol):
    """What a module must offer to be a writer."""

    @property
    def name(self) -> str:
        """What `--format` calls it."""

    @property
    def description(self) -> str:
        """What it writes, in one line."""

    @property
    def suffix(self) -> str:
        """How its files end: ".jsonl"."""

    @property
    def media_type(self) -> str:
        """What a download says it is (IANA media type)."""

    @property
    def omits(self) -> str:
        """What of a record is lost in it, as a sentence; "" when nothing is."""

    def write(self, records: Iterable[Record]) -> Iterator[bytes]:
        """The file, in pieces of any length."""
