"""Case 2: originals that were open and have been closed again, in Beijing and in Kew."""

from __future__ import annotations

from hashlib import sha256

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
from fonds.records.file import File, FileRole
from fonds.records.record import Record
from fonds.records.repository import Repository

SCAN = b"SPECIMEN of a scan"

BEIJING = Repository(
    number=201,
    title="Archives of the Ministry of Foreign Affairs of the People’s Republic of China",
    abbreviation="PRC FMA",
    scheme="cn-fma",
    note="Open from 2004, closed in 2012; on reopening in 2013 most files stayed shut.",
)
KEW = Repository(number=202, title="The National Archives", abbreviation="TNA", scheme="uk")

CABLE = Document(
    number=201,
    title="SPECIMEN cable",
    copies=(
        Copy(
            id="a",
            kind=CopyKind.ORIGINAL,
            reference=SourceReference(
                repository=201,
                levels=(Level("quanzong", "109"), Level("juan", "00743"), Level("item", "03")),
                verbatim="PRC FMA 109-00743-03",
            ),
            seen_as=SeenAs.SCAN,
            consultation=Consultation(
                state=OriginalAccess.RECLOSED,
                since="2012/2013",
                checked="2016",
                source="https://networks.h-net.org/node/3544/discussions/172939",
            ),
        ),
    ),
)
CABLE_SCAN = File(
    number=201,
    title="SPECIMEN scan of the cable",
    document=201,
    copy="a",
    role=FileRole.SCAN,
    sha256=sha256(SCAN).hexdigest(),
    size=len(SCAN),
    media_type="image/tiff",
    name="109-00743-03.tif",
    made_by="SPECIMEN reader",
    made_on="2011-06",
)

DEFENCE_FILE = Document(
    number=202,
    title="SPECIMEN paper in a British file",
    copies=(
        Copy(
            id="a",
            reference=SourceReference(
                repository=202,
                levels=(Level("department", "DEFE"), Level("series", "68"), Level("piece", "749")),
                verbatim="TNA, DEFE 68/749",
            ),
            consultation=Consultation(
                state=OriginalAccess.RECLOSED,
                since="2022-06-17",
                source="Reply of The National Archives to a request, August 2023.",
            ),
            note="Opened in 2017; the catalogue now says “Access Under Review”.",
        ),
    ),
)

RECORDS: tuple[Record, ...] = (BEIJING, KEW, CABLE, CABLE_SCAN, DEFENCE_FILE)
