"""Corrections that editors have accepted, as a page tells of them.

A page of a record shows its own with `of` and `{% include "fonds/corrected.html" %}`. To let
readers name another part of a record: a line in `PARTS`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fonds.catalogue import corrections, load
from fonds.records.correction import Correction
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.shown import entry
from fonds.web.shown.labels import KINDS, heading, worded
from fonds.web.shown.passage import passage, text_of
from fonds.web.shown.words import Words, linked, ours, theirs

PARTS: dict[str, Promise] = {
    "date": gettext_lazy("a date"),
    "name": gettext_lazy("a name"),
    "title": gettext_lazy("the title"),
    "place": gettext_lazy("a place"),
    "reference": gettext_lazy("where the original lies"),
    "text": gettext_lazy("the text"),
    "translation": gettext_lazy("the translation"),
    "other": gettext_lazy("something else"),
}
"""What a correction can be about, as it is kept and as it is said."""

OF_DOCUMENTS = frozenset({"reference", "translation"})
"""Parts that only documents have."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with what became of it.

    about: the record, as a link; None on the record's own page. part: what was wrong, in words,
    "" when nobody said. at: the passage, as a link, "" when none was named. day and answered are
    in words, machine and answered_machine for machines.
    """

    number: int
    kind: str
    about: Words | None
    part: str
    at: Words | None
    says: Words
    source: Words | None
    by: Words | None
    day: str
    answer: Words | None
    answered: str
    answered_machine: str


def of(kind: str, number: int) -> tuple[Corrected, ...]:
    """The accepted corrections of one record, the oldest first."""
    found = corrections.about(kind, number)
    texts = _texts(found)
    return tuple(_shown(each, None, texts) for each in found)


def several(found: Iterable[Correction]) -> tuple[Corrected, ...]:
    """Accepted corrections of many records; a query for each kind of them, and one for texts."""
    listed = tuple(found)
    records = records_of(listed)
    texts = _texts(listed)
    known = ((each, records.get((each.about, each.about_number))) for each in listed)
    return tuple(_shown(each, record, texts) for each, record in known if record)


def named(record: Record) -> Words:
    """The record's title; one without is called by its kind and number."""
    if isinstance(record, Document):
        return entry.title(record)
    if record.title:
        return theirs(record.title, getattr(record, "title_language", ""))
    named = {"kind": worded(KINDS, record.kind), "number": record.number}
    return ours(heading(_("%(kind)s %(number)s") % named))


def records_of(found: Iterable[Correction]) -> dict[tuple[str, int], Record]:
    """The public records that the corrections are about, by kind and number."""
    wanted: dict[str, set[int]] = {}
    for each in found:
        wanted.setdefault(each.about, set()).add(each.about_number)
    loaded = {kind: load.many(kind, numbers) for kind, numbers in wanted.items()}
    return {(kind, number): each for kind, many in loaded.items() for number, each in many.items()}


def _texts(found: Iterable[Correction]) -> list[Text]:
    """The public texts in which passages were named."""
    numbers = {text_of(each.paragraph) for each in found} - {0}
    loaded = load.many("text", numbers) if numbers else {}
    return [each for each in loaded.values() if isinstance(each, Text)]


def _shown(each: Correction, record: Record | None, texts: list[Text]) -> Corrected:
    page = addresses.of(record) if record else ""
    return Corrected(
        number=each.number,
        kind=heading(worded(KINDS, each.about)),
        about=linked(named(record), page) if record else None,
        part=_part(each.field),
        at=_at(each, texts, page),
        says=theirs(each.says),
        source=theirs(each.source) if each.source else None,
        by=theirs(each.by) if each.by else None,
        day=day(each.received),
        answer=theirs(each.answer) if each.answer else None,
        answered=day(each.answered),
        answered_machine=localtime(each.answered).date().isoformat() if each.answered else "",
    )


def _part(field: str) -> str:
    """The part in words; what is about something else says nothing by saying so."""
    return heading(str(PARTS[field])) if field in PARTS and field != "other" else ""


def _at(each: Correction, texts: list[Text], page: str) -> Words | None:
    """The passage it is about; its text must still be one of the record's own."""
    own = [text for text in texts if text.document == each.about_number]
    found = passage(own, each.paragraph) if each.about == "document" else None
    if found is None:
        return None
    return linked(ours(found.label), f"{page}?l={text_of(found.place)}#{found.place}")


def day(moment: datetime | None) -> str:
    """The day of a moment, in the page's language; "" when it is not recorded."""
    return date_format(localtime(moment), "j F Y") if moment else ""
