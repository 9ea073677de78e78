"""The history of a description: every version that was public, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fonds.catalogue import load
from fonds.catalogue.load import Slice
from fonds.catalogue.models import Act
from fonds.catalogue.versions import Maker, Version, versions
from fonds.importing import formats
from fonds.records.document import Document
from fonds.records.pointers import pointers
from fonds.records.record import Record
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.pages.listing import asked_page
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown import languages
from fonds.web.shown.changes import Changes, Known, changes
from fonds.web.shown.labels import KINDS, Table, heading, label, worded
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.words import Runs, Words, linked, ours, phrase, theirs
from fonds.web.site import whole_address

SIZE = 20
KINDS_WITH_HISTORY = (
    "document",
    "collection",
    "agent",
    "place",
    "subject",
    "repository",
    "event",
    "text",
)
"""The kinds whose history is public: those with a page of their own, and the texts of documents."""

_ACTS: Table = {
    Act.ADDED: gettext_lazy("added"),
    Act.DRAFTED: gettext_lazy("begun"),
    Act.EDITED: gettext_lazy("edited"),
    Act.PUBLISHED: gettext_lazy("published"),
    Act.REVIVED: gettext_lazy("published again"),
    Act.OPENED: gettext_lazy("opened"),
}


class WithHistory:
    """The kind of a record in an address, of those whose history is public."""

    regex = "|".join(KINDS_WITH_HISTORY)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class Told:
    """One version: when, by whom, why, and what it changed; None where nothing stood before.

    since: the version it is compared with when that is not the one right before it, else "".
    """

    number: int
    day: str
    machine: str
    act: str
    maker: Runs
    reason: Words | None
    since: str
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Everything the page shows. texts: the ways to the histories of a document's texts."""

    kind: str
    title: Words
    versions: tuple[Told, ...]
    turn: Pagination
    texts: tuple[Words, ...]
    canonical: str


def history(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The history of a record that may be seen; of any other it answers as the record's page."""
    try:
        record = _record(request, kind, number)
    except Elsewhere as elsewhere:
        return elsewhere.response
    return render(request, "fonds/history.html", {"page": _page(request, record)})


def _record(request: HttpRequest, kind: str, number: int) -> Record:
    """A text has no page that could tell what became of it: one that is not there is not found."""
    if kind != Text.__struct_config__.tag:
        return seek(request, kind, number, f"/history/{kind}/{{number}}")
    text = load.one(kind, number)
    if text is None:
        raise Http404
    return text


def _page(request: HttpRequest, record: Record) -> HistoryPage:
    everything, page = versions(record.kind, record.number), asked_page(request)
    piece = Slice(everything[(page - 1) * SIZE : page * SIZE], len(everything), page, SIZE)
    if page > piece.pages:
        raise Http404
    known = _known(piece.items)

    def address(page: int) -> str:
        return addresses.history(record.kind, record.number, page)

    return HistoryPage(
        kind=heading(worded(KINDS, record.kind)),
        title=_title(record),
        versions=tuple(_told(each, known) for each in piece.items),
        turn=pagination(piece, address),
        texts=_texts(record),
        canonical=whole_address(request, address(page)),
    )


def _title(record: Record) -> Words:
    """The record's title as the way to its page; of a text, its language and its document."""
    if isinstance(record, Text):
        return linked(ours(_text_name(record)), f"/document/{record.document}")
    named = _("%(kind)s %(number)s") % {
        "kind": heading(worded(KINDS, record.kind)),
        "number": record.number,
    }
    language = getattr(record, "title_language", "")
    words = theirs(record.title, language) if record.title else ours(named)
    return linked(words, addresses.of(record))


def _text_name(text: Text) -> str:
    told = {
        "language": languages.name(text.language) if text.language else _("no language recorded"),
        "number": text.document,
    }
    return _("Text of document %(number)s: %(language)s") % told


def _texts(record: Record) -> tuple[Words, ...]:
    if not isinstance(record, Document):
        return ()
    return tuple(
        Words(
            languages.name(each.language) or _("Text %(number)s") % {"number": each.number},
            address=addresses.history("text", each.number),
        )
        for each in load.texts_of(record.number)
    )


def _known(several: list[Version]) -> Known:
    """The people and archives that these versions name, as far as they may be seen now."""
    wanted: dict[str, set[int]] = {"agent": set(), "repository": set()}
    for each in several:
        for record in (each.record, each.before):
            for _field, kind, pointer in pointers(record) if record else ():
                if kind in wanted and isinstance(pointer, int):
                    wanted[kind].add(pointer)
    found: dict[str, Any] = {
        kind: load.many(kind, numbers) if numbers else {} for kind, numbers in wanted.items()
    }
    return Known(found["agent"], found["repository"])


def _told(version: Version, known: Known) -> Told:
    record, before = version.record, version.before
    when = localtime(version.time)
    skipped = before is not None and before.version < record.version - 1
    pattern = _("compared with version %(number)s")
    return Told(
        number=record.version,
        day=date_format(when, "j F Y"),
        machine=when.date().isoformat(),
        act=label(_ACTS, Act(version.act)) if version.act in set(Act) else "",
        maker=_maker(version),
        reason=theirs(version.reason) if version.reason else None,
        since=pattern % {"number": before.version} if before is not None and skipped else "",
        changes=changes(before, record, known) if before is not None else None,
    )


def _maker(version: Version) -> Runs:
    match version.maker:
        case Maker.EDITOR:
            return (ours(_("by an editor")),)
        case Maker.IMPORT if version.source and formats.named(version.source) is None:
            return phrase(_("by an import of %(source)s"), source=theirs(version.source))
        case Maker.IMPORT:
            return (ours(_("by an import")),)
        case Maker.MERGE:
            return (ours(_("as two records were joined")),)
        case Maker.UNDO:
            return (ours(_("as an import was taken back")),)
    return (ours(_("by the archive itself, as it was set to do")),)
