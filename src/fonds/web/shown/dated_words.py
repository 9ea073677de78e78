"""A person and a day in one box: words of which some are a date, told apart and asked together.

The results of what was typed stay as they are: nobody is made to mean a date. Above them stands
what the other words find on that date, and which date of each document it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.records.dates import DateKind
from fonds.records.document import Document
from fonds.searching.entries.ranges import ranged
from fonds.searching.found import Hit
from fonds.searching.query import Query, Scope
from fonds.searching.questions.datings import datings
from fonds.searching.search import search
from fonds.web import addresses
from fonds.web.shown.dates import in_words, parsed
from fonds.web.shown.entry import title
from fonds.web.shown.words import Runs, Words, linked, ours, phrase, theirs

_MOST = 5
_OPERATORS = re.compile(r"[\"“”„«»「」『』():~*|（）：]|(?:^|\s)(?:[-−]|(?:AND|OR|NOT)\s)")
_GAPS = re.compile(r"\s+([,;.])")


@dataclass(frozen=True, slots=True)
class OnTheDate:
    """A document: its title as a link, and which of its dates it was found by."""

    title: Words
    dates: Runs


@dataclass(frozen=True, slots=True)
class DatedWords:
    """What the words without the date find on it: said, the search for it, its first documents."""

    said: Runs
    address: str
    documents: tuple[OnTheDate, ...]


def dated_words(query: Query) -> DatedWords | None:
    """What the query's words say when their date is read as one; None when there is nothing to say.

    Only for plain words with one date among them, on the first page, where no range is asked.
    """
    asked = split_off(query)
    if asked is None or query.page != 1:
        return None
    found = search(asked, counted=False)
    if not found.total:
        return None
    documents = tuple(_on_the_date(asked, hit) for hit in found.hits[:_MOST])
    address = addresses.search(asked)
    return DatedWords(_said(asked, found.total, address), address, documents)


def split_off(query: Query) -> Query | None:
    """The query with the date among its words as a range; None when there is none, or too many."""
    words = query.words
    if query.since or query.until or _OPERATORS.search(words):
        return None
    found = datings(words)
    if len(found) != 1:
        return None
    (date,) = found
    others = _GAPS.sub(r"\1", f"{words[: date.start]} {words[date.end :]}").strip(" ,;.")
    if not any(map(str.isalpha, others)):
        return None
    dated = query.saying(others).dated(date.edtf, date.edtf)
    return dated.within(Scope.DOCUMENTS) if dated.since and dated.until else None


def _said(asked: Query, total: int, address: str) -> Runs:
    several = ngettext("%(count)s document", "%(count)s documents", total) % {"count": total}
    return phrase(
        _("With “%(words)s” and dated %(date)s: %(count)s"),
        words=theirs(asked.words),
        date=in_words(asked.since),
        count=linked(ours(several), address),
    )


def _on_the_date(asked: Query, hit: Hit) -> OnTheDate:
    document = hit.record
    assert isinstance(document, Document)
    named = linked(title(document), addresses.document(document))
    return OnTheDate(named, (ours(", ".join(_dates(document, asked))),))


def _dates(document: Document, asked: Query) -> Iterator[str]:
    """The dates that lie, or may lie, in the range, each with what it is of."""
    for date in ranged(document):
        value = parsed(date.edtf)
        if value and value.possibly_within(asked.earliest, asked.latest):
            yield _of(date.kind) % {"date": in_words(date.edtf)}


def _of(kind: DateKind) -> str:
    if kind is DateKind.TALK:
        return _("talk: %(date)s")
    return _("paper: %(date)s") if kind is DateKind.PAPER else _("dated %(date)s")
