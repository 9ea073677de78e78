"""docs/reference/jsonl.md names every kind and field there is, and no other."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from fonds.records.kinds import KINDS, decode
from fonds.records.record import FORMAT
from tests.docs.field_tables import EVERY, Row, tables

PAGE = Path(__file__).parents[2] / "docs/reference/jsonl.md"


@cache
def sections() -> dict[str, list[list[str]]]:
    """The cells of each table of the page, by the heading above it."""
    found: dict[str, list[list[str]]] = {}
    for part in PAGE.read_text("utf-8").split("\n### ")[1:]:
        title, *lines = part.split("\n## ")[0].splitlines()
        rows = [line for line in lines if line.startswith("| `")]
        found[title] = [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]
    return found


def test_every_kind_and_every_part_has_its_section() -> None:
    assert sorted(sections()) == sorted(tables())


def test_the_kinds_stand_under_their_heading() -> None:
    kinds = PAGE.read_text("utf-8").split("\n## Kinds\n")[1].split("\n## Parts\n")[0]
    headings = re.findall(r"^### (.+)$", kinds, re.MULTILINE)
    assert headings == [EVERY, *(str(k.__struct_config__.tag).capitalize() for k in KINDS)]


@pytest.mark.parametrize("heading", list(tables()))
def test_a_table_names_each_field_with_its_value_and_its_usual_value(heading: str) -> None:
    told = [Row(cells[0].strip("`"), cells[1], cells[2]) for cells in sections()[heading]]
    assert told == tables()[heading]


@pytest.mark.parametrize("heading", list(tables()))
def test_every_field_is_explained(heading: str) -> None:
    for cells in sections()[heading]:
        assert re.fullmatch(r".+[.]", cells[3]), cells[0]


def test_the_examples_are_records() -> None:
    examples = re.findall(r"^```json\n(.+?)\n```$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert examples
    for example in examples:
        raw = json.loads(example)
        assert raw.pop("format") == FORMAT
        assert decode(raw["kind"], json.dumps(raw)).title
