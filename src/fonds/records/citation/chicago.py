"""Chicago's notes and bibliography (17th edition, 14.221–231: manuscript collections).

The note: First Last, “Title,” genre, trans. First Last, Month D, YYYY, archive with fond, opis,
delo and leaves, collection, this archive, address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fonds.records.citation.cited import Citation, Cited, Piece, tidy
from fonds.records.citation.people import Person, authors
from fonds.records.citation.quality import bracketed
from fonds.records.citation.source import source
from fonds.records.citation.title import genre, marked, quoted
from fonds.records.citation.translation import listed, translation
from fonds.records.citation.when import date_of
from fonds.records.citation.wording import Wording, wording_in

_MOST = 3  # authors named in full


def note(cited: Cited) -> Citation:
    """The citation as a footnote. It opens with the title where nobody is known to have written."""
    wording = wording_in(cited.language)
    by = _said([person.said for person in authors(cited)], wording)
    mark = marked(cited.document, by) if by else None
    translated = translation(cited, replace(wording, translated_by=wording.translated_by_short))
    return tidy(
        (
            *([mark] if mark else []),
            Piece("people", by),
            quoted(cited.document, wording),
            Piece("genre", sort(cited, wording)),
            Piece("translation", "; ".join(translated)),
            Piece("date", date_of(cited.document, wording)),
            Piece("source", "; ".join(source(cited, wording))),
            Piece("collection", cited.collection),
            Piece("archive", cited.archive),
            Piece("address", cited.address, after=""),
            Piece("end", "."),
        )
    )


def bibliography(cited: Cited) -> Citation:
    """The citation as an entry of a bibliography: sentences, the first author's family name first.

    Of a paper that nobody is known to have written the title stands first.
    """
    return tidy(_entry(cited, wording_in(cited.language)))


def _entry(cited: Cited, wording: Wording) -> Iterator[Piece]:
    by = _turned(authors(cited), wording)
    mark = marked(cited.document, by) if by else None
    if mark:
        yield mark
    yield Piece("people", ended(by), after=" ")
    yield quoted(cited.document, wording, ".", after=" ")
    yield sentence("date", sort(cited, wording), date_of(cited.document, wording))
    yield sentence("source", "; ".join(translation(cited, wording)))
    yield sentence("source", "; ".join(source(cited, wording)))
    yield Piece("collection", ended(cited.collection), after=" ")
    yield Piece("archive", ended(cited.archive), after=" ")
    yield Piece("address", cited.address, after="")
    yield Piece("end", ".")


def sort(cited: Cited, wording: Wording) -> str:
    """What sort of paper it is, and what of it must not be hidden."""
    parts = (genre(cited.document, wording), bracketed(cited, wording))
    return " ".join(part for part in parts if part)


def sentence(kind: str, *clauses: str) -> Piece:
    """The clauses that say anything as a sentence of their own."""
    words = ", ".join(clause for clause in clauses if clause)
    return Piece(kind, ended(words[:1].upper() + words[1:]), after=" ")


def ended(words: str) -> str:
    """The words with a point at their end, and never two; nothing stays nothing."""
    return words if not words or words.endswith((".", "?", "!", "…")) else f"{words}."


def _said(names: Sequence[str], wording: Wording) -> str:
    if len(names) > _MOST:
        return wording.and_others.format(names[0])
    return listed(list(names), wording) if names else ""


def _turned(people: Sequence[Person], wording: Wording) -> str:
    if not people:
        return ""
    first, *others = people
    names = [first.turned, *(other.said for other in others)]
    if len(names) == 2 and first.turned != first.said:
        return f"{names[0]}, {wording.conjunction.format('', names[1]).strip()}"
    return _said(names, wording)
