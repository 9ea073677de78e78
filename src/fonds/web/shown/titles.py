"""The other titles of a document, and what a reader must not miss beneath its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fonds.records.copies import OriginalAccess
from fonds.records.document import Completeness, Document, Title
from fonds.web.shown import labels, languages
from fonds.web.shown.labels import heading, label
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, Words, ours, theirs

_SHUT = {OriginalAccess.RECLOSED, OriginalAccess.CLOSED, OriginalAccess.DESTROYED}


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """A title with what is recorded of it: its language, whose words it is."""

    title: Words
    asides: tuple[Runs, ...]


def title_told(document: Document) -> tuple[Runs, ...]:
    """Whose words the title is, and on what ground; nothing where nothing is recorded."""
    status = heading(label(labels.TITLES, document.title_status))
    told = asides(document.title_statement)
    if not status and not told:
        return ()
    return ((ours(status or _("The title")),), *told)


def other_titles(document: Document) -> tuple[OtherTitle, ...]:
    """The titles besides the one the document is filed under, in the order recorded."""
    return tuple(
        OtherTitle(theirs(each.form, each.language), tuple(_told(each)))
        for each in document.other_titles
    )


def cautions(document: Document) -> tuple[Words, ...]:
    """What must be read with the title: doubt, part of a whole, an original closed to readers."""
    return tuple(_cautions(document))


def _cautions(document: Document) -> Iterator[Words]:
    for judgement in document.authenticity:
        if judgement.state in labels.AUTHENTICITY_BRIEF:
            yield ours(label(labels.AUTHENTICITY, judgement.state), "caution")
    if document.completeness in (Completeness.EXCERPT, Completeness.FRAGMENT):
        yield ours(label(labels.COMPLETENESS, document.completeness))
    states = {copy.consultation.state for copy in document.copies if copy.consultation}
    if states and states <= _SHUT:
        yield ours(_("The original cannot now be consulted"))


def _told(title: Title) -> Iterator[Runs]:
    if title.language:
        yield (ours(languages.name(title.language)),)
    if title.status is not None:
        yield (ours(label(labels.TITLES, title.status)),)
    if title.by:
        yield (theirs(title.by),)
    yield from asides(title.statement)
