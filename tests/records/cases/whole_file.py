"""Case 13: a delo of 240 leaves as one PDF, and an item cut out of it afterwards."""

from __future__ import annotations

from hashlib import sha256

from fonds.records.copies import Copy, CopyKind, Leaf, LeafMap, Level, SeenAs, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, DocumentLevel, Relation, RelationKind
from fonds.records.file import File, FileRole
from fonds.records.record import Record

LEAVES = 240
# Leaves written on both sides; so page 17 shows the verso of leaf 12.
WITH_VERSO = (1, 2, 3, 4, 12)

PDF = b"SPECIMEN of a PDF of 245 pages"


def sides() -> list[str]:
    """What each page of the PDF shows, in order: "1", "1 об.", "2" …"""
    return [
        side
        for leaf in range(1, LEAVES + 1)
        for side in ([f"{leaf}", f"{leaf} об."] if leaf in WITH_VERSO else [f"{leaf}"])
    ]


MAP = tuple(Leaf(page, side) for page, side in enumerate(sides(), start=1))


def copy(leaves: str, pages: tuple[Leaf, ...]) -> Copy:
    """A copy in the file: its leaves, and the pages of the PDF that show them."""
    return Copy(
        id="a",
        kind=CopyKind.ORIGINAL,
        seen_as=SeenAs.SCAN,
        reference=SourceReference(
            levels=(Level("fond", "SPECIMEN"), Level("delo", "7"), Level("list", leaves))
        ),
        leaf_maps=(LeafMap(file=1301, leaves=pages),),
        extent=f"{len(pages)} pages",
    )


DELO = Document(
    number=1301,
    title="SPECIMEN delo 7: correspondence",
    level=DocumentLevel.FILE,
    genres=("file",),
    dates=(HistoricalDate(edtf="1956-01/1957-03", written="январь 1956 – март 1957"),),
    copies=(copy("1–240", MAP),),
)
SCAN = File(
    number=1301,
    title="SPECIMEN scan of delo 7",
    document=1301,
    copy="a",
    role=FileRole.PDF,
    sha256=sha256(PDF).hexdigest(),
    size=len(PDF),
    media_type="application/pdf",
    name="delo-7.pdf",
)
ITEM = Document(
    number=1302,
    title="SPECIMEN letter in delo 7",
    relations=(Relation(kind=RelationKind.PART_OF, to=1301, order=1),),
    copies=(copy("12 об.–14", MAP[16:19]),),
)

RECORDS: tuple[Record, ...] = (DELO, SCAN, ITEM)
