"""Search finds in small archives exactly what looking through every document would find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from fonds.catalogue import save
from fonds.catalogue.ordering import of_document
from fonds.dates.edtf import Edtf
from fonds.records.agent import Agent
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Participation, Role, Summary
from fonds.records.transcription import Text
from fonds.searching import index
from fonds.searching.query import Order, Query, Scope
from fonds.searching.search import search

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WORDS = ("treaty", "aid", "мир", "毛", "泽", "1956")
PERSONS = {1: "treaty", 2: "Mao", 3: "Stalin"}
LANGUAGES = ("ru", "zh", "en")
LEADING = (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK)

SAID = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
EDTFS = ("1956", "1956-10", "1956-10-30", "1956-11-02~", "1949/1957", "1948", "../1950")
DATES = st.builds(HistoricalDate, edtf=st.sampled_from(EDTFS), kind=st.sampled_from(LEADING))
DOCUMENTS = st.builds(
    Document,
    title=SAID,
    summaries=SAID.map(lambda said: (Summary(body=f"<p>{said}</p>"),) if said else ()),
    dates=st.lists(DATES, max_size=3).map(tuple),
    languages=st.lists(st.sampled_from(LANGUAGES), unique=True, max_size=2).map(tuple),
    participations=st.lists(st.sampled_from(sorted(PERSONS)), unique=True, max_size=3).map(
        lambda several: tuple(Participation(role=Role.AUTHOR, agent=it) for it in several)
    ),
)
Term = tuple[bool, str]  # whether it must not be there, and its words
TERMS = st.lists(
    st.tuples(
        st.sampled_from([False, False, True]),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(" ".join),
    ),
    max_size=3,
)
CHOICES = [
    *(("language", it) for it in (*LANGUAGES, "-")),
    *(("person", str(it)) for it in PERSONS),
    *(("year", it) for it in ("1956", "1948")),
]


class Asked(NamedTuple):
    """A query, and its terms as they were meant."""

    terms: list[Term]
    query: Query


def _asked(
    terms: list[Term], chosen: list[tuple[str, str]], ends: list[str], order: Order
) -> Asked:
    words = " ".join(f'{"-" if unwanted else ""}"{said}"' for unwanted, said in terms)
    asked = Query(words=words, chosen=tuple(chosen), since=ends[0], until=ends[1], order=order)
    return Asked(terms, asked.within(Scope.DOCUMENTS).sized(100))


ENDS = st.sampled_from(["", "", "1956-10", "1956-11-01", "1950"])
ASKED = st.builds(
    _asked,
    TERMS,
    st.lists(st.sampled_from(CHOICES), max_size=4),
    st.lists(ENDS, min_size=2, max_size=2),
    st.sampled_from([Order.EARLIEST, Order.LATEST, Order.RELEVANCE]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    documents=st.lists(DOCUMENTS, min_size=1, max_size=9),
    texts=st.lists(st.tuples(st.integers(0, 8), SAID), max_size=6),
    several=st.lists(ASKED, min_size=1, max_size=6),
    piece=st.integers(1, 9),
)
def test_search_finds_what_looking_through_everything_finds(
    documents: list[Document],
    texts: list[tuple[int, str]],
    several: list[Asked],
    piece: int,
    tmp_path: Path,
    settings: Settings,
) -> None:
    settings.FONDS_INDEX = tmp_path / uuid4().hex
    with transaction.atomic():
        shelf = _made(documents, texts, piece)
        for asked in several:
            _compare(asked, shelf)
        transaction.set_rollback(True)


class Kept(NamedTuple):
    """A document, and everything that is said in it or of it."""

    document: Document
    said: list[str]


def _made(documents: list[Document], texts: list[tuple[int, str]], piece: int) -> list[Kept]:
    """The archive, indexed piece by piece, so that it is of several segments."""
    index.drain()
    save.accept([Agent(number=number, title=title) for number, title in PERSONS.items()])
    shelf: list[Kept] = []
    for start in range(0, len(documents), piece):
        for saved in save.accept(documents[start : start + piece]).saved:
            assert isinstance(saved.record, Document)
            shelf.append(Kept(saved.record, list(_said(saved.record))))
        index.drain()
    for place, said in texts:
        kept = shelf[place % len(shelf)]
        save.accept([Text(document=kept.document.number, body=f"<p>{said}</p>" if said else "")])
        kept.said.append(said)
    index.drain()
    return shelf


def _said(document: Document) -> Sequence[str]:
    summaries = [each.body.removeprefix("<p>").removesuffix("</p>") for each in document.summaries]
    names = [PERSONS[int(part.agent or 0)] for part in document.participations]
    return [document.title, *summaries, *names]


def _compare(asked: Asked, shelf: list[Kept]) -> None:
    found, query = search(asked.query), asked.query
    expected = [kept.document for kept in shelf if _matches(kept, asked)]
    numbers = [hit.record.number for hit in found.hits]
    if query.sorting is Order.RELEVANCE:
        assert sorted(numbers) == sorted(each.number for each in expected)
    else:
        assert numbers == _ordered(expected, query.sorting)
    assert found.total == len(expected)
    for facet in ("language", "year", "person"):
        without = facet if facet != "person" and query.values(facet) else ""
        counted = [kept.document for kept in shelf if _matches(kept, asked, without)]
        truth = Counter(value for each in counted for value in _values(each, facet))
        told = {each.value: each.documents for each in found.facets[facet] if each.documents}
        assert told == truth, facet
        assert {each.value for each in found.facets[facet] if each.chosen} == set(
            query.values(facet)
        )
    assert found.undated == sum(not each.dates for each in expected)


def _matches(kept: Kept, asked: Asked, without: str = "") -> bool:
    for unwanted, words in asked.terms:
        if any(f" {words} ".lower() in f" {said} ".lower() for said in kept.said) == unwanted:
            return False
    for facet, rule in (("language", any), ("year", any), ("person", all)):
        wanted = asked.query.values(facet) if facet != without else ()
        if wanted and not rule(value in _values(kept.document, facet) for value in wanted):
            return False
    return _in_range(kept.document, asked.query)


def _values(document: Document, facet: str) -> set[str]:
    if facet == "language":
        return set(document.languages) or {"-"}
    if facet == "person":
        return {str(part.agent) for part in document.participations}
    leading = min(document.dates, key=lambda each: LEADING.index(each.kind), default=None)
    edtf = Edtf.parse(leading.edtf) if leading else None
    first, last = (edtf.earliest, edtf.latest) if edtf else (None, None)
    return {str(first.year)} if first and last and first.year == last.year else set()


def _in_range(document: Document, query: Query) -> bool:
    if not (query.since or query.until):
        return True
    dates = [Edtf.parse(each.edtf) for each in document.dates]
    within = [each.possibly_within(query.earliest, query.latest) for each in dates]
    return any(within) and not query.backwards


def _ordered(documents: list[Document], order: Order) -> list[int]:
    dated = sorted((each for each in documents if each.dates), key=of_document)
    undated = sorted((each for each in documents if not each.dates), key=of_document)
    if order is Order.LATEST:
        dated.reverse()
    return [each.number for each in (*dated, *undated)]
