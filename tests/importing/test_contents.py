"""Files that come with their bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from fonds.files.store import Condition, FolderStore
from fonds.importing import run as importing
from fonds.importing.report import Report
from fonds.records.patch import Patch
from tests.importing.conftest import everything, stands
from tests.importing.fates import found
from tests.importing.sources import document, told

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def scan(path: Path, **values: object) -> Patch:
    return Patch(
        kind="file",
        key=f"told:{path.name}",
        values={"name": path.name, "document": "told:Letter", **values},
        content=path,
    )


def bring(path: Path, *items: Patch, store: bool = True) -> Report:
    return importing.run(
        told(path / "source", *items), store=FolderStore(path / "files") if store else None
    )


def test_the_bytes_lie_in_the_store_under_their_checksum(tmp_path: Path) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(b"an image")
    report = bring(tmp_path, document("Letter"), scan(leaf))
    assert (report.added, report.refused) == (2, 0)
    file = stands("file", 1)
    assert (file.sha256, file.size) == (hashlib.sha256(b"an image").hexdigest(), 8)
    assert FolderStore(tmp_path / "files").verify(file.sha256) is Condition.SOUND


def test_a_plan_stores_nothing_and_says_the_same(tmp_path: Path) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(b"an image")
    planned = importing.plan(told(tmp_path / "source", document("Letter"), scan(leaf)))
    assert planned.added == 2
    assert not (tmp_path / "files").exists()


def test_the_same_bytes_again_change_nothing(tmp_path: Path) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(b"an image")
    bring(tmp_path, document("Letter"), scan(leaf))
    report = bring(tmp_path, document("Letter"), scan(leaf))
    assert (report.unchanged, report.came) == (2, 2)


def test_other_bytes_under_the_same_name_change_the_file_and_keep_the_old_bytes(
    tmp_path: Path,
) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(b"an image")
    bring(tmp_path, document("Letter"), scan(leaf))
    before = stands("file", 1).sha256
    leaf.write_bytes(b"a better image")
    report = bring(tmp_path, document("Letter"), scan(leaf))
    assert report.changed == 1
    assert stands("file", 1).sha256 != before
    assert FolderStore(tmp_path / "files").verify(before) is Condition.SOUND


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "cannot be read: no such file"), (b"", "is empty")],
    ids=["missing", "empty"],
)
def test_a_file_without_bytes_is_refused_and_its_document_goes_in(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    leaf = tmp_path / "leaf.png"
    if content is not None:
        leaf.write_bytes(content)
    report = bring(tmp_path, document("Letter"), scan(leaf))
    assert (report.added, report.refused) == (1, 1)
    assert words in found(report)
    assert [each.kind for each in everything()] == ["document"]


def test_without_a_store_a_file_is_refused(tmp_path: Path) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(b"an image")
    report = bring(tmp_path, document("Letter"), scan(leaf), store=False)
    assert (report.added, report.refused) == (1, 1)
    assert "no store" in found(report)


def test_a_text_whose_source_file_cannot_be_stored_is_refused_with_it(tmp_path: Path) -> None:
    leaf = tmp_path / "leaf.txt"
    leaf.write_bytes(b"words")
    text = Patch(
        kind="text",
        key="told:text",
        values={"document": "told:Letter", "body": "<p>words</p>", "source_file": "told:leaf.txt"},
    )
    report = bring(tmp_path, document("Letter"), text, scan(leaf), store=False)
    assert (report.added, report.refused) == (1, 2)
