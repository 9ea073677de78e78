"""Hostile HTML or XHTML as a stream of tokens, in time proportional to its length.

Written for one aim that no HTML parser has: no word goes without a trace. Where a browser gives
up the rest of a page (a comment, script or tag that is never closed), this reads on and says so.
libxml2's reader drops text below a depth without a word, and needs minutes for a tag of 50,000
attributes. Nothing here makes output safe: that is done by writing only the closed profile.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

from fonds.records.text_profile.characters import attribute_of, text_of
from fonds.records.text_profile.losses import EXAMPLE_LENGTH, Fault


class Start(NamedTuple):
    """A start tag: names in lower case, the first of repeated attributes, references read.

    `closed` when it ends in a slash, as XHTML writes an element that holds nothing.
    """

    name: str
    attributes: dict[str, str]
    closed: bool


class End(NamedTuple):
    """An end tag."""

    name: str


class Words(NamedTuple):
    """Running text, references read."""

    text: str


class Dropped(NamedTuple):
    """Something that is no text, with its start as an example."""

    fault: Fault
    found: str = ""


Token = Start | End | Words | Dropped

_MARKUP = re.compile("<(?=[A-Za-z/!?])")
_SIMPLE = re.compile("<(/?)([A-Za-z][^ \t\n\f/>]*+)[ \t\n\f]*+>")
_NAME = re.compile("<([A-Za-z][^ \t\n\f/>]*+)")
_END_NAME = re.compile("</([A-Za-z][^ \t\n\f/><]*+)")
_ATTRIBUTE = re.compile(
    "[ \t\n\f/]*+([^ \t\n\f/>][^ \t\n\f/>=]*+)"
    "(?:[ \t\n\f]*+=[ \t\n\f]*+(\"[^\"]*\"|'[^']*'|[^ \t\n\f>]*+))?"
)
_TAG_END = re.compile("[ \t\n\f/]*+>")
_CONDITION = re.compile(r"<!\[(?:if|endif)\b", re.IGNORECASE)  # a word processor's; it holds text
_DOCTYPE = re.compile("<!doctype\\b", re.IGNORECASE)
_SUBSET = re.compile(r"<![^>\[]*+\[[^\]]*+\]\s*+>")

_RAW = {
    "script": Fault.SCRIPT,
    "style": Fault.FORMATTING,
    "title": Fault.TITLE,
    "xml": Fault.PROPERTIES,
}
"""Elements whose content is no text, whatever stands in it."""

_RAW_ENDS = {name: re.compile(f"</{name}[ \t\n\f/]*+>", re.IGNORECASE) for name in _RAW}

_PATIENCE = 16
"""Tags that may run to the end of the source before quotation marks are no longer believed."""


class Tokens:
    """The tokens of one source; iterate over it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last_bracket = source.rfind(">")
        self._patience = _PATIENCE
        self._declared = False
        self._absent: set[str] = set()  # endings known not to follow any more

    def __iter__(self) -> Iterator[Token]:
        source, here = self._source, 0
        while found := _MARKUP.search(source, here):
            at = found.start()
            if at > self._last_bracket:
                break
            if at > here:
                yield Words(text_of(source[here:at]))
            here = yield from self._markup(at)
        if here < len(source):
            yield Words(text_of(source[here:]))

    def _markup(self, at: int) -> Generator[Token, None, int]:
        """The tokens of the markup that begins at `at`; returns where it ends."""
        if simple := _SIMPLE.match(self._source, at):
            if simple[1]:
                yield End(simple[2].lower())
                return simple.end()
            return (yield from self._started(Start(simple[2].lower(), {}, False), simple.end()))
        follows = self._source[at + 1]
        if follows == "!":
            return (yield from self._declaration(at))
        if follows == "/":
            return (yield from self._end_tag(at))
        if follows == "?":
            return (yield from self._instruction(at))
        tag = self._tag(at)
        if tag is None:
            yield Words("<")
            return at + 1
        return (yield from self._started(*tag))

    def _end_tag(self, at: int) -> Generator[Token, None, int]:
        source = self._source
        end = source.index(">", at) + 1  # there is one: `at` is before the last bracket
        name = _END_NAME.match(source, at)
        if name is not None:
            yield End(name[1].lower())
        rest = source[name.end() if name else at + 2 : end - 1].strip(" \t\n\f/")
        if rest:
            yield Dropped(Fault.SWALLOWED, rest[:EXAMPLE_LENGTH])
        return end

    def _instruction(self, at: int) -> Generator[Token, None, int]:
        end = self._source.index(">", at) + 1
        yield Dropped(Fault.COMMENT, self._source[at : min(end, at + EXAMPLE_LENGTH)])
        return end

    def _declaration(self, at: int) -> Generator[Token, None, int]:
        source = self._source
        if source.startswith("<!--", at):
            return (yield from self._comment(at))
        if source.startswith("<![CDATA[", at):
            return (yield from self._cdata(at))
        end = source.index(">", at) + 1
        if _CONDITION.match(source, at):
            return end
        if _DOCTYPE.match(source, at):
            subset = None if self._declared else _SUBSET.match(source, at)
            self._declared = True
            if subset:
                yield Dropped(Fault.PROPERTIES, subset[0][:EXAMPLE_LENGTH])
            return subset.end() if subset else end
        yield Dropped(Fault.UNKNOWN_TAG, source[at : min(end, at + EXAMPLE_LENGTH)])
        return end

    def _comment(self, at: int) -> Generator[Token, None, int]:
        end = self._find("-->", at + 2)  # "<!-->" is a whole comment
        if end < 0:
            yield Dropped(Fault.UNFINISHED, "<!--")
            return at + 4
        yield Dropped(Fault.COMMENT)
        return end + 3

    def _cdata(self, at: int) -> Generator[Token, None, int]:
        start = at + len("<![CDATA[")
        end = self._find("]]>", start)
        if end < 0:
            yield Dropped(Fault.UNFINISHED, "<![CDATA[")
            return start
        yield Words(self._source[start:end])
        return end + 3

    def _started(self, tag: Start, end: int) -> Generator[Token, None, int]:
        """A start tag and, where its content is no text, that content too."""
        if tag.name not in _RAW or tag.closed:
            yield tag
            return end
        closing = self._raw_end(tag.name, end)
        if closing is None:
            yield Dropped(Fault.UNFINISHED, f"<{tag.name}>")
            return end
        found = "" if tag.name == "style" else self._source[end : closing.start()]
        yield Dropped(_RAW[tag.name], found[: 4 * EXAMPLE_LENGTH])
        return closing.end()

    def _raw_end(self, name: str, here: int) -> re.Match[str] | None:
        if name in self._absent:
            return None
        closing = _RAW_ENDS[name].search(self._source, here)
        if closing is None:
            self._absent.add(name)
        return closing

    def _find(self, ending: str, here: int) -> int:
        if ending in self._absent:
            return -1
        end = self._source.find(ending, here)
        if end < 0:
            self._absent.add(ending)
        return end

    def _tag(self, at: int) -> tuple[Start, int] | None:
        """A start tag with attributes and its end; None when it never ends."""
        source = self._source
        name = _NAME.match(source, at)
        assert name is not None
        attributes: dict[str, str] = {}
        here = name.end()
        while not (end := _TAG_END.match(source, here)):
            attribute = _ATTRIBUTE.match(source, here)
            if attribute is None or self._patience <= 0:
                return self._impatient(name)
            key, value = attribute[1].lower(), attribute[2] or ""
            if key not in attributes:
                attributes[key] = attribute_of(_unquoted(value))
            here = attribute.end()
        closed = "/" in end[0]
        return Start(name[1].lower(), attributes, closed), end.end()

    def _impatient(self, name: re.Match[str]) -> tuple[Start, int] | None:
        """After many tags that swallow the rest of the source, the next bracket ends a tag."""
        self._patience -= 1
        if self._patience >= 0:
            return None
        end = self._source.index(">", name.end()) + 1
        return Start(name[1].lower(), {"": self._source[name.end() : end - 1]}, False), end


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] in "\"'" and value[0] == value[-1] else value
