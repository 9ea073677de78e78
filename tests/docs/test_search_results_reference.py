"""The page on search results says what the code does, facet by facet and part by part."""

from __future__ import annotations

import re
from pathlib import Path

from fonds.searching.entries.entry import WEIGHTS
from fonds.searching.entries.facets import FACETS, Rule
from fonds.searching.query import Order

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/search-results.md"


def _section(heading: str) -> str:
    return PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]


def _rows(heading: str) -> list[list[str]]:
    rows = re.findall(r"^\| (.+) \|$", _section(heading), re.MULTILINE)
    return [row.split(" | ") for row in rows[1:]]


def test_every_facet_has_its_row_in_order_with_its_rule() -> None:
    told = [(cells[0].strip("`"), cells[2][:3], cells[3]) for cells in _rows("Facets")]
    assert told == [
        (each.name, "any" if each.rule is Rule.ANY else "all", "yes" if each.missing else "no")
        for each in FACETS
    ]


def test_every_order_has_its_row() -> None:
    assert {cells[0].strip("`") for cells in _rows("Order")} == set(Order)


def test_every_part_that_plain_words_are_looked_for_in_has_its_weight() -> None:
    told = {cells[0]: float(cells[1]) for cells in _rows("Where words are looked for")}
    assert told == WEIGHTS
