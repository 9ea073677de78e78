"""What is written in one way is found in another, in every language, and nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fonds.searching import languages
from tests.searching.languages.gold import Row, rows
from tests.searching.languages.matching import rule

ROWS = rows()
MUST_BE_THERE: tuple[str, ...] = (
    "en",
    "ru",
    "de",
    "fr",
    "es",
    "pl",
    "cs",
    "hu",
    "ro",
    "bg",
    "uk",
    "zh",
    "ja",
    "ko",
)
MUST_BE_THERE += ("vi", "ar")


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_document_is_found_by_what_is_asked(row: Row) -> None:
    assert rule(row) == row.rule


def test_the_table_holds_every_language_with_a_yes_and_a_no() -> None:
    spoken = {code for row in ROWS for code in _codes(row.language)}
    assert spoken >= {language.code for language in languages.LANGUAGES}
    for code in MUST_BE_THERE:
        answers = {bool(row.rule) for row in ROWS if code in _codes(row.language)}
        assert answers == {True, False}, code


def test_no_row_stands_twice() -> None:
    keys = sorted((row.language, row.words, row.query) for row in ROWS)
    assert all(one != other for one, other in pairwise(keys))
    assert len(keys) >= 150


def _codes(tag: str) -> list[str]:
    return [language.code for language in languages.of(tag)] if tag else []
