"""Addresses: the number is for ever, the slug behind it is decoration and may change."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from urllib.parse import quote, urlencode

from django.urls import reverse
from django.utils.text import slugify

from fonds.records.file import File
from fonds.records.record import Record
from fonds.searching.query import SIZES, Query

_LONGEST = 80
_NOTHING = "-"
_LONGEST_NAME = 150


class Number:
    """A number in an address: as large as any record can have, and no leading zero."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class Page(Number):
    """The number of a page of a list."""

    regex = "[1-9][0-9]{0,6}"


def slug(title: str) -> str:
    """The title as part of an address, in its own script, cut after a whole word; "-" if empty.

    >>> slug("Telegram from A. Mikoyan"), slug("Запись беседы"), slug("…")
    ('telegram-from-a-mikoyan', 'запись-беседы', '-')
    """
    words = slugify(title, allow_unicode=True)
    if len(words) > _LONGEST:
        words = re.sub(r"-[^-]*$", "", words[: _LONGEST + 1]) or words
        words = words[:_LONGEST]
    return words or _NOTHING


def document(record: Record) -> str:
    """The address of a document's page."""
    return of(record)


def collection(record: Record, page: int = 1, latest_first: bool = False) -> str:
    """The address of one page of a collection; the first is the collection's own."""
    arguments: list[int | str] = [record.number, slug(record.title)]
    path = (
        reverse("collection", args=arguments)
        if page == 1
        else reverse("collection_page", args=[*arguments, page])
    )
    return f"{path}?order=latest" if latest_first else path


def of(record: Record) -> str:
    """The address of the record's page, whatever kind it is of."""
    return f"/{record.kind}/{record.number}/{_quoted_slug(record.title)}"


@lru_cache(maxsize=4096)
def _quoted_slug(title: str) -> str:
    """A page of results names the same records over and over."""
    return quote(slug(title))


def correct(record: Record, paragraph: str = "") -> str:
    """Where a reader suggests a correction of the record, or of one paragraph in its texts.

    paragraph: its place in the page, "t12-p4" for paragraph p4 of text 12.
    """
    path = reverse("correct", args=[record.kind, record.number])
    return f"{path}?{urlencode({'paragraph': paragraph})}" if paragraph else path


def agent(record: Record) -> str:
    """The address of the page of a person or an organisation."""
    return of(record)


def place(record: Record) -> str:
    """The address of a place's page."""
    return of(record)


def subject(record: Record) -> str:
    """The address of a subject's page."""
    return of(record)


def event(record: Record) -> str:
    """The address of an event's page."""
    return of(record)


def repository(
    record: Record,
    levels: Sequence[str] = (),
    part: str = "",
    page: int = 1,
    row: int = 1,
    table: bool = False,
) -> str:
    """The address of a repository's page, or of one of its levels, by their values.

    page, row: of its documents, of the levels below; part: a list that stands apart.
    """
    asked = [("level", value) for value in levels]
    asked += [("part", part)] if part else []
    asked += [(name, str(number)) for name, number in (("row", row), ("page", page)) if number > 1]
    asked += [("view", "table")] if table else []
    path = reverse("repository", args=[record.number, slug(record.title)])
    return f"{path}?{urlencode(asked)}" if asked else path


def history(kind: str, number: int, page: int = 1) -> str:
    """The address of the history of a record's description."""
    path = reverse("history", args=[kind, number])
    return f"{path}?page={page}" if page > 1 else path


def apparatus(record: Record, part: str = "", page: int = 1) -> str:
    """The address of a collection's apparatus, or of a page of one part of it."""
    asked = ([("part", part)] if part else []) + ([("page", str(page))] if page > 1 else [])
    path = reverse("apparatus", args=[record.number, slug(record.title)])
    return f"{path}?{urlencode(asked)}" if asked else path


def image(record: Record, width: int, page: int = 1) -> str:
    """The address of a file's picture in one of the widths of `fonds.files.images`."""
    path = reverse("image", args=[record.number, width])
    return path if page == 1 else f"{path}?{urlencode({'page': page})}"


def file(record: File) -> str:
    """The address of a file's bytes."""
    name = file_name(record)
    if not name:
        return reverse("file_number", args=[record.number])
    return reverse("file", args=[record.number, name])


def file_name(record: File) -> str:
    """The file's name as it stands in an address and in a download, the end of a very long one."""
    return whole_name(record)[-_LONGEST_NAME:]


def whole_name(record: File) -> str:
    """The file's name without what could deceive; "" when nothing is left.

    Steps between folders, stops at the beginning, and signs that are not seen or that turn the
    direction of letters are taken out: a name must not pass for another.

    >>> whole_name(File(name="../12\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe"))
    '12gpj.exe'
    """
    last = re.split(r"[/\\]", record.name)[-1]
    seen = "".join(each for each in last if each.isprintable())
    return seen.strip().lstrip(".").strip()


def as_table(address: str) -> str:
    """The same list as a dense table.

    >>> as_table("/collections"), as_table("/search?q=crates")
    ('/collections?view=table', '/search?q=crates&view=table')
    """
    return f"{address}{'&' if '?' in address else '?'}view=table"


def search(query: Query, *, dense: bool = False) -> str:
    """The address of a search; `dense` for its table."""
    asked = query.address()
    address = f"{_search_path()}?{asked}" if asked else _search_path()
    return as_table(address) if dense else address


def advanced(query: Query) -> str:
    """The address of the form that has a field for everything, filled in as that search."""
    asked = query.address()
    return f"{_search_path()}/advanced?{asked}" if asked else f"{_search_path()}/advanced"


def facet(query: Query, name: str, by: str = "", find: str = "", page: int = 1) -> str:
    """The address of all the values of a facet within a search.

    by: their order, "" for the usual one; find: what their names must hold; page: of the list.
    """
    return _within(f"/search/facet/{quote(name)}", query, by=by, find=find, page=page)


def lines(query: Query, by: str = "", page: int = 1) -> str:
    """The address of the lines in which the words of a search stand, across its documents."""
    return _within("/search/lines", query, by=by, page=page)


def lines_in(record: Record, words: str = "", hit: int = 0) -> str:
    """The address of the lines of one document in which words stand, or of one of those places."""
    asked = [(name, value) for name, value in (("q", words), ("hit", str(hit or ""))) if value]
    path = f"{of(record)}/lines"
    return f"{path}?{urlencode(asked)}" if asked else path


def alike(record: Record) -> str:
    """The address of the documents that are like this one."""
    return f"/search/like/{record.number}"


def why(query: Query, record: Record) -> str:
    """The address of the reasons why a search finds a record."""
    return _within(f"/search/why/{record.kind}/{record.number}", query)


def download(query: Query, suffix: str) -> str:
    """The address of the whole of a result as a file; `suffix` of its format: ".csv"."""
    return _within(f"/search{suffix}", _whole(query))


def feed(query: Query) -> str:
    """The address of the feed of what is new or changed in a result."""
    return _within("/search.atom", _whole(query))


def keep(query: Query) -> str:
    """The address of the page on which a search is cited, followed and downloaded."""
    return _within("/search/keep", _whole(query))


def cited(query: Query, state: int) -> str:
    """The address by which a search is cited as it stood in that state of the archive."""
    return _within(f"/search/cited/{state}", _whole(query)) if state else keep(query)


def _whole(query: Query) -> Query:
    """The search without what is a view of it: how many hits a page has, which people are told."""
    return query.sized(SIZES[0]).in_role("")


def _within(path: str, query: Query, page: int = 1, **further: str) -> str:
    """The address of a view of a search: its question, then what is asked of the view."""
    own = urlencode([(name, value) for name, value in further.items() if value])
    leaf = f"page={page}" if page > 1 else ""
    asked = "&".join(part for part in (_asked(query), own, leaf) if part)
    return f"{path}?{asked}" if asked else path


@lru_cache(maxsize=64)  # a page of results has the same search in dozens of addresses
def _asked(query: Query) -> str:
    return query.on_page(1).address()


@cache
def _search_path() -> str:
    return reverse("search")  # once a process: a page of results has hundreds of searches in it


def years(start: int, end: int) -> str:
    """The address of the search for the documents of a year, or of the years to another."""
    if start == end:
        return search(Query(chosen=(("year", str(start)),)))
    return search(Query(since=str(start).zfill(4), until=str(end).zfill(4)))


def day(date: dt.date, span: int | None = None) -> str:
    """The address of all that is dated that day and around it; span in days, None for the usual."""
    path = reverse("day", args=[date.isoformat()])
    return path if span is None else f"{path}?span={span}"
