"""What a result can be narrowed by: roles, markings, what is here to be read, and what is gone."""

from __future__ import annotations

from typing import Any

import pytest

from fonds.catalogue import merge, save
from fonds.records.agent import Agent, AgentKind
from fonds.records.copies import Copy, Marking
from fonds.records.document import Completeness, Document, Location, Participation, Role
from fonds.records.file import File, FileRole
from fonds.records.place import Place
from fonds.records.record import State
from fonds.records.transcription import Text, TextKind
from fonds.searching.found import Count
from tests.searching.conftest import edited, finding, numbers, saved, titles

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def told(name: str, **asked: Any) -> dict[str, int]:
    """The counts of a facet by value."""
    return {each.value: each.documents for each in finding(**asked).facets[name]}


def by(*several: tuple[Role, int]) -> tuple[Participation, ...]:
    return tuple(Participation(role=role, agent=agent) for role, agent in several)


# --- Roles ---


@pytest.mark.parametrize(
    ("role", "facet"),
    [
        (Role.AUTHOR, "author"),
        (Role.SIGNATORY, "author"),
        (Role.DRAFTER, "author"),
        (Role.SENDER, "author"),
        (Role.RECIPIENT, "recipient"),
        (Role.COPIED, "recipient"),
        (Role.SPEAKER, "participant"),
        (Role.PARTICIPANT, "participant"),
        (Role.INTERPRETER, "participant"),
        (Role.RECORDER, "participant"),
        (Role.MENTIONED, "mentioned"),
    ],
)
def test_people_are_told_by_what_they_had_to_do_with_a_document(role: Role, facet: str) -> None:
    saved(Agent(title="Mao"))
    saved(Document(title="Note", participations=by((role, 1))))
    for each in ("author", "recipient", "participant", "mentioned"):
        assert told(each, role=each) == ({"1": 1} if each == facet else {})
    assert titles(chosen=((facet, "1"),)) == ["Note"]


def test_an_organisation_has_roles_too_and_who_stands_behind_a_document_has_none() -> None:
    saved(Agent(title="Politburo", type=AgentKind.ORGANISATION))
    saved(Agent(title="Translator"))
    saved(Document(title="Note", participations=by((Role.AUTHOR, 1), (Role.TRANSLATOR, 2))))
    assert told("author", role="author") == told("organisation") == {"1": 1}
    assert told("person") == {}


def test_roles_are_counted_only_for_those_who_ask() -> None:
    saved(Agent(title="Mao"))
    saved(Document(title="Note", participations=by((Role.AUTHOR, 1))))
    assert "author" not in finding().facets
    assert finding(role="author").facets["author"] == (Count("1", 1),)
    assert finding(chosen=(("author", "1"),)).facets["author"] == (Count("1", 1, True),)
    assert finding(excluded=(("author", "1"),)).facets["author"] == ()


def test_the_author_and_the_recipient_are_asked_for_at_once() -> None:
    save.accept([Agent(title="Mao"), Agent(title="Stalin")])
    saved(Document(title="To", participations=by((Role.AUTHOR, 1), (Role.RECIPIENT, 2))))
    saved(Document(title="From", participations=by((Role.AUTHOR, 2), (Role.RECIPIENT, 1))))
    assert titles(chosen=(("author", "1"), ("recipient", "2"))) == ["To"]
    assert len(titles(chosen=(("person", "1"), ("person", "2")))) == 2


# --- What is not wanted ---


def test_an_excluded_value_is_left_out_whatever_its_rule() -> None:
    saved(Agent(title="Mao"))
    saved(Document(title="By", genres=("telegram",), participations=by((Role.AUTHOR, 1))))
    saved(Document(title="Without", genres=("letter",)))
    saved(Document(title="Bare"))
    documents: dict[str, Any] = {"chosen": (("dating", "undated"),)}
    for choice in (("genre", "telegram"), ("person", "1"), ("author", "1")):
        assert titles(excluded=(choice,), **documents) == ["Without", "Bare"]
    assert titles(excluded=(("genre", "-"),), **documents) == ["By", "Without"]
    assert told("genre", excluded=(("genre", "telegram"),)) == {"letter": 1, "-": 1}
    assert titles(excluded=(("genre", "letter"),), chosen=(("genre", "letter"),)) == []


# --- Values ---


def test_the_highest_marking_of_each_copy_is_its_classification() -> None:
    secret = Marking(verbatim="Секретно", language="ru")
    top = Marking(verbatim="Сов. секретно", language="ru")
    stated = Marking(verbatim="Whatever it says", rank=6)
    saved(Document(title="Two", copies=(Copy(markings=(secret, top)), Copy(markings=(secret,)))))
    saved(Document(title="Stated", copies=(Copy(markings=(stated,)),)))
    saved(Document(title="None", copies=(Copy(markings=(Marking(verbatim="Экз. № 2"),)),)))
    assert told("classification") == {"4": 1, "5": 1, "6": 1, "-": 1}
    assert titles(chosen=(("classification", "5"), ("classification", "6"))) == ["Two", "Stated"]


def test_a_marking_without_a_language_is_read_in_that_of_its_copy_or_its_document() -> None:
    secret = (Marking(verbatim="Secret"),)
    saved(Document(title="Copy", copies=(Copy(language="ro", markings=secret),)))
    saved(Document(title="Document", languages=("en",), copies=(Copy(markings=secret),)))
    saved(Document(title="Neither", copies=(Copy(markings=secret),)))
    assert told("classification") == {"3": 1, "4": 1, "-": 1}


def test_whole_and_excerpt_are_told_and_what_nobody_knows_is_not_recorded() -> None:
    for known in (None, *Completeness):
        saved(Document(title=str(known), completeness=known))
    assert told("completeness") == {"whole": 1, "excerpt": 1, "fragment": 1, "-": 2}


def test_what_there_is_to_be_read_is_only_what_the_public_may_see() -> None:
    saved(Document(title="Note"))
    saved(File(document=1, sha256="a" * 64, role=FileRole.ATTACHMENT))
    assert told("has") == {}
    scan = saved(File(document=1, sha256="b" * 64))
    text = saved(Text(document=1, body="<p>x</p>"))
    assert told("has") == {"scan": 1, "transcript": 1}
    saved(Text(document=1, type=TextKind.TRANSLATION, body="<p>x</p>", source_file=scan.number))
    assert told("has") == {"scan": 1, "transcript": 1, "translation": 1}
    edited(text, state=State.WITHDRAWN)
    edited(Text(document=1, number=2), state=State.WITHDRAWN)  # and with it the scan it came from
    assert told("has") == {}


def test_a_decade_holds_what_lies_in_it_for_certain() -> None:
    from tests.searching.entries.test_ranges import dated

    for edtf in ("1956", "1951/1959", "195X", "1949/1951", "1956~"):
        saved(dated(edtf))
    assert told("decade") == {"1950": 3}
    assert told("year") == {"1956": 1}


def test_a_place_is_found_by_the_places_around_it_even_where_they_run_in_a_circle() -> None:
    saved(Place(title="Asia"))
    saved(Place(title="China", within=1))
    edited(Place(title="", number=1), within=2)
    saved(Document(title="Note", places=(Location(place=2),)))
    assert told("place") == {"1": 1, "2": 1}


# --- What is gone ---


def test_a_merged_person_is_asked_for_as_the_one_they_became() -> None:
    save.accept([Agent(title="Mao Zedong"), Agent(title="Mao Tsetung")])
    saved(Document(title="Note", participations=by((Role.AUTHOR, 2))))
    assert numbers(finding(chosen=(("author", "2"),))) == [1]
    merge.merge("agent", 2, 1)
    found = finding(chosen=(("author", "2"),), excluded=(("subject", "9"),))
    assert numbers(found) == [1]
    assert found.query.chosen == (("author", "1"),)
    assert titles(excluded=(("person", "2"),), chosen=(("dating", "undated"),)) == []


def test_a_withdrawn_person_finds_nothing_as_one_who_never_was() -> None:
    agent = saved(Agent(title="Mao"))
    saved(Document(title="Note", participations=by((Role.AUTHOR, 1))))
    assert titles(chosen=(("person", "1"),)) == ["Note"]
    edited(agent, state=State.WITHDRAWN)
    for number in ("1", "77"):
        found = finding(chosen=(("person", number),))
        assert (found.total, found.facets["person"]) == (0, (Count(number, 0, True),))
    assert told("person") == {}
