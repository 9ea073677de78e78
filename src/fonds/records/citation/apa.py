"""The form of the American Psychological Association (Publication Manual, 7th edition, 10.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fonds.records.citation.chicago import ended, sentence
from fonds.records.citation.cited import Citation, Cited, Piece, tidy
from fonds.records.citation.people import Person, authors
from fonds.records.citation.quality import bracketed
from fonds.records.citation.source import source
from fonds.records.citation.title import bare, genre, marked
from fonds.records.citation.translation import translation
from fonds.records.citation.when import date_of, year_first
from fonds.records.citation.wording import Wording, wording_in

_MOST = 20  # authors; of more, the first nineteen and the last


def cite(cited: Cited) -> Citation:
    """The citation as an entry of a list of references: author, year, title, where it lies.

    No point follows the address. Without an author the title goes before the year.
    """
    return tidy(_entry(cited, wording_in(cited.language)))


def _entry(cited: Cited, wording: Wording) -> Iterator[Piece]:
    by = _authors(authors(cited))
    mark = marked(cited.document, by) if by else None
    date = Piece("date", f"({_date(cited, wording)}).", after=" ")
    if mark:
        yield mark
    if by:
        yield from (Piece("people", ended(by), after=" "), date)
    yield from _title(cited, wording)
    if not by:
        yield date
    yield sentence("source", "; ".join(source(cited, wording)))
    yield Piece("collection", ended(cited.collection), after=" ")
    yield Piece("archive", ended(cited.archive), after=" ")
    yield Piece("address", cited.address)


def _title(cited: Cited, wording: Wording) -> Iterator[Piece]:
    """The title, what sort of paper it is, what must not be hidden, who translated it."""
    document = cited.document
    sort = genre(document, wording)
    short = replace(wording, translated_by=wording.translated_by_after)
    translated = "; ".join(translation(cited, short))
    beside = (
        f"[{sort[:1].upper()}{sort[1:]}]" if sort else "",
        bracketed(cited, wording),
        f"({translated})" if translated else "",
    )
    extra = " ".join(part for part in beside if part)
    title = bare(document, wording)
    alone = title if extra else ended(title)
    yield Piece("title", alone, document.title_language, after=" ")
    yield Piece("genre", f"{extra}." if extra else "", after=" ")


def _date(cited: Cited, wording: Wording) -> str:
    """In brackets of its own, so that it has none within."""
    short = replace(wording, undated=wording.undated_short)
    return date_of(cited.document, short, year_first).replace(" (", ", ").replace(")", "")


def _authors(people: Sequence[Person]) -> str:
    names = [person.initials for person in people]
    if len(names) > _MOST:
        names = [*names[: _MOST - 1], f"… {names[-1]}"]
        return ", ".join(names)
    *first, last = names or [""]
    return f"{', '.join(first)}, & {last}" if first else last
