"""An archive that imports of a test's own go into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fonds.catalogue import load, save
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import jsonl
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.record import Record
from tests.importing.reading import line, written

Bring = Callable[..., Report]


class OneByOne(Pace):
    """Every record in a transaction of its own."""

    def full(self, records: int, weight: int) -> bool:
        return True


@pytest.fixture
def bring(db: None, tmp_path: Path) -> Bring:
    """Import lines, each a dictionary of fields, and give the report."""

    def run(
        *records: dict[str, Any], dry: bool = False, pace: Pace | None = None, **how: Any
    ) -> Report:
        path = written(tmp_path / "papers.jsonl", *(line(**each) for each in records))
        source = Source(jsonl, (path,))
        if dry:
            return importing.plan(source, **how)
        return importing.run(source, actor="importer", pace=pace or Pace(pause=0), **how)

    return run


def stands(kind: str, number: int) -> Any:
    """The record at that number, whoever asks."""
    record = load.one(kind, number, load.ALL)
    assert record is not None
    return record


def edit(record: Record, **values: Any) -> Record:
    """An editor saves the record with those values."""
    outcome = save.accept([msgspec.structs.replace(record, **values)], actor="editor")
    assert outcome.saved, outcome.problems
    return outcome.saved[0].record


def everything() -> list[Record]:
    """All records, in the order of an export."""
    from fonds.exporting.run import records
    from fonds.exporting.writers import jsonl

    return list(records(jsonl, load.ALL))
