"""docs/reference/columns.md says what the columns say, word by word."""

from __future__ import annotations

from pathlib import Path

from fonds.importing.columns.page import page
from fonds.importing.columns.sheets import SHEETS

PAGE = Path(__file__).parents[3] / "docs/reference/columns.md"


def test_the_page_is_the_one_that_the_columns_make() -> None:
    assert PAGE.read_text("utf-8") == page(), "Write what `page()` gives into the file."


def test_every_column_of_every_sheet_stands_on_the_page() -> None:
    words = page()
    for sheet in SHEETS:
        assert f"\n## {sheet.name}\n" in words
        for column in sheet.columns:
            family = column.name.endswith((" id", " as written", " capacity"))
            assert f"\n| {column.name} |" in words or family, column.name
