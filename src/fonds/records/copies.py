"""Copies: the exemplars of a document, where they lie, what was released of them and when."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from fonds.records.record import AgentPointer, FilePointer, RepositoryPointer
from fonds.records.statement import Statement


class Level(msgspec.Struct, frozen=True, array_like=True):
    """One step of an archival reference: the level's name and its value, a string for ever."""

    name: str
    value: str


class SourceReference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where the original lies: the repository and the levels of its own scheme, outermost first.

    `verbatim` is the reference as printed and is always kept; `claimed` marks a location that
    somebody reports and nobody here has verified (then `statement` says who).
    """

    repository: RepositoryPointer | None = None
    repository_written: str = ""
    levels: tuple[Level, ...] = ()
    verbatim: str = ""
    claimed: bool = False
    statement: Statement | None = None


class CopyKind(StrEnum):
    """What sort of exemplar."""

    ORIGINAL = "original"
    CARBON = "carbon"
    DECODED = "decoded telegram"
    DRAFT = "draft"
    EXTRACT = "contemporary extract"
    TRANSLATION = "contemporary translation"
    PHOTOCOPY = "photocopy"
    PRINT = "print"
    PRIVATE = "private"
    UNKNOWN = "unknown"


class SeenAs(StrEnum):
    """What whoever described it had before them."""

    ORIGINAL = "original"
    SCAN = "scan"
    PHOTOCOPY = "photocopy"
    PHOTOGRAPHS = "photographs"
    MICROFILM = "microfilm"
    NOTES = "notes"  # taken by hand in the reading room
    PRINT = "print"


class OriginalAccess(StrEnum):
    """Whether a reader can consult the original today."""

    OPEN = "open"
    CLOSED = "closed"
    RECLOSED = "closed again"
    DESTROYED = "destroyed"
    UNKNOWN = "unknown"


class Consultation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Access to the original: its state, since when and last checked when (EDTF), who says so."""

    state: OriginalAccess
    since: str = ""
    checked: str = ""
    source: str = ""


class MarkingKind(StrEnum):
    """What a marking does."""

    LEVEL = "level"
    HANDLING = "handling"
    PRECEDENCE = "precedence"  # urgency: flash, immediate
    DECLASSIFIED = "declassified"
    OTHER = "other"


class Marking(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A classification or handling marking as it stands on the paper.

    `rank` (1 lowest … 6 highest, None unranked) serves filters only; it is never shown.
    """

    verbatim: str
    language: str = ""
    kind: MarkingKind = MarkingKind.LEVEL
    rank: int | None = None
    statement: Statement | None = None


class Redaction(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A blacked-out extent: how much, where, and the exemption code as printed ("" not stated)."""

    extent: str
    place: str = ""
    code: str = ""
    overprint: str = ""


class Outcome(StrEnum):
    """What an act of declassification gave."""

    FULL = "full"
    PART = "in part"
    DENIED = "denied"
    UNKNOWN = "unknown"


class Release(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One act of declassification; `id` is its name inside the copy, used by texts and files."""

    id: str = ""
    date: str = ""  # EDTF
    authority: str = ""
    case: str = ""
    outcome: Outcome = Outcome.UNKNOWN
    redactions: tuple[Redaction, ...] = ()
    note: str = ""


class Leaf(msgspec.Struct, frozen=True, array_like=True):
    """One line of a leaf map: the page of the file (from 1) and the leaf it shows ("12 об.")."""

    page: int
    leaf: str


class LeafMap(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which page of a file shows which leaf of the original."""

    file: FilePointer
    leaves: tuple[Leaf, ...] = ()


class Copy(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One exemplar of a document. Its `id` names it inside the document, for texts and files.

    `reference` is where it lies now; `former` its references before. `place_of_original` is set
    on a private copy or a copy of a copy: where the original is said to be.
    """

    id: str = ""
    kind: CopyKind = CopyKind.UNKNOWN
    language: str = ""
    number: str = ""  # copy number as written: "экз. № 2"
    reference: SourceReference | None = None
    former: tuple[SourceReference, ...] = ()
    place_of_original: SourceReference | None = None
    seen_as: SeenAs | None = None
    holder: str = ""  # of a private copy: the public name, or "private collection"
    obtained_by: tuple[AgentPointer, ...] = ()
    obtained_written: str = ""
    markings: tuple[Marking, ...] = ()
    consultation: Consultation | None = None
    releases: tuple[Release, ...] = ()
    leaf_maps: tuple[LeafMap, ...] = ()
    extent: str = ""
    marginalia: str = ""
    distribution: str = ""
    note: str = ""
