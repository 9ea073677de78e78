"""Which reader reads a file, and what is said when none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.importing import formats
from fonds.importing.readers import jsonl, listing
from fonds.records.problem import Problem
from tests.importing.reading import line

PAGE = "Title\n\n  • 1956\n\n    A telegram\n"


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("papers.jsonl", line(kind="subject", title="A"), jsonl),
        ("papers", line(kind="subject", title="A"), jsonl),
        ("papers.ndjson", "anything", jsonl),
        ("page.txt", PAGE, listing),
        ("page.txt", "\ufeff" + PAGE, listing),
    ],
)
def test_a_file_is_known_by_its_name_and_beginning(
    tmp_path: Path, name: str, content: str, reader: object
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert formats.recognise(tmp_path / name) is reader


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "The file is empty."),
        (b" \r\n\t ", "The file is empty."),
        (b"Just words.", "not recognised"),
        (b"%PDF-1.7\n", "a PDF"),
        (PAGE.encode("utf-16"), "UTF-16"),
    ],
)
def test_a_file_that_no_reader_knows_is_told_with_what_to_do(
    tmp_path: Path, content: bytes, found: str
) -> None:
    (tmp_path / "some.txt").write_bytes(content)
    problem = formats.recognise(tmp_path / "some.txt")
    assert isinstance(problem, Problem)
    assert found in problem.found
    assert problem.remedy
    assert problem.where.file == "some.txt"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    problem = formats.recognise(tmp_path / "none.jsonl")
    assert isinstance(problem, Problem)
    assert problem.found == "The file cannot be read: no such file or directory."


def test_every_reader_says_what_it_reads_and_by_what_it_knows_a_record_again() -> None:
    for reader in formats.READERS:
        assert formats.named(reader.name) is reader
        assert reader.description
        assert reader.key.endswith(".")
    assert formats.named("nothing") is None
    assert formats.names() == "wilson-json, wilson-csv, jsonl, listing, folder, table, files"
