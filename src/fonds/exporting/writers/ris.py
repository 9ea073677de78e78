"""RIS for reference managers: a document is a personal communication, a report or a manuscript.

Tags as reference managers read them (the RIS specification of 2011, and what Zotero and EndNote
make of it): DB is the archive that holds the original, AV the place in it, DP this archive, A2
whom a letter is to, A4 its translator, M3 its genre. A field is one line, whatever stands in it.
Every record has a blank line behind it, and lines end as the format asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from fonds.dates import Form, Precision
from fonds.exporting.writers import UNNAMED, Archive
from fonds.exporting.writers.around import Around
from fonds.exporting.writers.described import Sort, leading_edtf, sort_of, translators
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.citation import Cited
from fonds.records.citation.cited import one_line
from fonds.records.citation.people import Person, authors, people
from fonds.records.citation.quality import bracketed
from fonds.records.citation.translation import language_name, translation
from fonds.records.citation.when import in_words, leading, spoken
from fonds.records.citation.where import copy_cited, place, seen, shelf
from fonds.records.citation.wording import Wording
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Role
from fonds.records.record import Record

name: Final = "ris"
description: Final = "RIS for reference managers: documents alone"
suffix: Final = ".ris"
media_type: Final = "application/x-research-info-systems"
omits: Final = (
    "RIS names documents and where they lie. Texts, files and what is doubted of single names and "
    "dates are not in it, nor are documents that were withdrawn or merged."
)
# Texts before documents: who translated them is asked when the document comes.
reads: Final = ("place", "subject", "agent", "repository", "collection", "text", "document")
writes: Final = ("document",)

_TYPES: Final = {Sort.LETTER: "PCOMM", Sort.REPORT: "RPRT", Sort.MANUSCRIPT: "MANSCPT"}

Field = tuple[str, str]


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """An entry for each document. What it points to must come before it to be named in it."""
    around = Around(archive)
    for document in around.documents(records):
        yield _entry(document, around)


def _entry(document: Document, around: Around) -> bytes:
    lines = [f"{tag}  - {one_line(value)}" for tag, value in _fields(document, around) if value]
    return "".join(f"{line}\r\n" for line in (*lines, "ER  - ", "")).encode(errors="replace")


def _fields(document: Document, around: Around) -> Iterator[Field]:
    cited = around.cited(document)
    sort = _TYPES[sort_of(document)]
    yield "TY", sort
    yield "TI", document.title or around.wording.untitled
    yield from (("TT", other.form) for other in document.other_titles[:1])
    yield from _people(cited, sort)
    yield from _dates(document)
    yield from _whereabouts(cited, around.wording)
    yield "DP", cited.archive
    yield "LA", "; ".join(_languages(document, around.wording))
    yield from (("M3", genres.label(code)) for code in document.genres[:1])
    yield from _keywords(document, around)
    yield from (("AB", profile.plain(each.body)) for each in document.summaries[:1])
    yield from (("N1", note) for note in _notes(cited, sort, around))
    yield "UR", cited.address


def _people(cited: Cited, sort: str) -> Iterator[Field]:
    yield from (("AU", _filed(person)) for person in authors(cited))
    if sort == "PCOMM":
        yield from (("A2", _filed(person)) for person in people(cited, Role.RECIPIENT))
    yield from (("A4", _filed(maker)) for maker in translators(cited))


def _filed(person: Person) -> str:
    """With a comma behind the family name, which is how the format tells the two apart."""
    return person.filed or person.said


def _dates(document: Document) -> Iterator[Field]:
    """As exactly as it is known, and no more: a year has no month, a doubtful date no day."""
    edtf = leading_edtf(document)
    if edtf is None or edtf.uncertain or edtf.approximate:
        return
    if edtf.earliest and edtf.latest and edtf.earliest.year == edtf.latest.year:
        yield "PY", f"{edtf.earliest.year:04}"
    exact = (Precision.DAY, Precision.MONTH, Precision.YEAR)
    if edtf.form is Form.SINGLE and edtf.precision in exact:
        parts = edtf.display_parts()
        month, day = (f"{part:02}" if part else "" for part in (parts.month, parts.day))
        yield "DA", f"{parts.year:04}/{month}/{day}/"


def _whereabouts(cited: Cited, wording: Wording) -> Iterator[Field]:
    copy = copy_cited(cited)
    if copy is not None and copy.reference is not None:
        held, path = shelf(cited, copy.reference)
        yield "DB", held
        claimed = copy.reference.claimed and path
        yield "AV", wording.said_to_be_in.format(path) if claimed else path
        return
    said = "; ".join(place(cited, copy, wording))
    yield "AV", "" if said == wording.location_not_recorded else said


def _languages(document: Document, wording: Wording) -> list[str]:
    return [language_name(tag, wording) or tag for tag in document.languages]


def _keywords(document: Document, around: Around) -> Iterator[Field]:
    for subject in document.subjects:
        yield "KW", around.title("subject", subject)
    for location in document.places:
        yield "KW", around.title("place", location.place) or location.written


def _notes(cited: Cited, sort: str, around: Around) -> Iterator[str]:
    """What a footnote must not hide, and what the format has no field for."""
    document, wording = cited.document, replace(around.wording, date_style="house")
    yield bracketed(cited, wording).strip("[]")
    yield from (_date_note(date, document, wording) for date in document.dates)
    yield from seen(cited, copy_cited(cited), wording)
    yield "; ".join(translation(cited, wording)) if cited.texts else ""
    if sort != "PCOMM":
        to = [person.said for person in people(cited, Role.RECIPIENT)]
        yield f"to {'; '.join(to)}" if to else ""
    for membership in document.collections:
        title = around.title("collection", membership.collection)
        yield f"in the collection {title}" if title else ""


def _date_note(date: HistoricalDate, document: Document, wording: Wording) -> str:
    """The words of a date that the field of dates does not give whole."""
    if date.undated and not date.edtf:
        return wording.undated
    given = date is leading(document.dates) and any(tag == "DA" for tag, _ in _dates(document))
    whole = spoken(date, wording) == in_words(date, wording)
    return "" if given and whole else f"date: {spoken(date, wording)}"
