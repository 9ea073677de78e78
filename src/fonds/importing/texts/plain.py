"""Plain text: blank lines part paragraphs; or, where there are none, line ends do."""

from __future__ import annotations

import re

from fonds.importing.texts import Reading
from fonds.records.text import from_plain

_BLANK = re.compile(r"\n[ \t]*\n")
_LONG_LINE = 200  # characters: a typist's line has 60 to 100, a paragraph on one line has more


def read(words: str, language: str, *, keep_lines: bool = False) -> Reading:
    """Paragraphs, their lines joined unless they are to be kept.

    A file without a blank line, some of whose lines no page would hold, has a paragraph a line:
    that is how programs without line breaks of their own save.
    """
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if not keep_lines and _a_paragraph_a_line(words):
        words = words.replace("\n", "\n\n")
    return Reading(from_plain(words, language or None, keep_lines=keep_lines))


def _a_paragraph_a_line(words: str) -> bool:
    lines = words.strip().split("\n")
    return (
        len(lines) > 1
        and not _BLANK.search(words.strip())
        and any(len(line) > _LONG_LINE for line in lines)
    )
