from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fonds.web.shown.histogram import MOST, Histogram, histogram

YEARS = st.dictionaries(st.integers(1, 9999), st.integers(0, 5000), max_size=40)


def way(start: int, end: int) -> str:
    return f"{start}-{end}"


def made(years: dict[int, int], all_years: dict[int, int]) -> Histogram:
    found = histogram(years, all_years, way)
    assert found is not None
    return found


def test_a_few_years_have_a_bar_each() -> None:
    found = made({1956: 3, 1957: 1}, {1956: 4, 1957: 6, 1959: 2})
    assert [bar.label for bar in found.bars] == ["1956", "1957", "1958", "1959"]
    assert [bar.address for bar in found.bars] == ["1956-1956", "1957-1957", "", ""]
    assert found.bars[0].spoken == "1956: 3 of 4 documents"


def test_many_years_are_gathered_into_decades() -> None:
    found = made({1911: 1, 1989: 1}, {1911: 1, 1989: 1})
    assert found.step == 10
    assert found.bars[0].spoken == "1910s: 1 of 1 documents"
    assert found.bars[0].address == "1910-1919"


def test_a_year_far_from_all_that_was_found_does_not_press_the_others_together() -> None:
    found = made({1957: 3}, {1567: 1, **dict.fromkeys(range(1900, 1990), 5)})
    assert [bar.label for bar in found.bars] == [str(year) for year in range(1953, 1962)]


def test_one_year_needs_no_bars() -> None:
    assert histogram({1956: 3}, {1956: 3}, way) is None
    assert histogram({}, {}, way) is None


def test_a_range_shows_its_own_years_alone() -> None:
    found = histogram({}, dict.fromkeys(range(1900, 1990), 1), way, (1950, 1955))
    assert found is not None
    assert (found.bars[0].label, found.bars[-1].label) == ("1950", "1955")


def test_a_rare_hit_among_thousands_is_drawn_to_its_own_scale() -> None:
    found = made({1956: 2}, {1956: 4000, 1957: 100})
    assert found.apart
    assert found.bars[0].found > 30
    assert not made({1956: 2000}, {1956: 4000, 1957: 100}).apart


def test_a_chosen_year_is_marked() -> None:
    found = histogram({1956: 1}, {1956: 1, 1957: 1}, way, chosen=frozenset({1956}))
    assert found is not None
    assert [bar.current for bar in found.bars] == [True, False]


def test_what_may_be_of_a_year_stands_over_what_certainly_is() -> None:
    whole = {1956: 4, 1958: 2}
    found = histogram({1956: 3}, whole, way, possible={1956: 2, 1957: 1})
    assert found is not None
    first, second, third = found.bars
    assert (first.documents, first.possible, second.documents, second.possible) == (3, 2, 0, 1)
    assert first.may_be_top == first.found_top - first.may_be
    assert first.spoken == "1956: 3 of 4 documents, and 2 that may be of then"
    assert (second.address, third.address) == ("1957-1957", "")
    assert found.uncertain
    assert not made({1956: 3}, {1956: 4, 1957: 1}).uncertain


def test_what_may_be_of_several_years_of_a_bar_is_counted_once() -> None:
    years = dict.fromkeys(range(1900, 1990), 1)
    found = histogram(years, years, way, possible=dict.fromkeys(range(1950, 1959), 1))
    assert found is not None
    assert [bar.possible for bar in found.bars if bar.possible] == [1]


def test_a_year_that_is_only_possible_has_a_bar() -> None:
    found = histogram({}, {1957: 1}, way, possible={1955: 1})
    assert found is not None
    assert found.bars[0].label <= "1955"


@given(YEARS, YEARS)
def test_there_are_never_more_bars_than_fingers_can_tell_apart(
    all_years: dict[int, int], some: dict[int, int]
) -> None:
    years = {year: min(some.get(year, 0), count) for year, count in all_years.items()}
    found = histogram(years, all_years, way)
    if found is not None:
        assert len(found.bars) <= MOST
        assert sum(bar.documents for bar in found.bars) == sum(years.values()) == found.found
        assert sum(bar.all_documents for bar in found.bars) == found.all_documents
        assert all(0 <= height <= 100 for bar in found.bars for height in (bar.found, bar.whole))
        assert all(bool(bar.found) == bool(bar.documents) for bar in found.bars)
