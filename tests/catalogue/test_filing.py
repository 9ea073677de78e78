"""Under what records are filed."""

from __future__ import annotations

import pytest

from fonds.catalogue import filing
from fonds.names import NameKind
from fonds.records.access import Access
from fonds.records.agent import Agent, Name
from fonds.records.place import Place
from tests.catalogue.conftest import edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_records_are_filed_by_their_headings_without_capitals_and_accents() -> None:
    saved(Agent(title="Petr Primerov", filed_as="Primerov, Petr"))
    saved(Agent(title="Élan Modèle"))
    assert filing.filed("agent", [1, 2, 77]) == {1: "primerov petr", 2: "elan modele"}


def test_a_person_is_found_by_a_piece_of_any_form_of_the_name() -> None:
    native = Name(form="Пётр Примеров", language="ru", kind=NameKind.NATIVE)
    saved(Agent(title="Petr Primerov", filed_as="Primerov, Petr", names=(native,)))
    saved(Agent(title="Somebody else"))
    for words in ("PRIMER", "петр", "Petr Prim", "rov, p"):
        assert list(filing.filed("agent", [1, 2], words)) == [1], words
    assert filing.filed("agent", [1, 2], "nobody") == {}


def test_a_place_is_found_by_a_piece_of_its_heading() -> None:
    saved(Place(title="Primerograd"))
    assert list(filing.filed("place", [1], "grad")) == [1]
    assert filing.filed("place", [1], "ville") == {}


def test_who_may_not_be_seen_is_filed_nowhere() -> None:
    edited(saved(Agent(title="Hidden")), access=Access(state="withheld"))
    assert filing.filed("agent", [1]) == filing.filed("agent", [1], "hidden") == {}
    assert filing.filed("agent", []) == {}
