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

import msgspec

from fonds.dates import Edtf, Form, NotEdtf, Precision
from fonds.exporting.writers import UNNAMED, Archive
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.agent import Agent
from fonds.records.citation import Cited
from fonds.records.citation.cited import one_line
from fonds.records.citation.people import Person, authors, people
from fonds.records.citation.quality import bracketed
from fonds.records.citation.translation import language_name, translation
from fonds.records.citation.when import in_words, leading, spoken
from fonds.records.citation.where import copy_cited, place, seen, shelf
from fonds.records.citation.wording import Wording, wording_in
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Role
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.transcription import Text, TextKind

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

_LETTERS: Final = frozenset(
    {
        "telegram",
        "ciphered-telegram",
        "circular-telegram",
        "airgram",
        "letter",
        "personal-message",
        "oral-message",
        "diplomatic-note",
    }
)
_REPORTS: Final = frozenset(
    {
        "report",
        "political-letter",
        "annual-report",
        "intelligence-report",
        "estimate",
        "bulletin",
        "press-digest",
        "briefing-paper",
        "internal-memorandum",
    }
)

Field = tuple[str, str]


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """An entry for each document. What it points to must come before it to be named in it."""
    around = _Around(archive)
    for record in records:
        if isinstance(record, Document):
            if record.state not in (State.WITHDRAWN, State.MERGED):
                yield _entry(record, around)
        else:
            around.meet(record)


class _Around:
    """The records that documents point to, as far as they have come by."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.wording = wording_in("en")
        self.agents: dict[int, Agent] = {}
        self.repositories: dict[int, Repository] = {}
        self.titles: dict[tuple[str, int | str], str] = {}
        self.texts: dict[int | str, list[Text]] = {}

    def meet(self, record: Record) -> None:
        """Keep what an entry can name; of texts, translations without their words."""
        if isinstance(record, Agent):
            self.agents[record.number] = record
        elif isinstance(record, Repository):
            self.repositories[record.number] = record
        elif isinstance(record, Text):
            if record.type is TextKind.TRANSLATION:
                self.texts.setdefault(record.document, []).append(
                    msgspec.structs.replace(record, body="")
                )
        else:
            self.titles[record.kind, record.number] = record.title

    def cited(self, document: Document) -> Cited:
        """The document as a citation takes it."""
        address = self.archive.address
        return Cited(
            document=document,
            archive=self.archive.name,
            address=f"{address}/document/{document.number}" if address else "",
            repositories=self.repositories,
            agents=self.agents,
            texts=tuple(self.texts.get(document.number, ())),
        )


def _entry(document: Document, around: _Around) -> bytes:
    lines = [f"{tag}  - {one_line(value)}" for tag, value in _fields(document, around) if value]
    return "".join(f"{line}\r\n" for line in (*lines, "ER  - ", "")).encode(errors="replace")


def _fields(document: Document, around: _Around) -> Iterator[Field]:
    cited = around.cited(document)
    sort = _type(document)
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


def _type(document: Document) -> str:
    """Never GEN or UNPB: from those no reference manager makes a footnote."""
    if _LETTERS.intersection(document.genres):
        return "PCOMM"
    return "RPRT" if _REPORTS.intersection(document.genres) else "MANSCPT"


def _people(cited: Cited, sort: str) -> Iterator[Field]:
    yield from (("AU", _filed(person)) for person in authors(cited))
    if sort == "PCOMM":
        yield from (("A2", _filed(person)) for person in people(cited, Role.RECIPIENT))
    yield from (("A4", maker) for maker in _translators(cited))


def _translators(cited: Cited) -> list[str]:
    named = [_filed(person) for person in people(cited, Role.TRANSLATOR)]
    for text in cited.texts:
        agents = (cited.agent(maker) for maker in text.made_by)
        named += [agent.filed_as or agent.title for agent in agents if agent]
        named += [text.made_by_written] if text.made_by_written else []
    return list(dict.fromkeys(named))


def _filed(person: Person) -> str:
    """With a comma behind the family name, which is how the format tells the two apart."""
    return person.filed or person.said


def _dates(document: Document) -> Iterator[Field]:
    """As exactly as it is known, and no more: a year has no month, a doubtful date no day."""
    date = leading(document.dates)
    edtf = _parsed(date.edtf) if date else None
    if edtf is None or edtf.uncertain or edtf.approximate:
        return
    if edtf.earliest and edtf.latest and edtf.earliest.year == edtf.latest.year:
        yield "PY", f"{edtf.earliest.year:04}"
    exact = (Precision.DAY, Precision.MONTH, Precision.YEAR)
    if edtf.form is Form.SINGLE and edtf.precision in exact:
        parts = edtf.display_parts()
        month, day = (f"{part:02}" if part else "" for part in (parts.month, parts.day))
        yield "DA", f"{parts.year:04}/{month}/{day}/"


def _parsed(edtf: str) -> Edtf | None:
    try:
        return Edtf.parse(edtf)
    except NotEdtf:
        return None


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


def _keywords(document: Document, around: _Around) -> Iterator[Field]:
    for subject in document.subjects:
        yield "KW", around.titles.get(("subject", subject), "")
    for location in document.places:
        yield "KW", around.titles.get(("place", location.place or 0), location.written)


def _notes(cited: Cited, sort: str, around: _Around) -> Iterator[str]:
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
        title = around.titles.get(("collection", membership.collection), "")
        yield f"in the collection {title}" if title else ""


def _date_note(date: HistoricalDate, document: Document, wording: Wording) -> str:
    """The words of a date that the field of dates does not give whole."""
    if date.undated and not date.edtf:
        return wording.undated
    given = date is leading(document.dates) and any(tag == "DA" for tag, _ in _dates(document))
    whole = spoken(date, wording) == in_words(date, wording)
    return "" if given and whole else f"date: {spoken(date, wording)}"
