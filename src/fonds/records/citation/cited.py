"""What is to be cited, with the records around it, and what comes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from html import escape

from fonds.records.agent import Agent
from fonds.records.document import Document
from fonds.records.record import AgentPointer, RepositoryPointer
from fonds.records.repository import Repository
from fonds.records.transcription import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document and what a citation of it may draw on.

    archive: the name of this archive; address: where the document is for ever. repositories,
    agents: by number, those the reader may see. texts: the document's, those the reader may see.
    collection: the one it is cited in, "" for none. copy: the id of the copy cited, text: the
    number of the text cited, if somebody chose.
    """

    document: Document
    archive: str
    address: str
    repositories: Mapping[int, Repository] = field(default_factory=dict)
    agents: Mapping[int, Agent] = field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    collection: str = ""
    language: str = "en"
    copy: str = ""
    text: int = 0

    def repository(self, pointer: RepositoryPointer | None) -> Repository | None:
        """The repository, if it is given and open."""
        found = self.repositories.get(pointer) if isinstance(pointer, int) else None
        return found if found and found.access.is_open() else None

    def agent(self, pointer: AgentPointer | None) -> Agent | None:
        """The agent, if it is given and open."""
        found = self.agents.get(pointer) if isinstance(pointer, int) else None
        return found if found and found.access.is_open() else None

    def name(self, pointer: AgentPointer | None, written: str) -> str:
        """The name as it was written, else the agent's own, if that is given and open; else ""."""
        agent = self.agent(pointer)
        return written or (agent.title if agent else "")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the citation: "people", "title", "date", "archive", "source", "address" …

    text: with the punctuation that belongs to it; language: of the title, where it is known.
    after: what parts it from the next run, where that is not the comma of the house form.
    """

    kind: str
    text: str
    language: str = ""
    after: str | None = None

    @property
    def gap(self) -> str:
        """What parts it from the next run; a title brings its own comma."""
        if self.after is not None:
            return self.after
        return " " if self.kind == "title" else ", "

    @property
    def html(self) -> str:
        """Escaped; a title is marked as the name of a work, in its own language."""
        if self.kind != "title":
            return escape(self.text)
        language = f' lang="{escape(self.language)}"' if self.language else ""
        return f'<cite{language} dir="auto">{escape(self.text)}</cite>'


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation: `pieces` to lay out, or the whole as plain text or as safe HTML."""

    pieces: tuple[Piece, ...]

    @property
    def plain(self) -> str:
        """One line of text. It ends with the address, and no point is glued to that."""
        return _joined(self.pieces, [piece.text for piece in self.pieces])

    @property
    def html(self) -> str:
        """The same as HTML to stand inside a paragraph."""
        return _joined(self.pieces, [piece.html for piece in self.pieces])


def _joined(pieces: Iterable[Piece], texts: list[str]) -> str:
    """With what parts them between; nothing follows the last but what is its own."""
    gaps = [piece.gap for piece in pieces]
    words = "".join(f"{text}{gap}" for text, gap in zip(texts, gaps, strict=True))
    return words.removesuffix(gaps[-1]) if gaps else ""


def tidy(pieces: Iterable[Piece]) -> Citation:
    """The citation of these runs, each in one line; those that say nothing are left out."""
    lines = (replace(piece, text=one_line(piece.text)) for piece in pieces)
    return Citation(tuple(piece for piece in lines if piece.text))


def one_line(text: str) -> str:
    """Gaps made single; control characters and overrides of the direction of writing dropped."""
    if text.isprintable():  # most lines: looked through a letter at a time, an export takes double
        return " ".join(text.split())
    kept = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(letter for letter in kept if _is_shown(letter)).split())


def _is_shown(letter: str) -> bool:
    return unicodedata.category(letter) != "Cc" and letter not in _OVERRIDES


_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
