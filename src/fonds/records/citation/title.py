"""The title of a citation: in quotation marks, with the reader's own title beside a foreign one."""

from __future__ import annotations

import re

from fonds.records import genres
from fonds.records.citation.cited import Piece, one_line
from fonds.records.citation.wording import Wording, primary
from fonds.records.document import Document

# What stands first in every title of a specimen, so that none ever passes for history.
SPECIMEN = "SPECIMEN"


def quoted(document: Document, wording: Wording, end: str = ",", after: str | None = None) -> Piece:
    """The title in quotation marks with `end` inside; quotations in it get the inner ones."""
    return Piece("title", _quoted(document, wording, end), document.title_language, after)


def _quoted(document: Document, wording: Wording, end: str) -> str:
    title = one_line(document.title)
    if not title:
        return f"{wording.untitled}{end}"
    opening, closing = wording.quotes
    words = _without_last_point(_with_inner_quotes(title, wording))
    inside = "" if words.endswith(("?", "!", "…")) else end
    other = in_readers_language(document, wording)
    if other:
        return f"{opening}{words}{closing} [{other}]{end}"
    return f"{opening}{words}{inside}{closing}"


def bare(document: Document, wording: Wording) -> str:
    """The title without quotation marks or a last point, the reader's own in brackets."""
    title = _without_last_point(one_line(document.title)) or wording.untitled
    other = in_readers_language(document, wording)
    return f"{title} [{other}]" if other else title


def in_readers_language(document: Document, wording: Wording) -> str:
    """The title in the language of the citation, where the one cited is in another."""
    if not document.title_language or primary(document.title_language) == wording.language:
        return ""
    forms = [t.form for t in document.other_titles if primary(t.language) == wording.language]
    return one_line(forms[0]) if forms else ""


def genre(document: Document, wording: Wording) -> str:
    """What sort of paper it is, in small letters; "" where its title says so already."""
    for code in document.genres[:1]:
        words = genres.label(code, wording.language)
        words = words if words[:2].isupper() else words[:1].lower() + words[1:]
        return "" if words.casefold() in document.title.casefold() else words
    return ""


def marked(document: Document, first: str) -> Piece | None:
    """The mark of a specimen, for a citation whose first words are not it."""
    title = one_line(document.title)
    if not title.startswith(SPECIMEN) or first.lstrip("“").startswith(SPECIMEN):
        return None
    return Piece("specimen", f"{SPECIMEN}.", after=" ")


def _with_inner_quotes(title: str, wording: Wording) -> str:
    opening, closing = wording.inner_quotes
    words = title.replace(wording.quotes[0], opening).replace(wording.quotes[1], closing)
    return re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", words)


def _without_last_point(title: str) -> str:
    """A point that ends a sentence goes; one that ends an abbreviation (Jr., СССР.) stays."""
    return title[:-1] if re.search(r"[^\W\d_]{4}\.$", title) else title
