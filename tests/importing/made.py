"""Spreadsheets made for a test: any number of letters with people, places and full text."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

HEADINGS = (
    "id", "title", "date", "author", "recipient", "about", "subject", "collection", "summary",
    "archive", "reference", "transcript", "transcript language",
)  # fmt: skip
_WORDS = "the commission asks where the river ran before the flood and who has drawn the map "


def rows(count: int, words: int = 300) -> Iterator[tuple[str, ...]]:
    """As many letters; `words` of text in each. Some dates are a year, some a month, some wrong."""
    text = (_WORDS * (words // 15 + 1)).split(" ")[:words]
    for n in range(1, count + 1):
        day = f"19{n % 70 + 10}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        yield (
            f"L-{n}",
            f"SPECIMEN: Letter {n}",
            (day, day[:7], day[:4])[n % 3],
            f"Writer, Number {n % 97}",
            f"Reader, Number {n % 89}",
            f"Town {n % 53}",
            f"Subject {n % 31} | Subject {n % 29}",
            f"Letters, volume {n % 7}",
            f"Letter {n} asks about the river.",
            "SPECIMEN: Archive of the Border Commission",
            f"Box {n % 400}, folder {n % 37}",
            f"{n}. {' '.join(text)}",
            "en",
        )


def made_csv(path: Path, count: int, words: int = 300) -> Path:
    """The letters as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        out.writerows(rows(count, words))
    return path


def made_xlsx(path: Path, count: int, words: int = 300) -> Path:
    """The letters as a workbook, sheet Documents."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Documents")
        for place, cells in enumerate((HEADINGS, *rows(count, words))):
            for column, cell in enumerate(cells):
                sheet.write_string(place, column, cell)
    return path
