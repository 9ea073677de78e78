"""From the bytes of a file to a text in the profile: its encoding, its form, its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from fonds.files import media
from fonds.importing.texts import Reading, html, markdown, plain
from fonds.importing.texts.decoding import decoded
from fonds.records.problem import Problem, Severity, Where

LARGEST: Final = 16 * 1024 * 1024
"""Bytes of the largest file that becomes a text: some three thousand pages."""

FORMS: dict[str, Callable[[str, str], Reading]] = {
    media.HTML: html.read,
    media.MARKDOWN: markdown.read,
    media.PLAIN: plain.read,
}
"""The forms of text, by media type."""

_TAG = re.compile(r"<[A-Za-z!/]")

ENDINGS: Final = tuple(ending for form in FORMS for ending in media.ENDINGS[form])


@dataclass(frozen=True, slots=True)
class Converted:
    """A text, and what its file says beside it.

    body: in the text profile. language: BCP 47, "" when nobody says. matter: what stands before
    the text, by name. media_type: what the file is. notices: what a person should look at.
    """

    body: str
    language: str
    media_type: str
    matter: Mapping[str, object] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class How:
    """What a person said of how a file is to be read.

    encoding: its name, "" to have it told by content. lines: whether the line ends of plain text
    mean something, as in verse.
    """

    encoding: str = ""
    lines: bool = False


AS_IT_SAYS: Final = How()
"""Nobody said anything: the file tells."""


def converted(
    content: bytes, name: str, where: Where, language: str = "", how: How = AS_IT_SAYS
) -> Converted | Problem:
    """The text that a file of that name holds; or the Problem for which it cannot be one.

    `language` is what is known from elsewhere, and goes before what the file says of itself.
    """
    fault = _unfit(content, name)
    if fault is not None:
        return Problem(found=fault[0], remedy=fault[1], where=where)
    told = decoded(content, where, how.encoding)
    if isinstance(told, Problem):
        return told
    form = _form(content, name, told.words)
    if form == media.PLAIN:
        reading = plain.read(told.words, language, keep_lines=how.lines)
    else:
        reading = FORMS[form](told.words, language)
    if not reading.text.xhtml:
        return Problem(
            found="The file holds no words.",
            remedy="Put the text into it, or take it away.",
            where=where,
        )
    notices = [
        Problem(found=found, remedy=remedy, where=where, severity=Severity.NOTICE)
        for found, remedy in _said(reading, form, name, language)
    ]
    if told.notice is not None:
        notices.insert(0, told.notice)
    used = language or reading.language
    return Converted(reading.text.xhtml, used, form, reading.matter, tuple(notices))


def _form(content: bytes, name: str, words: str) -> str:
    """The form to read it in: a page without a single tag is plain text."""
    form = media.told(content[: media.HEAD], name)
    if form == media.HTML and not _TAG.search(words):
        return media.PLAIN
    return form if form in FORMS else media.PLAIN


def _unfit(content: bytes, name: str) -> tuple[str, str] | None:
    if not content.strip():
        return "The file is empty.", "Put the text into it, or take it away."
    if len(content) > LARGEST:
        return (
            f"The text is larger than {LARGEST // 2**20} MB.",
            "Divide it into parts, or put “attachment” into its name to keep it as a file.",
        )
    form = media.told(content[: media.HEAD], name)
    if not media.is_written(form) and form != "application/xml":
        return (
            f"The file is named as a text, but its content is {called(form)}.",
            "Give it the ending of what it is, or save it again as text.",
        )
    return None


def called(form: str) -> str:
    """What a media type is called in a sentence."""
    return "of no form that is known" if form == media.UNKNOWN else f"“{form}”"


def _said(reading: Reading, form: str, name: str, language: str) -> list[tuple[str, str]]:
    """What a person should look at: what was found, and what to do."""
    said = []
    if form != media.by_ending(name):
        ending = media.ending(name)
        found = f"The name ends in “{ending}”, but the content is {called(form)}, and read as that."
        said.append((found, "Give the file the ending of what it is."))
    if language and reading.language and not _agree(language, reading.language):
        found = f"The file says that it is in “{reading.language}”; it was taken as “{language}”."
        said.append((found, "Correct the one that is wrong."))
    if reading.unread is not None:
        found, remedy = reading.unread
        said.append((f"What stands before the text was not read: {found}", remedy))
    return [*said, *((loss.what, loss.remedy) for loss in reading.text.lost)]


def _agree(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]
