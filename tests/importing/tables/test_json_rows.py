"""Foreign JSON Lines are rows like those of any spreadsheet."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.tables.opening import tables
from fonds.importing.tables.row import CellKind, Row
from fonds.records.problem import Problem
from tests.importing.tables.reading import read, read_bytes


def _row(folder: Path, record: object) -> Row:
    path = folder / "a.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    table = next(iter(tables(path)))
    assert not isinstance(table, Problem)
    row = next(iter(table.rows()))
    assert isinstance(row, Row)
    return row


def test_objects_and_lists_become_headings(tmp_path: Path) -> None:
    row = _row(tmp_path, {"id": 7, "sender": {"name": "A"}, "tags": ["x", "y"], "none": None})
    assert [(heading, cell.words) for heading, cell in row.cells] == [
        ("id", "7"),
        ("sender.name", "A"),
        ("tags", "x"),
        ("tags", "y"),
    ]


def test_what_one_person_of_a_list_lacks_shifts_no_other(tmp_path: Path) -> None:
    row = _row(tmp_path, {"persons": [{"name": "A"}, {"name": "B", "role": "to"}]})
    assert [(heading, cell.words, cell.item) for heading, cell in row.cells] == [
        ("persons.name", "A", 1),
        ("persons.name", "B", 2),
        ("persons.role", "to", 2),
    ]


def test_truth_and_numbers_say_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"a": true, "b": 1.10, "c": "", "d": [], "e": 1e5}\n')
    table = next(iter(tables(tmp_path / "a.jsonl")))
    assert not isinstance(table, Problem)
    row = next(iter(table.rows()))
    assert isinstance(row, Row)
    assert [(name, cell.words, cell.kind) for name, cell in row.cells] == [
        ("a", "true", CellKind.TRUTH),
        ("b", "1.10", CellKind.NUMBER),
        ("e", "1e5", CellKind.NUMBER),
    ]


def test_headings_grow_with_later_lines(tmp_path: Path) -> None:
    lines = ['{"title": "A"}'] * 1500 + ['{"title": "A", "date": "1950"}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    table = next(iter(tables(tmp_path / "a.jsonl")))
    assert not isinstance(table, Problem)
    assert list(table.headings) == ["title"]
    assert len(list(table.rows())) == 1501
    assert list(table.headings) == ["title", "date"]


DIRTY = [
    ("NaN", b'{"a": NaN}', "NaN is not a number."),
    ("a name twice", b'{"a": 1, "a": 2}', "stands twice in one object"),
    ("half a letter", b'{"a": "\\ud800"}', "half of a character"),
    ("a NUL", b'{"a": "\\u0000"}', "the character NUL"),
    ("no object", b"[1, 2]", "The line is not a record."),
    ("cut off", b'{"a": "b', "breaks off at the end of the line"),
    ("a comma too many", b'{"a": 1,}', "cannot be read at character"),
    ("a wrong byte", b'{"a": "Jean\xff"}', "the byte 0xff after “{\"a\": \"Jean”"),
    ("very deep", b'{"a": ' + b"[" * 90 + b"1" + b"]" * 90 + b"}", "nested too deeply"),
    ("deep beyond reason", b'{"a": ' + b"[" * 99_999 + b"]" * 99_999 + b"}", "nested too deeply"),
    ("very many values", b'{"a": [' + b"1," * 100_001 + b"1]}", "more than 100,000 values"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "line", "said"), DIRTY, ids=[case[0] for case in DIRTY])
def test_a_bad_line_is_refused_alone(what: str, line: bytes, said: str, tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.jsonl", '{"a": "Köln"}\n'.encode() + line + b'\n{"a": "z"}\n')
    assert found.rows == [(1, ["Köln"]), (3, ["z"])]
    assert [problem.where.row for problem in found.refused] == [2]
    assert said in found.said


def test_one_object_over_many_lines_is_told_once(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.json", json.dumps({"a": 1, "b": 2}, indent=2).encode())
    assert [problem.found for problem in found.problems] == [
        "The file is one JSON object written over many lines."
    ]


def test_a_mark_empty_lines_and_compression_are_no_hindrance(tmp_path: Path) -> None:
    content = gzip.compress(b'\xef\xbb\xbf{"a": "x"}\r\n\r\n{"a": "y"}')
    assert read_bytes(tmp_path, "a.jsonl.gz", content).rows == [(1, ["x"]), (3, ["y"])]


def test_every_document_of_the_corpus_is_a_row(samples: Path) -> None:
    found = read(samples / "data/corpus/un-charter.jsonl.gz")
    assert found.problems == []
    assert len(found.rows) == 6
    assert {"id", "title", "text"} <= set(found.headings[0])


PLAIN = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)
VALUES = st.recursive(
    PLAIN | st.integers(), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


@given(st.lists(st.dictionaries(PLAIN, VALUES, min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_value_of_every_line_arrives(records: list[dict[str, object]]) -> None:
    import tempfile

    def leaves(value: object) -> list[str]:
        if isinstance(value, dict | list):
            inner = value.values() if isinstance(value, dict) else value
            return [leaf for each in inner for leaf in leaves(each)]
        return [str(value)]

    expected = [leaves(record) for record in records]
    with tempfile.TemporaryDirectory() as folder:
        lines = "\n".join(json.dumps(record) for record in records)
        found = read_bytes(Path(folder), "a.jsonl", lines.encode())
    assert found.words == [words for words in expected if words]
