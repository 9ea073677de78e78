"""Collections: an ordered gathering of documents. They overlap; they are not a tree."""

from __future__ import annotations

import msgspec

from fonds.records.record import AgentPointer, CollectionPointer, FilePointer, Record


class Illustration(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The image of a collection. No `file` says that the image is missing: the credit still
    stands, and tells what should be there."""

    file: FilePointer | None = None
    credit: str = ""
    alternative: str = ""


class Collection(Record, tag="collection", frozen=True, kw_only=True):
    """A gathering with an introduction, an image, curators and a statement of selection.

    `introduction` and `selection` are in the text profile; a link to `/collection/12` in them is
    a link to that collection. `neighbours` are the ones it points to, in order; `includes` those
    whose documents it also holds. `span` is EDTF: the years it covers.
    """

    title_language: str = ""
    introduction: str = ""
    selection: str = ""
    span: str = ""
    image: Illustration | None = None
    curators: tuple[AgentPointer, ...] = ()
    neighbours: tuple[CollectionPointer, ...] = ()
    includes: tuple[CollectionPointer, ...] = ()
