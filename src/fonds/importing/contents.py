"""The bytes that come with records of files: weighed for the plan, stored before the row."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from fonds.files.store import Store
from fonds.importing import faults
from fonds.importing.step import Step
from fonds.records.file import File
from fonds.records.patch import Patch
from fonds.records.problem import Problem


def weighed(patch: Patch) -> Patch:
    """The patch with checksum and size of the bytes that lie at `content`, if it has any.

    Raises OSError when they cannot be read, ValueError when there are none.
    """
    if patch.content is None:
        return patch
    with patch.content.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        size = file.tell()
    if not size:
        raise ValueError
    return _with(patch, {"sha256": digest.hexdigest(), "size": size})


def _with(patch: Patch, values: dict[str, object]) -> Patch:
    return Patch(
        kind=patch.kind,
        key=patch.key,
        values=patch.values | values,
        number=patch.number,
        base=patch.base,
        mention=patch.mention,
        content=patch.content,
        where=patch.where,
    )


def keep(steps: Sequence[Step], store: Store | None) -> list[Step]:
    """Store the bytes of what is to be saved. Call it outside of any transaction.

    Steps whose bytes cannot be stored, or have changed meanwhile, are refused; it gives these.
    """
    refused = []
    for step in steps:
        if step.record is not None and step.patch.content is not None:
            problem = _kept(step, step.patch.content, store)
            if problem is not None:
                step.refuse(problem)
                refused.append(step)
    return refused


def _kept(step: Step, content: Path, store: Store | None) -> Problem | None:
    assert isinstance(step.record, File)
    if store is None:
        return faults.no_store(step.patch)
    try:
        with content.open("rb") as file:
            stored = store.put(file)
    except OSError as error:
        return faults.unreadable(step.patch, content, error)
    if stored.sha256 != step.record.sha256:
        return faults.moved(step.patch)
    step.record = msgspec.structs.replace(step.record, size=stored.size)
    return None
