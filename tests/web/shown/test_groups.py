from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from fonds.searching.entries.facets import BY_NAME, FACETS, MISSING
from fonds.searching.found import Count, Found
from fonds.searching.query import Query, Scope
from fonds.web import addresses
from fonds.web.shown.groups import (
    IN_ALL,
    MOST,
    SECTIONS,
    Choice,
    opened,
    sections,
    wanted,
)

NAMES = [name for _heading, names in SECTIONS for name in names]
CODES = [name for name in NAMES if not BY_NAME[name].numbers]
QUERIES = st.builds(
    Query,
    words=st.sampled_from(["", "treaty", "genre=list &x=1", "договор “мир”"]),
    scope=st.sampled_from(Scope),
    chosen=st.lists(
        st.tuples(st.sampled_from([each.name for each in FACETS]), st.sampled_from(["7", "12"])),
        max_size=3,
    ).map(tuple),
    excluded=st.lists(
        st.tuples(st.sampled_from([each.name for each in FACETS]), st.sampled_from(["8", "x y"])),
        max_size=3,
    ).map(tuple),
    since=st.sampled_from(["", "1956"]),
    role=st.sampled_from(["", "author"]),
)
COUNTS = st.dictionaries(
    st.sampled_from(NAMES),
    st.lists(st.integers(1, 10_000), max_size=40, unique=True).map(
        lambda values: tuple(Count(str(value), 1 + value % 50) for value in values)
    ),
)


def made(query: Query, facets: dict[str, tuple[Count, ...]]) -> list[Choice]:
    found = Found(query, total=1000, by_kind={"document": 1000}, facets=facets)
    told = sections(found, opened(found), {}, addresses.search, lambda name: f"/{name}")
    return [each for section in told for group in section.groups for each in group.choices]


def test_every_facet_has_a_place_but_years_which_have_bars_and_roles_which_share_one() -> None:
    aside = {each.name for each in FACETS if each.aside}
    assert sorted(NAMES) == sorted({each.name for each in FACETS} - aside - {"year"})


@given(COUNTS)
def test_no_more_values_stand_open_than_can_be_taken_in(
    facets: dict[str, tuple[Count, ...]],
) -> None:
    shown = opened(Found(Query(), total=1000, facets=facets))
    assert sum(map(len, shown.values())) <= IN_ALL
    assert all(len(counts) <= MOST for counts in shown.values())


@given(QUERIES, st.sampled_from(CODES), st.text(min_size=1, max_size=12))
@example(Query(chosen=(("genre", "b"),), excluded=(("genre", "c"),)), "genre", "&a=b c")
@example(Query(chosen=tuple(("year", str(year)) for year in range(1950, 1985))), "genre", "x")
@example(Query(words="genre=any-value", page=7, size=50), "genre", "any-value")
def test_the_ways_to_a_value_are_those_that_its_query_makes(
    query: Query, name: str, value: str
) -> None:
    kept = query.choosing(name, value).values(name)
    value = next((each for each in kept if each not in query.values(name)), "list")
    counts = (Count(value, 3), *(Count(each, 1) for each in ("aa", "bb") if each != value))
    (found,) = (each for each in made(query, {name: counts}) if each.documents == 3)
    assert found.address == addresses.search(query.choosing(name, value))
    assert found.without == addresses.search(query.excluding(name, value))


def test_chosen_values_stand_first_and_can_be_taken_away() -> None:
    query = Query(chosen=(("genre", "letter"),))
    counts = (Count("list", 9), Count(MISSING, 8), Count("letter", 2, chosen=True))
    found = made(query, {"genre": counts})
    assert [each.label.form for each in found] == ["Letter", "List or table", "Not recorded"]
    assert [each.chosen for each in found] == [True, False, False]
    assert (found[0].address, found[0].without) == ("/search", "")
    assert found[1].address == "/search?genre=letter&genre=list"


def test_what_every_hit_has_cannot_be_left_out() -> None:
    found = made(Query(), {"genre": (Count("list", 1000), Count("letter", 2))})
    assert [bool(each.without) for each in found] == [False, True]
    assert not made(Query(), {"genre": (Count("list", 1000),)})


def test_decades_stand_in_their_order() -> None:
    counts = (Count("1960", 9), Count("1950", 5), Count("1910", 7))
    found = made(Query(), {"decade": counts})
    assert [each.label.form for each in found] == ["1910s", "1950s", "1960s"]


def test_records_are_wanted_for_what_stands_open_and_for_every_filter() -> None:
    query = Query(chosen=(("person", "5"),), excluded=(("place", "6"), ("author", "7")))
    counts = tuple(Count(str(number), 100 - number) for number in range(10, 40))
    found = Found(query, total=1000, facets={"person": (*counts, Count("5", 1, True))})
    numbers = wanted(found, opened(found))
    assert numbers["agent"] == {5, 7, *range(10, 17)}
    assert numbers["place"] == {6}
