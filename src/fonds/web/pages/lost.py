"""The answer where nothing stands: the words of the wrong address, searched for.

An address that was mistyped, cut off or of another site often still names what was meant. Its
words stand in the search box, a few likely records beneath; whatever the path holds, the answer
is quick, and no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.catalogue import load
from fonds.catalogue.numbers import possible
from fonds.records.record import Record
from fonds.searching.found import Found
from fonds.searching.query import Query
from fonds.searching.search import search
from fonds.web import addresses
from fonds.web.shown.results import kind_of
from fonds.web.shown.words import Words, linked, ours, theirs
from fonds.web.site import DESK

MOST = 5
_LONGEST_PATH = 500
_MOST_WORDS = 12
_FILES = {"file", "image"}  # a file's name is not what it says

# Words that are of the address, and not of what stood there.
_OF_ADDRESSES = {
    *("document", "documents", "collection", "collections", "agent", "people", "person", "place"),
    *("places", "subject", "subjects", "topics", "event", "events", "repository", "archives"),
    *("record", "records", "node", "item", "items", "view", "page", "index", "search", "results"),
    *("html", "htm", "php", "asp", "aspx", "jsp", "json", "xml", "ris", "txt", "pdf", "www", "com"),
    *("http", "https", "history", "day", "correct", "the", "of", "and", "for", "wp", "admin"),
}


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may have been meant; kind: what sort of record it is."""

    kind: str
    title: Words


@dataclass(frozen=True, slots=True)
class LostPage:
    """What may have been meant. words: those of the address; more: the search that finds others."""

    words: str
    likely: tuple[Likely, ...]
    numbered: tuple[Likely, ...]
    more: str


def lost(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address at which nothing stands; never an error itself."""
    path = request.path_info
    ours_to_search = not path.startswith((DESK, settings.STATIC_URL)) and request.method == "GET"
    page = _page(path) if ours_to_search else LostPage("", (), (), "")
    return render(request, "404.html", {"page": page, "searching": True}, status=404)


def _page(path: str) -> LostPage:
    query = Query(words=" ".join(words_of(path)))
    found = _found(query) if query.words else None
    return LostPage(
        words=query.words,
        likely=tuple(_shown(hit.record) for hit in found.hits[:MOST]) if found else (),
        numbered=tuple(_numbered(path)),
        more=addresses.search(found.query) if found and found.total > MOST else "",
    )


def words_of(path: str) -> list[str]:
    """The words of a path that may name a record, without figures and what is of addresses.

    >>> words_of("/document/4711/Telegram_from-Mikoyan.html"), words_of("/file/3/page-one.jpg")
    (['Telegram', 'from', 'Mikoyan'], [])
    """
    parts = path[:_LONGEST_PATH].strip("/").split("/")
    if parts[0].lower() in _FILES:
        return []
    seen = "".join(sign if sign.isprintable() else " " for sign in " ".join(parts))
    several = re.findall(r"[^\W\d_]+", seen.encode("utf-8", "ignore").decode())
    kept = [word for word in several if word.lower() not in _OF_ADDRESSES and _is_word(word)]
    return list(dict.fromkeys(kept))[:_MOST_WORDS]


def _is_word(word: str) -> bool:
    """Whether it is more than a letter; Han has words of one sign."""
    return len(word) > 1 or not word.isascii()


def _found(query: Query) -> Found | None:
    """Records with all the words; where there are none, with the two longest of them."""
    longest = " ".join(sorted(query.words.split(), key=len, reverse=True)[:2])
    several = (
        search(query.saying(words), counted=False)
        for words in dict.fromkeys((query.words, longest))
    )
    return next((each for each in several if each.hits), None)


def _numbered(path: str) -> Iterator[Likely]:
    """The public documents that have a number of the path."""
    figures = re.findall(r"(?<![0-9])[1-9][0-9]{0,9}(?![0-9])", path[:_LONGEST_PATH])
    numbers = [int(each) for each in dict.fromkeys(figures) if possible(int(each))][:3]
    records = load.many("document", numbers) if numbers else {}
    yield from (_shown(records[number]) for number in numbers if number in records)


def _shown(record: Record) -> Likely:
    title = record.title or f"{kind_of(record)} {record.number}"
    words = theirs(title, getattr(record, "title_language", "")) if record.title else ours(title)
    return Likely(kind_of(record), linked(words, addresses.of(record)))
