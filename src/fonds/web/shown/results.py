"""The rows of a search: documents with what was found in them, and records of other kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue.ordering import shown_date_of
from fonds.names.name import NameKind
from fonds.records.agent import Agent, AgentKind
from fonds.records.dates import DateKind
from fonds.records.document import Document
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.web.shown.contents import counted
from fonds.web.shown.dates import ShownDate, in_words
from fonds.web.shown.entry import Entry
from fonds.web.shown.labels import KINDS, worded
from fonds.web.shown.marked import Extract, Marked
from fonds.web.shown.whereabouts import ways
from fonds.web.shown.words import Runs, Words, joined, theirs

_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Result:
    """One row. kind: what sort of record it is, in words; "" for a document.

    matched: the dates that lie in the range asked for, where they are not the one shown.
    possibly: those by which it may be of that range and may not be; () for what certainly is.
    why: the address of the reasons why it is here; "" where no words were asked for.
    names: in other scripts. facts, marks: of a document; count: what is here of another record.
    """

    kind: str
    title: Marked
    date: ShownDate | None = None
    matched: tuple[str, ...] = ()
    possibly: tuple[str, ...] = ()
    summary: Extract | None = None
    passage: Extract | None = None
    facts: Runs = ()
    marks: tuple[Words, ...] = ()
    names: Runs = ()
    count: str = ""
    why: str = ""


def document_result(
    document: Document,
    entry: Entry,
    title: Marked,
    found: tuple[Extract | None, Extract | None],
    matched_on: Iterable[str],
    possible: bool = False,
) -> Result:
    """A document as a row. found: what of its summary is shown, and the passage of a text.

    possible: whether the dates that matched may also lie outside the range.
    """
    several = (entry.sorts, entry.who, entry.facts, *ways(document, entry.facts))
    facts = joined((runs for runs in several if runs), " · ")
    return Result(
        kind="",
        title=title,
        date=entry.date,
        matched=() if possible else tuple(_matched(document, matched_on)),
        possibly=tuple(_possibly(document, matched_on)) if possible else (),
        summary=found[0],
        passage=found[1],
        facts=facts,
        marks=entry.marks,
    )


def named_result(record: Record, title: Marked, documents: int | None) -> Result:
    """A collection, a person, a place or a subject as a row; documents: None for not counted."""
    return Result(
        kind=kind_of(record),
        title=title,
        names=_names(record),
        count="" if documents is None else _count(record, documents),
    )


def kind_of(record: Record) -> str:
    """What sort of record it is: "person", "organisation", "place"."""
    if isinstance(record, Agent):
        sorts: Mapping[AgentKind, str] = {
            AgentKind.PERSON: _("person"),
            AgentKind.ORGANISATION: _("organisation"),
        }
        return sorts.get(record.type, _("name"))
    return worded(KINDS, record.kind)


def _count(record: Record, documents: int) -> str:
    if record.kind == "collection":
        return counted(documents)
    if not documents:
        return ""
    return ngettext("%(count)s document", "%(count)s documents", documents) % {"count": documents}


def _names(record: Record) -> Runs:
    """The forms in other scripts, each in its own."""
    if not isinstance(record, (Agent, Place)):
        return ()
    forms = {
        name.form: theirs(name.form, name.language)
        for name in record.names
        if name.kind is NameKind.NATIVE and name.form != record.title
    }
    return joined(((form,) for form in list(forms.values())[:_MOST_NAMES]), " · ")


def _matched(document: Document, kinds: Iterable[str]) -> Iterator[str]:
    """Dates that the range matched and that the row does not show."""
    shown = shown_date_of(document)
    wanted = set(kinds)
    for date in document.dates:
        if date.kind in wanted and date.edtf and date != shown:
            told = {"date": in_words(date.edtf)}
            if date.kind is DateKind.TALK:
                yield _("talk: %(date)s") % told
            else:
                yield _("paper: %(date)s") % told


def _possibly(document: Document, kinds: Iterable[str]) -> Iterator[str]:
    """The dates that may lie in the range, as they stand: "dated 1956"."""
    wanted = set(kinds)
    for date in document.dates:
        if date.kind in wanted and date.edtf:
            told = {"date": in_words(date.edtf)}
            yield (
                _("talk: %(date)s") if date.kind is DateKind.TALK else _("dated %(date)s")
            ) % told
