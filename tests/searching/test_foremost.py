from __future__ import annotations

from typing import Any

import pytest

from fonds.names import Expand, NameKind
from fonds.records.access import Access
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection
from fonds.records.document import Document, Participation, Role
from fonds.records.place import Place
from fonds.searching import index
from fonds.searching.foremost import Foremost, facet_of, foremost
from fonds.searching.query import Order, Query, Scope
from tests.searching.conftest import edited, saved

pytestmark = [pytest.mark.django_db]


def person(title: str, *forms: str, **values: Any) -> Agent:
    names = tuple(Name(form=form, kind=NameKind.NATIVE) for form in forms)
    agent = Agent(title=title, type=AgentKind.PERSON, names=names, **values)
    return saved(agent)


def named(words: str) -> str:
    """The title of the record that the words name; "" for none."""
    index.drain()
    found = foremost(Query(words=words))
    return found.record.title if found else ""


def test_a_person_is_named_by_any_form_in_any_script() -> None:
    person("Ada Primerova", "Ада Примерова", "范例一", filed_as="Primerova, Ada")
    for words in ("primerova", "Ada Primerova", "primerova, ada", "примерова", "范例一", "“Ада”"):
        assert named(words) == "Ada Primerova", words
    assert named("primerova letters") == ""


def test_a_form_that_never_stands_for_its_bearer_names_nobody() -> None:
    form = Name(form="Filippov", kind=NameKind.COVER, expand=Expand.NEVER)
    saved(Agent(title="Ada Primerova", type=AgentKind.PERSON, names=(form,)))
    assert named("filippov") == ""


def test_the_words_are_half_of_the_name_of_anything_but_a_person() -> None:
    saved(Collection(title="SPECIMEN crates and inventories"))
    saved(Place(title="Lower Example"))
    assert named("crates") == ""
    assert named("crates inventories") == "SPECIMEN crates and inventories"
    assert named("example") == "Lower Example"


def test_whoever_bears_exactly_that_name_comes_first_and_the_others_after() -> None:
    person("Ben Primerov Junior")
    person("Ben Primerov")
    index.drain()
    found = foremost(Query(words="ben primerov"))
    assert isinstance(found, Foremost)
    assert found.record.title == "Ben Primerov"
    assert [each.title for each in found.others] == ["Ben Primerov Junior"]


def test_a_person_is_told_with_the_parts_played() -> None:
    ada = person("Ada Primerova")
    for role in (Role.AUTHOR, Role.SIGNATORY, Role.MENTIONED):
        saved(Document(title="x", participations=(Participation(role=role, agent=ada.number),)))
    index.drain()
    found = foremost(Query(words="primerova"))
    assert found is not None
    assert dict(found.counts) == {"person": 3, "author": 2, "mentioned": 1}
    assert facet_of(found.record) == "person"


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(words="primerova", page=2),
        Query(words="primerova", scope=Scope.NAMES),
        Query(words="primerova", order=Order.LATEST),
        Query(words="primerova", since="1956"),
        Query(words="primerov*"),
        Query(words="author:primerova"),
        Query(words="primerova OR ben"),
        Query(words="ada -letters"),
        Query(words="((("),
        Query(words="primerova " * 9 + " ".join(map(str, range(20)))),
    ],
)
def test_only_plain_words_about_everything_name_anybody(query: Query) -> None:
    person("Ada Primerova")
    index.drain()
    assert foremost(query) is None


def test_what_is_withheld_is_named_by_nothing() -> None:
    ada = person("Ada Primerova")
    index.drain()
    edited(ada, access=Access(state="withheld"))
    assert foremost(Query(words="primerova")) is None


def test_without_an_index_nobody_is_named() -> None:
    assert foremost(Query(words="primerova")) is None
