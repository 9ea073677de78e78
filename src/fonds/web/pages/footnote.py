"""The footnote: a citation pasted from a book or an article, how it was read, what answers to it.

Everything stands in the address, so that what was found can be sent on. A note with several
citations is answered one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue.shelves import Beside
from fonds.records.document import Document
from fonds.searching.footnotes.looking import Answer, answers
from fonds.searching.footnotes.matching import Candidate
from fonds.searching.footnotes.noting import LONGEST, MOST
from fonds.web import addresses
from fonds.web.pages.listing import listed
from fonds.web.shown import footnote as shown
from fonds.web.shown.dates import in_words
from fonds.web.shown.entry import Entry, title
from fonds.web.shown.fact import Fact
from fonds.web.shown.words import Runs, Words, linked, phrase, theirs


@dataclass(frozen=True, slots=True)
class Told:
    """A document that answers to a citation, and on what grounds."""

    entry: Entry
    grounds: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands before and after the document in a file; None where nothing does, or unknown."""

    before: Words | None
    after: Words | None


@dataclass(frozen=True, slots=True)
class Read:
    """A citation with what was made of it.

    id: its place in the page. verdict: whether it was found, in a sentence. others: what may be
    meant besides. held: where it was not found, what is here of its archive. day: the way to all
    that is dated that day.
    """

    id: str
    words: Words
    facts: tuple[Fact, ...]
    verdict: str
    found: Told | None
    shelves: tuple[Shelf, ...]
    others: tuple[Told, ...]
    held: tuple[Runs, ...]
    day: Words | None


@dataclass(frozen=True, slots=True)
class FootnotePage:
    """The box with what was pasted, and each of its citations. notes: what was not looked at."""

    cited: str
    longest: int
    heading: str
    citations: tuple[Read, ...]
    notes: tuple[str, ...]


def footnote(request: HttpRequest) -> HttpResponse:
    """The page of a footnote; without one, the box alone."""
    sent = request.GET.get("cited", "")
    cited = sent.encode("utf-8", "ignore").decode().replace("\0", " ").strip()
    several, cut = answers(cited, request.get_host()) if cited else ((), False)
    page = FootnotePage(
        cited=cited[:LONGEST],
        longest=LONGEST,
        heading=_heading(cited, several),
        citations=tuple(_read(answer, place) for place, answer in enumerate(several, 1)),
        notes=tuple(_notes(several, cut=cut)),
    )
    return render(request, "fonds/footnote.html", {"page": page})


def _heading(cited: str, several: Sequence[Answer]) -> str:
    if not cited:
        return _("Find what a footnote cites")
    if not several:
        return _("No citation could be read")
    found = sum(1 for each in several if each.found)
    if len(several) == 1:
        return _("Found") if found else _("Not found here")
    pattern = ngettext(
        "%(count)s citation, %(found)s found", "%(count)s citations, %(found)s found", len(several)
    )
    return pattern % {"count": len(several), "found": found}


def _notes(several: Sequence[Answer], *, cut: bool) -> list[str]:
    notes = []
    if cut:
        pattern = _("Only the first %(signs)s characters and %(count)s citations are read.")
        notes.append(pattern % {"signs": f"{LONGEST:,}", "count": MOST})
    if any(not each.ready for each in several):
        notes.append(
            _(
                "The index of this archive is being made, so titles and dates could not be looked "
                "for. Try again in a minute."
            )
        )
    return notes


def _read(answer: Answer, place: int) -> Read:
    candidates = [*filter(None, (answer.found,)), *answer.others]
    told = dict(zip(candidates, _told(candidates), strict=True))
    day = answer.day
    return Read(
        id=f"citation-{place}",
        words=theirs(answer.cited.words),
        facts=shown.facts(answer.cited),
        verdict=_verdict(answer),
        found=told[answer.found] if answer.found else None,
        shelves=tuple(_shelf(each) for each in answer.beside if each.before or each.after),
        others=tuple(told[each] for each in answer.others),
        held=tuple(shown.held(each) for each in answer.held) or tuple(_nothing(answer)),
        day=linked(theirs(in_words(day.isoformat())), addresses.day(day)) if day else None,
    )


def _told(candidates: Sequence[Candidate]) -> list[Told]:
    entries = listed([each.document for each in candidates])
    pairs = zip(entries, candidates, strict=True)
    return [Told(entry, shown.grounds(each)) for entry, each in pairs]


def _verdict(answer: Answer) -> str:
    if answer.found:
        return _("This is the document.")
    if answer.others:
        return _("The document itself is not here, or cannot be told from others.")
    if not answer.cited:
        return _(
            "Nothing in it could be read as a title, a date, a number or a reference. "
            "Try the search."
        )
    return _("Not here.")


def _nothing(answer: Answer) -> Iterator[Runs]:
    """That nothing is here of the archive that is cited."""
    cited = answer.cited
    if cited.archive and not cited.repository and not answer.found:
        yield phrase(
            _("%(archive)s: nothing of this archive is here"), archive=theirs(cited.archive)
        )


def _shelf(each: Beside) -> Shelf:
    return Shelf(_linked(each.before), _linked(each.after))


def _linked(document: Document | None) -> Words | None:
    return linked(title(document), addresses.document(document)) if document else None
