"""The export formats, one writer a file.

A writer turns Records into bytes, as they come, in the order they come. It knows neither Django
nor the catalogue, and never asks who will read: what the audience may not see has been taken out
before (`fonds.exporting.scope`).

To add a format:

1. Write `fonds/exporting/writers/<noun>.py` with the names that `Writer` lists below.
2. Let equal records give equal bytes: no clock, no random order.
3. What the format cannot carry is told in `omits`, which the command and the download page show.
4. If it is of documents, it names the kinds it needs for them in `reads`, and in `writes` those
   that become entries. Records then come a piece at a time: what the documents of the piece point
   to; then each document, its texts before it or after it as `reads` has them. A writer keeps
   nothing of a document once the next has come, so that memory stays flat.
5. Add the module to `WRITERS` in `fonds.exporting.formats`: the command, the download link and
   the documentation follow. Test it with the format's own validator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from fonds.records.record import Record


@dataclass(frozen=True, slots=True)
class Archive:
    """Which archive the records are of: its name, and its address without a stroke at the end.

    heading: what a file says of itself before its first record, in lines: which search it is of,
        in which state of the archive. Only formats that have a place for remarks say it.
    Each is "" where nobody has set it; a format then leaves out what would need it.
    """

    name: str = ""
    address: str = ""
    heading: str = ""


UNNAMED = Archive()


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

    @property
    def reads(self) -> tuple[str, ...]:
        """The kinds it reads, in the order in which it wants them for a document; () for all."""

    @property
    def writes(self) -> tuple[str, ...]:
        """Those of them that become entries of the file; () for all."""

    def write(self, records: Iterable[Record], archive: Archive = UNNAMED, /) -> Iterator[bytes]:
        """The file, in pieces of any length."""
