"""Dates that archives coded themselves: none is read as another than the archive says."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from fonds.dates import Edtf, Reading, Rule, read

# The editors of these letters coded the days as they stand, in the calendar of the writers.
AS_THEY_STAND = Rule(old_style=False)
CODED = re.compile(r'<(?:unitdate|date)\b[^>]*\b(?:normal|when)="([0-9-]+)"[^>]*>([^<]{1,80})<')


def letters(samples: Path) -> list[tuple[str, str]]:
    """Every fourth letter of the collection."""
    path = samples / "data/import-samples/csv/cmif-moritz-letters.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (row["senderDateText"], row["senderDate"]) for row in rows[::4] if row["senderDateText"]
    ]


def finding_aids(samples: Path) -> list[tuple[str, str]]:
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted((samples / "data/import-samples").rglob("*.xml"))
    ]
    return [(words, code) for text in texts for code, words in CODED.findall(text)]


def is_day(code: str) -> bool:
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", code) is not None


def contradictions(pairs: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Readings of a single day that differ from a coded single day."""
    found = [
        (words, code, read(words, None, AS_THEY_STAND)) for words, code in pairs if is_day(code)
    ]
    return [
        (words, code, one.edtf)
        for words, code, one in found
        if isinstance(one, Reading) and re.match(r"[0-9-]{10}[?~%]?$", one.edtf)
        if Edtf.parse(one.edtf).earliest != Edtf.parse(code).earliest
    ]


def test_no_day_that_an_archive_coded_is_read_as_another(samples: Path) -> None:
    pairs = [*letters(samples), *finding_aids(samples)]
    assert sum(is_day(code) for _, code in pairs) > 800
    assert contradictions(pairs) == []


def test_nearly_all_that_archives_write_is_read(samples: Path) -> None:
    pairs = [*letters(samples), *finding_aids(samples)]
    found = [read(words, None, AS_THEY_STAND) for words, _ in pairs]
    assert sum(isinstance(one, Reading) for one in found) > 0.95 * len(found)
