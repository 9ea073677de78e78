"""Genres: codes for ever, labels in the reader's language."""

import csv
from pathlib import Path

from fonds.records.genres import BY_CODE, GENRES, label


def test_the_codes_are_those_of_the_table_from_practice(samples: Path) -> None:
    path = samples / "reference/archival/genres.tsv"
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [genre.code for genre in GENRES] == [row["code"] for row in rows]
    for row in rows:
        assert label(row["code"]) == row["label_en"]
        assert row["ru"].startswith(label(row["code"], "ru"))
        assert row["zh"].startswith(label(row["code"], "zh"))
        assert row["de"].startswith(label(row["code"], "de"))


def test_a_reader_sees_the_term_of_their_language() -> None:
    assert label("memcon") == "Memorandum of conversation"
    assert label("memcon", "ru") == "запись беседы"
    assert label("telegram", "zh-Hant") == "电报"
    assert label("treaty", "de") == "Vertrag"


def test_a_language_without_terms_falls_back_to_english() -> None:
    assert label("telegram", "ko") == "Telegram"


def test_an_unknown_genre_is_shown_as_it_stands() -> None:
    assert label("menu card", "ru") == "menu card"


def test_every_genre_is_defined_and_has_its_own_code() -> None:
    assert len(BY_CODE) == len(GENRES)
    for genre in GENRES:
        assert genre.definition
        assert genre.ru
        assert genre.zh
        assert genre.de
