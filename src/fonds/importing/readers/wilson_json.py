"""The reference system's first site, as its API answered: JSON, one document a file or a line.

    {"id": "491", "name": "…", "description": "<p>…</p>", "is_inactive": false, "slug": "…", …}
    {"list": [ … ], "pagination": {"page": 1, "totalPages": 9, "totalItems": 800}}

What an object is, its fields tell; of the plain lists of names (subjects, contributors, coverages,
repositories) only the file's name can tell it: `subject.json`, `coverage-2.json`. Where each field
goes: `wilson_first`, one function a kind of object.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fonds.importing.readers import Read, wilson_first
from fonds.importing.readers.lines import foreign_encoding, lines
from fonds.importing.readers.strict import UnreadableError, loads
from fonds.importing.readers.wilson_first import Shelf
from fonds.importing.readers.wilson_record import refused
from fonds.records.problem import Problem, Where

name: Final = "wilson-json"
description: Final = "The JSON of the reference system's first site: records, collections, lists"
folders: Final = False
key: Final = "Records and collections are known again by their id, which is their number here too."

_LARGEST = 64 * 1024 * 1024  # bytes of a file that is one JSON document
_MARKS = (
    b'"source_created_at"',
    b'"frontend_doc_date"',
    b'"date_range_start"',
    b'"original_coverages"',
    b'"is_inactive"',
    b'"totalPages"',
)


def recognises(head: bytes, name: str) -> bool:
    """JSON with a field that only the first site has."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return start in (b"{", b"[") and not name.endswith(".csv") and any(m in head for m in _MARKS)


def read(path: Path) -> Read:
    """Every object of the file, in its order, as records, mentions and Problems."""
    shelf = Shelf(path)
    for where, value in _documents(path):
        if isinstance(value, Problem):
            yield value
            continue
        for each in _objects(value):
            yield from wilson_first.read(each, where, shelf)
    yield from shelf.unread(Where(file=path.name))


def _documents(path: Path) -> Iterator[tuple[Where, Any]]:
    """The JSON values of the file: the whole of it, or one a line."""
    with path.open("rb") as file:
        head = file.read(4096)
    foreign = foreign_encoding(head, path.name)
    if foreign is not None:
        yield Where(file=path.name), foreign
    elif _is_by_lines(path):
        yield from _by_lines(path)
    else:
        yield _whole(path)


def _is_by_lines(path: Path) -> bool:
    """Whether the first line that is not blank is a whole JSON value, and another follows."""
    several = (line for _, line in lines(path) if isinstance(line, Problem) or line.strip())
    first, second = next(several, ""), next(several, None)
    if isinstance(first, Problem) or not first.lstrip().startswith("{"):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return path.suffix.lower() in (".jsonl", ".ndjson")
    return second is not None


def _by_lines(path: Path) -> Iterator[tuple[Where, Any]]:
    for row, line in lines(path):
        where = Where(file=path.name, row=row)
        if isinstance(line, Problem):
            yield where, line
        elif line.strip():
            yield where, _loaded(line, where)


def _whole(path: Path) -> tuple[Where, Any]:
    where = Where(file=path.name)
    if path.stat().st_size > _LARGEST:
        return where, refused(
            where,
            "",
            "The file is one JSON document of more than 64 MB.",
            "Write it a record a line.",
        )
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"The file is not UTF-8: byte {error.start + 1} has no meaning there."
        return where, refused(where, "", found, "Save it again as UTF-8.")
    return where, _loaded(content, where)


def _loaded(content: str, where: Where) -> Any:
    """The value; JSON with a fault gives the Problem of it."""
    try:
        if content.lstrip().startswith("["):
            return loads(f'{{"list":{content}}}')["list"]
        return loads(content)
    except UnreadableError as error:
        return refused(where, error.field, error.found, error.remedy, error.value)


def _objects(value: Any) -> Iterator[Any]:
    """The objects of an answer: of its list, of a list, or itself."""
    if isinstance(value, dict) and isinstance(value.get("list"), list):
        value = value["list"]
    if isinstance(value, list):
        yield from value
    else:
        yield value
