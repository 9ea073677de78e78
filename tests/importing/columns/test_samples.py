"""Tables from life, by mappings as a person would keep them: every row goes in, or says why not."""

from __future__ import annotations

import gzip
import itertools
from collections import Counter
from pathlib import Path

import pytest

from fonds.importing.columns import notation
from fonds.importing.columns.mapping import Mapping
from fonds.importing.readers.spreadsheet import Spreadsheet
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from tests.importing.columns.tabling import Read, read

MAPPINGS = Path(__file__).parent / "mappings"
LINES = {
    "historyatstate": 804,
    "jfk-ocr": 5000,
    "korea-speeches": 1200,
    "ottoman-german": 166,
    "prc-laws": 1500,
    "schnitzler-diary": 2500,
    "stalin": 800,
    "state-visits": 2000,
    "un-charter": 6,
    "un-general-debate": 2500,
}
"""The files of the corpus, and how many documents each holds."""


def mapping(name: str) -> Mapping:
    found = notation.read(MAPPINGS / f"{name}.toml")
    assert isinstance(found, Mapping), [str(each) for each in found]
    return found


def counts(found: Read, kind: str) -> tuple[int, int]:
    """How many records of the kind came, and how many rows were refused."""
    return len(found.of(kind)), len(found.refused)


@pytest.fixture(scope="module")
def letters(samples: Path) -> Read:
    return read(samples / "data/import-samples/csv/cmif-moritz-letters.csv", mapping("letters"))


def test_every_letter_of_the_edition_goes_in(letters: Read) -> None:
    assert counts(letters, "document") == (8935, 0)
    documents = letters.of("document")
    assert len({each.key for each in documents}) == 8935
    dates = [date for each in documents for date in each.values["dates"]]
    assert all(date.written for date in dates)
    assert sum(not date.edtf for date in dates) == 4
    first = documents[0]
    assert first.key == "letters:letters-moritz-1/2"
    assert first.values["title"] == "Kardinal Albrecht an Hz. Georg, 1533 Januar 6"
    assert first.values["participations"][0].agent == "gnd:118647733"
    assert first.values["places"][0].place == "geonames:2911522"


def test_what_is_told_of_the_letters_is_what_nobody_can_decide(letters: Read) -> None:
    told = Counter(each.where.field for each in letters.notices)
    assert told == {"senderID": 88, "addresseeID": 130, "senderDate": 5}
    words = " ".join(each.found for each in letters.notices if each.where.field == "senderDate")
    assert words.count("is not read, its words are kept") == 4
    assert "“1535/1537”: Two years are given" in words


def test_every_state_visit_is_an_event(samples: Path) -> None:
    path = samples / "data/import-samples/csv/omeka-s_state-visits.csv"
    found = read(path, mapping("visits"))
    assert counts(found, "event") == (1500, 0)
    assert len({each.key for each in found.of("event")}) == 1500
    assert not found.problems


@pytest.mark.parametrize("name", LINES)
def test_the_first_lines_of_every_corpus_go_in_with_their_texts(
    samples: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"{name}.jsonl"
    with gzip.open(samples / f"data/corpus/{name}.jsonl.gz", "rb") as lines:
        path.write_bytes(b"".join(itertools.islice(lines, 50)))
    kind = "event" if name == "state-visits" else "document"
    found = read(path, mapping("visits-lines" if kind == "event" else "corpus"))
    assert counts(found, kind) == (min(50, LINES[name]), 0)
    assert len(found.of("text")) == (0 if kind == "event" else min(50, LINES[name]))
    assert all("control character" in each.found for each in found.notices)


@pytest.mark.long
@pytest.mark.parametrize("name", LINES)
def test_every_line_of_every_corpus_goes_in_or_is_refused(samples: Path, name: str) -> None:
    path = samples / f"data/corpus/{name}.jsonl.gz"
    kind = "event" if name == "state-visits" else "document"
    reader = Spreadsheet(mapping("visits-lines" if kind == "event" else "corpus"))
    count: Counter[str] = Counter()
    for each in reader.read(path):
        if isinstance(each, Patch):
            count[each.kind] += not each.mention
        else:
            count[each.severity.value] += 1
    assert count[kind] + count["refused"] == LINES[name]
    assert count["text"] == (0 if kind == "event" else count[kind])
    assert count["refused"] == 0


@pytest.mark.parametrize("name", ["schnitzler-diary", "jfk-ocr", "state-visits"])
def test_skimming_gives_the_same_records_in_the_same_order(
    samples: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"{name}.jsonl"
    with gzip.open(samples / f"data/corpus/{name}.jsonl.gz", "rb") as lines:
        path.write_bytes(
            b"".join([*itertools.islice(lines, 200), b'{"title": }\n', b'{"id": "x"}\n'])
        )
    reader = Spreadsheet(mapping("visits-lines" if name == "state-visits" else "corpus"))
    whole, skimmed = ([*map(_outline, filter(_counts, each))] for each in _both(reader, path))
    assert whole == skimmed
    assert len(whole) > 200


def _both(reader: Spreadsheet, path: Path) -> tuple[list[Patch | Problem], list[Patch | Problem]]:
    return list(reader.read(path)), list(reader.skim(path))


def _counts(item: Patch | Problem) -> bool:
    return isinstance(item, Patch) or item.severity is Severity.REFUSED


def _outline(item: Patch | Problem) -> tuple[object, ...]:
    if isinstance(item, Patch):
        return item.kind, item.key, item.number, item.mention, item.where, sorted(item.values)
    return item.found, item.where
