"""Case 14: one paper from two archives, recorded twice, and merged with both copies kept."""

from __future__ import annotations

from datetime import UTC, datetime

from fonds.records.copies import Copy, CopyKind, Level, SourceReference
from fonds.records.document import Document
from fonds.records.record import Record, State

SENDERS = Copy(
    id="a",
    kind=CopyKind.CARBON,
    reference=SourceReference(
        repository_written="SPECIMEN archive of the sender",
        levels=(Level("fond", "06"), Level("opis", "9"), Level("delo", "9")),
    ),
    marginalia="SPECIMEN: “To file.”",
    distribution="SPECIMEN: 1 to the minister, 2 to file",
)
RECIPIENTS = Copy(
    id="b",
    kind=CopyKind.ORIGINAL,
    reference=SourceReference(
        repository_written="SPECIMEN archive of the recipient",
        levels=(Level("bestand", "DY 30"), Level("nummer", "IV 2/20/114")),
    ),
    former=(
        SourceReference(
            repository_written="SPECIMEN party archive", verbatim="SPECIMEN former number"
        ),
    ),
    marginalia="SPECIMEN: underlined in red; resolution “For reply.”",
    distribution="SPECIMEN: all members",
)

KEPT = Document(
    number=1401,
    title="SPECIMEN letter held by two archives",
    keys=("specimen:sender-9", "specimen:recipient-114"),
    copies=(SENDERS, RECIPIENTS),
)
MERGED = Document(
    number=1402,
    title="SPECIMEN letter held by two archives (the recipient’s copy)",
    state=State.MERGED,
    merged_into=1401,
    public_since=datetime(2025, 6, 1, tzinfo=UTC),
    copies=(RECIPIENTS,),
)

RECORDS: tuple[Record, ...] = (KEPT, MERGED)
