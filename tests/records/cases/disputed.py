"""Case 8: a purported speech in two versions that contradict each other, and a forgery."""

from __future__ import annotations

from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Document,
    Relation,
    RelationKind,
)
from fonds.records.record import Record

PURPORTED = Document(
    number=801,
    title="SPECIMEN purported speech",
    authenticity=(
        Authenticity(
            state=AuthenticityState.PURPORTED,
            reason="No holding archive is known, and the wording fits a later year.",
            by="SPECIMEN historian",
            on="1998",
            references=("SPECIMEN journal 4 (1998), 12–19.", "SPECIMEN reply, 20–21."),
        ),
        Authenticity(
            state=AuthenticityState.DISPUTED,
            reason="A second historian holds the speech to be genuine.",
            by="SPECIMEN colleague",
            on="2003-05",
        ),
    ),
)
OTHER_VERSION = Document(
    number=802,
    title="SPECIMEN purported speech, another version",
    authenticity=(Authenticity(state=AuthenticityState.DOUBTED),),
    relations=(
        Relation(kind=RelationKind.DIFFERS_FROM, to=801, note="The figures contradict each other."),
    ),
)
FORGED = Document(
    number=803,
    title="SPECIMEN forged instruction",
    authenticity=(Authenticity(state=AuthenticityState.FORGED, reason="The typeface is later."),),
)

RECORDS: tuple[Record, ...] = (PURPORTED, OTHER_VERSION, FORGED)
