"""Case 3: an excerpt known only because a memoirist printed it."""

from __future__ import annotations

from fonds.records.copies import Consultation, Copy, CopyKind, OriginalAccess, SeenAs
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Publication,
)
from fonds.records.record import Record
from fonds.records.statement import Absence

LETTER = Document(
    number=301,
    title="SPECIMEN letter printed in a memoir",
    completeness=Completeness.EXCERPT,
    completeness_note="Cut by the memoirist, who marks no omissions.",
    copies=(
        Copy(
            id="a",
            kind=CopyKind.PRINT,
            seen_as=SeenAs.PRINT,
            consultation=Consultation(state=OriginalAccess.UNKNOWN),
            note="Printed in the first publication named here.",
        ),
    ),
    publications=(
        Publication(
            author="SPECIMEN memoirist",
            title="SPECIMEN recollections",
            place="SPECIMEN town",
            publisher="SPECIMEN press",
            year="1984",
            pages="211–213",
            extent="excerpt",
        ),
    ),
    authenticity=(
        Authenticity(
            state=AuthenticityState.ACCEPTED,
            reason="On the memoirist’s word; nobody else is known to have seen the paper.",
            by="SPECIMEN editor",
            on="2026-01-15",
        ),
    ),
    not_stated=(Absence(what="repository"),),
)

RECORDS: tuple[Record, ...] = (LETTER,)
