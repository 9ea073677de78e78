"""Feeds in Atom (RFC 4287): what has come in, for whoever wants to hear of the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.translation import get_language
from lxml import etree

MEDIA_TYPE = "application/atom+xml"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When nothing has happened yet."""

_NAMESPACE = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. id: an address that stays for ever; address: where it is read.

    language: of title and summary, "" for the interface's own; published: None when unknown.
    """

    id: str
    title: str
    address: str
    updated: datetime
    language: str = ""
    published: datetime | None = None
    author: str = ""
    summary: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed. own: its own address, which is its id; page: where the same stands for readers."""

    own: str
    title: str
    page: str
    author: str
    items: Iterable[Item]


def written(feed: Feed) -> bytes:
    """The feed as a file. It was updated when the latest of its entries was."""
    items = list(feed.items)
    root = etree.Element(f"{{{_NAMESPACE}}}feed", nsmap={None: _NAMESPACE})
    root.set(f"{_XML}lang", get_language() or "en")
    _add(root, "id", feed.own)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max((item.updated for item in items), default=NEVER)))
    _add(root, "link", rel="self", type=MEDIA_TYPE, href=feed.own)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add(_add(root, "author"), "name", feed.author)
    for item in items:
        _entry(root, item)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _entry(root: etree._Element, item: Item) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", item.id)
    _in(item.language, _add(entry, "title", item.title))
    if item.published:
        _add(entry, "published", _moment(item.published))
    _add(entry, "updated", _moment(item.updated))
    if item.author:
        _add(_add(entry, "author"), "name", item.author)
    _add(entry, "link", rel="alternate", type="text/html", href=item.address)
    if item.summary:
        _in(item.language, _add(entry, "summary", item.summary, type="text"))
    if item.content:
        _add(entry, "content", item.content, type="text")


def _in(language: str, element: etree._Element) -> None:
    if language:
        element.set(f"{_XML}lang", _legal(language))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}", attributes)
    child.text = _legal(text) or None
    return child


def _legal(text: str) -> str:
    """Without the signs that no XML may hold, which imported words can bring."""
    return "".join(each for each in text if each in "\n\t" or _is_legal(ord(each)))


def _is_legal(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
