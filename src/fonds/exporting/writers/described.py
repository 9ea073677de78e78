"""What reference managers are told of a document in every format: its sort, translators, date."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from fonds.dates import Edtf, NotEdtf
from fonds.records.citation import Cited
from fonds.records.citation.cited import one_line
from fonds.records.citation.people import Person, people
from fonds.records.citation.when import leading
from fonds.records.document import Document, Role

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


class Sort(StrEnum):
    """What a reference manager takes a document for; from nothing less it makes a footnote."""

    LETTER = "letter"
    REPORT = "report"
    MANUSCRIPT = "manuscript"


def sort_of(document: Document) -> Sort:
    """A letter is whatever was sent to somebody: a telegram, a note."""
    if _LETTERS.intersection(document.genres):
        return Sort.LETTER
    return Sort.REPORT if _REPORTS.intersection(document.genres) else Sort.MANUSCRIPT


def translators(cited: Cited) -> list[Person]:
    """Who translated the document, and who made its translations here, each once."""
    named = people(cited, Role.TRANSLATOR)
    for text in cited.texts:
        agents = (cited.agent(maker) for maker in text.made_by)
        named += [Person(one_line(it.title), one_line(it.filed_as)) for it in agents if it]
        named += [Person(one_line(text.made_by_written))] if text.made_by_written else []
    return list(dict.fromkeys(named))


def leading_edtf(document: Document) -> Edtf | None:
    """The date that the document is cited by; None where it has none that can be read."""
    date = leading(document.dates)
    try:
        return Edtf.parse(date.edtf) if date else None
    except NotEdtf:
        return None
