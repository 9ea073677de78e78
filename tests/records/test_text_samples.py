"""Texts of the reference archive as its programs exported them."""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from fonds.records import text


class Reader(HTMLParser):
    """Another reader's idea of the words: what stands outside of tags, styles and scripts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"style", "script", "title"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script", "title"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def letters(words: str) -> str:
    """Spaces aside, since blocks part words and inline elements do not."""
    return re.sub(r"\s+", "", words)


def prose(samples: Path) -> Iterator[str]:
    folder = samples / "data/wilson"
    transcript = json.loads((folder / "first-site-transcript.json").read_text(encoding="utf-8"))
    yield from (transcript["raw"], transcript["html"])
    collection = json.loads((folder / "first-site-collection.json").read_text(encoding="utf-8"))
    yield collection["description"]
    csv.field_size_limit(sys.maxsize)
    with (folder / "redesigned-site-records.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield from (value for value in row.values() if value and "<" in value)


def test_no_letter_of_the_reference_archive_is_lost(samples: Path) -> None:
    for source in prose(samples):
        reader = Reader()
        reader.feed(source)
        reader.close()
        cleaned = text.clean(source)
        said = "".join(passage.plain for passage in text.paragraphs(cleaned.xhtml))
        assert letters(said) == letters("".join(reader.words))
        assert text.clean(cleaned.xhtml) == text.CleanText(cleaned.xhtml)


def test_a_transcript_of_the_first_site_becomes_its_paragraphs(samples: Path) -> None:
    path = samples / "data/wilson/first-site-transcript.json"
    cleaned = text.clean(json.loads(path.read_text(encoding="utf-8"))["html"], "ru")
    first, second, *_ = text.paragraphs(text.mint(cleaned.xhtml, 0)[0])
    assert (first.id, second.id) == ("p1", "p2")
    assert first.xhtml.startswith("По указанию министра иностранных дел СССР тов. Вышинского 1")
    assert "style" not in cleaned.xhtml
    assert "span" not in cleaned.xhtml
    assert not any(loss.words for loss in cleaned.lost)


@pytest.mark.parametrize(
    "corpus", ["stalin", "prc-laws", "schnitzler-diary", "korea-speeches", "historyatstate"]
)
def test_plain_texts_of_many_languages_keep_every_letter(samples: Path, corpus: str) -> None:
    with gzip.open(samples / f"data/corpus/{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for _, line in zip(range(30), lines, strict=False):
            record = json.loads(line)
            source = record.get("text") or ""
            cleaned = text.from_plain(source, keep_lines=True)
            assert letters(text.plain(cleaned.xhtml)) == letters(source)
            assert text.is_canonical(cleaned.xhtml)
