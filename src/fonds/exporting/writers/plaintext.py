"""Plain text for reading, quoting and counting words: descriptions, then every text in full.

UTF-8, lines parted by a line feed. Leaves and pages begin with a mark in square brackets, notes
stand at the foot of the leaf they belong to, and text that a machine made says so at its head.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from fonds.exporting.writers import UNNAMED, Archive
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.agent import Agent
from fonds.records.citation import Cited, cite
from fonds.records.citation.cited import one_line
from fonds.records.citation.translation import language_name, listed
from fonds.records.citation.when import in_words, spoken
from fonds.records.citation.wording import wording_in
from fonds.records.copies import Outcome, Release
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Role
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.text import Paragraph
from fonds.records.text_profile.paragraphs import plain_of
from fonds.records.transcription import Extent, Method, Text, TextKind

name: Final = "text"
description: Final = (
    "plain text: each document's title, dates, citation and summary, then the texts"
)
suffix: Final = ".txt"
media_type: Final = "text/plain"
omits: Final = (
    "Plain text leaves out pictures, all that is marked up in texts but gaps and notes, and what "
    "is said of single names and dates. Documents that were withdrawn or merged are not in it."
)
reads: Final = ("agent", "repository", "document", "text")
writes: Final = ("document", "text")

_LINE: Final = "=" * 72
_WORDING: Final = replace(wording_in("en"), date_style="house")
_METHODS: Final = {
    Method.MACHINE: "MADE BY MACHINE AND NOT CHECKED",
    Method.CORRECTED: "made by machine and corrected",
}
_OUTCOMES: Final = {Outcome.FULL: "in full", Outcome.PART: "in part", Outcome.DENIED: "(denied)"}
_EXTENTS: Final = {Extent.EXCERPT: "excerpt", Extent.SUMMARY: "summary only"}


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """A section for each document and each text, in the order they come."""
    agents: dict[int, Agent] = {}
    repositories: dict[int, Repository] = {}
    titles: dict[int | str, str] = {}
    releases: dict[tuple[int | str, str], str] = {}
    if archive.heading:
        yield _section([archive.heading.strip()])
    for record in records:
        if isinstance(record, Agent):
            agents[record.number] = record
        elif isinstance(record, Repository):
            repositories[record.number] = record
        elif record.state in (State.WITHDRAWN, State.MERGED):
            continue
        elif isinstance(record, Document):
            titles[record.number] = _title(record)
            releases |= _releases(record)
            yield _section(_described(record, archive, agents, repositories))
        elif isinstance(record, Text) and record.document in titles:
            released = releases.get((record.document, record.release), "")
            yield _section(_text(record, titles[record.document], released, agents))


def _section(parts: Iterable[str]) -> bytes:
    """Parts that say anything, parted by blank lines, with a line drawn behind the last."""
    told = "\n\n".join(part for part in parts if part)
    return f"{told}\n\n{_LINE}\n\n".encode(errors="replace")


def _title(document: Document) -> str:
    return one_line(document.title) or _WORDING.untitled


def _described(
    document: Document,
    archive: Archive,
    agents: dict[int, Agent],
    repositories: dict[int, Repository],
) -> Iterator[str]:
    address = f"{archive.address}/document/{document.number}" if archive.address else ""
    cited = Cited(
        document=document,
        archive=archive.name,
        address=address,
        repositories=repositories,
        agents=agents,
    )
    yield _title(document)
    yield "\n".join(one_line(other.form) for other in document.other_titles)
    yield "\n".join(_facts(document, cited))
    yield f"Cite as: {cite(cited).plain}"
    for summary in document.summaries:
        by = f" ({one_line(summary.by)})" if summary.by else ""
        yield f"Summary{by}\n\n{profile.plain(summary.body)}"
    for note in document.notes:
        yield f"Editor’s note\n\n{profile.plain(note)}"


def _facts(document: Document, cited: Cited) -> Iterator[str]:
    """A line for each kind of paper, date, person and language."""
    yield from (genres.label(code) for code in document.genres)
    dates = [spoken(date, _WORDING) for date in document.dates if date.edtf or date.written]
    if any(date.undated for date in document.dates):
        dates.insert(0, _WORDING.undated)
    if dates:
        yield f"Date: {'; '.join(one_line(date) for date in dates)}"
    for role in Role:
        parts = [part for part in document.participations if part.role is role]
        named = [one_line(_name(cited, part.agent, part.written)) for part in parts]
        if any(named):
            yield f"{role.value.capitalize()}: {'; '.join(name for name in named if name)}"
    if document.languages:
        tongues = (language_name(tag, _WORDING) or tag for tag in document.languages)
        yield f"Language: {', '.join(tongues)}"


def _name(cited: Cited, pointer: int | str | None, written: str) -> str:
    agent = cited.agent(pointer)
    return agent.title if agent else written


def _releases(document: Document) -> dict[tuple[int | str, str], str]:
    """When each release was made and what it gave, of a document that has several."""
    releases = [release for copy in document.copies for release in copy.releases]
    if len(releases) < 2:
        return {}
    return {(document.number, each.id): _released(each) for each in releases}


def _released(release: Release) -> str:
    date = HistoricalDate(edtf=release.date)
    when = in_words(date, _WORDING) if release.date else release.case
    parts = ("As released", when, _OUTCOMES.get(release.outcome, ""))
    return " ".join(part for part in parts if part)


def _text(text: Text, title: str, released: str, agents: dict[int, Agent]) -> Iterator[str]:
    yield f"{_heading(text)}\nof: {title}"
    yield released
    yield _METHODS.get(text.method, "")
    yield "\n".join(_made(text, agents))
    for (leaf, page), several in groupby(profile.paragraphs(text.body), _place):
        yield f"[leaf {leaf}]" if leaf else f"[page {page}]" if page else ""
        yield plain_of(several)


def _heading(text: Text) -> str:
    original = text.type is TextKind.TRANSCRIPTION
    language = language_name(text.language, _WORDING) or text.language
    words = ("Text" if original else "Translation", f"in {language}" if language else "")
    extent = _EXTENTS.get(text.extent, "")
    return " ".join(filter(None, words)) + (f", {extent}" if extent else "")


def _made(text: Text, agents: dict[int, Agent]) -> Iterator[str]:
    known = [agents[maker].title for maker in text.made_by if maker in agents]
    named = [*known, *([text.made_by_written] if text.made_by_written else [])]
    if named:
        yield f"Made by {one_line(listed(named, _WORDING))}"
    if text.checked_by:
        yield f"Checked by {one_line(text.checked_by)}"
    if text.rights:
        yield f"Rights: {one_line(text.rights)}"


def _place(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.leaf, paragraph.page
