"""The same event from several sides: what each side's papers are, next to each other.

A paper is of the side of whoever wrote it, as the document says; where it says no side, of the
language it was written in, which is told as such and not taken for a side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fonds.records.document import Document
from fonds.web.shown import languages
from fonds.web.shown.entry import Entry
from fonds.web.shown.names import FROM
from fonds.web.shown.words import Words, ours, theirs


@dataclass(frozen=True, slots=True)
class Account:
    """The papers of one side, in order of date."""

    side: Words
    entries: tuple[Entry, ...]


def accounts(documents: Iterable[tuple[Document, Entry]]) -> tuple[Account, ...]:
    """The documents by side, in the order of the first of each."""
    several: dict[Words, list[Entry]] = {}
    for document, entry in documents:
        several.setdefault(_side(document), []).append(entry)
    return tuple(Account(side, tuple(entries)) for side, entries in several.items())


def _side(document: Document) -> Words:
    wrote = (part.side for role in FROM for part in document.participations if part.role is role)
    side = next(filter(None, wrote), "")
    if side:
        return theirs(side)
    if document.languages:
        return ours(_("In %(language)s") % {"language": languages.name(document.languages[0])})
    return ours(_("Side not recorded"))
