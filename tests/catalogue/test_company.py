"""Whom and what an agent is found with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fonds.catalogue import company, kept, save
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Document,
    Membership,
    Participation,
    Relation,
    RelationKind,
    Role,
)
from fonds.records.event import Attendance, Event
from fonds.records.record import Record
from tests.catalogue.conftest import edited

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PAPER_ROLES = {Role.AUTHOR, Role.SPEAKER}


def paper(number: int, year: str, capacity: str = "", *others: int) -> Document:
    """A document of agent 1 with others, in collection 1."""
    author = Participation(role=Role.AUTHOR, agent=1, capacity=capacity)
    beside = (Participation(role=Role.SPEAKER, agent=each) for each in others)
    return Document(
        number=number,
        title=f"SPECIMEN {number}",
        dates=(HistoricalDate(edtf=year),) if year else (),
        participations=(author, *beside),
        collections=(Membership(collection=1),),
    )


@pytest.fixture(autouse=True)
def _archive(db: None) -> Iterator[None]:
    kept.forget()
    records: list[Record] = [
        *(Agent(number=each, title=f"SPECIMEN agent {each}") for each in (1, 2, 3)),
        Collection(number=1, title="SPECIMEN papers"),
        paper(1, "1956", "envoy", 2),
        paper(2, "1957", "envoy", 2, 3),
        paper(3, "1958", "head of section"),
        Event(number=1, title="SPECIMEN talk", present=(Attendance(agent=1), Attendance(agent=2))),
        Event(number=2, title="SPECIMEN feast", present=(Attendance(agent=12),)),
    ]
    records.extend(Agent(number=each, title=f"SPECIMEN agent {each}") for each in (11, 12))
    expected = {(each.kind, each.number) for each in records}
    outcome = save.accept(records, expected=expected)
    assert not outcome.problems, outcome.problems
    yield
    kept.forget()


def test_offices_are_told_with_the_years_of_the_papers_that_give_them() -> None:
    held = company.offices(1, [1, 2, 3])
    assert [(each.words, each.first, each.last, each.documents) for each in held] == [
        ("envoy", "1956", "1957", 2),
        ("head of section", "1958", "1958", 1),
    ]


def test_of_thousands_of_papers_some_are_looked_at_from_the_first_to_the_last() -> None:
    held = company.offices(1, [1, *range(1000, 4000), 3])
    assert [each.words for each in held] == ["envoy", "head of section"]


def test_who_is_in_most_of_the_same_papers_stands_first() -> None:
    found = company.named_with(1, [1, 2, 3], PAPER_ROLES, most=8)
    assert [(each.number, count) for each, count in found] == [(2, 2), (3, 1)]
    assert not company.is_sample([1, 2, 3])


def test_a_withheld_agent_keeps_company_with_nobody() -> None:
    edited(Agent(number=2, title="SPECIMEN agent 2", version=1), access=Access(state="withheld"))
    found = company.named_with(1, [1, 2, 3], PAPER_ROLES, most=1)
    assert [each.number for each, _ in found] == [3]


def test_a_collection_says_how_many_of_the_papers_it_holds() -> None:
    ((found, count),) = company.collections(1, PAPER_ROLES)
    assert (found.number, count) == (1, 3)
    standing = Collection(number=1, title="SPECIMEN papers", version=1)
    edited(standing, access=Access(state="withheld"))
    assert company.collections(1, PAPER_ROLES) == []


def test_an_agent_was_at_the_events_that_name_that_agent_and_no_other() -> None:
    assert [each.number for each in company.attended(2)] == [1]
    assert [each.number for each in company.attended(12)] == [2]
    assert company.attended(3) == []


def test_a_paper_said_to_record_the_same_event_is_found_from_both_sides() -> None:
    same = Relation(kind=RelationKind.SAME_EVENT, to=1)
    edited(paper(3, "1958", "head of section"), version=1, relations=(same,))
    assert [each.number for each in company.same_event([1])] == [3]
    assert [each.number for each in company.same_event([3])] == [1]
    assert company.same_event([1, 3]) == []
