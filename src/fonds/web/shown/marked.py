"""Words in which a search found something: which pieces are marked, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from fonds.web.shown.words import Words


class Stretch(Protocol):
    """A stretch of a text, in characters from its beginning; the end is not part of it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are marked, or are not."""

    form: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in pieces, with the language they are in and where they lead ("" nowhere)."""

    pieces: tuple[Piece, ...]
    language: str = ""
    direction: str = ""
    address: str = ""

    @property
    def any(self) -> bool:
        """Whether anything in them is marked."""
        return any(piece.marked for piece in self.pieces)

    @property
    def found(self) -> set[str]:
        """The different words that are marked, whatever their capitals."""
        return {piece.form.casefold() for piece in self.pieces if piece.marked}


@dataclass(frozen=True, slots=True)
class Extract:
    """The best passage of a summary or a text.

    label: which text it is from, "" for the summary. address: of the paragraph it stands in.
    """

    words: Marked
    label: str = ""
    address: str = ""


def marked(words: Words, stretches: Iterable[Stretch]) -> Marked:
    """The words with these stretches of them marked; stretches may touch and overlap."""
    pieces = tuple(_pieces(words.form, stretches))
    return Marked(pieces, words.language, words.direction, words.address)


def cut(words: Marked, *, before: bool, after: bool) -> Marked:
    """The same with points of omission where something is left out."""
    first = (Piece("… "),) if before else ()
    last = (Piece(" …"),) if after else ()
    return Marked((*first, *words.pieces, *last), words.language, words.direction, words.address)


def _pieces(form: str, stretches: Iterable[Stretch]) -> Iterator[Piece]:
    place = 0
    for stretch in sorted(stretches, key=lambda each: (each.start, each.end)):
        start, end = max(stretch.start, place), min(stretch.end, len(form))
        if start >= end:
            continue
        if start > place:
            yield Piece(form[place:start])
        yield Piece(form[start:end], marked=True)
        place = end
    if place < len(form):
        yield Piece(form[place:])
