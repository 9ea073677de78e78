"""docs/reference/dates.md: every example on the page is read, shown or refused as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.dates import Reading, Refusal, read, say

PAGE = (Path(__file__).parents[2] / "docs/reference/dates.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under that heading."""
    part = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")][1:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.mark.parametrize("row", rows("EDTF"), ids=lambda row: row[0])
def test_an_expression_is_shown_as_the_page_says(row: list[str]) -> None:
    assert say(row[0]) == row[2]


@pytest.mark.parametrize("row", rows("Words that are read"), ids=lambda row: row[0])
def test_words_are_read_as_the_page_says(row: list[str]) -> None:
    reading = read(row[0])
    assert isinstance(reading, Reading)
    assert reading.edtf == row[1]


@pytest.mark.parametrize("row", rows("Words that are refused"), ids=lambda row: row[0])
def test_words_are_refused_as_the_page_says(row: list[str]) -> None:
    assert isinstance(read(row[0]), Refusal)


def test_the_page_has_its_tables() -> None:
    sizes = [len(rows(name)) for name in ("EDTF", "Words that are read", "Words that are refused")]
    assert sizes == [13, 12, 3]
