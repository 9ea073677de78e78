"""Each hard case can be saved, loaded and exported, and nothing of it is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from fonds.catalogue import load, save, visible
from fonds.catalogue.merge import merge
from fonds.catalogue.visible import ALL
from fonds.exporting.run import export
from fonds.exporting.writers import jsonl
from fonds.importing.readers import jsonl as reader
from fonds.records.document import Document
from fonds.records.kinds import decode
from fonds.records.patch import Patch
from fonds.records.record import Record, State
from tests.records.cases import later_entry, one_paper_twice
from tests.records.cases.table import CASES

pytestmark = [pytest.mark.database, pytest.mark.django_db]
every_case = pytest.mark.parametrize("records", CASES.values(), ids=list(CASES))


def saved(records: tuple[Record, ...]) -> dict[tuple[str, int], Record]:
    """The records as they stand after they were saved, which nothing may have held up."""
    outcome = save.accept(records, actor="editor")
    assert outcome.problems == []
    assert len(outcome.saved) == len(records)
    return {(each.record.kind, each.record.number): each.record for each in outcome.saved}


def as_written(record: Record) -> Record:
    """The record without what the saver adds: its version, and since when it is public."""
    return replace(record, version=0, public_since=None)


@every_case
def test_a_case_is_saved_and_loaded_as_it_was_written(records: tuple[Record, ...]) -> None:
    saved(records)
    for record in records:
        kept = load.one(record.kind, record.number, ALL)
        assert kept is not None
        assert as_written(kept) == as_written(record)


@every_case
def test_a_case_is_exported_as_it_was_written(records: tuple[Record, ...], tmp_path: Path) -> None:
    saved(records)
    out = tmp_path / "case.jsonl"
    export(jsonl, out)
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {line.pop("format") for line in lines} == {1}
    exported = {(line["kind"], line["number"]): line for line in lines}
    assert len(exported) == len(records)
    for record in records:
        line = exported[(record.kind, record.number)]
        assert as_written(decode(record.kind, json.dumps(line))) == as_written(record)


@every_case
def test_an_exported_case_is_read_again_as_it_was_written(
    records: tuple[Record, ...], tmp_path: Path
) -> None:
    saved(records)
    out = tmp_path / "case.jsonl"
    export(jsonl, out)
    written = {(record.kind, record.number): record for record in records}
    for patch in reader.read(out):
        assert isinstance(patch, Patch)
        read = replace(patch.applied_to(None), number=patch.number)
        assert as_written(read) == as_written(written[(patch.kind, patch.number)])


def test_all_cases_fit_into_one_archive() -> None:
    for records in CASES.values():
        saved(records)
    held = {kind: {record.number for record in load.every(kind, ALL)} for kind in ("document",)}
    documents = [r for records in CASES.values() for r in records if isinstance(r, Document)]
    assert held["document"] == {document.number for document in documents}


def test_an_entry_is_found_by_the_day_of_the_talk_and_by_the_day_of_the_paper() -> None:
    saved(later_entry.RECORDS)
    rows = visible.documents()
    for edtf in ("1957-04-12", "1957-04-15"):
        assert [row.pk for row in rows.filter(dates__edtf=edtf)] == [513]


def test_a_merged_paper_leads_to_the_one_that_keeps_both_copies() -> None:
    saved(CASES["14 one paper from two archives"])
    standing = visible.standing("document", 1402)
    assert standing.found is None
    assert standing.moved_to == 1401


def test_merging_two_records_of_one_paper_gives_the_case_as_it_is_written() -> None:
    kept, merged = one_paper_twice.KEPT, one_paper_twice.MERGED
    alone = replace(merged, state=State.PUBLIC, merged_into=0, keys=("specimen:recipient-114",))
    saved((replace(kept, copies=kept.copies[:1], keys=kept.keys[:1]), alone))
    merge("document", 1402, 1401, actor="editor")
    stands = load.one("document", 1401, ALL)
    assert isinstance(stands, Document)
    assert (stands.copies, stands.keys) == (kept.copies, kept.keys)
    assert visible.standing("document", 1402).moved_to == 1401
