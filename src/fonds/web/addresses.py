"""Addresses: the number is for ever, the slug behind it is decoration and may change."""

from __future__ import annotations

import re

from django.urls import reverse
from django.utils.text import slugify

from fonds.records.file import File
from fonds.records.record import Record

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
    return reverse("document", args=[record.number, slug(record.title)])


def collection(record: Record, page: int = 1, latest_first: bool = False) -> str:
    """The address of one page of a collection; the first is the collection's own."""
    arguments: list[int | str] = [record.number, slug(record.title)]
    path = (
        reverse("collection", args=arguments)
        if page == 1
        else reverse("collection_page", args=[*arguments, page])
    )
    return f"{path}?order=latest" if latest_first else path


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
