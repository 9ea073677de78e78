"""Documents: what was written. A telegram, a memorandum of conversation, a protocol."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from fonds.records.copies import Copy
from fonds.records.dates import HistoricalDate
from fonds.records.record import (
    AgentPointer,
    CollectionPointer,
    DocumentPointer,
    EventPointer,
    PlacePointer,
    Record,
    SubjectPointer,
)
from fonds.records.statement import Absence, Statement


class DocumentLevel(StrEnum):
    """How much of the file it is."""

    ITEM = "item"
    PART = "part"
    FILE = "file"


class TitleStatus(StrEnum):
    """Whose words a title is."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    SUPPLIED = "supplied"
    SUPPLIED_OR_TRANSLATED = "supplied or translated"


class Title(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Another title of the document, with its language and whose words it is."""

    form: str
    language: str = ""
    status: TitleStatus | None = None
    by: str = ""
    statement: Statement | None = None


class Summary(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An abstract in the text profile, with its language, who signed it, and when (EDTF)."""

    body: str
    language: str = ""
    by: str = ""
    on: str = ""


class Role(StrEnum):
    """What an agent had to do with a document."""

    AUTHOR = "author"
    SIGNATORY = "signatory"
    DRAFTER = "drafter"
    SENDER = "sender"
    RECIPIENT = "recipient"
    COPIED = "copied to"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"
    INTERPRETER = "interpreter"
    RECORDER = "recorder"
    MENTIONED = "mentioned"
    TRANSLATOR = "translator"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    FUNDER = "funder"


class Participation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An agent's role in a document, with the name as the paper has it.

    No `agent` says that nobody has identified the name. An identification ("Filippov" is Stalin)
    belongs here and carries its own authority in `identification`; `statement` speaks of the role.
    """

    role: Role
    agent: AgentPointer | None = None
    written: str = ""
    written_language: str = ""
    capacity: str = ""  # the office held then, as the document or its description gives it
    side: str = ""
    identification: Statement | None = None
    statement: Statement | None = None


class PlaceRole(StrEnum):
    """What a place has to do with a document."""

    WRITTEN_AT = "written at"
    SENT_TO = "sent to"
    TALK_AT = "talk at"
    ABOUT = "about"


class Location(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in its role, or only the name as written."""

    role: PlaceRole = PlaceRole.ABOUT
    place: PlacePointer | None = None
    written: str = ""
    statement: Statement | None = None


class PaperNumber(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A number on the paper: `kind` is outgoing, telegram, protocol, point, copy or series."""

    value: str
    kind: str = ""
    written: str = ""


class AuthenticityState(StrEnum):
    """What is held of a document's being what it says."""

    ACCEPTED = "accepted"
    DOUBTED = "doubted"
    DISPUTED = "disputed"
    PURPORTED = "purported"
    FORGED = "forged"


class Authenticity(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A judgement of authenticity: whose, when (EDTF), why, and where it is argued."""

    state: AuthenticityState
    reason: str = ""
    by: str = ""
    on: str = ""
    references: tuple[str, ...] = ()


class Rights(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What may be done with each part; every value is a statement in words or a licence address."""

    original: str = ""
    translation: str = ""
    image: str = ""
    description: str = ""


class Completeness(StrEnum):
    """Whether what stands here is the whole of the document."""

    WHOLE = "whole"
    EXCERPT = "excerpt"
    FRAGMENT = "fragment"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far the paper got."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"
    RECEIVED = "received"
    NOT_SENT = "not sent"
    UNKNOWN = "unknown"


class RelationKind(StrEnum):
    """How one document stands to another; each is stored once and read both ways."""

    PART_OF = "part of"
    ATTACHMENT_TO = "attachment to"
    EXTRACT_OF = "extract of"
    DRAFT_OF = "draft of"
    TRANSLATION_OF = "translation of"
    REPLIES_TO = "replies to"
    FORWARDS = "forwards"
    DIFFERS_FROM = "differs from"
    PRINTED_IN = "printed in"
    SAME_EVENT = "records the same event"
    SEE_ALSO = "see also"


class Relation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A relation to another document; `order` places parts and attachments, from 1."""

    kind: RelationKind
    to: DocumentPointer
    order: int = 0
    note: str = ""
    statement: Statement | None = None


class Publication(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where the document was printed before; every part a string as printed."""

    title: str
    author: str = ""
    series: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    place: str = ""
    publisher: str = ""
    year: str = ""
    extent: str = ""  # complete, excerpt, differing
    link: str = ""


class Membership(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """That a document belongs to a collection; without a `position` it stands by its date."""

    collection: CollectionPointer
    position: int | None = None


class Document(Record, tag="document", frozen=True, kw_only=True):
    """What was written. Every part is optional; a row with five columns makes a good one.

    `not_stated` names what somebody looked for and did not find. `genres` are codes of
    `fonds.records.genres`; an unknown code is kept and shown as it stands.
    """

    title_language: str = ""
    title_status: TitleStatus | None = None
    title_statement: Statement | None = None
    other_titles: tuple[Title, ...] = ()
    level: DocumentLevel = DocumentLevel.ITEM
    genres: tuple[str, ...] = ()
    stage: Stage | None = None
    completeness: Completeness | None = None
    completeness_note: str = ""
    dates: tuple[HistoricalDate, ...] = ()
    numbers: tuple[PaperNumber, ...] = ()
    languages: tuple[str, ...] = ()
    participations: tuple[Participation, ...] = ()
    places: tuple[Location, ...] = ()
    subjects: tuple[SubjectPointer, ...] = ()
    events: tuple[EventPointer, ...] = ()
    collections: tuple[Membership, ...] = ()
    summaries: tuple[Summary, ...] = ()
    copies: tuple[Copy, ...] = ()
    relations: tuple[Relation, ...] = ()
    publications: tuple[Publication, ...] = ()
    authenticity: tuple[Authenticity, ...] = ()
    rights: Rights | None = None
    not_stated: tuple[Absence, ...] = ()
    source_written: str = ""  # the source as the contributor gave it, verbatim
    notes: tuple[str, ...] = ()  # editors' notes for readers, in the text profile
