"""The 130 wordings from practice, read or refused exactly as their table says."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fonds.dates import Edtf, Reading, Refusal, read

# What the notes of the table ask to be offered with a refusal.
OFFERS = {
    "12 April 1957 (recorded 15 April 1957)": ("1957-04-12", "1957-04-15"),
    "10/11/1956": ("1956-11-10", "1956-10-11"),
    "Oct. '56": ("1956-10",),
    "FY 1957": ("1956-07-01/1957-06-30",),
    "Sept. 19 [18?], 1956": ("[1956-09-18,1956-09-19]",),
    "Tuesday, September 19, 1956": ("1956-09-19",),
    "5.X.56": ("1956-10-05",),
    "50-е годы": ("195X",),
    "25 октября 1917 г.": ("1917-11-07", "1917-10-25"),
    "5 февраля 1918 г.": ("1918-02-18",),
    "五六年十月": ("1956-10",),
}


@pytest.fixture(scope="module")
def table(samples: Path) -> list[dict[str, str]]:
    path = samples / "reference/archival/date_wordings.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def outcome(wording: str, language: str | None) -> str:
    found = read(wording, language)
    assert found.written == wording
    if isinstance(found, Refusal):
        return "REFUSE"
    return "UNDATED" if found.undated and not found.edtf else found.edtf


def test_every_wording_is_read_or_refused_in_its_language(table: list[dict[str, str]]) -> None:
    wrong = {
        row["wording"]: (row["expected"], found)
        for row in table
        if (found := outcome(row["wording"], row["language"])) != row["expected"]
    }
    assert len(table) == 130
    assert not wrong


def test_every_wording_means_the_same_when_its_language_is_not_stated(
    table: list[dict[str, str]],
) -> None:
    wrong = {
        row["wording"]: (row["expected"], found)
        for row in table
        if (found := outcome(row["wording"], None)) != row["expected"]
    }
    assert not wrong


def test_every_refusal_offers_what_its_note_asks_for(table: list[dict[str, str]]) -> None:
    refused = [row["wording"] for row in table if row["expected"] == "REFUSE"]
    assert set(OFFERS) <= set(refused)
    for wording in refused:
        found = read(wording)
        assert isinstance(found, Refusal)
        assert found.offers == OFFERS.get(wording, ())
        assert found.reason.endswith(".")
        assert found.remedy.endswith(".")


def test_every_reading_is_canonical_edtf(table: list[dict[str, str]]) -> None:
    for row in table:
        found = read(row["wording"], row["language"])
        if isinstance(found, Reading) and found.edtf:
            assert Edtf.parse(found.edtf).text == found.edtf
