"""What a source last said of a record, field by field, read back from the Change log.

Not the row as it was after the source's last Change: that also holds what editors had written in
other fields by then, and the source never said those words. Of each field the source's last
Change of that very field counts. A run that was undone said nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from fonds.catalogue import history
from fonds.catalogue.models import Act, Change
from fonds.records.patch import default
from fonds.records.record import Record

_WHOLE = (Act.ADDED, Act.DRAFTED, Act.REVIVED)  # these say every field


def last_said(standing: Record, source: str, names: Sequence[str]) -> Record:
    """The record with those fields as the source said them last; empty where it never did."""
    versions = _versions(standing, source, names)
    then = {version: _at(standing, version) for version in set(versions.values())}
    values = {name: getattr(then[versions[name]], name) for name in versions}
    never = {name: _empty(standing, name) for name in names if name not in versions}
    return msgspec.structs.replace(standing, **values, **never)


def _versions(standing: Record, source: str, names: Sequence[str]) -> dict[str, int]:
    """The version at which the source said each field last; fields it never spoke of are absent."""
    said: dict[str, int] = {}
    changes = history.changes(standing.kind, standing.number).filter(
        run__source=source, run__what="import", run__undone_at=None
    )
    for change in changes:
        for name in set(names) - said.keys():
            if _speaks_of(change, name):
                said[name] = change.version
        if len(said) == len(names):
            break
    return said


def _speaks_of(change: Change, name: str) -> bool:
    return change.act in _WHOLE or not change.before or name in msgspec.json.decode(change.before)


def _at(standing: Record, version: int) -> Record:
    return history.at(standing.kind, standing.number, version) or standing


def _empty(record: Record, name: str) -> Any:
    try:
        return default(type(record), name)
    except KeyError:
        return None  # a required field: nothing the source says equals it
