"""Patches: what a source says of a record, and only that.

A reader speaks only of the fields its source has. A field that is not in the patch changes
nothing; a field that is CLEAR is emptied.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import msgspec

from fonds.records.kinds import BY_NAME
from fonds.records.problem import NOWHERE, Where
from fonds.records.record import Record


class _Clear:
    def __repr__(self) -> str:
        return "CLEAR"

    def __reduce__(self) -> str:
        return "CLEAR"  # in another process it is that one too


CLEAR: Final = _Clear()
"""The value of a field that the source empties: a cell with "-"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What one row, line or element of a source says of one record.

    key: the source's own stable name of the record, "scheme:value", the same at every import.
    number: the number the source claims for it, when it is one that may claim (0 none).
    base: the version the source's words were taken from (0 not known); JSON Lines knows it.
    values: the fields spoken of, as record values or CLEAR. Pointers in them may be keys.
    mention: the record is only named here. It is made if neither the archive nor the source has
        it, and never changes one that stands; a source may mention it any number of times.
    content: of a file, where its bytes lie; who reads the patch fills in checksum and size.
    """

    kind: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    number: int = 0
    base: int = 0
    mention: bool = False
    content: Path | None = None
    where: Where = NOWHERE

    def applied_to(self, record: Record | None) -> Record:
        """The record as the source would have it; the rest of `record` stays."""
        kind = BY_NAME[self.kind]
        values = {name: _value(kind, name, value) for name, value in self.values.items()}
        if record is not None:
            return msgspec.structs.replace(record, **values)
        return kind(**values)


def _value(kind: type[Record], name: str, value: Any) -> Any:
    return default(kind, name) if value is CLEAR else value


def default(kind: type[Record], name: str) -> Any:
    """What absence of that field is: "", (), None … A required field raises KeyError."""
    for spec in msgspec.structs.fields(kind):
        if spec.name == name and spec.default is not msgspec.NODEFAULT:
            return spec.default
    raise KeyError(name)
