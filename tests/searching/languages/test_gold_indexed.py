"""The same table asked of a real index: all its documents stand in one archive."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fonds.catalogue import save
from fonds.records.document import Document
from fonds.searching import index, whole
from fonds.searching.passages.marks import marks
from fonds.searching.query import Query, Scope
from tests.searching.languages.gold import Row, rows

pytestmark = pytest.mark.django_db

Said = tuple[str, str]
"""The language of a document, and its words."""

# Found by letters that are put together otherwise, which marks do not follow.
UNMARKED = {("en", "Mueller"), ("en", "Roeed"), ("en", "Djilas"), ("ja", "バルト")}


@pytest.fixture
def numbers(tmp_path: Path, settings: Settings) -> dict[Said, int]:
    """An archive with a document for each of the table: what is said in it, and its number."""
    settings.FONDS_INDEX = tmp_path / "index"
    said = list(dict.fromkeys((row.language, row.words) for row in rows()))
    papers = [
        Document(number=number, title=words, title_language=language)
        for number, (language, words) in enumerate(said, 1)
    ]
    outcome = save.accept(papers)
    assert len(outcome.saved) == len(papers), outcome.problems
    index.drain()
    return {each: number for number, each in enumerate(said, 1)}


def test_every_document_is_found_by_what_is_asked_and_by_nothing_else(
    numbers: dict[Said, int],
) -> None:
    wrong = [row for row in rows() if _found(row, numbers) != bool(row.rule)]
    assert not wrong, "\n".join(map(repr, wrong))


def test_words_spelt_as_they_were_typed_come_before_those_spelt_otherwise(
    numbers: dict[Said, int],
) -> None:
    wrong = list(_out_of_order(numbers))
    assert not wrong, "\n".join(wrong)


def test_what_is_found_is_marked() -> None:
    unmarked = [row for row in rows() if row.rule and not _marked(row)]
    unmarked = [row for row in unmarked if (row.language, row.query) not in UNMARKED]
    assert not unmarked, "\n".join(map(repr, unmarked))


def _found(row: Row, numbers: dict[Said, int]) -> bool:
    return numbers[row.language, row.words] in _keys(row.query)


def _keys(words: str) -> list[int]:
    return [number for _, number in whole.keys(Query(words=words, scope=Scope.DOCUMENTS))]


def _marked(row: Row) -> bool:
    return bool(marks(Query(words=row.query), row.words, row.language))


def _out_of_order(numbers: dict[Said, int]) -> Iterator[str]:
    """For each word that is typed: who has it as it was typed, behind one who has it otherwise."""
    places = cache(_keys)
    for row in rows():
        for other in rows():
            if (row.query, row.rule, other.rule) == (other.query, "exact", "folded"):
                found = places(row.query)
                exact, folded = (numbers[each.language, each.words] for each in (row, other))
                if found.index(exact) > found.index(folded):
                    yield f"{row.query}: {row.words} after {other.words}"
