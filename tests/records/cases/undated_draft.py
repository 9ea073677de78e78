"""Case 7: a draft without a date, and a letter that is not known to have been sent."""

from __future__ import annotations

from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Relation, RelationKind, Stage
from fonds.records.record import Record
from fonds.records.statement import Basis, Certainty, Statement

DRAFT = Document(
    number=701,
    title="SPECIMEN draft of a letter",
    stage=Stage.DRAFT,
    dates=(
        HistoricalDate(undated=True, written="без даты", language="ru"),
        HistoricalDate(
            edtf="[1956-10-24..1956-10-29]",
            supplied=True,
            statement=Statement(
                basis=Basis.EDITOR,
                certainty=Certainty.PROBABLE,
                reason="It answers a letter of 24 October and is answered on the 29th.",
            ),
        ),
    ),
    relations=(Relation(kind=RelationKind.DRAFT_OF, to=702),),
)
LETTER = Document(
    number=702,
    title="SPECIMEN letter that is not known to have been sent",
    stage=Stage.UNKNOWN,
    dates=(HistoricalDate(edtf="1956-10-29"),),
)
HELD_BACK = Document(number=703, title="SPECIMEN letter that was held back", stage=Stage.NOT_SENT)

RECORDS: tuple[Record, ...] = (DRAFT, LETTER, HELD_BACK)
