"""The table of what must be found and what must not, language by language.

gold.tsv: the language of a document (a tag), its words, a query, yes or no, and the rule by which
it is found. `\\u` and four digits stand for a character that cannot be seen; words in quotation
marks are a phrase.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_name("gold.tsv")
_UNSEEN = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Row:
    """A row; rule is "" where the document is not to be found."""

    line: int
    language: str
    words: str
    query: str
    rule: str

    def __str__(self) -> str:
        return f"{self.line}-{self.language}-{self.query}"


def rows() -> list[Row]:
    """All of them, in their order."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        several = list(csv.DictReader(table, dialect="excel-tab", quoting=csv.QUOTE_NONE))
    for row in several:
        assert (row["found"] == "yes") == bool(row["rule"]), row
    return [
        Row(line, row["language"], _seen(row["words"]), _seen(row["query"]), row["rule"])
        for line, row in enumerate(several, 2)
    ]


def _seen(words: str) -> str:
    return _UNSEEN.sub(lambda found: chr(int(found[1], 16)), words)
