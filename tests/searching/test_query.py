"""An address becomes a query whatever anyone sends, and every query has one address."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.entries.facets import FACETS
from fonds.searching.query import DEEPEST, SIZES, TABLE, Note, Order, Query, Scope

VALUES = st.sampled_from(["-", "ru", "12", "007", "0", "x y", "", "1956", "telegram", "9" * 30])
DATES = st.sampled_from(
    ["", "1956", "1956-09", "1956-09-19", "1956~", "1956/1957", "1956-13", "no"]
)
QUERIES = st.builds(
    Query,
    words=st.text(max_size=600),
    scope=st.sampled_from(Scope),
    chosen=st.lists(
        st.tuples(st.sampled_from([facet.name for facet in FACETS]), VALUES), max_size=6
    ).map(tuple),
    since=DATES,
    until=DATES,
    order=st.none() | st.sampled_from(Order),
    page=st.integers(-3, 2_000),
    size=st.sampled_from([*SIZES, TABLE, 7, 0]),
)


def read(address: str) -> Query:
    return Query.read(parse_qs(address))


@given(QUERIES)
def test_an_address_reads_as_the_query_it_is_of(query: Query) -> None:
    assert read(query.address()) == query
    assert {note.parameter for note in read(query.address()).notes} <= {"q"}  # very many words
    assert read(query.address()).address() == query.address()


NAMES = st.sampled_from(["q", "in", "from", "to", "sort", "size", "page", "person", "language"])


@given(st.dictionaries(NAMES | st.text(max_size=5), st.lists(st.text(max_size=80), max_size=3)))
def test_whatever_anyone_sends_is_a_query(parameters: dict[str, list[str]]) -> None:
    query = Query.read(parameters)
    assert read(query.address()) == query
    assert query.page * query.size <= DEEPEST
    assert len(query.words) <= 2_000


def test_a_query_without_anything_has_no_address() -> None:
    assert Query().address() == ""
    assert Query().sorting is Order.EARLIEST
    assert Query(words="treaty").sorting is Order.RELEVANCE


def test_the_same_search_has_the_same_address_in_whatever_order_it_was_narrowed() -> None:
    one = Query(words="aid").choosing("language", "ru").choosing("person", "12")
    other = Query(words="aid").choosing("person", "12").choosing("language", "ru")
    assert one.address() == other.address() == "q=aid&person=12&language=ru"


def test_narrowing_begins_again_at_the_first_page() -> None:
    query = Query(words="aid").on_page(3)
    assert query.address() == "q=aid&page=3"
    for narrowed in (
        query.choosing("person", "1"),
        query.dated("1956", "1957"),
        query.within(Scope.NAMES),
        query.sorted_by(Order.LATEST),
        query.sized(50),
        query.saying("help"),
    ):
        assert narrowed.page == 1


def test_a_choice_can_be_taken_back_alone_or_with_its_facet() -> None:
    query = Query(chosen=(("person", "2"), ("person", "11"), ("year", "1956")))
    assert query.values("person") == ("2", "11")
    assert query.without("person", "2").values("person") == ("11",)
    assert query.without("person").chosen == (("year", "1956"),)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("from", "1956-13"),
        ("from", "/1956"),  # has no beginning
        ("to", "yesterday"),
        ("sort", "best"),
        ("in", "archives"),
        ("size", "7"),
        ("size", "-1"),
        ("page", "0"),
        ("page", "501"),
        ("page", "٣"),
        ("person", "Stalin"),
        ("person", "-"),  # a document is never without persons on purpose
        ("language", "x" * 81),
    ],
)
def test_what_cannot_be_read_is_noted_and_nothing_is_guessed(parameter: str, value: str) -> None:
    query = Query.read({parameter: [value]})
    assert query.notes == (Note(parameter, value),)
    assert replace(query, notes=(), page=1) == Query()


def test_a_date_may_be_written_in_another_form_without_a_note() -> None:
    query = Query.read({"from": ["1956-09"], "to": [" 1956-10 "], "size": ["50"]})
    assert (query.since, query.until, query.size, query.notes) == ("1956-09", "1956-10", 50, ())


def test_a_range_knows_its_days() -> None:
    query = Query(since="1956-09", until="1956")
    assert (str(query.earliest), str(query.latest)) == ("1956-09-01", "1956-12-31")
    assert not query.backwards
    assert Query(since="1957", until="1956").backwards


def test_no_page_lies_deeper_than_can_be_leafed_to() -> None:
    assert Query(page=9_999_999).page == DEEPEST // 20
    assert Query(page=9_999_999, size=100).page == DEEPEST // 100


def test_what_is_longer_than_can_be_asked_is_noted() -> None:
    long = "word " * 500
    assert Query.read({"q": [long]}).notes == (Note("q", long.strip()),)


def test_words_lose_what_no_text_has() -> None:
    query = Query.read({"q": ["\x00trea\ud800ty \n aid\x1f"]})
    assert query.words == "treaty aid"
