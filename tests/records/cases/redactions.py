"""Case 11: released twice with different exemptions, and a paper denied in full."""

from __future__ import annotations

from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Marking,
    MarkingKind,
    OriginalAccess,
    Outcome,
    Redaction,
    Release,
)
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.records.transcription import Text

MEMORANDUM = Document(
    number=1101,
    title="SPECIMEN memorandum released in part",
    copies=(
        Copy(
            id="a",
            kind=CopyKind.CARBON,
            markings=(
                Marking(verbatim="Top Secret", language="en", rank=5),
                Marking(
                    verbatim="Declassified in Part", language="en", kind=MarkingKind.DECLASSIFIED
                ),
            ),
            releases=(
                Release(
                    id="1998",
                    date="1998-02-11",
                    authority="SPECIMEN agency",
                    case="SPECIMEN-98-0012",
                    outcome=Outcome.PART,
                    redactions=(
                        Redaction(
                            extent="3 lines",
                            place="p. 2, after “the delegation”",
                            code="EO 13526 3.3(b)(1)",
                            overprint="DELETED",
                        ),
                        Redaction(extent="1 page", place="p. 4", code="FOIA (b)(1)"),
                        Redaction(extent="2 words", place="p. 5", code="PRA s.3(4)"),
                        Redaction(extent="1 paragraph", place="p. 6"),
                    ),
                ),
                Release(
                    id="2015",
                    date="2015",
                    authority="SPECIMEN appeals panel",
                    case="SPECIMEN-15-104",
                    outcome=Outcome.PART,
                    redactions=(Redaction(extent="2 words", place="p. 5", code="UK FOI s.27"),),
                ),
            ),
        ),
    ),
)
BODY = (
    '<p id="p1">SPECIMEN. <span class="redacted" data-extent="3 lines"'
    ' data-code="EO 13526 3.3(b)(1)" data-overprint="DELETED">[3 lines not declassified]</span>'
    " and so on.</p>"
)
EARLIER = Text(
    number=1101,
    title="SPECIMEN text of the release of 1998",
    document=1101,
    copy="a",
    release="1998",
    language="en",
    body=BODY,
    highest_paragraph=1,
)
DENIED = Document(
    number=1102,
    title="SPECIMEN paper known from its withdrawal sheet",
    copies=(
        Copy(
            id="a",
            consultation=Consultation(
                state=OriginalAccess.CLOSED, source="SPECIMEN withdrawal sheet"
            ),
            releases=(
                Release(
                    id="1",
                    date="1998-02-11",
                    authority="SPECIMEN agency",
                    outcome=Outcome.DENIED,
                    redactions=(Redaction(extent="whole", code="FOIA (b)(1)"),),
                ),
            ),
        ),
    ),
)

RECORDS: tuple[Record, ...] = (MEMORANDUM, EARLIER, DENIED)
