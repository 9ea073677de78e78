"""Prose of a record that was written in Markdown: summaries, notes, introductions.

Texts of documents are not: an asterisk in a telegram is an asterisk.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import msgspec

from fonds.importing.readers.outline_rows import Laid
from fonds.importing.texts.markdown import converted
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from fonds.records.text import CleanText

# Kind → the column that prose is written under, and the field it goes to.
_PROSE: dict[str, tuple[tuple[str, str], ...]] = {
    "document": (("summary", "summaries"), ("notes", "notes")),
    "collection": (("introduction", "introduction"), ("selection", "selection")),
    "event": (("notes", "notes"),),
}


def marked_up(patch: Patch, row: Laid) -> Iterator[Patch | Problem]:
    """The patch with its prose read as Markdown, then notices of what that lost."""
    values, lost = dict(patch.values), list[tuple[str, CleanText]]()
    for column, name in _PROSE.get(patch.kind, ()):
        texts = [converted(words) for words in row.words(patch.kind, column) if words != "-"]
        if name in values and texts:
            values[name] = _replaced(values[name], [text.xhtml for text in texts])
            lost += [(column, text) for text in texts]
    yield dataclasses.replace(patch, values=values) if lost else patch
    for column, text in lost:
        where = msgspec.structs.replace(patch.where, field=column)
        for loss in text.lost:
            yield row.placed(
                Problem(found=loss.what, remedy=loss.remedy, where=where, severity=Severity.NOTICE)
            )


def _replaced(value: Any, bodies: list[str]) -> Any:
    """The field with these bodies in the place of its own, if there are as many."""
    if isinstance(value, str):
        return bodies[0] if len(bodies) == 1 else value
    if not isinstance(value, tuple) or len(value) != len(bodies):
        return value
    return tuple(
        body if isinstance(part, str) else msgspec.structs.replace(part, body=body)
        for part, body in zip(value, bodies, strict=True)
    )
