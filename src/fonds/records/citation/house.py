"""The house form: “Title,” Date, Archive, source, address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fonds.records.citation.cited import Citation, Cited, Piece, one_line
from fonds.records.citation.translation import listed, names, translation
from fonds.records.citation.when import date_of
from fonds.records.citation.where import copy_cited, place, seen
from fonds.records.citation.wording import Wording, primary, wording_in
from fonds.records.copies import Copy
from fonds.records.document import Document, Role
from fonds.records.record import State


def cite(cited: Cited) -> Citation:
    """The citation in the house form.

    >>> paper = Document(title="Telegram from A. Mikoyan to the CPSU Central Committee")
    >>> cite(Cited(document=paper, archive="Fonds", address="https://a.org/document/2")).plain
    '“Telegram from A. Mikoyan to the CPSU Central Committee,” date not recorded, Fonds, location \
of the original not recorded, https://a.org/document/2'
    """
    wording = wording_in(cited.language)
    pieces = (
        Piece("title", _title(cited.document, wording), cited.document.title_language),
        Piece("quality", _bracketed(_qualities(cited, wording))),
        Piece("date", date_of(cited.document, wording)),
        Piece("archive", cited.archive),
        Piece("source", "; ".join(_source(cited, wording))),
        Piece("address", cited.address),
    )
    lines = (Piece(piece.kind, one_line(piece.text), piece.language) for piece in pieces)
    return Citation(tuple(piece for piece in lines if piece.text))


def _source(cited: Cited, wording: Wording) -> Iterator[str]:
    copy = copy_cited(cited)
    yield from place(cited, copy, wording)
    yield from seen(cited, copy, wording)
    obtained = _obtained(cited, copy)
    if obtained:
        yield wording.obtained_by.format(listed(obtained, wording))
    contributed = [name for name in names(cited, Role.CONTRIBUTOR) if name not in obtained]
    if contributed:
        yield wording.contributed_by.format(listed(contributed, wording))
    yield from translation(cited, wording)


def _obtained(cited: Cited, copy: Copy | None) -> list[str]:
    if copy is None:
        return []
    known = [cited.name(agent, "") for agent in copy.obtained_by]
    return [copy.obtained_written] if copy.obtained_written else [name for name in known if name]


# --- Title ----------------------------------------------------------------------------------------


def _title(document: Document, wording: Wording) -> str:
    """In quotation marks, the comma inside; quotations in it get the inner ones."""
    title = one_line(document.title)
    if not title:
        return f"{wording.untitled},"
    opening, closing = wording.quotes
    words = _without_last_point(_with_inner_quotes(title, wording))
    comma = "" if words.endswith(("?", "!", "…")) else ","
    other = _in_readers_language(document, wording)
    if other:
        return f"{opening}{words}{closing} [{other}],"
    return f"{opening}{words}{comma}{closing}"


def _in_readers_language(document: Document, wording: Wording) -> str:
    """The title in the language of the citation, where the one cited is in another."""
    if not document.title_language or primary(document.title_language) == wording.language:
        return ""
    forms = [t.form for t in document.other_titles if primary(t.language) == wording.language]
    return one_line(forms[0]) if forms else ""


def _with_inner_quotes(title: str, wording: Wording) -> str:
    opening, closing = wording.inner_quotes
    words = title.replace(wording.quotes[0], opening).replace(wording.quotes[1], closing)
    return re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", words)


def _without_last_point(title: str) -> str:
    """A point that ends a sentence goes; one that ends an abbreviation (Jr., СССР.) stays."""
    return title[:-1] if re.search(r"[^\W\d_]{4}\.$", title) else title


# --- What is doubted, withheld, or not whole ------------------------------------------------------


def _bracketed(qualities: Iterator[str]) -> str:
    words = ", ".join(dict.fromkeys(qualities))
    return f"[{words}]" if words else ""


def _qualities(cited: Cited, wording: Wording) -> Iterator[str]:
    document = cited.document
    if document.state is State.WITHDRAWN:
        yield wording.withdrawn
    if not document.access.is_open():
        yield wording.withheld
    for judgement in document.authenticity:
        if judgement.state in wording.authenticity:
            yield wording.authenticity[judgement.state]
    if document.completeness:
        yield from _not_in_title(wording.completeness.get(document.completeness), document)
    copy = copy_cited(cited)
    if copy and copy.releases:
        yield from _not_in_title(wording.outcomes.get(copy.releases[-1].outcome), document)


def _not_in_title(quality: str | None, document: Document) -> Iterator[str]:
    if quality and quality not in document.title.casefold():
        yield quality
