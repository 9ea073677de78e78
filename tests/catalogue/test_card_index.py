"""The card index of names: how it is filed, and how a card is found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fonds.catalogue import card_index, kept, save
from fonds.records.access import Access
from fonds.records.agent import Agent, AgentKind, Name
from tests.catalogue.conftest import edited

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PEOPLE = (
    Agent(
        number=1,
        title="Petr Primerov",
        filed_as="Primerov, Petr",
        type=AgentKind.PERSON,
        names=(Name(form="Пётр Примеров", language="ru"),),
    ),
    Agent(number=2, title="Élan Specimen", type=AgentKind.PERSON),
    Agent(number=3, title="Archive Directorate", type=AgentKind.ORGANISATION),
    Agent(number=4, title="范例", type=AgentKind.PERSON),
)


@pytest.fixture(autouse=True)
def _cards(db: None) -> Iterator[None]:
    kept.forget()
    expected = {("agent", each.number) for each in PEOPLE}
    assert not save.accept(PEOPLE, expected=expected).problems
    yield
    kept.forget()


def titles(*letters: str, type_of_agent: str = "") -> list[str]:
    return [each.title for each in card_index.drawer(letters, type_of_agent).items]


def test_names_are_filed_by_their_headings_without_accents_and_capitals() -> None:
    assert titles() == ["Archive Directorate", "Élan Specimen", "Petr Primerov", "范例"]
    assert card_index.first_letters() == {"a": 1, "e": 1, "p": 1, "范": 1}


def test_a_drawer_holds_what_begins_with_its_letters_and_knows_how_many() -> None:
    assert titles("e", "p") == ["Élan Specimen", "Petr Primerov"]
    assert card_index.drawer(("e", "p")).total == 2
    assert titles("q") == []


def test_organisations_are_kept_apart_from_persons() -> None:
    assert titles(type_of_agent="organisation") == ["Archive Directorate"]
    assert card_index.drawer(type_of_agent="person").total == 3


@pytest.mark.parametrize("words", ["Prim", "primerov, p", "ПЕТР", "Petr Pr"])
def test_any_form_of_a_name_is_found_by_its_beginning(words: str) -> None:
    found = card_index.beginning_with(words)
    assert [each.number for each in found.items] == [1]
    assert found.total == 1


@pytest.mark.parametrize("words", ["", " . ", "%", "_", "imerov"])
def test_nothing_else_is_found(words: str) -> None:
    assert card_index.beginning_with(words).total == 0


def test_a_withheld_name_is_neither_filed_nor_found() -> None:
    card_index.first_letters()
    edited(PEOPLE[1], version=1, access=Access(state="withheld"))
    assert "e" not in card_index.first_letters()
    assert "Élan Specimen" not in titles()
    assert card_index.beginning_with("elan").total == 0
