"""From a record to its entry in the index: what is searched, filtered, counted and sorted by.

Only what the public may see comes in here, and only what it may see comes out: whoever gathers a
record's surroundings leaves out what is withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Collection as Several
from datetime import UTC, date, datetime
from typing import Any

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.names import Expand, NameKind
from fonds.records.agent import Agent, Name
from fonds.records.collection import Collection
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.searching import days, languages
from fonds.searching.engines.contract import GAP, Entry, Plan
from fonds.searching.facets import FACETS, MISSING
from fonds.searching.languages.general import VERSION, cut
from fonds.searching.plain import words_of
from fonds.searching.surroundings import Surroundings

Said = tuple[str, str]
"""Words, and the tag of their language ("" when nobody said it)."""

WEIGHTS = {"title": 4.0, "names": 2.5, "summary": 1.5, "text": 1.0}
"""The parts that are searched for words, and how much a word in each weighs."""

KINDS = ("document", "collection", "agent", "place", "subject", "repository", "event")
"""The kinds of record that are found, in the order in which those without a date stand."""

KIND, DATING, DAYS = "kind", "dating", "days"
EARLIEST, LATEST, NEWEST = "earliest", "latest", "newest"
DATED, WIDE, UNDATED = "dated", "wide", "undated"
"""How a document is dated: within a year, wider than a year, not at all."""

_EDITION = 1  # raised when an entry is made otherwise than before

PLAN = Plan(
    worded=tuple(WEIGHTS),
    counted=(KIND, DATING, *(facet.name for facet in FACETS)),
    filtered=(DAYS,),
    ordered=(EARLIEST, LATEST, NEWEST),
    edition=f"{_EDITION} {VERSION} {' '.join(each.code for each in languages.LANGUAGES)}",
)


def key_of(kind: str, number: int) -> str:
    """The key of a record's entry."""
    return f"{kind}:{number}"


def address_of(key: str) -> tuple[str, int]:
    """The kind and the number that a key is of."""
    kind, _, number = key.partition(":")
    return kind, int(number)


def of_document(around: Surroundings) -> Entry:
    """The entry of a document."""
    record = around.document
    terms: dict[str, Several[str]] = {KIND: ("document",), DATING: (_dating(around),)}
    for facet in FACETS:
        values = {value for value in facet.values(around) if value}
        terms[facet.name] = values or ({MISSING} if facet.missing else ())
    terms[DAYS] = {term for each in ranged(record) for term in _terms(each)}
    parts = {
        "title": [(record.title, record.title_language), *_other_titles(record)],
        "names": list(dict.fromkeys(_names(around))),
        "summary": [(words_of(each.body), each.language) for each in record.summaries],
        "text": [(words_of(text.body), text.language) for text in around.texts],
    }
    return _entry(record, parts, terms, _orders_of_document(around))


def of_other(record: Record) -> Entry:
    """The entry of a record of any other kind."""
    return _entry(record, _PARTS[record.kind](record), {KIND: (record.kind,)}, _orders(record))


Parts = Mapping[str, Iterable[Said]]


def _entry(
    record: Record, parts: Parts, terms: Mapping[str, Several[str]], orders: Mapping[str, int]
) -> Entry:
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    for part, several in parts.items():
        words[part], stems[part] = _forms(several)
    return Entry(key_of(record.kind, record.number), words, stems, terms, orders)


def _forms(several: Iterable[Said]) -> tuple[str, str]:
    """The forms of all that is said, with a gap after each, and their stems."""
    forms: list[str] = []
    stems: list[str] = []
    for words, language in several:
        if words:
            parts = cut(words)
            forms += [*parts.forms, GAP]
            stems += [f"={each}" for each in parts.joined]
            stems += languages.stems(parts.forms + parts.joined, language)
    return " ".join(forms), " ".join(stems)


# --- Documents ------------------------------------------------------------------------------------


def _other_titles(record: Document) -> Iterable[Said]:
    return ((title.form, title.language) for title in record.other_titles)


def _names(around: Surroundings) -> Iterable[Said]:
    """Who and what the document names: as the archive has it, natively, and as written."""
    record = around.document
    for part in record.participations:
        yield part.written, part.written_language
        yield from _called(around.agent(part.agent))
    for location in record.places:
        yield location.written, ""
        for place in around.place_and_above(location.place):
            yield from _called(place)
    for pointer in record.subjects:
        yield from _called(around.subject(pointer))


def _called(record: Agent | Place | Subject | None) -> Iterable[Said]:
    """The authorised form and the native ones, as far as they may stand for their bearer."""
    if record is None:
        return
    yield record.title, record.title_language
    for name in record.names:
        if name.kind == NameKind.NATIVE and name.expand == Expand.EVERYWHERE:
            yield name.form, name.language


RANGED = (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK)
_STANDING_IN = (DateKind.SENT, DateKind.RECEIVED, DateKind.REGISTERED, DateKind.PUBLISHED)


def ranged(record: Document) -> tuple[HistoricalDate, ...]:
    """The dates by which a range finds a document: of the paper and of the talk.

    Where it has neither, the first kind of date that it does have stands in: what is filed under
    a year is found in that year.
    """
    dated = tuple(each for each in record.dates if each.edtf and _edtf(each) is not None)
    if own := tuple(each for each in dated if each.kind in RANGED):
        return own
    for kind in _STANDING_IN:
        if standing_in := tuple(each for each in dated if each.kind == kind):
            return standing_in
    return ()


def _edtf(each: HistoricalDate) -> Edtf | None:
    try:
        return Edtf.parse(each.edtf)
    except NotEdtf:
        return None


def matched_on(record: Document, first: date | None, last: date | None) -> tuple[str, ...]:
    """The kinds of those dates that may lie between two days (None: open), each once."""
    met = (
        each.kind.value
        for each in ranged(record)
        if (edtf := _edtf(each)) and edtf.possibly_within(first, last)
    )
    return tuple(dict.fromkeys(met))


def _terms(each: HistoricalDate) -> Iterable[str]:
    edtf = _edtf(each)
    for member in edtf.members if edtf else ():
        yield from days.kept(member.earliest, member.latest)


def _dating(around: Surroundings) -> str:
    if around.undated:
        return UNDATED
    return WIDE if around.year is None else DATED


# --- The other kinds ------------------------------------------------------------------------------


def _agent(record: Agent) -> Parts:
    titles = [(record.title, record.title_language), (record.filed_as, record.title_language)]
    return {"title": titles, "names": _forms_of(record.names), "summary": [(record.note, "")]}


def _place(record: Place) -> Parts:
    return _headed(record.title, record.title_language, record.names, record.note)


def _subject(record: Subject) -> Parts:
    return _headed(record.title, record.title_language, record.names, record.note)


def _repository(record: Repository) -> Parts:
    names = [*_forms_of(record.names), (record.abbreviation, ""), (record.city, "")]
    title = [(record.title, record.title_language)]
    return {"title": title, "names": names, "summary": [(record.note, "")]}


def _event(record: Event) -> Parts:
    notes = [(words_of(note.body), "") for note in record.notes]
    return {"title": [(record.title, "")], "names": _forms_of(record.names), "summary": notes}


def _collection(record: Collection) -> Parts:
    language = record.title_language
    said = [(words_of(each), language) for each in (record.introduction, record.selection)]
    return {"title": [(record.title, language)], "summary": said}


def _headed(title: str, language: str, names: Iterable[Name], note: str) -> Parts:
    return {"title": [(title, language)], "names": _forms_of(names), "summary": [(note, "")]}


def _forms_of(names: Iterable[Name]) -> list[Said]:
    """Every form but those that never stand for their bearer when somebody searches."""
    return [(name.form, name.language) for name in names if name.expand != Expand.NEVER]


_PARTS: Mapping[str, Callable[[Any], Parts]] = {
    "agent": _agent,
    "place": _place,
    "subject": _subject,
    "repository": _repository,
    "event": _event,
    "collection": _collection,
}


# --- Order ----------------------------------------------------------------------------------------

_NUMBER_BITS = 31
_WITHOUT_DATE = 1 << 62  # above every key of a document, dated or not
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def _orders_of_document(around: Surroundings) -> dict[str, int]:
    """Undated documents are last in both orders by date; each number is the document's alone."""
    number, key = around.document.number, around.sort_key
    seconds = _since_epoch(around.document)
    return {
        EARLIEST: key,
        LATEST: key if around.undated else -key,
        NEWEST: seconds << _NUMBER_BITS | number,
    }


def _orders(record: Record) -> dict[str, int]:
    """What has no date stands after every document, kind by kind."""
    rank = KINDS.index(record.kind)
    key = _WITHOUT_DATE + (rank << 32) + record.number
    minutes = _since_epoch(record) // 60
    newest = ((len(KINDS) - rank) << 57) + (minutes << _NUMBER_BITS) + record.number
    return {EARLIEST: key, LATEST: key, NEWEST: newest - _WITHOUT_DATE}


def _since_epoch(record: Record) -> int:
    """Seconds from the year 2000 until it became public; 0 when it has not, or before."""
    if record.public_since is None:
        return 0
    return max(0, min(int((record.public_since - _EPOCH).total_seconds()), (1 << 32) - 1))
