"""docs/reference/languages.md: whatever the page says is found is found, by that language."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from fonds.searching import languages
from tests.searching.languages.gold import Row
from tests.searching.languages.matching import rule

PAGE = (Path(__file__).parents[2] / "docs/reference/languages.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under that heading."""
    part = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")][1:]
    return [[unescape(cell.strip().strip("`")) for cell in line[1:-1].split("|")] for line in lines]


@pytest.mark.parametrize("row", rows("Every text"), ids=lambda row: row[2])
def test_a_text_of_any_language_is_found_as_the_page_says(row: list[str]) -> None:
    assert rule(Row(0, "mul", words=row[3], query=row[2], rule=""))


@pytest.mark.parametrize("row", rows("Every language"), ids=lambda row: row[0])
def test_a_text_of_a_language_is_found_as_the_page_says(row: list[str]) -> None:
    assert rule(Row(0, row[0], words=row[4], query=row[3], rule=""))


def test_the_page_has_every_language_in_its_order() -> None:
    codes = [row[0] for row in rows("Every language")]
    assert codes == [language.code for language in languages.LANGUAGES]
