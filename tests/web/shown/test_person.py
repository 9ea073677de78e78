"""A life, its doubts, and the forms of a name."""

from __future__ import annotations

import pytest

from fonds.catalogue.company import Office
from fonds.names import NameKind
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.dates import HistoricalDate
from fonds.records.statement import Basis, Statement
from fonds.web.shown.person import (
    life,
    life_facts,
    life_in_years,
    name_forms,
    native,
    office_facts,
    other_scripts,
)
from fonds.web.shown.words import plain

NAMES = (
    Name(form="Primerov", language="en", kind=NameKind.ROMANISED),
    Name(form="Примеров", language="ru", kind=NameKind.NATIVE, begin="1920", end="1937"),
    Name(form="Образцов", language="ru", kind=NameKind.COVER, begin="1938"),
)


def lived(born: str, died: str, kind: AgentKind = AgentKind.PERSON) -> Agent:
    first = HistoricalDate(edtf=born) if born else None
    last = HistoricalDate(edtf=died) if died else None
    return Agent(title="SPECIMEN", type=kind, born=first, died=last)


@pytest.mark.parametrize(
    ("born", "died", "full", "years"),
    [
        ("1898-03-05", "1976-01-08", "5 March 1898 – 8 January 1976", "1898–1976"),
        ("1898", "", "born 1898", "born 1898"),
        ("", "1976-01", "died January 1976", "died 1976"),
        ("", "", "", ""),
    ],
)
def test_a_life_is_told_as_far_as_it_is_known(born: str, died: str, full: str, years: str) -> None:
    assert life(lived(born, died)) == full
    assert life_in_years(lived(born, died)) == years


def test_a_doubt_of_a_year_stays_a_doubt_in_a_list() -> None:
    assert life_in_years(lived("1898~", "1976?")) == "about 1898–1976?"


def test_an_organisation_is_founded_and_dissolved() -> None:
    body = AgentKind.ORGANISATION
    assert life(lived("1921", "", body)) == "founded 1921"
    assert life(lived("", "1991", body)) == "dissolved 1991"


def test_what_a_date_of_birth_rests_on_is_told() -> None:
    rests = Statement(basis=Basis.KNOWLEDGE)
    born = HistoricalDate(edtf="1898", statement=rests)
    (fact,) = life_facts(Agent(title="SPECIMEN", born=born))
    assert (fact.label, plain(fact.values[0].runs)) == ("Born", "1898")
    assert plain(fact.values[0].asides[0]) == "from general knowledge"
    assert not list(life_facts(lived("1898", "")))


def test_the_native_form_stands_first_with_its_kind_and_years() -> None:
    first, _, cover = name_forms(NAMES)
    assert (first.form.form, first.form.language) == ("Примеров", "ru")
    assert [plain(each) for each in first.told] == ["Russian", "native form", "1920–1937"]
    assert [plain(each) for each in cover.told] == ["Russian", "cover name", "from 1938"]


def test_a_heading_is_followed_by_its_native_form_only_in_another_script() -> None:
    found = native("P. Primerov", NAMES)
    assert found is not None
    assert found.form == "Примеров"
    assert native("П. Примеров", NAMES) is None
    assert plain(other_scripts("P. Primerov", NAMES)) == "Примеров"


def test_a_romanised_form_does_not_take_the_font_or_the_turn_of_its_language() -> None:
    names = (Name(form="Chou En-lai", language="zh"), Name(form="Jamal", language="ar"))
    tags = [(each.form.language, each.form.direction) for each in name_forms(names)]
    assert tags == [("zh-Latn", "ltr"), ("ar-Latn", "ltr")]


def test_offices_of_a_sample_say_that_they_are_one() -> None:
    held = [Office("envoy", "1956-01", "1957", 2)]
    (fact,) = office_facts(held, 3000)
    said, sample = fact.values
    assert [plain(each) for each in said.asides] == ["1956–1957", "2 documents"]
    assert plain(sample.runs) == "from 40 of 3000 documents"
    (fact,) = office_facts(held, 2)
    assert len(fact.values) == 1
