"""Case 6: a Politburo protocol with a point, an attachment, and an extract sent to a minister."""

from __future__ import annotations

from fonds.records.copies import Copy, CopyKind, Level, Marking, MarkingKind, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Document,
    DocumentLevel,
    PaperNumber,
    Participation,
    Relation,
    RelationKind,
    Role,
)
from fonds.records.record import Record


def leaves(value: str, marking: str = "") -> Copy:
    """A copy in the protocol's own file, at these leaves."""
    return Copy(
        id="a",
        kind=CopyKind.ORIGINAL,
        reference=SourceReference(
            repository_written="SPECIMEN archive",
            levels=(Level("fond", "0100"), Level("delo", "SPECIMEN"), Level("list", value)),
        ),
        markings=(Marking(verbatim=marking, language="ru", rank=6),) if marking else (),
    )


PROTOCOL = Document(
    number=601,
    title="SPECIMEN protocol No. 49",
    genres=("politburo-protocol",),
    dates=(HistoricalDate(edtf="1956-10-26"),),
    numbers=(PaperNumber(value="49", kind="protocol", written="№ 49"),),
    copies=(leaves("1–24"),),
)
POINT = Document(
    number=602,
    title="SPECIMEN point VI of protocol No. 49",
    level=DocumentLevel.PART,
    dates=(HistoricalDate(edtf="1956-10-25", note="Decided by circulation."),),
    numbers=(PaperNumber(value="P49/VI", kind="point", written="П49/VI"),),
    relations=(Relation(kind=RelationKind.PART_OF, to=601, order=6),),
    copies=(leaves("11–12 об.", "Особая папка"),),
)
ATTACHMENT = Document(
    number=603,
    title="SPECIMEN attachment 1 to point VI",
    level=DocumentLevel.PART,
    dates=(HistoricalDate(edtf="1956-10-24"),),
    relations=(Relation(kind=RelationKind.ATTACHMENT_TO, to=602, order=1),),
    copies=(leaves("13–15"),),
)
EXTRACT = Document(
    number=604,
    title="SPECIMEN extract for a minister",
    genres=("extract-protocol",),
    participations=(Participation(role=Role.RECIPIENT, written="SPECIMEN minister"),),
    relations=(Relation(kind=RelationKind.EXTRACT_OF, to=602),),
    copies=(
        Copy(
            id="a",
            kind=CopyKind.EXTRACT,
            number="экз. № 2",
            markings=(
                Marking(verbatim="Подлежит возврату", language="ru", kind=MarkingKind.HANDLING),
            ),
        ),
    ),
)

RECORDS: tuple[Record, ...] = (PROTOCOL, POINT, ATTACHMENT, EXTRACT)
