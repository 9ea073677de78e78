"""Why a record is among the hits."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Participation, Role, Summary
from fonds.records.transcription import Text, TextKind
from fonds.searching import index
from fonds.searching.explaining import OfWord, Reasons, Spelling, reasons
from fonds.searching.passages.marks import Rule
from fonds.searching.query import Query
from fonds.searching.search import search
from tests.searching.conftest import edited, saved

pytestmark = pytest.mark.django_db


def why(words: str = "", number: int = 1, kind: str = "document", **asked: object) -> Reasons:
    index.drain()
    found = reasons(Query(words=words, **asked), kind, number)  # type: ignore[arg-type]  # by name
    assert found is not None
    return found


def places(reason: OfWord) -> list[tuple[str, str]]:
    return [(each.part, each.language) for each in reason.places]


def test_each_place_of_a_word_is_told_the_weightiest_first() -> None:
    saved(
        Document(
            title="Treaty",
            title_language="en",
            summaries=(Summary(body="<p>Of treaties.</p>", language="en"),),
        )
    )
    saved(Text(document=1, language="en", body="<p>TREATY and treaty.</p>"))
    (word,) = why("treaty").words
    assert places(word) == [("title", "en"), ("text", "en"), ("summary", "en")]
    title, text, summary = word.places
    assert title.spellings == (Spelling("Treaty", Rule.EXACT),)
    assert summary.spellings == (Spelling("treaties", Rule.STEMMED),)
    assert [each.form for each in text.spellings] == ["TREATY", "treaty"]
    assert title.weight > text.weight > summary.weight
    assert word.records == 1


def test_each_text_is_told_by_its_language() -> None:
    saved(Document(title="One"))
    saved(Text(document=1, language="ru", body="<p>О договорах NATO</p>"))
    saved(Text(document=1, language="en", type=TextKind.TRANSLATION, body="<p>On NATO.</p>"))
    assert places(why("nato").words[0]) == [("text", "ru"), ("text", "en")]
    (place,) = why("договор").words[0].places
    assert place.spellings == (Spelling("договорах", Rule.STEMMED),)


def test_a_word_found_without_its_marks_says_so() -> None:
    saved(Document(title="Ch’en Yün on co-operation"))
    chen, cooperation = why("chen cooperation").words
    assert chen.places[0].spellings == (Spelling("Ch’en", Rule.FOLDED),)
    assert cooperation.places[0].spellings == (Spelling("co-operation", Rule.FOLDED),)


def test_a_phrase_is_told_as_a_whole() -> None:
    saved(Document(title="Draft of Mutual Aid"))
    (word,) = why('"mutual aid"').words
    assert word.places[0].spellings == (Spelling("Mutual Aid", Rule.PHRASE),)


def test_what_stands_under_not_is_told_as_unwanted() -> None:
    saved(Document(title="Treaty"))
    told = why("treaty -draft")
    assert [(each.wanted, each.there) for each in told.words] == [(True, True), (False, False)]
    assert told.found


def test_of_two_that_are_enough_each_the_missing_one_is_told() -> None:
    saved(Document(title="Treaty"))
    told = why("treaty OR draft")
    assert [each.there for each in told.words] == [True, False]
    assert told.found


def test_a_record_that_is_not_found_is_told_what_it_lacks() -> None:
    saved(Document(title="Treaty"))
    told = why("treaty draft")
    assert not told.found
    assert [each.there for each in told.words] == [True, False]


def test_a_word_in_a_field_is_looked_for_there_alone() -> None:
    saved(Agent(title="Petr Primerov"))
    part = Participation(role=Role.AUTHOR, agent=1)
    saved(Document(title="Primerov writes", participations=(part,)))
    (word,) = why("author:primerov").words
    assert (word.field, [part for part, _language in places(word)]) == ("author", ["authors"])


def test_filters_are_told_with_what_becomes_of_them() -> None:
    saved(Document(title="One", genres=("telegram",), languages=("ru",)))
    told = why(chosen=(("genre", "telegram"), ("language", "zh")), excluded=(("genre", "letter"),))
    assert [(each.facet, each.wanted, each.there) for each in told.values] == [
        ("genre", True, True),
        ("language", True, False),
        ("genre", False, False),
    ]
    assert not told.found


def test_the_date_that_lies_in_the_range_is_told_and_whether_it_surely_does() -> None:
    talk = HistoricalDate(edtf="1956-10-30", kind=DateKind.TALK)
    saved(Document(title="One", dates=(HistoricalDate(edtf="1957"), talk)))
    told = why(since="1956-10", until="1956-10")
    assert [(each.date.kind, each.certain) for each in told.dates] == [(DateKind.TALK, True)]
    told = why("date:1957-03")
    assert [(each.date.edtf, each.certain) for each in told.dates] == [("1957", False)]
    assert why(since="1980").dates == ()
    assert why(since="1980").dated


def test_other_records_are_explained_as_well() -> None:
    saved(Agent(title="Petr Primerov"))
    told = why("primerov", kind="agent")
    assert told.found
    assert places(told.words[0])[0][0] == "title"


def test_what_may_not_be_seen_is_not_explained() -> None:
    edited(saved(Document(title="Treaty")), access=Access(state="withheld"))
    assert reasons(Query(words="treaty"), "document", 1) is None
    assert reasons(Query(words="treaty"), "document", 77) is None
    assert reasons(Query(words="treaty"), "nothing", 1) is None


WORDS: tuple[str, ...] = (
    "treaty",
    "treaties",
    "aid",
    "draft",
    "co-operation",
    "Ch’en",
    "договор",
    "договоры",
)
WORDS += ("毛泽东", "泽", "1956", "Été")
ASKED: tuple[str, ...] = (
    "treaty",
    "aid",
    "draft",
    "cooperation",
    "chen",
    "договор",
    "泽东",
    "泽",
    "195*",
    "ete",
)
ASKED += ("été", '"treaty aid"', '"aid treaty"~2', "title:treaty", "text:aid", "summary:draft")
_ASKED = st.one_of(
    st.sampled_from(ASKED),
    st.tuples(st.sampled_from(ASKED), st.sampled_from(ASKED)).map(" ".join),
    st.tuples(st.sampled_from(ASKED), st.sampled_from(ASKED)).map(" OR ".join),
    st.tuples(st.sampled_from(ASKED), st.sampled_from(ASKED)).map(" NOT ".join),
)
_SAID = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(_SAID, _SAID, _SAID), min_size=1, max_size=5), st.lists(_ASKED, max_size=25)
)
def test_what_is_found_is_explained_and_nothing_else(
    papers: list[tuple[str, str, str]], asked: list[str]
) -> None:
    numbers = []
    for title, summary, text in papers:
        summaries = (Summary(body=f"<p>{summary}</p>"),) if summary else ()
        made = saved(Document(title=title, summaries=summaries))
        numbers.append(made.number)
        if text:
            saved(Text(document=made.number, language="en", body=f"<p>{text}</p>"))
    index.drain()
    for words in asked:
        query = Query(words=words, size=100)
        hits = {hit.record.number for hit in search(query, counted=False).hits}
        for number in numbers:
            told = why(words, number)
            assert told.found == (number in hits), (words, number)
            for word in told.words:
                assert word.there == bool(word.places), (words, number)
                known = {"title", "summary", "text"}
                assert {place.part for place in word.places} <= known
                assert all(place.spellings for place in word.places), (words, number)
