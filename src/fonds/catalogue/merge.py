"""Merging: two records of one thing become one. The lesser number redirects; nothing is deleted.

Of documents, both copies are kept, each with what is its own. Whatever pointed to the one that
goes is led to the one that stays. A merge is a run: it can be undone as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db import transaction

from fonds.catalogue import runs, save
from fonds.catalogue.models import NOUNS, Noun, Run
from fonds.records.agent import Agent, Name
from fonds.records.copies import Copy
from fonds.records.document import Document, Title
from fonds.records.file import File
from fonds.records.kinds import BY_NAME
from fonds.records.place import Place
from fonds.records.pointers import points_to, repoint
from fonds.records.record import Pointer, Record, State
from fonds.records.subject import Subject
from fonds.records.transcription import Text

# Fields of which both records' parts are kept, without those that are the same.
_GATHERED = (
    "names",
    "other_titles",
    "genres",
    "dates",
    "numbers",
    "languages",
    "participations",
    "places",
    "subjects",
    "events",
    "collections",
    "summaries",
    "relations",
    "publications",
    "authenticity",
    "notes",
)


@dataclass(frozen=True, slots=True)
class Merged:
    """The run of a merge, and the record that stands."""

    run: Run
    record: Record


def merge(kind: str, gone: int, stays: int, actor: str = "", reason: str = "") -> Merged:
    """Merge record `gone` into `stays`; its address answers 301 from now on.

    Raises ValueError for a merge of a record with itself, DoesNotExist for a number without row.
    """
    if gone == stays:
        raise ValueError(f"{kind} {gone} cannot be merged with itself; name two numbers.")
    with transaction.atomic():
        run = runs.begin("", f"{kind} {gone} into {kind} {stays}", actor, what="merge")
        reason = reason or f"{kind.capitalize()} {gone} is the same as {stays}"
        _accept(list(_led_on(_standing(kind, gone), _standing(kind, stays))), actor, reason, run)
        # Emptied before it is gathered, so that a key is free when the other takes it over.
        going, staying = _standing(kind, gone), _standing(kind, stays)
        _accept([_emptied(going, stays)], actor, reason, run)
        _accept([_gathered(going, staying)], actor, reason, run)
        runs.finish(run, {"merged": 1})
        return Merged(run, _standing(kind, stays))


def _standing(kind: str, number: int) -> Record:
    row: Noun = NOUNS[kind].rows.get(pk=number)
    return row.as_record()


def _accept(records: list[Record], actor: str, reason: str, run: Run) -> None:
    outcome = save.accept(records, actor, reason, run)
    if outcome.refused or outcome.conflicting:
        # Within one transaction nobody else can have moved a row: this is a fault of ours.
        raise RuntimeError(f"A merge was not accepted: {outcome.problems or outcome.conflicts}")


def _emptied(going: Record, stays: int) -> Record:
    return msgspec.structs.replace(going, state=State.MERGED, merged_into=stays, keys=())


def _gathered(going: Record, staying: Record) -> Record:
    values: dict[str, Any] = {"keys": _both(staying.keys, going.keys)}
    for name in _GATHERED:
        if hasattr(staying, name):
            values[name] = _both(getattr(staying, name), getattr(going, name))
    if isinstance(staying, Document) and isinstance(going, Document):
        values["copies"] = staying.copies + tuple(_renamed(going, staying))
    gathered = msgspec.structs.replace(staying, **values)
    return _without_itself(_with_title(gathered, going))


def _with_title(record: Record, going: Record) -> Record:
    """The record with the heading of the one that goes among its further ones."""
    if not going.title or going.title == record.title:
        return record
    match record:
        case Document(other_titles=titles) if all(each.form != going.title for each in titles):
            title = Title(form=going.title, language=getattr(going, "title_language", ""))
            return msgspec.structs.replace(record, other_titles=(*titles, title))
        case Agent(names=names) | Place(names=names) | Subject(names=names):
            if all(each.form != going.title for each in names):
                name = Name(form=going.title, language=getattr(going, "title_language", ""))
                return msgspec.structs.replace(record, names=(*names, name))
    return record


def _both(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Any, ...]:
    return first + tuple(each for each in second if each not in first)


def _renamed(going: Document, staying: Document) -> Iterator[Copy]:
    """The copies of the record that goes, under ids that are free in the one that stays."""
    for copy in going.copies:
        yield msgspec.structs.replace(copy, id=_free_id(copy.id, going, staying))


def _free_id(name: str, going: Document, staying: Document) -> str:
    taken = {copy.id for copy in staying.copies}
    return f"{going.number}-{name}" if name in taken else name


def _led_on(going: Record, staying: Record) -> Iterator[Record]:
    """Every record that points to the one that goes, pointing to the one that stays."""

    def follow(target: str, pointer: Pointer) -> Pointer:
        return staying.number if (target, pointer) == (going.kind, going.number) else pointer

    for row in _pointing(going):
        record = _in_its_copy(row.as_record(), going, staying)
        led = _without_itself(repoint(record, follow))
        if led != row.as_record():
            yield led


def _pointing(going: Record) -> Iterator[Noun]:
    """Every row that may point to the record: those in whose JSON its number stands.

    This reads whole tables, some seconds for hundreds of thousands; a merge is rare, and what is
    not projected (who made a text, who was present) must be found as well.
    """
    standing_alone = rf"[:,\[]{going.number}[],}}]"
    for kind, model in NOUNS.items():
        if points_to(BY_NAME[kind], going.kind):
            rows = model.rows.filter(record__regex=standing_alone)
            yield from rows.exclude(pk=going.number if kind == going.kind else 0).order_by("pk")


def _in_its_copy(record: Record, going: Record, staying: Record) -> Record:
    """A text or file of a merged document, naming its copy as the copy will be called."""
    if isinstance(going, Document) and isinstance(staying, Document):
        match record:
            case Text(copy=name) | File(copy=name) if name:
                return msgspec.structs.replace(record, copy=_free_id(name, going, staying))
    return record


def _without_itself(record: Record) -> Record:
    """The record without relations to itself, which a merge of two related ones would make."""
    if not isinstance(record, Document):
        return record
    kept = tuple(each for each in record.relations if each.to != record.number)
    return msgspec.structs.replace(record, relations=kept)
