"""A record: anything the archive says, as a plain value that any program can read.

A Record is what a reader makes, what the catalogue keeps, and what a writer takes. It is
immutable; `msgspec.structs.replace` makes the next one. Every part but a title is optional.

To add a kind of record: write its Struct in a module of its own, give it a tag (its name in
addresses and files), and add it to `KINDS` in `fonds.records.kinds`. The round-trip tests,
JSON Lines and the digest follow by themselves; the catalogue wants a model beside the others.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from fonds.records.access import Access

FORMAT = 1
"""The version of the record format, written on every line that leaves the archive."""


class State(StrEnum):
    """Where a record stands. Only `public` is ever shown, and only if its access is open."""

    DRAFT = "draft"
    PUBLIC = "public"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


# A pointer names another record: by its number (int), for ever; or, in incoming data only, by
# a key of the source's own (str), which the import plan turns into a number.
Pointer = int | str
AgentPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "agent"})]
CollectionPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "collection"})]
DocumentPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "document"})]
EventPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "event"})]
FilePointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "file"})]
PlacePointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "place"})]
RepositoryPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "repository"})]
SubjectPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "subject"})]
TextPointer = Annotated[int | str, msgspec.Meta(extra={"points_to": "text"})]


class Record(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag_field="kind",
):
    """What every kind of record has.

    number: its address for ever, one sequence per kind; 0 until the catalogue gives one.
    version: the version it is, or was begun from when it comes in; 0 for a new one.
    merged_into: the number that took its place, when `state` is merged.
    title: the heading it is filed under; for an agent, its authorised form of name.
    keys: identifiers elsewhere, "scheme:value"; a foreign address redirects here.
    public_since: when the public could first see it, to the second; the saver sets it once. A
        tombstone or a redirect stands only where this does. None: never yet.
    """

    number: int = 0
    version: int = 0
    state: State = State.PUBLIC
    merged_into: int = 0
    title: str = ""
    keys: tuple[str, ...] = ()
    access: Access = Access()
    public_since: datetime | None = None

    @property
    def kind(self) -> str:
        """The name of its kind: "document", "agent" …"""
        return str(self.__struct_config__.tag)
