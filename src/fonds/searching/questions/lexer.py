"""The pieces of what somebody typed: words, quotations, parentheses, operators, names of fields.

One regular expression finds them all, so that every character belongs to exactly one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fonds.searching.questions.question import BY_NAME


class Kind(StrEnum):
    """What a piece is."""

    WORD = "word"
    QUOTED = "quoted"
    FIELD = "field"
    UNKNOWN_FIELD = "unknown field"
    OPEN = "open"
    CLOSE = "close"
    AND = "and"
    OR = "or"
    NOT = "not"
    LONE_MARK = "lone mark"  # a quotation mark without its other half


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece, as it was typed (`found`), and what it says without its signs (`said`).

    near: what follows the tilde after a quotation ("" a tilde alone); None without one.
    starred: whether a star follows a quotation.
    """

    kind: Kind
    found: str
    said: str = ""
    near: str | None = None
    starred: bool = False


# Each mark that opens a quotation, and those that may close it; what people's keyboards mix up too.
_PAIRS = {
    '"': '"”“„‟',
    "“": '”“"',
    "„": '“”"‟',
    "‟": '”"',
    "”": '”"',
    "«": "»«",
    "»": "«»",
    "‹": "›‹",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "〝": "〞〟",
    "＂": '＂"',
}
_MARKS = "".join(dict.fromkeys("".join(_PAIRS) + "".join(_PAIRS.values())))
_QUOTATIONS = "|".join(f"{mark}[^{ends}]*[{ends}]" for mark, ends in _PAIRS.items())
_MINUS = r"\-−–"

_PIECES = re.compile(
    rf"(?P<gap>\s+)"
    rf"|(?P<open>[(（])|(?P<close>[)）])|(?P<bar>[|｜]+)"
    rf"|(?P<quoted>(?:{_QUOTATIONS}))(?P<near>~[0-9]*)?(?P<star>[*＊]*)"
    rf"|(?P<mark>[{_MARKS}])"
    rf"|(?<![^\s(（])(?P<minus>[{_MINUS}]+)(?=[^\s)）{_MINUS}])"
    rf"|(?P<field>[A-Za-z]{{2,30}})[:：](?!//)(?P<space>\s*)"
    rf"|(?P<word>[^\s()（）|｜{_MARKS}]+)"
)
_OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_SIGNS = {"open": Kind.OPEN, "close": Kind.CLOSE, "bar": Kind.OR, "mark": Kind.LONE_MARK}


def pieces(words: str) -> Iterator[Piece]:
    """The pieces in their order; spaces are none."""
    for found in _PIECES.finditer(words):
        name = found.lastgroup or ""
        if found["quoted"]:
            yield _quoted(found)
        elif found["field"]:
            yield _named(found, words)
        elif name == "minus":
            yield Piece(Kind.NOT, found[0])
        elif name in _SIGNS:
            yield Piece(_SIGNS[name], found[0])
        elif name == "word":
            yield Piece(_OPERATORS.get(found[0], Kind.WORD), found[0], found[0])


def _quoted(found: re.Match[str]) -> Piece:
    near = found["near"][1:] if found["near"] else None
    return Piece(Kind.QUOTED, found[0], found["quoted"][1:-1], near, bool(found["star"]))


def _named(found: re.Match[str], words: str) -> Piece:
    """The name of a field, or a word before a colon as any sentence has it.

    Before a space only small letters name a field: "Subject: a visit" is a heading somebody pasted.
    """
    name, goes_on = found["field"], found.end() < len(words)
    if name.lower() in BY_NAME and not (found["space"] and goes_on and not name.islower()):
        return Piece(Kind.FIELD, found[0].strip(), name.lower())
    kind = Kind.WORD if found["space"] or not goes_on else Kind.UNKNOWN_FIELD
    return Piece(kind, name if kind is Kind.WORD else found[0], name)
