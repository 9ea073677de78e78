"""An engine finds what looking at every entry finds, whatever is asked of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Between,
    Engine,
    Entry,
    Form,
    Has,
    Near,
    Phrase,
    Prefix,
    Sorting,
    Stem,
)
from tests.searching.engines.conftest import ENGINES, UP, WEIGHTIEST, entry, put

PARTS = ("title", "text")
FORMS = ("a", "b", "c", "d", "ab", "毛")
PERSONS = ("1", "2", "3", "11")


class Shelf(NamedTuple):
    """An index and the entries that must be in it."""

    engine: Engine
    entries: dict[str, Entry]


@pytest.fixture(scope="module", params=ENGINES, ids=lambda kind: kind.opened.__name__.strip("_"))
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Of nine segments, some of whose entries were replaced or deleted since."""
    chance = Random(11)  # noqa: S311 (no secret)
    place: Path = tmp_path_factory.mktemp("looking")
    engine, entries = request.param.opened(place), dict[str, Entry]()
    for _ in range(9):
        fresh = {str(number): _made(chance, number) for number in chance.choices(range(250), k=40)}
        put(engine, *fresh.values())
        gone = chance.sample(sorted(entries | fresh), 8)
        with engine.writing() as writer:
            writer.delete(gone)
            writer.commit("done")
        entries |= fresh
        for key in gone:
            del entries[key]
    return Shelf(engine, entries)


def _made(chance: Random, number: int) -> Entry:
    title, text = (" ".join(chance.choices(FORMS, k=chance.randint(0, 9))) for _ in PARTS)
    persons = tuple(chance.sample(PERSONS, chance.randint(0, 3)))
    return entry(str(number), title, number * 7 - 900, text=text, person=persons)


PART = st.sampled_from(PARTS)
SEVERAL = st.lists(st.sampled_from(FORMS), min_size=2, max_size=4).map(tuple)
BOUND = st.one_of(st.none(), st.integers(-1000, 1000))
LEAVES: st.SearchStrategy[Asked] = st.one_of(
    st.builds(Form, PART, st.sampled_from(FORMS)),
    st.builds(Stem, st.just("title"), st.sampled_from(FORMS).map(lambda form: f"en:{form}")),
    st.builds(Phrase, PART, SEVERAL),
    st.builds(Near, PART, SEVERAL, st.integers(0, 6)),
    st.builds(Prefix, PART, st.sampled_from(("a", "ab", "毛", "x"))),
    st.builds(Between, st.sampled_from(("up", "down")), BOUND, BOUND),
    st.builds(Has, st.just("person"), st.lists(st.sampled_from(PERSONS), max_size=2).map(tuple)),
)
ASKED: st.SearchStrategy[Asked] = st.recursive(
    LEAVES,
    lambda asked: st.one_of(
        st.builds(AnyOf, st.lists(asked, max_size=3).map(tuple)),
        st.builds(
            AllOf, st.lists(asked, max_size=3).map(tuple), st.lists(asked, max_size=2).map(tuple)
        ),
    ),
    max_leaves=6,
)


@given(asked=ASKED, start=st.integers(0, 40), size=st.integers(1, 60))
def test_an_engine_finds_what_looking_finds(
    shelf: Shelf, asked: Asked, start: int, size: int
) -> None:
    expected = [each for each in shelf.entries.values() if _has(each, asked)]
    expected.sort(key=lambda each: each.orders["up"])
    keys = [each.key for each in expected]
    assert _found(shelf, asked, UP) == keys
    assert _found(shelf, asked, Sorting(by="up", descending=True)) == keys[::-1]
    weighed = _found(shelf, asked, WEIGHTIEST)
    assert sorted(weighed, key=int) == keys
    leaf = shelf.engine.find(asked, WEIGHTIEST, start, size)
    assert (list(leaf.keys), leaf.total) == (weighed[start : start + size], len(keys))
    persons = Counter(person for each in expected for person in each.terms["person"])
    assert shelf.engine.counts(asked, {"person": 99})["person"] == persons
    forms = Counter(form for each in expected for form in set(each.words["title"].split()))
    assert dict(shelf.engine.forms("title", "", 99, asked)) == forms


@given(
    forms=st.lists(st.sampled_from(FORMS), min_size=1, max_size=3),
    distance=st.integers(0, 5),
    part=PART,
)
def test_words_are_near_wherever_they_stand_so(
    shelf: Shelf, forms: list[str], distance: int, part: str
) -> None:
    asked = Near(part, tuple(forms), distance)
    expected = {each.key for each in shelf.entries.values() if _has(each, asked)}
    assert set(_found(shelf, asked, UP)) == expected


def _found(shelf: Shelf, asked: Asked, sorting: Sorting) -> list[str]:
    leaf = shelf.engine.find(asked, sorting, 0, 999)
    assert leaf.total == len(leaf.keys)
    return list(leaf.keys)


def _has(entry: Entry, asked: Asked) -> bool:
    match asked:
        case AnyOf(several):
            return any(_has(entry, each) for each in several)
        case AllOf(several, but):
            wanted = all(_has(entry, each) for each in several)
            return wanted and not any(_has(entry, each) for each in but)
        case Between(name, lowest, highest):
            value = entry.orders[name]
            return (lowest is None or lowest <= value) and (highest is None or value <= highest)
        case Has(name, terms):
            return bool(set(terms) & set(entry.terms.get(name, ())))
        case Stem(part, stem):
            return stem in entry.stems.get(part, "").split()
        case _:
            return _says(entry.words.get(asked.part, "").split(), asked)


def _says(said: Sequence[str], asked: Form | Phrase | Near | Prefix) -> bool:
    match asked:
        case Form():
            return asked.form in said
        case Phrase():
            several = asked.forms
            return any(tuple(said[at : at + len(several)]) == several for at in range(len(said)))
        case Near():
            return _stand_near(said, asked)
        case Prefix():
            return any(form.startswith(asked.beginning) for form in said)


def _stand_near(said: Sequence[str], asked: Near) -> bool:
    """Each two within a stretch that has room for all."""
    forms = tuple(dict.fromkeys(asked.forms))
    stretch = len(forms) + asked.distance
    if len(forms) == 1:
        return forms[0] in said
    pairs = [(one, two) for one in forms for two in forms if one < two]
    return all(_within(said, pair, stretch) for pair in pairs)


def _within(said: Sequence[str], forms: Sequence[str], stretch: int) -> bool:
    places = [[at for at, form in enumerate(said) if form == wanted] for wanted in forms]
    return any(max(chosen) - min(chosen) < stretch for chosen in product(*places))
