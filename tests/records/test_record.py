"""Records are plain values that come back from their JSON as they were."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records import kinds
from fonds.records.access import Access, strictest
from fonds.records.document import Document, Membership, Participation, Role
from fonds.records.patch import CLEAR, Patch
from fonds.records.pointers import pointers, repoint
from fonds.records.problem import Problem, Where
from fonds.records.record import Record
from tests.records.strategies import records

any_record = st.one_of([records(kind, lambda _: st.integers(1, 9)) for kind in kinds.KINDS])


@given(any_record)
def test_every_field_of_every_record_comes_back_from_its_json(record: Record) -> None:
    assert kinds.decode(record.kind, kinds.encode(record)) == record


@given(any_record)
def test_equal_records_have_equal_digests_and_others_do_not(record: Record) -> None:
    same = kinds.decode(record.kind, kinds.encode(record))
    other = msgspec.structs.replace(record, title=record.title + "x")
    assert kinds.digest(record) == kinds.digest(same) != kinds.digest(other)


@given(any_record)
def test_repointing_reaches_every_pointer_and_nothing_else(record: Record) -> None:
    moved = repoint(record, lambda _, pointer: int(pointer) + 100)
    before = [(field, kind, int(pointer) + 100) for field, kind, pointer in pointers(record)]
    assert list(pointers(moved)) == before
    assert repoint(moved, lambda _, pointer: int(pointer) - 100) == record


def test_a_pointer_deep_inside_a_document_is_found() -> None:
    document = Document(
        participations=(Participation(role=Role.AUTHOR, agent=3),),
        collections=(Membership(collection="seed:main"),),
    )
    assert list(pointers(document)) == [
        ("participations", "agent", 3),
        ("collections", "collection", "seed:main"),
    ]


def test_a_patch_changes_only_what_its_source_speaks_of() -> None:
    standing = Document(number=1, version=2, title="Telegram", languages=("ru",))
    patch = Patch(kind="document", key="csv:1", values={"title": "Letter"})
    assert patch.applied_to(standing) == msgspec.structs.replace(standing, title="Letter")


def test_a_dash_in_a_spreadsheet_empties_a_field() -> None:
    standing = Document(number=1, version=2, title="Telegram", languages=("ru",))
    patch = Patch(kind="document", key="csv:1", values={"languages": CLEAR})
    emptied = patch.applied_to(standing)
    assert isinstance(emptied, Document)
    assert emptied.languages == ()


@pytest.mark.parametrize("state", ["Open", "", "public", "closed", "open "])
def test_an_access_that_is_not_understood_withholds_and_says_so(state: str) -> None:
    access = Access(state=state)
    assert not access.is_open()
    assert access.problem() is not None


def test_what_closes_at_a_time_is_closed_from_that_moment() -> None:
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    access = Access(closes=noon)
    assert access.is_open(datetime(2026, 1, 1, 11, 59, tzinfo=UTC))
    assert not access.is_open(noon)


def test_a_withheld_thing_stays_withheld_when_its_day_has_come_until_it_is_opened() -> None:
    assert not Access(state="withheld", opens=datetime(2000, 1, 1, tzinfo=UTC)).is_open()


def test_the_strictest_access_wins() -> None:
    noon = datetime(2026, 1, 1, tzinfo=UTC)
    assert strictest(Access(), Access(closes=noon), Access(state="withheld")).state == "withheld"
    assert strictest(Access(), Access(closes=noon)).closes == noon


def test_a_problem_tells_place_finding_and_remedy() -> None:
    problem = Problem(
        found="There is no such day.",
        remedy="Correct the date.",
        where=Where(file="papers.csv", row=7, field="date"),
    )
    assert str(problem) == "papers.csv, line 7, date: There is no such day. Correct the date."
