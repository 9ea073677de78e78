"""CSV for spreadsheets and statistics: one row a document, the same columns whatever is in them.

UTF-8 with a byte order mark, without which Excel takes it for another encoding; rows end as RFC
4180 says, and no cell has a line break in it, so that a line is a row. Headings are those that
`fonds import` reads, where it reads such a column. Several values of a cell are parted by " | ".
A cell that a spreadsheet would take for a formula has an apostrophe before it.

To add a column: one line in `COLUMNS`, at the place where it shall stand.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from fonds.exporting.writers import UNNAMED, Archive
from fonds.exporting.writers.around import Around
from fonds.exporting.writers.described import leading_edtf
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.citation.cited import one_line
from fonds.records.citation.quality import bracketed
from fonds.records.citation.when import date_of
from fonds.records.citation.where import shelf
from fonds.records.copies import Copy
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Location, Participation, PlaceRole, Role
from fonds.records.record import Record
from fonds.records.transcription import Method, Text, TextKind

name: Final = "csv"
description: Final = "CSV for spreadsheets: one row a document"
suffix: Final = ".csv"
media_type: Final = "text/csv"
omits: Final = (
    "CSV says of texts only in which languages they are, of copies where they lie, and nothing of "
    "files, of relations or on whose authority anything stands. A cell that a spreadsheet would "
    "take for a formula begins with an apostrophe. Documents that were withdrawn or merged are "
    "not in it."
)
# Texts before documents: in which languages they are is asked when the document comes.
reads: Final = ("place", "subject", "agent", "repository", "collection", "text", "document")
writes: Final = ("document",)

Cells = Callable[[Document, Around], Iterable[str]]

BETWEEN: Final = " | "
_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"  # at the head of a file: the byte order mark
# What makes a formula of a cell, in the widths of East Asian keyboards too.
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """The headings, then a row for each document. What it points to must come before it."""
    around = Around(archive)
    yield (_MARK + row(COLUMNS)).encode()
    for document in around.documents(records):
        yield row(cells(document, around)).encode(errors="replace")


def cells(document: Document, around: Around) -> list[str]:
    """The document's cells, in the order of `COLUMNS`."""
    return [BETWEEN.join(filter(None, map(one_line, of(document, around)))) for of in _CELLS]


def row(several: Iterable[str]) -> str:
    """Cells as a line with its end.

    >>> row(["1", "=1+1", 'The "Third" Protocol'])
    '1,\\'=1+1,"The ""Third"" Protocol"\\r\\n'
    """
    written = io.StringIO()
    csv.writer(written).writerow([_harmless(cell) for cell in several])
    return written.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


# --- Dates ----------------------------------------------------------------------------------------


def _dated(document: Document, around: Around) -> Iterator[str]:
    yield date_of(document, around.wording)


def _earliest(document: Document, _around: Around) -> Iterator[str]:
    edtf = leading_edtf(document)
    yield edtf.earliest.isoformat() if edtf and edtf.earliest else ""


def _latest(document: Document, _around: Around) -> Iterator[str]:
    edtf = leading_edtf(document)
    yield edtf.latest.isoformat() if edtf and edtf.latest else ""


def _undated(document: Document, _around: Around) -> Iterator[str]:
    yield "yes" if any(date.undated for date in document.dates) else ""


def _date(kind: DateKind, say: Callable[[HistoricalDate], str]) -> Cells:
    def of(document: Document, _around: Around) -> Iterator[str]:
        return (say(date) for date in document.dates if date.kind is kind)

    return of


# Kind of date → the heading that imports know it by.
_DATES: Final[Mapping[DateKind, str]] = {
    DateKind.PAPER: "date",
    DateKind.TALK: "date of the talk",
    DateKind.SENT: "date sent",
    DateKind.RECEIVED: "date received",
    DateKind.REGISTERED: "date registered",
    DateKind.PUBLISHED: "date published",
    DateKind.UNSPECIFIED: "date of unknown kind",
}


def _dates() -> Iterator[tuple[str, Cells]]:
    for kind, heading in _DATES.items():
        yield heading, _date(kind, lambda date: date.edtf)
        yield f"{heading} as written", _date(kind, lambda date: date.written)


# --- Numbers that the paper bears ---------------------------------------------------------------

# Heading that imports know → kind of number; "" for those of every other kind.
_NUMBERS: Final[Mapping[str, str]] = {
    "outgoing number": "outgoing",
    "telegram number": "telegram",
    "protocol number": "protocol",
    "protocol point": "point",
    "copy number": "copy",
    "series number": "series",
    "paper number": "",
}


def _numbers(kind: str) -> Cells:
    named = set(_NUMBERS.values())

    def of(document: Document, _around: Around) -> Iterator[str]:
        for number in document.numbers:
            if (number.kind if number.kind in named else "") == kind:
                yield number.written or number.value

    return of


# --- People, places -------------------------------------------------------------------------------


def _people(role: Role) -> Cells:
    def of(document: Document, around: Around) -> Iterator[str]:
        return (_name(part, around) for part in document.participations if part.role is role)

    return of


def _name(part: Participation, around: Around) -> str:
    agent = around.agents.get(part.agent) if isinstance(part.agent, int) else None
    return agent.title if agent else part.written


def _places(role: PlaceRole) -> Cells:
    def of(document: Document, around: Around) -> Iterator[str]:
        return (_place(each, around) for each in document.places if each.role is role)

    return of


def _place(location: Location, around: Around) -> str:
    return around.title("place", location.place) or location.written


# --- Where it lies --------------------------------------------------------------------------------


def _archives(document: Document, around: Around) -> Iterator[str]:
    held = (
        shelf(around.cited(document), copy.reference)[0]
        for copy in document.copies
        if copy.reference
    )
    return iter(dict.fromkeys(held))


def _references(document: Document, around: Around) -> Iterator[str]:
    for copy in document.copies:
        if copy.reference:
            path = shelf(around.cited(document), copy.reference)[1]
            claimed = copy.reference.claimed and path
            yield around.wording.said_to_be_in.format(path) if claimed else path


def _of_copies(say: Callable[[Copy], Iterable[str]]) -> Cells:
    def of(document: Document, _around: Around) -> Iterator[str]:
        return (said for copy in document.copies for said in say(copy))

    return of


# --- Texts and rights -----------------------------------------------------------------------------


def _texts(kind: TextKind) -> Cells:
    def of(document: Document, around: Around) -> Iterator[str]:
        several = around.texts.get(document.number, ())
        return (_language(text) for text in several if text.type is kind)

    return of


def _language(text: Text) -> str:
    """With a word for what no person has made or checked."""
    by = {Method.MACHINE: " (machine)", Method.CORRECTED: " (machine, corrected)"}
    return f"{text.language or 'und'}{by.get(text.method, '')}"


def _right(part: str) -> Cells:
    def of(document: Document, _around: Around) -> Iterator[str]:
        yield getattr(document.rights, part) if document.rights else ""

    return of


def _one(say: Callable[[Document], object]) -> Cells:
    def of(document: Document, _around: Around) -> Iterator[str]:
        yield str(say(document) or "")

    return of


def _several(say: Callable[[Document], Iterable[str]]) -> Cells:
    def of(document: Document, _around: Around) -> Iterable[str]:
        return say(document)

    return of


_TABLE: Final[dict[str, Cells]] = {
    "number": _one(lambda document: document.number),
    "address": lambda document, around: (around.address(document),),
    "title": _one(lambda document: document.title),
    "title language": _one(lambda document: document.title_language),
    "other title": _several(lambda document: (each.form for each in document.other_titles)),
    "dated": _dated,
    "earliest day": _earliest,
    "latest day": _latest,
    "undated": _undated,
    **dict(_dates()),
    "genre": _several(lambda document: map(genres.label, document.genres)),
    "language": _several(lambda document: document.languages),
    **{heading: _numbers(kind) for heading, kind in _NUMBERS.items()},
    "completeness": _one(lambda document: document.completeness),
    "stage": _one(lambda document: document.stage),
    **{role.value: _people(role) for role in Role},
    "place written": _places(PlaceRole.WRITTEN_AT),
    "sent to": _places(PlaceRole.SENT_TO),
    "talk at": _places(PlaceRole.TALK_AT),
    "about": _places(PlaceRole.ABOUT),
    "subject": lambda it, around: (around.title("subject", each) for each in it.subjects),
    "collection": lambda it, around: (
        around.title("collection", each.collection) for each in it.collections
    ),
    "summary": _several(lambda document: (profile.plain(it.body) for it in document.summaries[:1])),
    "archive": _archives,
    "reference": _references,
    "source as given": _one(lambda document: document.source_written),
    "classification": _of_copies(lambda copy: (each.verbatim for each in copy.markings)),
    "copy": _of_copies(lambda copy: (copy.kind.value,)),
    "seen as": _of_copies(lambda copy: (copy.seen_as.value,) if copy.seen_as else ()),
    "extent": _of_copies(lambda copy: (copy.extent,)),
    "original is": _of_copies(
        lambda copy: (copy.consultation.state.value,) if copy.consultation else ()
    ),
    "caution": lambda it, around: (bracketed(around.cited(it), around.wording).strip("[]"),),
    "transcriptions": _texts(TextKind.TRANSCRIPTION),
    "translations": _texts(TextKind.TRANSLATION),
    "rights": _right("original"),
    "rights of the translation": _right("translation"),
    "rights of the images": _right("image"),
    "rights of the description": _right("description"),
}
COLUMNS: Final = tuple(_TABLE)
"""The headings, in their order."""

_CELLS: Final = tuple(_TABLE.values())
