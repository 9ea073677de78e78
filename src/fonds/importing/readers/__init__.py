"""The import formats, one reader a file.

A reader turns one file into patches (`fonds.records.patch`) and Problems. It knows neither Django
nor the catalogue: what is in the archive already, which number a key stands for, and whether a
value is a change, is for the plan.

To add a format:

1. Write `fonds/importing/readers/<noun>.py` with the names that `Reader` lists below.
2. Choose the stable key ("scheme:value"), the same at every import: the source's own identifier
   if it has one, else `hashed("scheme", source, date, title)`. Say it in `key`; people are told.
3. In `read`, yield one Patch for each record, with its place (`where`), speaking only of the
   fields that the source has; or, if nothing can be made of it, exactly one Problem of severity
   REFUSED. Further Problems about a record that goes in are NOTICEs. So the counts add up.
4. Yield as you go: a file may be larger than memory, and it is read twice (once for its keys).
   If making prose is much of the work, offer `skim(path)` too: the same records and refusals in
   the same order, with empty prose that holds no links by key.
5. Refer to other records by their keys. In prose, link to `address(kind, key)`. The plan puts
   numbers in the place of both.
6. Add the module to `READERS` in `fonds.importing.formats`, a sample under
   `tests/importing/samples/`, and a test of what goes in, what is refused and with which words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, unquote

from fonds.names import as_heading
from fonds.records.patch import Patch
from fonds.records.problem import Problem

HEAD = 64 * 1024
"""How many bytes of a file's beginning `recognises` is shown, at most."""

Read = Iterator[Patch | Problem]


class Reader(Protocol):
    """What a module must offer to be a reader."""

    @property
    def name(self) -> str:
        """What `--format` calls it."""

    @property
    def description(self) -> str:
        """What it reads, in one line."""

    @property
    def key(self) -> str:
        """By what a record is known again at the next import, as a sentence for people."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether a file that begins so (at most HEAD bytes) and is named so is of this format."""

    @property
    def folders(self) -> bool:
        """Whether `path` may be a folder."""

    def read(self, path: Path) -> Read:
        """What the file says, in its order. Faults of the data are yielded, never raised."""


def hashed(scheme: str, *parts: str) -> str:
    """A key for a record whose source gives it no identifier: the same parts, the same key.

    >>> hashed("listing", "Sino-Soviet Relations")
    'listing:d97480f91dbb15f7d8ed'
    """
    joined = "\x1f".join(" ".join(part.split()) for part in parts)
    return f"{scheme}:{hashlib.blake2b(joined.encode(), digest_size=10).hexdigest()}"


HEADING = "heading:"
"""The scheme of keys by which a source names a record of the authority: its title."""


def heading(title: str) -> str:
    """The key of a record that a source knows by its title alone.

    The plan looks it up among the keys, then among the titles of that kind: one record of that
    title is meant, two are told.

    >>> heading("Mao  Zedong")
    'heading:Mao Zedong'
    """
    return HEADING + as_heading(title)


def address(kind: str, key: str, otherwise: str = "") -> str:
    """The address, in prose, of a record of which only the key is known yet.

    With `otherwise`, an address elsewhere, the link is soft: it leads there as long as nobody
    here has the record. Without it the record must come, or what links to it is refused.

    >>> address("collection", "listing:12ab")
    '/collection/listing%3A12ab'
    """
    soft = f"?else={quote(otherwise, safe='')}" if otherwise else ""
    return f"/{kind}/{quote(key, safe='')}{soft}"


def addressed(step: str) -> str:
    """The key in the last step of such an address."""
    return unquote(step)
