"""The preface: what the archive says of itself before its first document."""

from __future__ import annotations

from fonds.records.record import CollectionPointer, DocumentPointer, Record


class Preface(Record, tag="preface", frozen=True, kw_only=True):
    """What this archive is, what it chose and how it was edited; signed, as a book's preface is.

    An archive shows one: the public preface with the lowest number. `introduction`, `selection`,
    `method` and `contact` are in the text profile. `documents` and `collections` are what the
    editors put forward on the first page, in order; the first document's page is seen there.
    `on` is EDTF.
    """

    title_language: str = ""
    introduction: str = ""
    selection: str = ""
    method: str = ""
    contact: str = ""
    by: str = ""
    on: str = ""
    documents: tuple[DocumentPointer, ...] = ()
    collections: tuple[CollectionPointer, ...] = ()
