"""Case 5: a diary's entry that is later than the talk it records: documents 4, 14 and 13.

What stands here beyond the listing (numbers, the date and hours of the third talk) comes from
the papers' own texts, and says so.
"""

from __future__ import annotations

from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, PaperNumber
from fonds.records.record import Record
from fonds.records.statement import Basis, Certainty, Statement

IN_TEXT = Statement(basis=Basis.DOCUMENT, certainty=Certainty.SURE, reason="Known from the text.")
IN_TITLE = Statement(basis=Basis.DOCUMENT, certainty=Certainty.SURE, reason="Named in the title.")

YUDIN = Document(
    number=504,
    title=(
        "Diary of Soviet Ambassador P.F. Yudin, Memorandum of Conversation with Liu Shaoqi"
        " of 30 October 1956"
    ),
    dates=(
        HistoricalDate(edtf="1956-11-22", kind=DateKind.PAPER),
        HistoricalDate(
            edtf="1956-10-30",
            kind=DateKind.TALK,
            written="30 October 1956",
            language="en",
            statement=IN_TITLE,
            note="The text itself says “today”.",
        ),
    ),
    numbers=(PaperNumber(value="865", written="No. 865"),),
)
ABRASIMOV = Document(
    number=514,
    title=(
        "From the Diary of P. A. Abrasimov, Memorandum of Conversation with the General"
        " Secretary of the CCP, Deng Xiaoping, 3 July 1957"
    ),
    dates=(
        HistoricalDate(edtf="1957-07-09", kind=DateKind.PAPER),
        HistoricalDate(edtf="1957-07-03", kind=DateKind.TALK, statement=IN_TITLE),
    ),
)
EVERHARTZE = Document(
    number=513,
    title="Memorandum of Conversation with East German Ambassador Fr. Everhartze",
    dates=(
        HistoricalDate(edtf="1957-04-15", kind=DateKind.PAPER),
        HistoricalDate(
            edtf="1957-04-12", kind=DateKind.TALK, time="15:00–16:30", statement=IN_TEXT
        ),
    ),
)

RECORDS: tuple[Record, ...] = (YUDIN, EVERHARTZE, ABRASIMOV)
