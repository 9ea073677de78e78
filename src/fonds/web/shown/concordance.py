"""Words in their lines, as a page shows them: each line in its language, leading to its place."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from fonds.records.document import Document
from fonds.records.transcription import Text, TextKind
from fonds.searching.passages.concordance import Line
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.choices import is_machine
from fonds.web.shown.labels import heading
from fonds.web.shown.words import theirs


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line. address: of its paragraph; place: what that is called, "" for none."""

    before: str
    word: str
    after: str
    language: str
    direction: str
    address: str
    place: str


def shown_line(document: Document, text: int, language: str, line: Line) -> ShownLine:
    """A line of the document's text of that number; 0 for its summary."""
    words = theirs(line.word, language)
    return ShownLine(
        before=line.before,
        word=line.word,
        after=line.after,
        language=words.language,
        direction=words.direction,
        address=address_of(document, text, line.place),
        place=_("¶ %(number)s") % {"number": line.place[1:]} if line.place else "",
    )


def address_of(document: Document, text: int, place: str = "") -> str:
    """The document with that text chosen, at that paragraph."""
    base = addresses.document(document)
    if not text:
        return base
    anchor = f"t{text}-{place}" if place else "texts"
    return f"{base}?l={text}#{anchor}"


def name_of(text: Text) -> str:
    """Which text it is: "Russian, original", "English, translation, made by machine"."""
    sort = _("translation") if text.type is TextKind.TRANSLATION else _("original")
    parts = [languages.name(text.language), sort]
    if is_machine(text):
        parts.append(_("made by machine"))
    return heading(", ".join(part for part in parts if part))


__all__ = ["ShownLine", "address_of", "name_of", "shown_line"]
