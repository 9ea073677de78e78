"""The accepted corrections as an Atom feed (RFC 4287), for whoever wants to hear of the next."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from lxml import etree

from fonds.catalogue.corrections import accepted
from fonds.records.correction import Correction
from fonds.web import addresses
from fonds.web.shown.corrections import PARTS, named, records_of
from fonds.web.site import site, whole_address

SIZE = 50
MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def corrections_feed(request: HttpRequest) -> HttpResponse:
    """The newest corrections; each keeps its id for ever."""
    found = accepted(1, SIZE).items
    feed = etree.Element(f"{{{_NAMESPACE}}}feed", nsmap={None: _NAMESPACE})
    feed.set(f"{_XML}lang", get_language() or "en")
    own = whole_address(request, reverse("corrections_feed"))
    page = whole_address(request, reverse("corrections"))
    name = site().name
    _add(feed, "id", own)
    _add(feed, "title", _("Corrections: %(archive)s") % {"archive": name})
    _add(feed, "updated", _moment(max((_changed(each) for each in found), default=_NEVER)))
    _add(feed, "link", rel="self", type=MEDIA_TYPE, href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=page)
    _add(_add(feed, "author"), "name", name)
    records = records_of(found)
    for each in found:
        if record := records.get((each.about, each.about_number)):
            feed.append(_entry(request, each, page, str(named(record)), addresses.of(record)))
    body = etree.tostring(feed, encoding="UTF-8", xml_declaration=True)
    return HttpResponse(body, content_type=f"{MEDIA_TYPE}; charset=utf-8")


def _entry(
    request: HttpRequest, correction: Correction, page: str, title: str, address: str
) -> etree._Element:
    entry = etree.Element(f"{{{_NAMESPACE}}}entry")
    _add(entry, "id", f"{page}#{correction.number}")
    _add(entry, "title", title)
    _add(entry, "updated", _moment(_changed(correction)))
    if correction.by:
        _add(_add(entry, "author"), "name", correction.by)
    _add(entry, "link", rel="alternate", type="text/html", href=whole_address(request, address))
    _add(entry, "content", _told(correction), type="text")
    return entry


def _told(correction: Correction) -> str:
    """What was said of which part, and the answer."""
    part = str(PARTS.get(correction.field, ""))
    about = _("About %(part)s.") % {"part": part} if part else ""
    answer = _("Answer: %(words)s") % {"words": correction.answer} if correction.answer else ""
    return "\n\n".join(filter(None, (about, correction.says, answer)))


def _changed(correction: Correction) -> datetime:
    return correction.answered or correction.public_since or _NEVER


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}", attributes)
    child.text = _legal(text) or None
    return child


def _legal(text: str) -> str:
    """Without the signs that no XML may hold, which an imported correction can bring."""
    return "".join(each for each in text if each in "\n\t" or _is_legal(ord(each)))


def _is_legal(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
