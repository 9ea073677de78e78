"""What the values of a Record are called on a page, in the page's language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fonds.records.copies import CopyKind, MarkingKind, OriginalAccess, Outcome, SeenAs
from fonds.records.dates import DateKind
from fonds.records.document import (
    AuthenticityState,
    Completeness,
    DocumentLevel,
    PlaceRole,
    RelationKind,
    Role,
    Stage,
    TitleStatus,
)
from fonds.records.file import FileRole
from fonds.records.statement import Basis, Certainty
from fonds.records.transcription import Extent, Made, Method

Table = Mapping[StrEnum, Promise]

DATES: Table = {
    DateKind.PAPER: _("Date"),
    DateKind.TALK: _("Date of the talk"),
    DateKind.SENT: _("Sent"),
    DateKind.RECEIVED: _("Received"),
    DateKind.REGISTERED: _("Registered"),
    DateKind.PUBLISHED: _("Published"),
    DateKind.UNSPECIFIED: _("Date"),
}

# Beneath a date in a list, when it is not the paper's own.
DATE_OF: Table = {
    DateKind.TALK: _("date of the talk"),
    DateKind.SENT: _("date sent"),
    DateKind.RECEIVED: _("date received"),
    DateKind.REGISTERED: _("date registered"),
    DateKind.PUBLISHED: _("date published"),
}

ROLES: Table = {
    Role.AUTHOR: _("Author"),
    Role.SIGNATORY: _("Signed by"),
    Role.DRAFTER: _("Drafted by"),
    Role.SENDER: _("Sent by"),
    Role.RECIPIENT: _("To"),
    Role.COPIED: _("Copied to"),
    Role.SPEAKER: _("Speaking"),
    Role.PARTICIPANT: _("Taking part"),
    Role.INTERPRETER: _("Interpreter"),
    Role.RECORDER: _("Recorded by"),
    Role.MENTIONED: _("Mentioned"),
    Role.TRANSLATOR: _("Translated by"),
    Role.CONTRIBUTOR: _("Contributed by"),
    Role.EDITOR: _("Edited by"),
    Role.FUNDER: _("Supported by"),
}

PLACES: Table = {
    PlaceRole.WRITTEN_AT: _("Written at"),
    PlaceRole.SENT_TO: _("Sent to"),
    PlaceRole.TALK_AT: _("Place of the talk"),
    PlaceRole.ABOUT: _("Places"),
}

COPIES: Table = {
    CopyKind.ORIGINAL: _("original"),
    CopyKind.CARBON: _("carbon copy"),
    CopyKind.DECODED: _("decoded telegram"),
    CopyKind.DRAFT: _("draft"),
    CopyKind.EXTRACT: _("contemporary extract"),
    CopyKind.TRANSLATION: _("contemporary translation"),
    CopyKind.PHOTOCOPY: _("photocopy"),
    CopyKind.PRINT: _("print"),
    CopyKind.PRIVATE: _("private copy"),
}

SEEN_AS: Table = {
    SeenAs.ORIGINAL: _("described from the original"),
    SeenAs.SCAN: _("described from a scan"),
    SeenAs.PHOTOCOPY: _("described from a photocopy"),
    SeenAs.PHOTOGRAPHS: _("described from photographs"),
    SeenAs.MICROFILM: _("described from microfilm"),
    SeenAs.NOTES: _("known from notes taken by hand in the reading room"),
    SeenAs.PRINT: _("known from print"),
}

CONSULTATION: Table = {
    OriginalAccess.OPEN: _("Open to readers"),
    OriginalAccess.CLOSED: _("Closed to readers"),
    OriginalAccess.RECLOSED: _("Closed again: it cannot now be consulted"),
    OriginalAccess.DESTROYED: _("Destroyed"),
    OriginalAccess.UNKNOWN: _("Not known"),
}

MARKINGS: Table = {
    MarkingKind.LEVEL: _("Marking"),
    MarkingKind.HANDLING: _("Handling"),
    MarkingKind.PRECEDENCE: _("Precedence"),
    MarkingKind.DECLASSIFIED: _("Declassified"),
    MarkingKind.OTHER: _("Other marking"),
}

OUTCOMES: Table = {
    Outcome.FULL: _("released in full"),
    Outcome.PART: _("released in part"),
    Outcome.DENIED: _("release denied"),
}

COMPLETENESS: Table = {
    Completeness.WHOLE: _("Whole"),
    Completeness.EXCERPT: _("Excerpt"),
    Completeness.FRAGMENT: _("Fragment"),
    Completeness.UNKNOWN: _("Not known"),
}

STAGES: Table = {
    Stage.DRAFT: _("Draft"),
    Stage.APPROVED: _("Approved"),
    Stage.SENT: _("Sent"),
    Stage.RECEIVED: _("Received"),
    Stage.NOT_SENT: _("Not sent"),
    Stage.UNKNOWN: _("Not known"),
}

LEVELS: Table = {
    DocumentLevel.PART: _("part of a document"),
    DocumentLevel.FILE: _("file as a whole"),
}

AUTHENTICITY: Table = {
    AuthenticityState.ACCEPTED: _("Accepted as authentic"),
    AuthenticityState.DOUBTED: _("Authenticity doubted"),
    AuthenticityState.DISPUTED: _("Authenticity disputed"),
    AuthenticityState.PURPORTED: _("Purported: its authenticity is not established"),
    AuthenticityState.FORGED: _("Held to be a forgery"),
}

# In one word, for a row of a list.
AUTHENTICITY_BRIEF: Table = {
    AuthenticityState.DOUBTED: _("doubted"),
    AuthenticityState.DISPUTED: _("disputed"),
    AuthenticityState.PURPORTED: _("purported"),
    AuthenticityState.FORGED: _("held to be a forgery"),
}

TITLES: Table = {
    TitleStatus.ORIGINAL: _("original title"),
    TitleStatus.TRANSLATED: _("translated title"),
    TitleStatus.SUPPLIED: _("supplied title"),
    TitleStatus.SUPPLIED_OR_TRANSLATED: _("supplied or translated title"),
}

BASES: Table = {
    Basis.DOCUMENT: _("from the document itself"),
    Basis.DESCRIPTION: _("from the archive’s description"),
    Basis.CONTRIBUTOR: _("given by the contributor"),
    Basis.EDITOR: _("supplied by the editor"),
    Basis.KNOWLEDGE: _("from general knowledge"),
}

CERTAINTIES: Table = {
    Certainty.SURE: _("sure"),
    Certainty.PROBABLE: _("probable"),
    Certainty.UNCERTAIN: _("uncertain"),
    Certainty.DISPUTED: _("disputed"),
}

# A relation is stored once and read from both ends: (from where it is stored, from the other end).
RELATIONS: Mapping[RelationKind, tuple[Promise, Promise]] = {
    RelationKind.PART_OF: (_("Part of"), _("Has as a part")),
    RelationKind.ATTACHMENT_TO: (_("Attached to"), _("Has attached")),
    RelationKind.EXTRACT_OF: (_("Extract of"), _("Extracted in")),
    RelationKind.DRAFT_OF: (_("Draft of"), _("Drafted in")),
    RelationKind.TRANSLATION_OF: (_("Translation of"), _("Translated in")),
    RelationKind.REPLIES_TO: (_("Replies to"), _("Answered by")),
    RelationKind.FORWARDS: (_("Forwards"), _("Forwarded by")),
    RelationKind.DIFFERS_FROM: (_("Differs from"), _("Differs from")),
    RelationKind.PRINTED_IN: (_("Printed in"), _("Prints")),
    RelationKind.SAME_EVENT: (_("Records the same event"), _("Records the same event")),
    RelationKind.SEE_ALSO: (_("See also"), _("See also")),
}

METHODS: Table = {
    Method.HUMAN: _("made by hand"),
    Method.MACHINE: _("made by machine and not checked"),
    Method.CORRECTED: _("made by machine and corrected"),
}

MADE: Table = {
    Made.CONTEMPORARY: _("made at the time"),
    Made.PROJECT: _("made for this archive"),
    Made.CONTRIBUTOR: _("made by the contributor"),
}

EXTENTS: Table = {
    Extent.FULL: _("complete"),
    Extent.EXCERPT: _("excerpt"),
    Extent.SUMMARY: _("summary only"),
}

NUMBERS = {
    "outgoing": _("outgoing number"),
    "telegram": _("telegram number"),
    "protocol": _("protocol number"),
    "point": _("point"),
    "copy": _("copy number"),
    "series": _("series"),
}

RIGHTS = {
    "original": _("original"),
    "translation": _("translation"),
    "image": _("images"),
    "description": _("description"),
}

CALENDARS = {
    "julian": _("in the Julian calendar"),
    "minguo": _("in the Minguo calendar"),
    "tangun": _("in the Tangun calendar"),
    "juche": _("in the Juche calendar"),
}

# Parts of the extent to which a publication prints the document.
PRINTED = {
    "complete": _("complete"),
    "excerpt": _("excerpt"),
    "differing": _("with differences"),
}

FILES: Mapping[str, Promise] = {
    FileRole.SCAN: _("Scan"),
    FileRole.PDF: _("PDF"),
    FileRole.ATTACHMENT: _("Attachment"),
    FileRole.SOURCE: _("Source of a text"),
    FileRole.IMAGE: _("Image"),
}

KINDS = {
    "agent": _("agent"),
    "collection": _("collection"),
    "document": _("document"),
    "event": _("event"),
    "file": _("file"),
    "page": _("page"),
    "place": _("place"),
    "repository": _("repository"),
    "subject": _("subject"),
    "text": _("text"),
    "correction": _("correction"),
    "preface": _("preface"),
}


def label(table: Mapping[StrEnum, Promise], value: StrEnum | None) -> str:
    """The label of the value; "" where there is no value, or nothing worth saying of it."""
    return str(table.get(value, "")) if value is not None else ""


def worded(table: Mapping[str, Promise], value: str) -> str:
    """The label of a free value: one that is not listed is shown as it was recorded."""
    return str(table.get(value, value))


def heading(words: str) -> str:
    """The words with a capital first letter."""
    return str(capfirst(words))
