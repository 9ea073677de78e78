"""Which text a citation speaks of, who translated it and from what."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.citation.cited import Cited
from fonds.records.citation.wording import Wording, primary
from fonds.records.copies import CopyKind
from fonds.records.document import Role
from fonds.records.transcription import Method, Text, TextKind

# A text that only a machine made is never cited unless somebody chose it.
_BY_DEFAULT = (Method.HUMAN, Method.UNKNOWN, Method.CORRECTED)


def text_cited(cited: Cited) -> Text | None:
    """The text chosen; else the translation into the reader's language that people made."""
    open_ones = [text for text in cited.texts if text.access.is_open()]
    if cited.text:
        return next((text for text in open_ones if text.number == cited.text), None)
    ready = [
        text
        for text in open_ones
        if text.type is TextKind.TRANSLATION
        and text.method in _BY_DEFAULT
        and primary(text.language) == primary(cited.language)
    ]
    return min(ready, key=lambda text: _BY_DEFAULT.index(text.method), default=None)


def translation(cited: Cited, wording: Wording) -> Iterator[str]:
    """Translated by whom, by machine or not, and from a translation if it was so."""
    text = text_cited(cited)
    if text is None or text.type is not TextKind.TRANSLATION:
        named = names(cited, Role.TRANSLATOR)
        if named and not cited.text:
            yield wording.translated_by.format(listed(named, wording))
        return
    yield _made(cited, text, wording)
    base = _base(cited, text)
    if base is not None:
        name = language_name(base, wording)
        yield wording.translated_from.format(name) if name else wording.translated_from_unknown


def _made(cited: Cited, text: Text, wording: Wording) -> str:
    makers = [cited.name(maker, "") for maker in text.made_by]
    named = [text.made_by_written] if text.made_by_written else [name for name in makers if name]
    named = named or names(cited, Role.TRANSLATOR)
    by_machine = {
        Method.MACHINE: wording.machine_translation,
        Method.CORRECTED: wording.corrected_translation,
    }.get(text.method)
    extent = wording.extents.get(text.extent, "")
    if by_machine:
        return f"{by_machine} {extent}".rstrip()
    if not named:
        return wording.translator_not_recorded
    return wording.translated_by.format(listed(named, wording)) + (f", {extent}" if extent else "")


def _base(cited: Cited, text: Text) -> str | None:
    """The language of the translation that it was translated from; None if from the original."""
    source = next((one for one in cited.texts if one.number and one.number == text.from_text), None)
    if source and source.type is TextKind.TRANSLATION:
        return source.language
    copy_id = source.copy if source else text.copy
    for copy in cited.document.copies:
        if copy.id == copy_id and copy_id and copy.kind is CopyKind.TRANSLATION:
            return copy.language
    return None


def names(cited: Cited, role: Role) -> list[str]:
    """The names of those who had that role, as written or as the archive knows them."""
    parts = (part for part in cited.document.participations if part.role is role)
    found = (cited.name(part.agent, part.written) for part in parts)
    return list(dict.fromkeys(name for name in found if name))


def listed(named: list[str], wording: Wording) -> str:
    """A, B and C"""
    *first, last = named
    return wording.conjunction.format(", ".join(first), last) if first else last


def language_name(code: str, wording: Wording) -> str:
    """The name of the language in the citation's; "" where we have none."""
    return wording.languages.get(primary(code), "")
