"""Search finds in small archives exactly what looking through every document would find."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fonds.searching.found import Found
from fonds.searching.query import ROLES, Order, Query, Scope
from fonds.searching.search import search
from tests.searching.asking import QUESTIONS, Question
from tests.searching.shelf import WHEN, Kept, Stretch, made

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ARCHIVES, ASKED = 80, 25
"""So many archives, and so many questions to each, in the long run."""

ALL_OF = ("person", "organisation", "subject", "place", "has", *ROLES)
MISSING = ("repository", "genre", "language", "classification", "completeness")
ANY_OF = ("collection", "translation", "dating", "decade", "year", *MISSING)
CHOICES = st.sampled_from(
    [
        *((role, number) for role in ("person", *ROLES) for number in "123"),
        *(("place", number) for number in "123"),
        *(("subject", number) for number in "12"),
        *(("language", code) for code in ("en", "ru", "-")),
        *(("dating", code) for code in ("dated", "wide", "undated")),
        *(("year", year) for year in ("1956", "1957")),
        *(("classification", rank) for rank in "45-"),
        *(("has", what) for what in ("transcript", "translation")),
        *(("genre", "telegram"), ("genre", "-"), ("organisation", "4"), ("collection", "1")),
        *(("repository", "1"), ("repository", "-"), ("decade", "1950"), ("translation", "en")),
        *(("completeness", "whole"), ("completeness", "-")),
    ]
)
ENDS = st.sampled_from(["", "", "", "1956", "1956-10", "1956-11-02", "1950", "1957", "1960-05-01"])


@dataclass(frozen=True)
class Asked:
    """A query, and what its words are meant to ask; None: nothing."""

    question: Question | None
    query: Query


def _asked(
    question: Question | None,
    choices: tuple[list[tuple[str, str]], list[tuple[str, str]]],
    dates: tuple[str, str, bool],
    role: str,
) -> Asked:
    since, until, certain = dates
    query = Query(
        words=question.typed if question else "",
        scope=Scope.DOCUMENTS,
        chosen=tuple(choices[0]),
        excluded=tuple(choices[1]),
        since=since,
        until=until,
        certain=certain,
        role=role,
    )
    return Asked(question, query)


QUERIES = st.builds(
    _asked,
    st.none() | QUESTIONS,
    st.tuples(st.lists(CHOICES, max_size=2), st.lists(CHOICES, max_size=1)),
    st.tuples(ENDS, ENDS, st.booleans()),
    st.sampled_from(["", *ROLES]),
)


def compare_all(seed: int, several: int) -> None:
    """Ask an archive by chance so many questions by chance."""
    shelf = made(Random(seed))  # noqa: S311  an archive by chance, not a secret

    @settings(
        max_examples=several,
        database=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(QUERIES)
    def each(asked: Asked) -> None:
        compare(asked, shelf)

    each()


@pytest.mark.parametrize("seed", range(4))
def test_search_finds_what_looking_through_everything_finds(seed: int) -> None:
    compare_all(seed, 25)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4, 4 + ARCHIVES))
def test_search_finds_what_looking_through_everything_finds_in_many_archives(seed: int) -> None:
    compare_all(seed, ASKED)


def compare(asked: Asked, shelf: list[Kept]) -> None:
    """One query against every document."""
    found = search(asked.query)
    expected = [kept for kept in shelf if matches(kept, asked)]
    _compare_hits(asked, found, expected)
    _compare_facets(asked, found, shelf)
    _compare_years(asked, found, shelf)
    within = {kept.document.number for kept in expected if certainly(kept, asked.query)}
    ranged = bool(asked.query.since or asked.query.until)
    assert found.possible == (len(expected) - len(within) if ranged else 0)
    for hit in found.hits:
        assert hit.possible == (ranged and hit.record.number not in within)


def _compare_hits(asked: Asked, found: Found, expected: list[Kept]) -> None:
    assert found.total == len(expected)
    for order in (Order.EARLIEST, Order.LATEST, Order.RELEVANCE):
        query = asked.query.sorted_by(order)
        numbers: list[int] = []
        for page in range(1, found.pages + 1):
            leaf = search(query.on_page(page), counted=False)
            numbers += [hit.record.number for hit in leaf.hits]
        assert sorted(numbers) == sorted(kept.document.number for kept in expected)
        if query.sorting is not Order.RELEVANCE:
            assert numbers == in_order(expected, query.sorting)


def _compare_facets(asked: Asked, found: Found, shelf: list[Kept]) -> None:
    query = asked.query
    named = {name for name, _ in (*query.chosen, *query.excluded)} | {query.role}
    told_of = [*ANY_OF, *(name for name in ALL_OF if name not in ROLES or name in named)]
    assert set(found.facets) == set(told_of)
    for facet in told_of:
        without = facet if facet in ANY_OF and query.values(facet) else ""
        counted = [kept for kept in shelf if matches(kept, asked, without)]
        truth = Counter(value for kept in counted for value in values(kept, facet))
        told = {each.value: each.documents for each in found.facets[facet] if each.documents}
        assert told == truth, facet
        chosen = {each.value for each in found.facets[facet] if each.chosen}
        assert chosen == set(query.values(facet)), facet


def _compare_years(asked: Asked, found: Found, shelf: list[Kept]) -> None:
    open_years = [kept for kept in shelf if matches(kept, asked, "year")]
    leading = [kept.leading for kept in open_years]
    assert found.years == Counter(year for when in leading if when for year in when.years)
    assert found.possible_years == Counter(year for when in leading if when for year in when.maybe)
    expected = [kept for kept in shelf if matches(kept, asked)]
    undated = [kept for kept in expected if kept.leading is None]
    assert found.wide == sum(kept.leading is not None and kept.leading.wide for kept in expected)
    if not (asked.query.since or asked.query.until):
        assert found.undated == len(undated)


# --- What is true of a document -------------------------------------------------------------------


def matches(kept: Kept, asked: Asked, without: str = "") -> bool:
    """Whether the document is asked for, as if nothing were chosen in the facet `without`."""
    query = asked.query
    if asked.question is not None and not asked.question.holds(kept):
        return False
    for facet in (*ANY_OF, *ALL_OF):
        wanted = query.values(facet) if facet != without else ()
        rule = any if facet in ANY_OF else all
        if wanted and not rule(value in values(kept, facet) for value in wanted):
            return False
    if any(value in values(kept, facet) for facet, value in query.excluded):
        return False
    if not (query.since or query.until):
        return True
    return certainly(kept, query) if query.certain else possibly(kept, query)


def values(kept: Kept, facet: str) -> set[str]:
    """Its values in a facet, or that none is recorded."""
    return kept.values(facet) or ({"-"} if facet in MISSING else set())


BOUNDS = {
    "1956": ("1956-01-01", "1956-12-31"),
    "1956-10": ("1956-10-01", "1956-10-31"),
    "1956-11-02": ("1956-11-02", "1956-11-02"),
    "1950": ("1950-01-01", "1950-12-31"),
    "1957": ("1957-01-01", "1957-12-31"),
    "1960-05-01": ("1960-05-01", "1960-05-01"),
}


def _range(query: Query) -> Stretch:
    since = date.fromisoformat(BOUNDS[query.since][0]) if query.since else None
    return since, date.fromisoformat(BOUNDS[query.until][1]) if query.until else None


def _is_backwards(since: date | None, until: date | None) -> bool:
    return bool(since and until and since > until)


def possibly(kept: Kept, query: Query) -> bool:
    """Whether any of its dates may lie in the range."""
    since, until = _range(query)
    return not _is_backwards(since, until) and any(
        not (since and last and last < since) and not (until and first and first > until)
        for each in kept.document.dates
        for first, last in WHEN[each.edtf].possible
    )


def certainly(kept: Kept, query: Query) -> bool:
    """Whether any of its dates certainly lies in the range."""
    since, until = _range(query)
    return not _is_backwards(since, until) and any(
        (not since or (first and first >= since)) and (not until or (last and last <= until))
        for each in kept.document.dates
        for first, last in WHEN[each.edtf].certain
    )


def in_order(several: list[Kept], order: Order) -> list[int]:
    """By the first day, the wider first; what has no first day after all of its last day."""
    dated = sorted((kept for kept in several if kept.leading), key=_place)
    undated = sorted(kept.document.number for kept in several if not kept.leading)
    if order is Order.LATEST:
        dated.reverse()
    return [*(kept.document.number for kept in dated), *undated]


def _place(kept: Kept) -> tuple[int, float, int]:
    assert kept.leading is not None
    firsts, lasts = zip(*kept.leading.possible, strict=True)
    first, last = firsts[0], lasts[-1]
    if first is None:
        assert last is not None
        return last.toordinal(), 1.0, kept.document.number
    width = float("inf") if last is None else (last - first).days
    return first.toordinal(), -width, kept.document.number
