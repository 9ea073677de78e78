"""The Problems that a plan finds, in words: each says what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from fonds.catalogue.join import Conflict
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.record import Record, State

_SHORT = 160


def twice(patch: Patch, first: Where) -> Problem:
    """The same record stands in the source twice."""
    return _at(
        patch,
        f"The same {patch.kind} ({patch.key}) stands already in {first}; the first one is taken.",
        "Keep the right one; or, if they are two, give each an identifier of its own.",
        value=patch.key,
    )


def moved(patch: Patch) -> Problem:
    """What was read first is not what is read now."""
    return _at(
        patch,
        "The file was changed while it was being read.",
        "Import it again when nothing writes to it.",
    )


def incomplete(patch: Patch) -> Problem:
    """A new record lacks a field without which it cannot be."""
    return _at(
        patch,
        f"This {patch.kind} is new here, and a field that every {patch.kind} needs is missing.",
        "Give the record whole, or the number of the one that it corrects.",
    )


def nowhere(patch: Patch, kind: str, target: str, name: str = "") -> Problem:
    """The record refers, in the field of that name if it is given, to what nobody has."""
    what = f"“{name}”" if name else f"This {patch.kind}"
    return _at(
        patch,
        f"{what} refers to the {kind} “{target}”, which is neither here nor goes in with it.",
        f"Bring that {kind} in first or with it, or take the reference out.",
        name,
        target,
    )


def several(patch: Patch, numbers: Sequence[int]) -> Problem:
    """The source names by its title what several records here are called."""
    title = patch.key.partition(":")[2]
    listed = ", ".join(f"#{number}" for number in numbers)
    return _at(
        patch,
        f"“{title}” may be any of {len(numbers)} records of kind {patch.kind} here: {listed}.",
        "Write the number of the one that is meant, with its #, in place of the name.",
        value=title,
    )


def which(patch: Patch, kind: str, key: str, bearers: Sequence[str], name: str) -> Problem:
    """A row names somebody whose name several bear; the name is kept, and nobody identified."""
    title = key.partition(":")[2]
    return _at(
        patch,
        f"“{title}” may be any of several records of kind {kind}: {', '.join(bearers)}. The name "
        "is kept as it is written, without saying which.",
        "Write the number (#12) or the identifier of the one that is meant beside the name.",
        name,
        title,
        Severity.NOTICE,
    )


def unreadable(patch: Patch, content: Path, error: OSError) -> Problem:
    """The bytes of a file cannot be read."""
    reason = (error.strerror or "it cannot be opened").lower()
    return _at(
        patch,
        f"The file {content.name} cannot be read: {reason}.",
        "Check its name and its rights, then import again.",
        value=content.name,
    )


def hollow(patch: Patch, content: Path) -> Problem:
    """The file has no bytes."""
    return _at(
        patch,
        f"The file {content.name} is empty.",
        "Copy it again from where it came; then import again.",
        value=content.name,
    )


def no_store(patch: Patch) -> Problem:
    """There is nowhere to keep bytes."""
    return _at(patch, "There is no store to keep files in.", "Import into the home of an archive.")


def taken(patch: Patch) -> Problem:
    """A claimed number belongs to another record; a new one is given."""
    return _at(
        patch,
        f"The number {patch.number} belongs to another {patch.kind} here; a new one is given.",
        "Nothing need be done: the source's own identifier leads to the new number.",
        "number",
        str(patch.number),
        Severity.NOTICE,
    )


def aside(patch: Patch, standing: Record) -> Problem:
    """The record was withdrawn or merged here, and stays so."""
    if standing.state == State.MERGED:
        found = f"was merged into {standing.merged_into}"
        remedy = f"See whether {standing.merged_into} should say what the source says."
    else:
        found = "was withdrawn"
        remedy = "Publish it again at the desk if it should be seen."
    return _at(
        patch,
        f"{standing.kind.capitalize()} {standing.number} {found} here, and stays so.",
        remedy,
        "state",
        severity=Severity.NOTICE,
    )


def conflict(patch: Patch, clash: Conflict) -> Problem:
    """A field that was changed here and in the source: both values are told."""
    return _at(
        patch,
        f"“{clash.field}” of {clash.kind} {clash.number} was changed here and in the source. "
        f"Here, and it stays: {_words(clash.theirs)}. In the source: {_words(clash.ours)}.",
        "Edit the record at the desk if the source is right, or correct the source.",
        clash.field,
        _words(clash.ours),
        Severity.CONFLICT,
    )


def draft_waits(patch: Patch, record: Record) -> Problem:
    """Somebody's draft of the record waits at the desk, and says something else."""
    return _at(
        patch,
        f"A draft of {record.kind} {record.number} waits at the desk already, and stays.",
        "Publish or discard that draft, then import again.",
        severity=Severity.CONFLICT,
    )


def broken(kind: str, key: str, number: int, where: Where) -> Problem:
    """Saved records point to one that was refused after all."""
    return Problem(
        found=f"Records that were saved refer to {kind} {number} ({key}), which was refused.",
        remedy="Mend that record and import again; until then the references lead nowhere.",
        where=where,
        severity=Severity.NOTICE,
        value=key,
    )


def placed(problem: Problem, patch: Patch, name: str = "") -> Problem:
    """A Problem that was found without its place, at the patch's place."""
    where = msgspec.structs.replace(patch.where, field=name or problem.where.field)
    return msgspec.structs.replace(problem, where=where)


def _at(
    patch: Patch,
    found: str,
    remedy: str,
    name: str = "",
    value: str = "",
    severity: Severity = Severity.REFUSED,
) -> Problem:
    where = msgspec.structs.replace(patch.where, field=name)
    return Problem(found=found, remedy=remedy, where=where, severity=severity, value=value)


def _words(value: Any) -> str:
    """A field's value as a person may read it, cut where it is long."""
    plain = msgspec.to_builtins(value)
    words = plain if isinstance(plain, str) else msgspec.json.encode(plain).decode()
    if words in ("", "[]", "null"):
        return "nothing"
    return f"“{words[:_SHORT]}…”" if len(words) > _SHORT else f"“{words}”"
