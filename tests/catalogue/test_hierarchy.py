"""Places within places and subjects under subjects, and the documents that bear on each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fonds.catalogue import hierarchy, kept, save
from fonds.catalogue.bearing import bearing, counts
from fonds.records.access import Access
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Location, PlaceRole
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.subject import Subject
from tests.catalogue.conftest import edited

pytestmark = [pytest.mark.django_db, pytest.mark.database]

CONTINENT, COUNTRY, TOWN = 1, 2, 3


@pytest.fixture(autouse=True)
def _nothing_counted() -> Iterator[None]:
    kept.forget()
    yield
    kept.forget()


def taken(*records: Record) -> None:
    """Save records that belong together."""
    expected = {(each.kind, each.number) for each in records}
    assert not save.accept(records, expected=expected).problems


def at(number: int, *places: int, year: str = "1956") -> Document:
    """A document written at those places."""
    where = tuple(Location(role=PlaceRole.WRITTEN_AT, place=each) for each in places)
    dates = (HistoricalDate(edtf=year),)
    return Document(number=number, title="SPECIMEN", places=where, dates=dates)


def map_of_the_world() -> None:
    """A town in a country on a continent."""
    taken(
        Place(number=CONTINENT, title="SPECIMEN continent"),
        Place(number=COUNTRY, title="SPECIMEN country", within=CONTINENT),
        Place(number=TOWN, title="SPECIMEN town", within=COUNTRY),
    )


def test_what_was_written_in_a_town_was_written_in_its_country_and_counts_there_once() -> None:
    map_of_the_world()
    taken(at(1, TOWN), at(2, TOWN, COUNTRY), at(3, CONTINENT))
    found = hierarchy.places()
    assert found.tops == (CONTINENT,)
    assert dict(found.counts) == {CONTINENT: 3, COUNTRY: 2, TOWN: 2}
    assert bearing("place", hierarchy.within(COUNTRY)).numbers() == [1, 2]


def test_a_count_is_never_larger_than_what_a_reader_can_open() -> None:
    map_of_the_world()
    taken(at(1, TOWN), at(2, TOWN))
    hierarchy.places()
    edited(at(2, TOWN), version=1, access=Access(state="withheld"))
    assert hierarchy.places().counts[CONTINENT] == 1
    assert counts("place", [TOWN]) == {TOWN: 1}
    assert bearing("place", [TOWN]).numbers() == [1]


def test_what_lies_in_a_withheld_country_stands_at_the_top() -> None:
    map_of_the_world()
    taken(at(1, TOWN))
    country = Place(number=COUNTRY, title="SPECIMEN country", within=CONTINENT, version=1)
    edited(country, access=Access(state="withheld"))
    found = hierarchy.places()
    assert found.tops == (CONTINENT, TOWN)
    assert not found.counts.get(CONTINENT)
    assert hierarchy.within(CONTINENT) == [CONTINENT]
    assert hierarchy.above(TOWN) == []


def test_places_that_lie_in_each_other_are_all_listed_and_keep_nobody_waiting() -> None:
    map_of_the_world()
    edited(Place(number=CONTINENT, title="SPECIMEN continent", version=1), within=TOWN)
    taken(at(1, TOWN))
    found = hierarchy.places()
    assert found.size == 3
    assert found.tops == (CONTINENT,)
    assert set(hierarchy.within(TOWN)) == {CONTINENT, COUNTRY, TOWN}
    assert [row.pk for row in hierarchy.above(TOWN)] == [CONTINENT, COUNTRY]
    assert set(found.counts.values()) == {1}


def test_a_subject_with_two_broader_ones_stands_under_both() -> None:
    taken(
        Subject(number=1, title="SPECIMEN aid"),
        Subject(number=2, title="SPECIMEN trade"),
        Subject(number=3, title="SPECIMEN credits", broader=(1, 2)),
        Document(number=1, title="SPECIMEN", subjects=(3,)),
    )
    found = hierarchy.subjects()
    assert found.tops == (1, 2)
    assert found.below == {1: (3,), 2: (3,)}
    assert dict(found.counts) == {3: 1}


def test_subjects_related_to_each_other_are_told_from_both_sides() -> None:
    first = Subject(number=1, title="SPECIMEN aid", related=(2,))
    second = Subject(number=2, title="SPECIMEN trade")
    taken(first, second)
    assert hierarchy.related(first) == [2]
    assert hierarchy.related(second) == [1]
