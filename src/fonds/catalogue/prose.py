"""Records on their way in: what the saver sees to before it compares.

Every field in the text profile is made canonical once, here: pages print these fields as they
stand. The paragraphs of a Text get their ids, minted at the first save and never reused. And that
a record was public once is never forgotten, whoever hands it in without saying so.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

import msgspec

import fonds.records.text as profile
from fonds.records.collection import Collection
from fonds.records.document import Document
from fonds.records.event import Event
from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record
from fonds.records.transcription import Text

Clean = Callable[[str, str, str], str]  # (prose, its language, the field it stands in)
P = TypeVar("P", bound=msgspec.Struct)


def prepared(record: Record, previous: Record | None = None) -> tuple[Record, list[Problem]]:
    """The record as it will be saved, and a notice for everything that had to go.

    `previous` is the row's record now: a text that comes in again without paragraph ids gets
    those of the paragraphs that are the same. Idempotent.
    """
    problems: list[Problem] = []
    if previous is not None and record.public_since is None and previous.public_since is not None:
        record = msgspec.structs.replace(record, public_since=previous.public_since)

    def clean(prose: str, language: str, field: str) -> str:
        return _canonical(prose, language, field, problems)

    match record:
        case Text():
            return _text(record, previous if isinstance(previous, Text) else None, clean), problems
        case Collection(introduction=introduction, selection=selection):
            return msgspec.structs.replace(
                record,
                introduction=clean(introduction, record.title_language, "introduction"),
                selection=clean(selection, record.title_language, "selection"),
            ), problems
        case Document() if record.summaries or record.notes:
            return _document(record, clean), problems
        case Event() if record.notes:
            return msgspec.structs.replace(record, notes=_bodies(record.notes, clean)), problems
    return record, problems


def _document(record: Document, clean: Clean) -> Document:
    return msgspec.structs.replace(
        record,
        summaries=_bodies(record.summaries, clean, "summaries"),
        notes=tuple(clean(note, "", "notes") for note in record.notes),
    )


def _bodies(parts: tuple[P, ...], clean: Clean, field: str = "notes") -> tuple[P, ...]:
    return tuple(
        msgspec.structs.replace(
            part,
            body=clean(getattr(part, "body"), getattr(part, "language", ""), field),  # noqa: B009
        )
        for part in parts
    )


# What this module has seen to lately, by digest: prose that is canonical, and bodies with the
# highest paragraph number they were minted with. The plan of an import and the saver prepare the
# same record, one just after the other.
_canonical_lately: dict[bytes, int] = {}
_minted_lately: dict[bytes, int] = {}
_LATELY = 5_000


def _digest(prose: str) -> bytes:
    return blake2b(prose.encode(errors="surrogatepass"), digest_size=20).digest()


def _note(lately: dict[bytes, int], prose: str, highest: int = 0) -> None:
    lately[_digest(prose)] = highest
    if len(lately) > _LATELY:
        del lately[next(iter(lately))]


def _minted_before(record: Text, previous: Text | None) -> bool:
    known = previous is None or record.highest_paragraph >= previous.highest_paragraph
    return known and _minted_lately.get(_digest(record.body)) == record.highest_paragraph


def _text(record: Text, previous: Text | None, clean: Clean) -> Text:
    if previous is not None and record.body == previous.body:
        return msgspec.structs.replace(record, highest_paragraph=previous.highest_paragraph)
    if _minted_before(record, previous):
        return record
    body, highest = clean(record.body, record.language, "body"), record.highest_paragraph
    if previous is not None:
        body = profile.keep_ids(previous.body, body)
        highest = max(highest, previous.highest_paragraph)
    body, highest = profile.mint(body, highest)
    _note(_minted_lately, body, highest)
    return msgspec.structs.replace(record, body=body, highest_paragraph=highest)


def _canonical(prose: str, language: str, field: str, problems: list[Problem]) -> str:
    if not prose or _digest(prose) in _canonical_lately:
        return prose
    if profile.is_canonical(prose):
        _note(_canonical_lately, prose)
        return prose
    cleaned = profile.clean(prose, language or None)
    problems.extend(
        Problem(
            found=loss.what,
            remedy=loss.remedy,
            where=Where(field=field),
            severity=Severity.NOTICE,
        )
        for loss in cleaned.lost
    )
    return cleaned.xhtml
