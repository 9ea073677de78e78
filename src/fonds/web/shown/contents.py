"""Collections in a list, as in a table of contents: the years, the title, how much is here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.records import text as profile
from fonds.records.collection import Collection
from fonds.web import addresses
from fonds.web.shown.dates import in_words, parsed
from fonds.web.shown.words import Words, linked, theirs

_ABOUT = 28


@dataclass(frozen=True, slots=True)
class Line:
    """A collection in a list.

    title: without the years at its end, when they are the span that stands in the margin anyway;
    they are then in `years`, so that the name is whole for whoever listens or copies. about: how
    the introduction begins, for the lists that have room for it.
    """

    span: str
    title: Words
    years: str
    count: str
    empty: bool
    about: Words | None


def lines(collections: Iterable[tuple[Collection, int]]) -> tuple[Line, ...]:
    """The collections, each with the number of its documents, in the order given."""
    return tuple(line(collection, count) for collection, count in collections)


def line(collection: Collection, count: int) -> Line:
    """The collection as a line; one without documents is listed all the same."""
    span = span_of(collection)
    short, years = _parted(collection.title, span)
    title = linked(theirs(short, collection.title_language), addresses.collection(collection))
    return Line(span, title, years, counted(count), count == 0, _about(collection))


def counted(count: int) -> str:
    """How much a collection holds: "20 documents", or "described only"."""
    if not count:
        return _("described only")
    return ngettext("%(count)s document", "%(count)s documents", count) % {"count": count}


def span_of(collection: Collection) -> str:
    """The years the collection covers: "1950–1959" where both ends are years, else in words."""
    edtf = parsed(collection.span) if collection.span else None
    if edtf is None or not edtf.text.replace("/", "").isdecimal():
        return in_words(collection.span) if collection.span else ""
    return edtf.text.replace("/", "–")


def _about(collection: Collection) -> Words | None:
    words = " ".join(profile.plain(collection.introduction).split())
    short = Truncator(words).words(_ABOUT)
    return theirs(short, collection.title_language) if short else None


def _parted(title: str, span: str) -> tuple[str, str]:
    for years in (span, span.replace("–", "-")):
        ending = f", {years}"
        if years and title.endswith(ending) and title != ending:
            return title.removesuffix(ending), ending
    return title, ""
