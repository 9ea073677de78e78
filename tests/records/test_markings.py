"""Markings: ranked for filters alone, and only when every word is understood."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.markings import MARKINGS, rank


def test_the_markings_of_the_table_have_its_ranks(samples: Path) -> None:
    path = samples / "reference/archival/markings.tsv"
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 100
    for row in rows:
        expected = int(row["normalised"]) if row["normalised"] else None
        for language in row["language"].split("/"):
            for wording in row["marking"].split(";"):
                assert rank(wording.strip(), language) == expected, (wording, language)


@pytest.mark.parametrize(
    ("verbatim", "language", "expected"),
    [
        ("СОВ. СЕКРЕТНО", "ru", 5),
        ("Сов.секретно", "ru", 5),
        ("«Совершенно секретно»", "ru-RU", 5),
        ("Совершенно  секретно. Экз. № 2", "ru", 5),
        ("Строго секретно. Особая папка", "ru", 6),
        ("TOP SECRET", "en-US", 5),
        ("Top-Secret", "en", 5),
        ("SECRET/NODIS", "en", 4),
        ("Secret; Restricted Data", "en", 4),
        ("Geheime Verschlußsache (GVS)!", "de", 5),
        ("绝密 特急", "zh", 5),
        ("機密", "zh", 4),
        ("Strict secret de importanţă deosebită", "ro", 6),
        ("Strogo poverljivo", "sr", 4),
    ],
)
def test_a_marking_is_ranked_however_it_is_set(verbatim: str, language: str, expected: int) -> None:
    assert rank(verbatim, language) == expected


@pytest.mark.parametrize(
    ("verbatim", "language"),
    [
        ("не секретно", "ru"),
        ("весьма секретно", "ru"),
        ("секретность", "ru"),
        ("Strictly Secret", "en"),
        ("No longer secret", "en"),
        ("Restricted Data", "en"),
        ("绝对机密", "zh"),
        ("Секретно", "pl"),
        ("№ 2", "ru"),
        ("", "en"),
    ],
)
def test_part_of_another_wording_has_no_rank(verbatim: str, language: str) -> None:
    assert rank(verbatim, language) is None


def test_the_same_word_ranks_as_its_language_uses_it() -> None:
    assert (rank("Secret", "en"), rank("Secret", "ro")) == (4, 3)


def test_without_a_language_only_what_is_the_same_in_all_has_a_rank() -> None:
    assert rank("Top Secret") == 5
    assert rank("Secret") is None


def test_unclassified_is_a_rank_and_no_rank_is_not() -> None:
    assert rank("Unclassified", "en") == 0
    assert rank("Eyes Only", "en") is None


def test_every_rank_lies_on_the_scale() -> None:
    assert all(marking.rank is None or 0 <= marking.rank <= 6 for marking in MARKINGS)


@given(st.text(), st.text(max_size=8))
def test_no_wording_breaks_the_ranking(verbatim: str, language: str) -> None:
    found = rank(verbatim, language)
    assert found is None or 0 <= found <= 6
