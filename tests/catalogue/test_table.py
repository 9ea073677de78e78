"""Rows are written by statements of our own, and are what Django would have written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fonds.catalogue import table
from fonds.catalogue.models import Change, DocumentDate, Key, Membership, Subject
from fonds.records.document import Document
from tests.catalogue.conftest import saved

pytestmark = [pytest.mark.database, pytest.mark.django_db]

NOON = datetime(1956, 10, 24, 12, 0, 0, 250_000, tzinfo=UTC)
MANY = 1_100  # several statements


def _change(number: int) -> dict[str, Any]:
    return {
        "kind": "subject",
        "number": number,
        "version": 1,
        "act": "added",
        "time": NOON,
        "digest": f"{number}",
    }


def _subject(number: int, **values: Any) -> dict[str, Any]:
    moments = {"created_at": NOON, "changed_at": NOON}
    return {"number": number, "record": "{}", "heading": "", **moments, **values}


def test_values_that_are_left_out_get_their_default() -> None:
    table.of(Subject).insert([_subject(1, title="Arms")])
    row = Subject.rows.get(pk=1)
    assert (row.title, row.locked, row.opens_at, row.expired) == ("Arms", False, None, False)
    assert row.live is Subject(number=2).live


def test_days_and_moments_come_back_as_they_went_in() -> None:
    table.of(Subject).insert([_subject(1, opens_at=NOON)])
    assert Subject.rows.get(pk=1).opens_at == NOON
    paper = saved(Document(title="A paper")).number
    day = {"parent_id": paper, "kind": "paper", "edtf": "1956-10-24"}
    table.of(DocumentDate).insert([{**day, "earliest": date(1956, 10, 24), "latest": None}])
    kept = DocumentDate.objects.get()
    assert (kept.earliest, kept.latest) == (date(1956, 10, 24), None)


def test_keys_come_in_the_order_of_the_rows_however_many() -> None:
    keys = table.of(Change).insert_for_keys([_change(number) for number in range(1, MANY + 1)])
    assert keys == sorted(keys)
    numbers = dict(Change.objects.values_list("id", "number"))
    assert [numbers[key] for key in keys] == list(range(1, MANY + 1))


def test_what_an_update_does_not_name_stays() -> None:
    table.of(Subject).insert([_subject(1, title="Arms", locked=True), _subject(2, title="Peace")])
    table.of(Subject).update([{"number": 1, "title": "Arms control"}])
    assert list(Subject.rows.order_by("pk").values_list("title", "locked")) == [
        ("Arms control", True),
        ("Peace", False),
    ]


def test_many_values_are_looked_up_and_others_are_not_found() -> None:
    keys = [{"kind": "subject", "key": f"x:{n}", "number": n} for n in range(1, MANY)]
    table.of(Key).insert([*keys, {"kind": "place", "key": "x:1", "number": 7}])
    wanted = [f"x:{number}" for number in range(MANY + 500)]
    found = dict(table.of(Key).among("key", wanted, ("key", "number"), kind="subject"))
    assert found == {f"x:{number}": number for number in range(1, MANY)}


def test_nothing_to_write_is_no_statement() -> None:
    table.of(Membership).insert([])
    table.of(Subject).update([])
    assert table.of(Change).insert_for_keys([]) == []
    assert not Membership.objects.exists()
