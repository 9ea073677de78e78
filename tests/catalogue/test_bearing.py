"""Which documents bear on an agent, by the part played and by year."""

from __future__ import annotations

import msgspec
import pytest
from pytest_django import DjangoAssertNumQueries

from fonds.catalogue import load, save
from fonds.catalogue.bearing import Bearing, bearing, counts, documents, pieces
from fonds.catalogue.state import token
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Role
from fonds.records.record import Record, State
from tests.catalogue.conftest import edited

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def paper(number: int, edtf: str, *roles: Role) -> Document:
    """A document in which agent 1 has those roles."""
    parts = tuple(Participation(role=role, agent=1) for role in roles)
    dates = (HistoricalDate(edtf=edtf),) if edtf else ()
    return Document(number=number, title="SPECIMEN", participations=parts, dates=dates)


PAPERS = (
    paper(1, "1957-03-12", Role.AUTHOR, Role.SENDER),
    paper(2, "1956", Role.MENTIONED),
    paper(3, "1950/1959", Role.AUTHOR),
    paper(4, "", Role.RECIPIENT),
    paper(5, "1957", Role.MENTIONED),
)


@pytest.fixture(autouse=True)
def _papers(db: None) -> None:
    records: list[Record] = [Agent(number=1, title="SPECIMEN agent"), *PAPERS]
    expected = {(each.kind, each.number) for each in records}
    assert not save.accept(records, expected=expected).problems


def test_documents_stand_in_order_of_date_with_undated_ones_last() -> None:
    assert bearing("agent", [1]).numbers() == [3, 2, 5, 1, 4]


def test_whoever_wrote_and_sent_a_paper_is_in_one_document() -> None:
    found = bearing("agent", [1])
    assert found.numbers({Role.AUTHOR, Role.SENDER}) == [3, 1]
    assert found.roles() == {"author", "sender", "mentioned", "recipient"}


def test_a_date_wider_than_a_year_and_no_date_are_counted_apart() -> None:
    years = bearing("agent", [1]).years()
    assert (years.counts, years.wider, years.undated) == ({1956: 1, 1957: 2}, 1, 1)
    assert years.total == len(PAPERS)


@pytest.mark.parametrize("hidden", ["withheld", "withdrawn"])
def test_a_document_that_may_not_be_seen_bears_on_nobody(hidden: str) -> None:
    standing = PAPERS[0]
    if hidden == "withheld":
        edited(standing, version=1, access=Access(state="withheld"))
    else:
        edited(standing, version=1, state=State.WITHDRAWN)
    assert 1 not in bearing("agent", [1]).numbers()
    assert counts("agent", [1]) == {1: len(PAPERS) - 1}
    assert [each.number for each in documents([1, 2])] == [2]


def test_an_agent_in_no_document_has_no_count() -> None:
    assert counts("agent", [1, 99]) == {1: len(PAPERS)}
    assert bearing("agent", [99]) == Bearing()


def test_one_question_is_asked_however_many_documents_there_are(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    token()
    # One asks whether anything has changed, which is all that is asked the next time.
    with django_assert_num_queries(2):
        bearing("agent", [1])
    with django_assert_num_queries(2):
        counts("agent", [1, 2, 3])
    with django_assert_num_queries(2):
        assert bearing("agent", [1]).borne
        counts("agent", [3, 2, 1])


def test_what_is_kept_goes_stale_as_soon_as_anything_changes() -> None:
    before = counts("agent", [1, 2, 3])
    record = load.one("document", bearing("agent", [1]).numbers()[0])
    assert record is not None
    hidden = msgspec.structs.replace(record, access=Access(state="withheld"))
    assert save.accept([hidden], actor="editor").saved
    assert counts("agent", [1, 2, 3]) != before
    assert record.number not in bearing("agent", [1]).numbers()


def test_numbers_are_asked_for_a_piece_at_a_time() -> None:
    assert list(pieces(range(5), 2)) == [[0, 1], [2, 3], [4]]
