"""Looking at stretches finds what looking at the whole would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.passages.marks import marks
from fonds.searching.passages.spotting import stretches
from fonds.searching.query import Query

WORDS = (
    "treaty",
    "Treaties",
    "co-operation",
    "cooperation",
    "Ch’en",
    "chen",
    "Sino-Soviet",
    "soviet",
    "Straße",
    "strasse",
    "Ǆemper",
    "éclair",
    "e\u0301clair",
    "договоры",
    "договор",
    "ключ",
    "Dogovor",
    "毛泽东",
    "东",
    "第一次",
    "الكتاب",
    "كتاب",
    "김일성",
    "Ｔｒｅａｔｙ",
    "l'accord",
    "—",
    "x",
)
ASKED = (
    "treaty",
    "cooperation",
    "co-operation",
    "chen",
    "soviet OR treaty",
    "strasse",
    "dzemper",
    "eclair",
    "договор",
    "dogovor",
    "泽东",
    "كتاب",
    "일성",
    "accord",
    '"sino soviet"',
    '"treaty soviet"~2',
    "coop*",
    "-treaty",
)


@given(
    st.sampled_from(ASKED),
    st.lists(st.sampled_from(WORDS), max_size=40),
    st.sampled_from(("en", "ru", "de", "zh", "ar", "sr", "")),
)
def test_what_is_marked_in_the_whole_is_marked_in_a_stretch(
    asked: str, words: list[str], language: str
) -> None:
    query, text = Query(words=asked), " ".join(words)
    found = {
        (first + span.start, first + span.end)
        for first, last in stretches(query, text, language)
        for span in marks(query, text[first:last], language)
    }
    assert found == {(span.start, span.end) for span in marks(query, text, language)}


def test_a_long_text_is_hardly_looked_at() -> None:
    text = "nothing here " * 10_000 + "the treaty stands " + "nothing more " * 10_000
    ((start, end),) = stretches(Query(words="treaty"), text, "en")
    assert "treaty" in text[start:end]
    assert end - start < 500


@pytest.mark.parametrize("words", ["", "-treaty", "title:treaty"])
def test_where_no_words_are_sought_nothing_is_looked_at(words: str) -> None:
    assert stretches(Query(words=words), "the treaty", "en") == []
