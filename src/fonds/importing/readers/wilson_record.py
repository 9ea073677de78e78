"""A record of the reference system as a document of ours, whichever of its two sites said it.

Nothing is claimed that neither site says: dates are of no stated kind, and a "contributor", who
is sometimes the letter's collector and sometimes merely somebody at the table, is only a name
that the document bears.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fonds.dates.wording import Reading, Refusal
from fonds.dates.wording import read as read_date
from fonds.importing.columns.languages import tag
from fonds.importing.readers import wilson_tongue
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.readers.wilson_source import Act, Source
from fonds.importing.readers.wilson_source import read as read_source
from fonds.records.access import WITHHELD, Access
from fonds.records.copies import Copy, Marking, SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Location,
    Participation,
    Publication,
    Rights,
    Role,
    Summary,
)
from fonds.records.markings import rank
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.references import split
from fonds.records.statement import Basis, Statement
from fonds.records.text import CleanText, clean, plain

SCHEME = "wilson"
SITE = "https://digitalarchive.wilsoncenter.org"
SITE_NAME = "Wilson Center Digital Archive"

_COPY = "a"
_CONTRIBUTOR = Statement(
    basis=Basis.DESCRIPTION,
    reason="The earlier site lists the name among the document’s contributors, which may mean "
    "somebody who took part.",
)
_SUPPORT = re.compile(r"made possible (?:with|by)(?: the)? (?:generous )?support (?:from|of) (.+)")


@dataclass(slots=True)
class Described:
    """What one record of either site says, in its own words and order; "" and () are silence.

    paths: keys of its old addresses. related, provenance: HTML for notes. published: when the
    site put it up, as written. notices: what was found while it was read.
    """

    number: int
    title: str
    where: Where
    address: str = ""
    paths: tuple[str, ...] = ()
    date: str = ""
    date_field: str = ""
    dates: tuple[HistoricalDate, ...] = ()
    summary: str = ""
    genres: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    subjects: tuple[str, ...] = ()
    collections: tuple[Any, ...] = ()
    source: str = ""
    repositories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    markings: tuple[str, ...] = ()
    rights: str = ""
    donors: tuple[str, ...] = ()
    credits: str = ""
    publishers: tuple[str, ...] = ()
    published: str = ""
    withheld: bool = False
    notes: list[str] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

    @property
    def key(self) -> str:
        """By which it is known again, whichever site says it."""
        return f"{SCHEME}:{self.number}"

    def notice(self, column: str, found: str, remedy: str, value: str = "") -> None:
        """Tell a person something of a record that goes in."""
        self.notices.append(notice(self.where, column, found, remedy, value))


def notice(where: Where, column: str, found: str, remedy: str, value: str = "") -> Problem:
    """A Problem of something that is saved and that a person should look at."""
    place = Where(file=where.file, row=where.row, field=column)
    return Problem(
        found=found, remedy=remedy, where=place, severity=Severity.NOTICE, value=value[:200]
    )


def refused(where: Where, column: str, found: str, remedy: str, value: str = "") -> Problem:
    """The one Problem of a record of which nothing is saved."""
    return Problem(
        found=found,
        remedy=remedy,
        where=Where(file=where.file, row=where.row, field=column),
        value=value[:200],
    )


def document(said: Described, naming: Naming, source: Source) -> Patch:
    """The document; its languages, dates and references as far as they can surely be read."""
    values: dict[str, Any] = {
        "title": said.title,
        "keys": (said.key, *said.paths),
        "dates": said.dates or dates_of(said),
        "languages": tuple(_languages(said)),
        "genres": said.genres,
        "participations": tuple(_participations(said, naming, source)),
        "places": tuple(Location(place=naming.place(*each)) for each in said.places),
        "subjects": tuple(map(naming.subject, said.subjects)),
        "collections": said.collections,
        "summaries": tuple(_summaries(said)),
        "copies": tuple(_copies(said, naming, source)),
        "publications": tuple(_publications(said)),
        "rights": _rights(said.rights),
        "source_written": said.source,
        "notes": tuple(clean(note).xhtml for note in said.notes),
    }
    if said.withheld:
        values["access"] = Access(state=WITHHELD, reason="inactive on the earlier site")
    spoken = {name: value for name, value in values.items() if value}
    return Patch(kind="document", key=said.key, number=said.number, values=spoken, where=said.where)


def credits_of(said: Described) -> Source:
    """The source line taken apart; what could not be is told, and the line is kept whole."""
    source = read_source(said.source)
    if not source.understood:
        said.notice(
            "source",
            "Who obtained or translated it is not read out of the source; its words are kept.",
            "Name them in the document's copy and its texts.",
            said.source,
        )
    return source


@lru_cache(maxsize=16_384)
def _date(words: str) -> Reading | Refusal:
    return read_date(words, "en")


def dates_of(said: Described) -> tuple[HistoricalDate, ...]:
    """The date as it is written, of no stated kind; words that cannot be read are kept and told."""
    if not said.date:
        return ()
    reading = _date(said.date)
    if isinstance(reading, Reading):
        return (
            HistoricalDate(
                edtf=reading.edtf,
                written=said.date,
                kind=DateKind.UNSPECIFIED,
                undated=reading.undated,
                supplied=reading.supplied,
            ),
        )
    said.notice(
        said.date_field,
        f"The date is not read, its words are kept: {reading.reason}",
        reading.remedy,
        said.date,
    )
    return (HistoricalDate(written=said.date, kind=DateKind.UNSPECIFIED),)


def _languages(said: Described) -> Iterator[str]:
    for words in said.languages:
        known = tag(words)
        if known:
            yield known
            continue
        said.notice("language", f"No language is called “{words}”.", "Add the language.", words)
        said.notes.append(f"<p>Language, as the earlier site gives it: {_escaped(words)}.</p>")


def _participations(said: Described, naming: Naming, source: Source) -> Iterator[Participation]:
    for words in said.authors:
        yield Participation(role=Role.AUTHOR, agent=naming.filed(words))
    for words in said.contributors:
        agent = naming.filed(words)
        yield Participation(role=Role.MENTIONED, agent=agent, statement=_CONTRIBUTOR)
    for words in said.mentioned:
        if words not in said.contributors:
            yield Participation(role=Role.MENTIONED, agent=naming.filed(words))
    for name in source.people(Act.EDITED):
        written = source.words(Act.EDITED)
        yield Participation(role=Role.EDITOR, agent=naming.said(name), written=written)
    yield from _funders(said, naming)


def _funders(said: Described, naming: Naming) -> Iterator[Participation]:
    """Donors, with the sentence that thanks them where it names them; else that sentence alone."""
    thanks = _SUPPORT.search(said.credits)
    thanked = thanks[1].strip(" .") if thanks else ""
    for name in said.donors:
        written = said.credits if name == thanked else ""
        yield Participation(role=Role.FUNDER, agent=naming.said(name), written=written)
    if said.credits and thanked not in said.donors:
        alone = thanked and not re.search(r",|;| and ", thanked)
        agent = naming.said(thanked) if alone else None
        yield Participation(role=Role.FUNDER, agent=agent, written=said.credits)


def _summaries(said: Described) -> Iterator[Summary]:
    if said.summary:
        cleaned = cleared(said, "summary", clean(said.summary))
        yield Summary(body=cleaned, language=wilson_tongue.told(plain(cleaned)))


def _copies(said: Described, naming: Naming, source: Source) -> Iterator[Copy]:
    """The one copy that both sites know: where it lies, who obtained it, what is stamped on it."""
    reference = _reference(said, naming, source)
    markings = tuple(map(_marking, said.markings))
    obtained = tuple(map(naming.said, source.people(Act.OBTAINED)))
    if reference or markings or obtained:
        yield Copy(
            id=_COPY,
            reference=reference,
            obtained_by=obtained,
            markings=markings,
        )


def _reference(said: Described, naming: Naming, source: Source) -> SourceReference | None:
    if not source.reference and not said.repositories:
        return None
    found = split(source.reference) if source.reference else None
    levels = found.levels if found and found.understood else ()
    ours = (found.repository,) if found and found.understood and found.repository else ()
    repositories = [naming.repository(words, found) for words in said.repositories or ours]
    if len(repositories) > 1:
        said.notice(
            "original archive",
            f"{len(repositories)} archives are named; which of them the reference is of is not "
            "said, so that none was chosen.",
            "Choose the archive in the document's copy.",
            "; ".join(said.repositories),
        )
        repositories, levels = [], ()
    return SourceReference(
        repository=repositories[0] if repositories else None,
        repository_written="; ".join(said.repositories)
        or (found.repository_written if found and repositories else ""),
        levels=levels,
        verbatim=source.reference,
    )


def _marking(words: str) -> Marking:
    basis = Statement(basis=Basis.DESCRIPTION)
    return Marking(verbatim=words, language="en", rank=rank(words, "en"), statement=basis)


def _publications(said: Described) -> Iterator[Publication]:
    """Where it was public before: the earlier site, with its number, address and day."""
    yield Publication(
        title=SITE_NAME,
        number=str(said.number),
        publisher="; ".join(said.publishers),
        year=said.published,
        link=said.address,
    )


def _rights(words: str) -> Rights | None:
    """What speaks of copyright is said of the original; the rest of the site's own description."""
    original: list[str] = []
    description: list[str] = []
    for sentence in filter(None, map(str.strip, re.split(r"(?<=[.!?])\s+", words))):
        owned = re.search(r"copyright|rights holders?|public domain", sentence, re.IGNORECASE)
        (original if owned else description).append(sentence)
    if not words.strip():
        return None
    return Rights(original=" ".join(original), description=" ".join(description))


def cleared(said: Described, column: str, cleaned: CleanText) -> str:
    """The text in the profile; what it lost of words is told."""
    for loss in cleaned.lost:
        if loss.words:
            said.notice(column, loss.what, loss.remedy)
    return cleaned.xhtml


def tongues(words: Iterable[str]) -> tuple[str, ...]:
    """The tags of the languages that the words surely name."""
    return tuple(known for known in map(tag, words) if known)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
