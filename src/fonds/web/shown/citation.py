"""The citation of a document as a page shows it: the title in its language, the address a link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from fonds.records.citation import Cited, Piece, cite
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.web.shown.description import Around
from fonds.web.shown.words import Runs, Words, ours, theirs

_QUOTED = re.compile(r"([“«„‘「《])(.*?)(,?[”»“’」》][^”»“’」》]*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Citation:
    """In runs for the page, and as one line of plain text."""

    runs: Runs
    plain: str


def citation(
    document: Document, texts: Sequence[Text], known: Around, archive: str, address: str
) -> Citation:
    """The house citation of the document, which stands at that address for ever."""
    cited = Cited(
        document=document,
        archive=archive,
        address=address,
        repositories=known.repositories,
        agents=known.agents,
        texts=tuple(texts),
        language=get_language() or "en",
    )
    made = cite(cited)
    return Citation(tuple(_runs(made.pieces)), made.plain)


def _runs(pieces: Sequence[Piece]) -> Iterator[Words]:
    for place, piece in enumerate(pieces, 1):
        yield from _run(piece)
        if place < len(pieces):
            yield ours(" " if piece.kind == "title" else ", ")


def _run(piece: Piece) -> Iterator[Words]:
    if piece.kind == "address":
        yield Words(piece.text, address=piece.text)
    elif piece.kind == "title":
        yield from _title(piece)
    elif piece.kind == "source":  # it names archives and people in many scripts
        yield theirs(piece.text)
    else:
        yield ours(piece.text)


def _title(piece: Piece) -> Iterator[Words]:
    """The quotation marks and what follows belong to the citation, not to the title's language."""
    found = _QUOTED.fullmatch(piece.text)
    if found is None:
        yield theirs(piece.text, piece.language)
        return
    opening, title, closing = found.groups()
    yield ours(opening)
    yield theirs(title, piece.language)
    yield ours(closing)
