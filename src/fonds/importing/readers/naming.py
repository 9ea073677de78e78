"""What the name of a file says: to which document it belongs, and what it is.

    12.en.html                  a text of document 12 in English
    12.ru.transcript.txt        the words of the document itself, in Russian
    12.en.translation.md        a translation
    12.en.translation.2.md      another translation into English
    12.de.machine.txt           made by machine
    12.ru.lines.txt             verse, a table: its lines are kept
    12-003.jpg, 12_scan_003.tif the third scan
    12.pdf, 12.attachment.html  other files, kept as they are
    wilson~110011.en.txt        of the document that another system calls wilson:110011

First the document, then, parted by full stops and in any order, what is known of the file, then
the ending. Nothing is guessed: a name with a word that says nothing here is not read at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

import msgspec

from fonds.importing.readers.tongues import is_language
from fonds.records.file import FileRole
from fonds.records.text_profile.attributes import language_tag
from fonds.records.transcription import Extent, Method, TextKind

LONGEST_ORDER: Final = 6  # digits

_NUMBER = r"0*(?P<number>[1-9][0-9]{0,8})"
_ORDER = rf"(?:[-_ ]+(?:(?:scan|page|p)[-_ ]*)?(?P<order>[0-9]{{1,{LONGEST_ORDER}}}))?"
_NUMBERED = re.compile(_NUMBER + _ORDER, re.IGNORECASE)
_AFTER = re.compile(_ORDER, re.IGNORECASE)
_FOREIGN = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9_-]*)~(?P<value>.+)")
_DIGITS = re.compile(rf"[0-9]{{1,{LONGEST_ORDER}}}")

_TYPES = {
    "transcript": TextKind.TRANSCRIPTION,
    "transcription": TextKind.TRANSCRIPTION,
    "original": TextKind.TRANSCRIPTION,
    "translation": TextKind.TRANSLATION,
}
_ROLES = {
    "scan": FileRole.SCAN,
    "attachment": FileRole.ATTACHMENT,
    "source": FileRole.SOURCE,
}
_WORDS: dict[str, tuple[str, Any]] = {
    **{word: ("type", kind) for word, kind in _TYPES.items()},
    **{word: ("role", role) for word, role in _ROLES.items()},
    "machine": ("method", Method.MACHINE),
    "excerpt": ("extent", Extent.EXCERPT),
    "lines": ("lines", True),
}


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """What a name says; None or "" where it is silent.

    document: the key of the document, and `stem` the words it was read from, for keys of parts.
    lines: whether the line ends of a plain text mean something.
    """

    document: str
    stem: str
    language: str = ""
    type: TextKind | None = None
    role: FileRole | None = None
    method: Method | None = None
    extent: Extent | None = None
    order: int | None = None
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a name is not read, and what to do."""

    found: str
    remedy: str


def told(name: str, scheme: str = "") -> Name | Unread:
    """What the name of a file says.

    With a `scheme` the first part is what that system calls the document: with "wilson",
    `110011.en.txt` is of wilson:110011.

    >>> told("12-003.jpg").order, told("wilson~110011.en.txt").document
    (3, 'wilson:110011')
    """
    first, *words = name.split(".")
    begun = _document(first, scheme)
    if isinstance(begun, Unread):
        return begun
    return _described(begun, words)


def beside(name: str, stem: str, document: str) -> Name | Unread:
    """What the name of a file says that lies beside the record of that stem.

    >>> beside("telegram-003.jpg", "telegram", "folder:telegram").order
    3
    """
    first, *words = name[len(stem) :].split(".")
    found = _AFTER.fullmatch(first)
    if found is None:
        return Unread(
            f"What follows “{stem}” in the name is not read.",
            f"Write a full stop, or a number: {stem}.ru.txt, {stem}-003.jpg.",
        )
    order = int(found["order"]) if found["order"] else None
    return _described(Name(document=document, stem=document, order=order), words)


def _described(begun: Name, words: list[str]) -> Name | Unread:
    """The name with what its further words say; the last of them is the ending."""
    if not words:
        return Unread("The name has no ending.", "Add it: .html, .txt, .jpg, .pdf …")
    *words, ending = words
    if _meaning(ending.lower()) is not None:
        return Unread(f"The name ends in “.{ending}”, which is no ending.", "Add the ending.")
    said: dict[str, Any] = {} if begun.order is None else {"order": begun.order}
    for word in words:
        meaning = _meaning(word.lower())
        if meaning is None:
            return _strange(word)
        if meaning[0] in said:
            return Unread(f"The name says twice what its {meaning[0]} is.", "Keep the right one.")
        said[meaning[0]] = meaning[1]
    return msgspec.structs.replace(begun, **said)


def _document(first: str, scheme: str) -> Name | Unread:
    """The document that the first part names; with the order that may follow a number."""
    numbered = _NUMBERED.fullmatch(first)
    foreign = _FOREIGN.fullmatch(first)
    if foreign is not None:
        value = unquote(foreign["value"])
        return Name(document=f"{foreign['scheme'].lower()}:{value}", stem=first)
    order = int(numbered["order"]) if numbered and numbered["order"] else None
    if scheme and first:
        stem = first[: numbered.end("number")] if numbered else first
        return Name(document=f"{scheme}:{unquote(stem)}", stem=stem, order=order)
    if numbered is not None:
        number = int(numbered["number"])
        return Name(document=f"fonds:document/{number}", stem=str(number), order=order)
    return Unread(
        "The name does not begin with the number of a document.",
        "Begin it with the number, then a full stop: 12.en.html, 12-003.jpg, 12.pdf.",
    )


def _meaning(word: str) -> tuple[str, Any] | None:
    if word in _WORDS:
        return _WORDS[word]
    if _DIGITS.fullmatch(word):
        return "order", int(word)
    if is_language(word):
        return "language", language_tag(word) or ""
    return None


def _strange(word: str) -> Unread:
    known = ", ".join(_WORDS)
    return Unread(
        f"“{word}” in the name says nothing that is known here.",
        f"Between the number and the ending may stand: a language (en, ru, zh-Hans), a number, "
        f"and the words {known}.",
    )
