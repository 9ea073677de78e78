"""The texts of a record of the reference system: transcription or translation, by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from fonds.importing.readers import wilson_tongue
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.readers.wilson_record import Described, cleared, tongues
from fonds.importing.readers.wilson_source import Act, Source
from fonds.records.patch import Patch
from fonds.records.text import clean
from fonds.records.transcription import Made, TextKind

_SAMPLE = 20_000  # characters of HTML in which the language is looked for
_MARKUP = re.compile(r"<style\b.*?</style>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_LAYOUT = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f]{8,}")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f]+")
# The word processor stated its own language on the page, whatever the text is in.
_ROOT = re.compile(r"<(?:html|body)\b[^<>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"""\s(?:xml:)?lang\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it comes: HTML; its kind and language where the site says them."""

    key: str
    html: str
    column: str
    kind: TextKind | None = None
    language: str = ""


def paragraphs(words: str) -> str:
    """A text in which every line is a paragraph, as HTML.

    Spaces in a row that set a letterhead left and right part two lines; others are one space.

    >>> paragraphs("MD Bitterlich          Bonn, 1997\\n [1] A note.")
    '<p>MD Bitterlich<br/>Bonn, 1997</p><p>[1] A note.</p>'
    """
    lines = (line.strip() for line in words.splitlines())
    return "".join(f"<p>{_set(line)}</p>" for line in lines if line)


def text(said: Described, body: Body, naming: Naming, source: Source) -> Patch:
    """The text of the document, in the language that it surely is in."""
    html = _ROOT.sub(_without_language, body.html)
    language = body.language or wilson_tongue.told(_words(html))
    cleaned = cleared(said, body.column, clean(html, language or None))
    kind = body.kind or _kind(said, body, language, source)
    act = Act.TRANSLATED if kind is TextKind.TRANSLATION else Act.TRANSCRIBED
    values: dict[str, Any] = {
        "document": said.key,
        "type": kind,
        "language": language,
        "body": cleaned,
        "copy": "a" if said.source else "",
        "made_by": tuple(map(naming.said, source.people(act))),
        "made": _made(source, act),
    }
    if not language:
        said.notice(
            body.column,
            "In which language the text is, is not said and cannot be told surely.",
            "Give the text its language.",
        )
    spoken = {name: value for name, value in values.items() if value}
    return Patch(kind="text", key=body.key, values=spoken, where=said.where)


def _kind(said: Described, body: Body, language: str, source: Source) -> TextKind:
    """A translation if the source names who made one, or if the paper's language is another."""
    of_paper = {each.partition("-")[0] for each in tongues(said.languages)}
    if source.people(Act.TRANSLATED) or source.words(Act.TRANSLATED):
        return TextKind.TRANSLATION
    if language and of_paper and language not in of_paper:
        return TextKind.TRANSLATION
    if not (language and of_paper):
        said.notice(
            body.column,
            "Whether the text is a transcription or a translation is not said; it goes in as a "
            "transcription.",
            "Change its kind if it is a translation.",
        )
    return TextKind.TRANSCRIPTION


def _made(source: Source, act: Act) -> Made | None:
    """By the project if it was made for it, by the contributor if one person did both."""
    if any(act in each.acts and each.on_behalf for each in source.credits):
        return Made.PROJECT
    makers = set(source.people(act))
    both = makers and makers <= set(source.people(Act.OBTAINED))
    return Made.CONTRIBUTOR if both else None


def _words(html: str) -> str:
    """The words of the beginning, near enough to tell a language by."""
    bare = _MARKUP.sub(" ", html[:_SAMPLE])
    return unescape(bare)


def _without_language(tag: re.Match[str]) -> str:
    return _LANGUAGE.sub("", tag[0])


def _set(line: str) -> str:
    if "  " not in line and line.isascii():
        return escape(line, quote=False)
    parts = (_SPACES.sub(" ", part).strip() for part in _LAYOUT.split(line))
    return "<br/>".join(escape(part, quote=False) for part in parts if part)
