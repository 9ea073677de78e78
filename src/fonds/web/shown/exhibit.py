"""A document that the editors put forward: its first page, and how its texts begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.records import text as profile
from fonds.records.document import Document
from fonds.records.file import File, FileRole
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.choices import in_order, is_machine
from fonds.web.shown.entry import Entry, title
from fonds.web.shown.words import plain

WIDTH = 800
_PARAGRAPHS = 3
_SIGNS = 420
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a text begins, in plain paragraphs of its own language."""

    label: str
    language: str
    direction: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The image of a document's first page."""

    address: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A document as the first page of the archive shows it; `address` is its own page."""

    entry: Entry
    beginnings: tuple[Beginning, ...]
    page: FirstPage | None
    address: str


def exhibit(
    document: Document, entry: Entry, texts: Sequence[Text], files: Sequence[File]
) -> Exhibit:
    """The document put forward: its original and its translation side by side, where both are."""
    return Exhibit(
        entry=entry,
        beginnings=tuple(islice(_beginnings(texts), _COLUMNS)),
        page=_first_page(document, files),
        address=addresses.document(document),
    )


def _beginnings(texts: Sequence[Text]) -> Iterator[Beginning]:
    """The original and the reader's own language first; nothing that a machine made."""
    by_hand = [each for each in texts if not is_machine(each) and each.body]
    chosen: dict[str, Text] = {}
    for text in in_order(by_hand, get_language() or "en"):
        chosen.setdefault(text.language, text)
    for text in chosen.values():
        yield Beginning(
            languages.name(text.language),
            text.language,
            languages.direction(text.language) or "auto",
            tuple(_opening(text.body)),
        )


def _opening(body: str) -> Iterator[str]:
    """The first paragraphs, as far as a glance goes."""
    left = _SIGNS
    for words in profile.plain(body).split("\n\n")[:_PARAGRAPHS]:
        yield str(Truncator(words).chars(left))
        left -= len(words)
        if left <= 0:
            return


def _first_page(document: Document, files: Sequence[File]) -> FirstPage | None:
    scans = (each for each in files if each.role is FileRole.SCAN)
    shown = next((each for each in scans if each.media_type.startswith("image/")), None)
    if shown is None:
        return None
    named = _("The first page of “%(title)s”") % {"title": plain((title(document),))}
    return FirstPage(addresses.image(shown, WIDTH), named)
