"""The page on searching says how questions are read, example by example and field by field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fonds.searching.questions.question import FIELDS
from fonds.searching.questions.reading import DEEPEST, FARTHEST, MOST, read
from tests.searching.questions.outline import outline

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/searching.md"
TEXT = PAGE.read_text(encoding="utf-8")
_EXAMPLE = r"^\| `([^`]+)` \| .+ \| `([^`]+)` \|$"
FIELD_ROWS = TEXT.partition("\n| field |")[2].partition("\n\n")[0]
EXAMPLES = [
    pair
    for table in TEXT.split("\n| typed |")[1:]
    for pair in re.findall(_EXAMPLE, table.split("\n\n")[0], re.MULTILINE)
]
UNREAD = TEXT.partition("## What is not read")[2]


@pytest.mark.parametrize(("typed", "meant"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(typed: str, meant: str) -> None:
    reading = read(typed)
    assert outline(reading.question) == meant
    assert bool(reading.notes) == (f"| `{typed}` |" in UNREAD and typed != "???")


def test_there_are_examples_of_everything() -> None:
    assert len(EXAMPLES) > 40


def test_every_field_has_its_row_with_all_its_names() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|`]+ \| (.*)\|$", FIELD_ROWS, re.MULTILINE)
    told = [(name, tuple(re.findall(r"\w+", also))) for name, also in rows]
    assert told == [(field.name, field.also) for field in FIELDS]


def test_the_limits_are_those_of_the_parser() -> None:
    assert f"At most {MOST} words" in TEXT
    assert f"and {DEEPEST} parentheses" in TEXT
    assert f"A distance is at most\n{FARTHEST}." in TEXT
