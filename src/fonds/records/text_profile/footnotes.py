"""Notes that a word processor made: told by links that point at each other.

The reference in the text links to the note, and the note links back to the reference. That is how
Word, LibreOffice, pandoc and others write footnotes and endnotes as HTML, each with names of its
own; the pair of links is what they share. A bare "[1]" is no such pair and stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from fonds.records.text_profile.tokens import End, Start, Token

_LINK_WITHIN = re.compile(r"""href\s*=\s*["']?#""", re.IGNORECASE)

_BLOCKS = frozenset({"div", "li", "p", "aside", "section", "dd", "td", "th", "blockquote"})
_CAN_BE_NOTE = frozenset({"div", "li", "p", "aside", "section", "dd"})
_MOST_OPEN = 100


@dataclass(slots=True)
class NotePlan:
    """notes: place of the token that begins a note → the name that references point to.
    labels: places of the links back, whose words are the note's label."""

    notes: dict[int, str] = field(default_factory=dict)
    labels: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Open:
    place: int
    name: str
    id: str
    notes: int = 0


def may_have_notes(source: str) -> bool:
    """Whether there is a link within the source at all."""
    return _LINK_WITHIN.search(source) is not None


def fragment_of(attributes: dict[str, str]) -> str:
    """The name that a link within the text points to, "" for other links."""
    href = attributes.get("href", "").strip()
    return unquote(href[1:]) if href.startswith("#") else ""


def planned(tokens: Iterable[Token]) -> NotePlan:
    """Which elements of the source are notes."""
    plan = NotePlan()
    references: dict[str, tuple[str, int]] = {}  # a reference's own name → its target, its place
    open_: list[_Open] = []
    around = ""  # the id of the element that began just before
    for place, token in enumerate(tokens):
        if isinstance(token, Start):
            _begin(open_, place, token)
            if token.name == "a" and (target := fragment_of(token.attributes)):
                names = {token.attributes.get("id", ""), token.attributes.get("name", "")} - {""}
                if not _is_link_back(plan, references.get(target), names, open_, place):
                    for name in names | ({around} - {""}):
                        references.setdefault(name, (target, place))
            around = token.attributes.get("id", "") if token.name in {"sup", "span"} else ""
        else:
            around = ""
            if isinstance(token, End):
                _end(open_, token.name)
    return plan


def _is_link_back(
    plan: NotePlan,
    reference: tuple[str, int] | None,
    names: set[str],
    open_: list[_Open],
    place: int,
) -> bool:
    """Whether a link points back to a reference that points here; if so, plans the note."""
    if reference is None:
        return False
    target, referred = reference
    note = _note(open_, target, target in names, referred)
    if note is None:
        return False
    plan.notes.setdefault(note.place, target)
    plan.labels.add(place)
    for block in open_:
        block.notes += 1
    return True


def _note(open_: list[_Open], target: str, named: bool, referred: int) -> _Open | None:
    """The block that is the note: the one referred to, or the one around the name."""
    after = [block for block in open_ if block.place > referred and block.name in _CAN_BE_NOTE]
    for block in reversed(after):
        if block.id == target:
            return block
    if not named or not after:
        return None
    if len(after) > 1 and after[-2].id and not after[-2].notes:
        return after[-2]
    return after[-1]


def _begin(open_: list[_Open], place: int, token: Start) -> None:
    if token.name not in _BLOCKS or token.closed:
        return
    if open_ and open_[-1].name == token.name and token.name in {"p", "li"}:
        open_.pop()
    if len(open_) < _MOST_OPEN:
        open_.append(_Open(place, token.name, token.attributes.get("id", "")))


def _end(open_: list[_Open], name: str) -> None:
    if name not in _BLOCKS:
        return
    for place in range(len(open_) - 1, -1, -1):
        if open_[place].name == name:
            del open_[place:]
            return
