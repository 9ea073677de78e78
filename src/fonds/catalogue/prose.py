"""Records on their way in: what the saver sees to before it compares.

Every field in the text profile is made canonical once, here: pages print these fields as they
stand. The paragraphs of a Text get their ids, minted at the first save and never reused. And that
a record was public once is never forgotten, whoever hands it in without saying so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import msgspec

import fonds.records.text as profile
from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record
from fonds.records.transcription import Text

Clean = Callable[[str, str, str], str]  # (prose, its language, the field it stands in)

# The fields in the text profile, each with the field that says its language; "" where its parts
# do, or nobody does.
_PROSE: dict[str, dict[str, str]] = {
    "text": {"body": "language"},
    "collection": {"introduction": "title_language", "selection": "title_language"},
    "document": {"summaries": "", "notes": ""},
    "event": {"notes": ""},
    "preface": dict.fromkeys(("introduction", "selection", "method", "contact"), "title_language"),
}


def prepared(record: Record, previous: Record | None = None) -> tuple[Record, list[Problem]]:
    """The record as it will be saved, and a notice for everything that had to go.

    `previous` is the row's record now: a text that comes in again without paragraph ids gets
    those of the paragraphs that are the same. Idempotent.
    """
    problems: list[Problem] = []
    if previous is not None and record.public_since is None and previous.public_since is not None:
        record = msgspec.structs.replace(record, public_since=previous.public_since)
    clean = _cleaning(problems)
    if isinstance(record, Text):
        return _text(record, previous if isinstance(previous, Text) else None, clean), problems
    changes = {
        name: _each(getattr(record, name), getattr(record, language, ""), name, clean)
        for name, language in _PROSE.get(record.kind, {}).items()
        if getattr(record, name)
    }
    return msgspec.structs.replace(record, **changes) if changes else record, problems


def _cleaning(problems: list[Problem]) -> Clean:
    def clean(prose: str, language: str, field: str) -> str:
        return _canonical(prose, language, field, problems)

    return clean


def _each(value: Any, language: str, field: str, clean: Clean) -> Any:
    """The prose of a field, or of its parts, made canonical."""
    if isinstance(value, str):
        return clean(value, language, field)
    if isinstance(value, tuple):
        return tuple(_each(part, language, field, clean) for part in value)
    body = clean(value.body, getattr(value, "language", ""), field)
    return value if body == value.body else msgspec.structs.replace(value, body=body)


# --- What was worked out ahead, as a rule in another process ---


@dataclass(frozen=True, slots=True)
class Foresight:
    """Prose that was made canonical before its record was met.

    values: the fields it stands in. losses: what had to go. canonical: digests of all of it.
    minted: a text's body with the ids it gets if it is new, and the highest of these; None when
    it is not known.
    """

    values: Mapping[str, Any]
    losses: tuple[Problem, ...]
    canonical: tuple[bytes, ...]
    minted: tuple[str, int] | None = None


def foresight(kind: str, values: Mapping[str, Any]) -> Foresight | None:
    """What can be worked out from fields of a record alone: pure, without the archive.

    None when there is nothing. A field whose language the source does not speak of is left alone.
    """
    problems: list[Problem] = []
    canonical: list[bytes] = []

    def clean(prose: str, language: str, field: str) -> str:
        cleaned = _canonical(prose, language, field, problems)
        canonical.append(_digest(cleaned))
        return cleaned

    cleaned = {
        name: _each(values[name], values.get(language, ""), name, clean)
        for name, language in _PROSE.get(kind, {}).items()
        if _speaks(values, name, language)
    }
    if not cleaned:
        return None
    minted = None
    if kind == "text" and not values.get("highest_paragraph"):
        minted = profile.mint(cleaned["body"], 0)
    return Foresight(cleaned, tuple(problems), tuple(canonical), minted)


def _speaks(values: Mapping[str, Any], name: str, language: str) -> bool:
    """Whether the prose and its language are both there; what empties a field is neither."""
    prose = isinstance(values.get(name), str | tuple) and bool(values[name])
    return prose and (not language or isinstance(values.get(language), str))


def foresee(several: Iterable[Foresight]) -> None:
    """Know these until called again: `prepared` need not work them out."""
    _minted_ahead.clear()
    for each in several:
        for digest in each.canonical:
            _note(_canonical_lately, digest)
        if each.minted is not None:
            _minted_ahead[each.canonical[0]] = each.minted


# What this module has seen to lately, by digest: prose that is canonical, and bodies with the
# highest paragraph number they were minted with. The plan of an import and the saver prepare the
# same record, one just after the other.
_canonical_lately: dict[bytes, int] = {}
_minted_lately: dict[bytes, int] = {}
_minted_ahead: dict[bytes, tuple[str, int]] = {}  # by the digest of the body without ids
_LATELY = 5_000


def _digest(prose: str) -> bytes:
    return blake2b(prose.encode(errors="surrogatepass"), digest_size=20).digest()


def _note(lately: dict[bytes, int], digest: bytes, highest: int = 0) -> None:
    lately[digest] = highest
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
    body, highest = _minted(body, highest, new=previous is None)
    _note(_minted_lately, _digest(body), highest)
    return msgspec.structs.replace(record, body=body, highest_paragraph=highest)


def _minted(body: str, highest: int, *, new: bool) -> tuple[str, int]:
    if new and not highest and _minted_ahead:
        known = _minted_ahead.get(_digest(body))
        if known is not None:
            return known
    return profile.mint(body, highest)


def _canonical(prose: str, language: str, field: str, problems: list[Problem]) -> str:
    if not prose:
        return prose
    digest = _digest(prose)
    if digest in _canonical_lately:
        return prose
    if profile.is_canonical(prose):
        _note(_canonical_lately, digest)
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
