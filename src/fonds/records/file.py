"""Files: bytes with a checksum; and pages: one image in order, with its words and their places."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from fonds.records.record import DocumentPointer, FilePointer, Record


class FileRole(StrEnum):
    """What the bytes are for."""

    SCAN = "scan"
    PDF = "pdf"
    ATTACHMENT = "attachment"
    SOURCE = "source"  # what a text was made from
    IMAGE = "image"  # of a collection


class File(Record, tag="file", frozen=True, kw_only=True):
    """Bytes kept in the store under their SHA-256 (hexadecimal); `name` as it came in."""

    document: DocumentPointer | None = None
    copy: str = ""
    release: str = ""
    role: FileRole = FileRole.SCAN
    sha256: str = ""
    size: int = 0  # bytes
    media_type: str = ""
    name: str = ""
    order: int = 0
    made_by: str = ""
    made_on: str = ""  # EDTF
    rights: str = ""
    note: str = ""


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A recognised word and its box in pixels of the page image: left, top, width, height."""

    form: str
    left: int
    top: int
    width: int
    height: int


class Page(Record, tag="page", frozen=True, kw_only=True):
    """One image of a file, in order from 1, with the leaf it shows and its recognised text."""

    file: FilePointer
    order: int = 1
    leaf: str = ""
    width: int = 0  # pixels
    height: int = 0
    recognised: str = ""
    recognised_by: str = ""
    language: str = ""
    words: tuple[Word, ...] = ()
