"""Which code points a text may hold.

Texts are evidence, so code points stay as they are: nothing is composed, decomposed or replaced
by a look-alike. Only these go: what XML 1.0 forbids (section 2.2, production Char), and the two
overrides of direction (U+202D, U+202E), which make words read otherwise than they are written.
Marks, embeddings and isolates of direction stay.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from fonds.records.text_profile.losses import Fault, Losses

_SUSPECT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff\u202a-\u202e]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e]")
_OVERRIDES, _EMBEDDINGS, _POP = "\u202d\u202e", "\u202a\u202b", "\u202c"
_OPEN_DIRECTIONS = 125  # the deepest level of the Unicode bidirectional algorithm

_REFERENCE = re.compile("&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[A-Za-z][A-Za-z0-9]*);?")
_LONG_NUMBER = 8  # no code point needs more digits; Python refuses to read 5,000 of them

SPACES = " \t\n\r\f\v"
_SPACE = re.compile(f"[{SPACES}]{{2,}}|[\t\n\r\f\v]")
_BLANK = re.compile("[\\s\u00a0\u200b\u2060\ufeff]*\\Z")


def joined_surrogates(source: str) -> str:
    """Two halves of one character, as careless JSON leaves them, made whole."""

    def whole(pair: re.Match[str]) -> str:
        high, low = map(ord, pair[0])
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return _PAIR.sub(whole, source)


def one_line_end(source: str) -> str:
    """Line ends of every system as a line feed, and no byte-order mark at the start."""
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def collapsed(text: str) -> str:
    """Every run of white space as one space; no-break spaces are words' own and stay."""
    return _SPACE.sub(" ", text)


def is_blank(text: str) -> bool:
    """Whether a reader sees nothing: white space, no-break and zero-width spaces."""
    return _BLANK.match(text) is not None


def text_of(source: str) -> str:
    """Character references in running text, read as HTML reads them."""
    if "&" not in source:
        return source
    if ";" in source or "&#" in source:
        source = _REFERENCE.sub(_short_number, source)
    return unescape(source)


def attribute_of(source: str) -> str:
    """Character references in an attribute: `?a=1&copy=2` keeps its ampersand (HTML 13.2.5.72)."""
    if "&" not in source:
        return source
    return _REFERENCE.sub(_attribute_reference, source)


def _short_number(reference: re.Match[str]) -> str:
    digits = reference[0].strip("&;#xX").lstrip("0")
    if reference[0][1] == "#" and len(digits) > _LONG_NUMBER:
        return "\N{REPLACEMENT CHARACTER}"
    return reference[0]


def _attribute_reference(reference: re.Match[str]) -> str:
    written = reference[0]
    if written[1] == "#":
        return unescape(_short_number(reference))
    followed = reference.string[reference.end() : reference.end() + 1]
    if written.endswith(";"):
        return html5.get(written[1:], written)
    return written if followed == "=" else html5.get(written[1:], written)


class Scrubber:
    """Takes out what no text may hold, and remembers open overrides from one text to the next."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._open: list[bool] = []  # of each open embedding or override: whether it stays

    def __call__(self, text: str) -> str:
        if not _SUSPECT.search(text):
            return text
        text = self._counted(_CONTROL, text, "", Fault.CONTROL)
        text = self._counted(_BROKEN, text, "\N{REPLACEMENT CHARACTER}", Fault.BROKEN)
        return _DIRECTION.sub(self._direction, text)

    def _counted(self, what: re.Pattern[str], text: str, instead: str, fault: Fault) -> str:
        def replaced(found: re.Match[str]) -> str:
            self._losses.add(fault, f"U+{ord(found[0]):04X}")
            return instead

        return what.sub(replaced, text)

    def _direction(self, found: re.Match[str]) -> str:
        mark = found[0]
        if mark == _POP:
            return mark if not self._open or self._open.pop() else ""
        stays = mark in _EMBEDDINGS
        if len(self._open) < _OPEN_DIRECTIONS:
            self._open.append(stays)
        if not stays:
            self._losses.add(Fault.OVERRIDE, f"U+{ord(mark):04X}")
        return mark if stays else ""
