"""The words of a text file: its encoding told by a mark, by what the page states, by its content.

What a page states is believed where its bytes fit and are not UTF-8: pages that were converted
often state what they were before.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import msgspec

from fonds.importing.tables import encodings
from fonds.importing.tables.encodings import Encoding
from fonds.records.problem import Problem, Where

_HEAD = 4096
_STATED = re.compile(
    rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?([A-Za-z0-9_-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*"
    rb"[\"']([A-Za-z0-9_-]+)",
    re.IGNORECASE,
)
# As browsers do: pages that name the smaller set are written in the larger one.
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
_UNICODE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The words of a file, and the notice of its encoding where that was not certain."""

    words: str
    notice: Problem | None = None


def decoded(content: bytes, where: Where, encoding: str = "") -> Decoded | Problem:
    """The words; or the Problem when no encoding is sure, or bytes mean nothing in it.

    `encoding` is the one that a person named, and is believed.
    """
    told = _encoding(content, where.file, encoding)
    if isinstance(told, Problem):
        return msgspec.structs.replace(told, where=where)
    words = "".join(encodings.decoded((content,), told)).removeprefix("\ufeff")
    if fault := encodings.fault(words):
        return Problem(
            found=f"The text is in {told.label}, but {fault[1]} means nothing there.",
            remedy="Save it again as UTF-8, and look at that place.",
            where=msgspec.structs.replace(
                where, row=where.row or words.count("\n", 0, fault[0]) + 1
            ),
        )
    notice = told.notice and msgspec.structs.replace(told.notice, where=where)
    return Decoded(words, notice)


def _encoding(content: bytes, name: str, encoding: str) -> Encoding | Problem:
    if encoding:
        return encodings.named(encoding, name)
    return _stated(content) or encodings.told(content, name)


def _stated(content: bytes) -> Encoding | None:
    """What the page says it is in, if its bytes agree and no Unicode explains them better."""
    found = _STATED.search(content[:_HEAD])
    if found is None:
        return None
    label = (found[1] or found[2]).decode()
    try:
        name = codecs.lookup(label).name
        codec = _LARGER.get(name, name)
        content.decode(codec)
    except (LookupError, UnicodeError, ValueError):
        return None
    if codec in _UNICODE or _is_utf_8(content):
        return None
    return Encoding(codec, label)


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
