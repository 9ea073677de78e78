"""Case 12: a copy in private hands, and one known from notes taken in a reading room."""

from __future__ import annotations

from fonds.records.agent import Agent, AgentKind
from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Level,
    OriginalAccess,
    SeenAs,
    SourceReference,
)
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.records.statement import Basis, Certainty, Statement
from fonds.records.transcription import Made, Text

HOLDER = Agent(number=1201, title="SPECIMEN researcher", type=AgentKind.PERSON)


def reported(levels: tuple[Level, ...], verbatim: str) -> SourceReference:
    """Where the holder says that the original lies; nobody here has verified it."""
    return SourceReference(
        repository_written="APRF",
        levels=levels,
        verbatim=verbatim,
        claimed=True,
        statement=Statement(
            basis=Basis.CONTRIBUTOR,
            certainty=Certainty.UNCERTAIN,
            source="SPECIMEN letter of the holder to the editors",
        ),
    )


PHOTOCOPY = Document(
    number=1201,
    title="SPECIMEN paper in private hands",
    source_written=(
        "Photocopy in the possession of SPECIMEN researcher; original said to be in APRF,"
        " f. 45, op. 1, reference not recorded"
    ),
    copies=(
        Copy(
            id="a",
            kind=CopyKind.PRIVATE,
            holder="private collection",
            obtained_by=(1201,),
            obtained_written="Obtained by SPECIMEN researcher",
            seen_as=SeenAs.PHOTOCOPY,
            place_of_original=reported(
                (Level("fond", "45"), Level("opis", "1")),
                "APRF, f. 45, op. 1, reference not recorded",
            ),
            consultation=Consultation(state=OriginalAccess.UNKNOWN),
        ),
    ),
)
FROM_NOTES = Document(
    number=1202,
    title="SPECIMEN paper known from notes taken by hand",
    copies=(
        Copy(
            id="a",
            kind=CopyKind.PRIVATE,
            holder="SPECIMEN researcher",
            seen_as=SeenAs.NOTES,
            place_of_original=reported((), "SPECIMEN archive, no reference noted"),
        ),
    ),
)
NOTES = Text(
    number=1201,
    title="SPECIMEN notes",
    document=1202,
    copy="a",
    language="ru",
    body='<p id="p1">SPECIMEN.</p>',
    highest_paragraph=1,
    made=Made.CONTRIBUTOR,
    made_by=(1201,),
)

RECORDS: tuple[Record, ...] = (HOLDER, PHOTOCOPY, FROM_NOTES, NOTES)
