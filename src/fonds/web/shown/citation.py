"""The citation of a document as a page shows it: the title in its language, the address a link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fonds.records.citation import FORMS, Cited, Piece
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.web.shown.description import Around
from fonds.web.shown.words import Runs, Words, ours, theirs

_QUOTED = re.compile(r"([“«„‘「《])(.*?)([,.]?[”»“’」》][^”»“’」》]*)", re.DOTALL)


_NAMES: dict[str, Promise] = {
    "chicago-note": _("Chicago, note"),
    "chicago-bibliography": _("Chicago, bibliography"),
    "mla": _("MLA"),
    "apa": _("APA"),
}
"""What each form is called; the house form stands by itself."""


@dataclass(frozen=True, slots=True)
class Form:
    """The citation in another form: what the form is called, and its runs."""

    name: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Citation:
    """In runs for the page, and as one line of plain text; then in the other forms."""

    runs: Runs
    plain: str
    others: tuple[Form, ...] = ()


def citation(
    document: Document, texts: Sequence[Text], known: Around, archive: str, address: str
) -> Citation:
    """The citations of the document, which stands at that address for ever."""
    within = [known.collections.get(each.collection) for each in document.collections
              if isinstance(each.collection, int)]  # fmt: skip
    cited = Cited(
        document=document,
        archive=archive,
        address=address,
        repositories=known.repositories,
        agents=known.agents,
        texts=tuple(texts),
        collection=next((each.title for each in within if each), ""),
        language=get_language() or "en",
    )
    made = FORMS["house"](cited)
    others = tuple(
        Form(str(name), tuple(_runs(FORMS[form](cited).pieces))) for form, name in _NAMES.items()
    )
    return Citation(tuple(_runs(made.pieces)), made.plain, others)


def _runs(pieces: Sequence[Piece]) -> Iterator[Words]:
    for place, piece in enumerate(pieces, 1):
        yield from _run(piece)
        if place < len(pieces):
            yield from ([ours(piece.gap)] if piece.gap else [])


def _run(piece: Piece) -> Iterator[Words]:
    if piece.kind == "address":
        yield Words(piece.text, address=piece.text)
    elif piece.kind == "title":
        yield from _title(piece)
    elif piece.kind in ("source", "people", "collection"):  # names in many scripts
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
