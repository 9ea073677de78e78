"""Markdown (CommonMark, tables, footnotes), with what may stand before it between `---` lines.

HTML within it counts, as CommonMark has it; the text profile lets nothing through that it does
not know. Typed quotation marks and dashes stay as they are typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from fonds.importing.notations import UnreadableError, toml, yaml
from fonds.importing.texts import Reading
from fonds.records.text import CleanText, clean
from fonds.records.text_profile.attributes import language_tag

_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?\n)?\1[ \t]*(?:\n|\Z)", re.DOTALL)
_NOTATIONS = {"---": yaml, "+++": toml}
_LANGUAGES = ("language", "lang")


def read(words: str, language: str) -> Reading:
    """The text, and what its front matter says."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    found = _MATTER.match(words)
    if found is None:
        return Reading(converted(words, language))
    rest = words[found.end() :]
    try:
        parts = _NOTATIONS[found[1]].read(found[2] or "").parts
    except UnreadableError as error:
        return Reading(converted(words, language), unread=(error.found, error.remedy))
    if len(parts) > 1:
        return Reading(converted(words, language))
    matter = parts[0] if parts else {}
    stated = next((str(matter[name]) for name in _LANGUAGES if name in matter), "")
    tag = language_tag(stated) or ""
    return Reading(converted(rest, language or tag), tag, matter)


def converted(words: str, language: str = "") -> CleanText:
    """Markdown in the text profile.

    >>> converted("# Report\\n\\nRead *it*.").xhtml
    '<h2>Report</h2>\\n<p>Read <em>it</em>.</p>'
    """
    return clean(_markdown().render(words), language or None)


@cache
def _markdown() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"typographer": False, "linkify": False})
    reader = reader.enable(["table", "strikethrough"]).use(footnote_plugin)
    for name, rule in _NOTES.items():
        reader.add_render_rule(name, rule)
    return reader


def _reference(_: object, tokens: Sequence[Token], place: int, *__: object) -> str:
    number = _number(tokens[place])
    return f'<a class="note-ref" href="#fn{number}">{number}</a>'


def _opened(_: object, tokens: Sequence[Token], place: int, *__: object) -> str:
    number = _number(tokens[place])
    return f'<aside class="note" id="fn{number}" data-label="{number}">'


def _closed(*_: object) -> str:
    return "</aside>\n"


def _silent(*_: object) -> str:
    return ""


def _number(token: Token) -> int:
    """Notes are counted in the order in which the text refers to them."""
    return int(token.meta["id"]) + 1


# Notes are written in the profile's own form; the plugin's has a list with arrows back.
_NOTES: dict[str, Callable[..., str]] = {
    "footnote_ref": _reference,
    "footnote_open": _opened,
    "footnote_close": _closed,
    "footnote_anchor": _silent,
    "footnote_block_open": _silent,
    "footnote_block_close": _silent,
}
