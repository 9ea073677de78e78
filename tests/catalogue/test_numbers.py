"""Numbers of records, and many of them asked for at once."""

from __future__ import annotations

import pytest

from fonds.catalogue import load, save, visible
from fonds.catalogue.numbers import HIGHEST, Among
from fonds.records.access import Access
from fonds.records.place import Place

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _archive(db: None) -> None:
    records = [
        Place(number=1, title="SPECIMEN harbour"),
        Place(number=2, title="SPECIMEN quay", access=Access(state="withheld")),
        Place(number=3, title="SPECIMEN warehouse"),
    ]
    outcome = save.accept(records, expected={(each.kind, each.number) for each in records})
    assert not outcome.problems, outcome.problems


def test_thousands_of_records_are_asked_for_at_once() -> None:
    assert sorted(load.many("place", range(1, 60_000))) == [1, 3]


def test_who_asks_for_nothing_is_given_nothing() -> None:
    assert not visible.places().filter(pk__in=Among([])).exists()


def test_the_highest_number_of_all_is_a_number_like_any_other() -> None:
    assert load.many("place", [HIGHEST, HIGHEST + 1, 0, -1, 3]).keys() == {3}


def test_what_is_no_number_never_reaches_the_database() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        Among(["1) OR (1=1"])  # type: ignore[list-item]
