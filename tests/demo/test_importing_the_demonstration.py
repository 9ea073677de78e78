"""The demonstration archive goes in whole, and going in twice changes nothing."""

from __future__ import annotations

import pytest

from fonds.catalogue import load
from fonds.catalogue.state import latest_change
from fonds.demo import FILES
from fonds.importing.readers import jsonl
from fonds.importing.run import plan, run
from fonds.importing.source import Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]

SOURCE = Source(jsonl, FILES)
LINES = sum(len(file.read_text("utf-8").splitlines()) for file in FILES)


def test_every_line_is_added_and_nothing_is_found_amiss() -> None:
    report = run(SOURCE)
    assert list(report.problems) == []
    assert (report.came, report.added) == (LINES, LINES)
    collection, *others = load.collections()
    assert (collection[0].title, collection[1]) == ("Sino-Soviet Relations", 20)
    assert [count for _, count in others[:5]] == [0] * 5
    assert all(record.title.startswith("SPECIMEN") for record, _ in others[5:])


def test_importing_it_again_changes_nothing() -> None:
    run(SOURCE)
    before = latest_change()
    again = run(SOURCE)
    assert again.unchanged == LINES
    assert latest_change() == before


def test_a_dry_run_says_the_same_and_writes_nothing() -> None:
    report = plan(SOURCE)
    assert (report.added, list(report.problems)) == (LINES, [])
    assert latest_change() == 0


def test_the_documents_stand_in_the_order_of_their_dates() -> None:
    run(SOURCE)
    numbers = [document.number for document in load.members(1).items]
    assert numbers == list(range(1, 21))
