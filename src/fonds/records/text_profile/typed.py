"""Typed text, in which spaces and line ends mean something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

_NO_BREAK = "\N{NO-BREAK SPACE}"
_TAB = " " * 4
_LINE_ENDS = re.compile(r"(\n[ \t\f\v]*\n\s*|\n)")
_SPACES = re.compile("  +|^ ")

_CJK = "[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BETWEEN_CJK = re.compile(f"(?<={_CJK})[ \t]*\n[ \t]*(?={_CJK})")
_PARTS = re.compile(r"([ \t\n]*\f[ \t\n\f]*|\n[ \t]*\n[ \t\n]*)")
_PAGE = ' class="page-break"'


def typed_lines(text: str) -> Iterator[str]:
    """The lines, "\\n" where one ends and "\\n\\n" where a blank line parts paragraphs.

    Further spaces become no-break spaces, a tab four of them, so that columns stay columns.
    """
    for piece in _LINE_ENDS.split(text):
        if piece.startswith("\n"):
            yield "\n" if piece == "\n" else "\n\n"
        elif piece:
            yield _SPACES.sub(_kept, piece.replace("\t", _TAB))


def _kept(spaces: re.Match[str]) -> str:
    first = _NO_BREAK if spaces.start() == 0 else " "
    return first + _NO_BREAK * (len(spaces[0]) - 1)


def paragraphs_typed(source: str, keep_lines: bool) -> tuple[str, int]:
    """Plain text as HTML for cleaning, and how many line ends within paragraphs were joined.

    A form feed beside a blank line or at either end of the text stands between paragraphs, any
    other within one.
    """
    pieces = _PARTS.split(escape(source.replace("\v", "\n"), quote=False))
    tag = "pre" if keep_lines else "p"
    html = [f"<{tag}>"]
    joined = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            parted = piece.count("\n") > 1 or not _inside(pieces, place)
            html.append(_between(piece, tag, parted))
            continue
        words = piece.strip("\n")
        joined += words.count("\n")
        html.append(words if keep_lines else _BETWEEN_CJK.sub("", words))
    return "".join([*html, f"</{tag}>"]), 0 if keep_lines else joined


def _between(piece: str, tag: str, parted: bool) -> str:
    """What stands between two pieces of text: a new paragraph, page breaks, or both."""
    if parted:
        return f"</{tag}>" + f"<hr{_PAGE}/>" * piece.count("\f") + f"<{tag}>"
    return ("\n" if "\n" in piece else " ") + f"<span{_PAGE}></span>" * piece.count("\f")


def _inside(pieces: list[str], place: int) -> bool:
    """Whether words stand on both sides of a form feed."""
    return bool(pieces[place - 1].strip() and pieces[place + 1].strip())
