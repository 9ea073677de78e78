"""The accepted corrections as an Atom feed (RFC 4287), for whoever wants to hear of the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fonds.catalogue.corrections import accepted
from fonds.records.correction import Correction
from fonds.web import addresses
from fonds.web.shown.atom import MEDIA_TYPE, NEVER, Feed, Item, written
from fonds.web.shown.corrections import PARTS, named, records_of
from fonds.web.site import site, whole_address

SIZE = 50


def corrections_feed(request: HttpRequest) -> HttpResponse:
    """The newest corrections; each keeps its id for ever."""
    page = whole_address(request, reverse("corrections"))
    name = site().name
    feed = Feed(
        own=whole_address(request, reverse("corrections_feed")),
        title=_("Corrections: %(archive)s") % {"archive": name},
        page=page,
        author=name,
        items=_items(request, page),
    )
    return HttpResponse(written(feed), content_type=f"{MEDIA_TYPE}; charset=utf-8")


def _items(request: HttpRequest, page: str) -> Iterator[Item]:
    found = accepted(1, SIZE).items
    records = records_of(found)
    for each in found:
        if record := records.get((each.about, each.about_number)):
            yield Item(
                id=f"{page}#{each.number}",
                title=str(named(record)),
                address=whole_address(request, addresses.of(record)),
                updated=_changed(each),
                author=each.by,
                content=_told(each),
            )


def _told(correction: Correction) -> str:
    """What was said of which part, and the answer."""
    part = str(PARTS.get(correction.field, ""))
    about = _("About %(part)s.") % {"part": part} if part else ""
    answer = _("Answer: %(words)s") % {"words": correction.answer} if correction.answer else ""
    return "\n\n".join(filter(None, (about, correction.says, answer)))


def _changed(correction: Correction) -> datetime:
    return correction.answered or correction.public_since or NEVER
