"""Texts: a transcription or a translation of a document, in one language, with its history."""

from __future__ import annotations

from enum import StrEnum

from fonds.records.record import AgentPointer, DocumentPointer, FilePointer, Record, TextPointer
from fonds.records.statement import Statement


class TextKind(StrEnum):
    """Whether the words are the document's own or another's rendering of them."""

    TRANSCRIPTION = "transcription"
    TRANSLATION = "translation"


class Made(StrEnum):
    """By whom it was made, in kind."""

    CONTEMPORARY = "contemporary"
    PROJECT = "project"
    CONTRIBUTOR = "contributor"
    UNKNOWN = "unknown"


class Method(StrEnum):
    """How it was made. Machine text is never the default, and always says what it is."""

    HUMAN = "human"
    MACHINE = "machine"
    CORRECTED = "machine corrected"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    """How much of the document it gives."""

    FULL = "full"
    EXCERPT = "excerpt"
    SUMMARY = "summary"
    UNKNOWN = "unknown"


class Text(Record, tag="text", frozen=True, kw_only=True):
    """A transcription or translation of `document`.

    body: in the closed profile of `fonds.records.text`, canonical.
    highest_paragraph: the highest paragraph number ever given in it; ids are never reused.
    copy, release: the ids of the copy and the release it was made from ("" not recorded).
    from_text: the text it was translated from, when not from the paper itself.
    source_file: the bytes it came from.
    """

    document: DocumentPointer
    type: TextKind = TextKind.TRANSCRIPTION
    language: str = ""
    body: str = ""
    highest_paragraph: int = 0
    copy: str = ""
    release: str = ""
    from_text: TextPointer | None = None
    made: Made = Made.UNKNOWN
    made_on: str = ""  # EDTF
    made_by: tuple[AgentPointer, ...] = ()
    made_by_written: str = ""
    method: Method = Method.UNKNOWN
    checked_by: str = ""
    checked_on: str = ""
    extent: Extent = Extent.UNKNOWN
    edition: str = ""  # the text's own version, as its makers name it
    source_file: FilePointer | None = None
    rights: str = ""
    statement: Statement | None = None
    note: str = ""
