"""Drafts, withdrawals and undoing: what an import does to the standing of records."""

from __future__ import annotations

import msgspec
import pytest

from fonds.catalogue import drafts, runs
from fonds.records.record import State
from tests.importing.conftest import Bring, edit, everything, stands
from tests.importing.fates import fates, found, subject

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_what_an_editor_withdrew_stays_withdrawn_and_is_told(bring: Bring) -> None:
    came = subject(number=1, version=1, title="A")
    bring(came)
    edit(stands("subject", 1), state=State.WITHDRAWN)
    report = bring({**came, "state": "public"})
    assert fates(report) == (0, 0, 1, 0, 0)
    assert stands("subject", 1).state == State.WITHDRAWN
    assert "Subject 1 was withdrawn here, and stays so." in found(report)


def test_an_undone_import_comes_again_under_the_same_numbers(bring: Bring) -> None:
    came = (subject(title="A"), subject(title="B", note="Words."))
    first = bring(*came)
    assert first.run is not None
    before = [(each.number, each.title) for each in everything()]
    runs.undo(first.run)
    assert {each.state for each in everything()} == {State.WITHDRAWN}
    assert fates(bring(*came)) == (2, 0, 0, 0, 0)
    assert [(each.number, each.title) for each in everything()] == before
    assert {each.state for each in everything()} == {State.PUBLIC}


def test_undoing_gives_back_the_archive_as_it_was(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."), subject(number=2, title="B"))
    before = everything()
    report = bring(subject(number=1, version=1, title="A, new", note="New."), subject(title="C"))
    assert report.run is not None
    runs.undo(report.run)
    after = [msgspec.structs.replace(each, version=1) for each in everything()[:2]]
    assert after == before
    assert everything()[2].state == State.WITHDRAWN


def test_new_records_enter_as_drafts_when_asked(bring: Bring) -> None:
    assert fates(bring(subject(number=1, title="A"), as_draft=True)) == (1, 0, 0, 0, 0)
    assert stands("subject", 1).state == State.DRAFT
    assert fates(bring(subject(number=1, title="A"), as_draft=True)) == (0, 0, 1, 0, 0)


def test_an_import_publishes_no_draft_that_stands(bring: Bring) -> None:
    bring(subject(title="A", keys=["x:1"]), as_draft=True)
    bring(subject(title="B", keys=["x:1"]))
    assert stands("subject", 1).state == State.DRAFT
    assert stands("subject", 1).title == "B"


def test_changes_to_what_is_public_wait_as_a_draft_when_asked(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A"))
    came = subject(number=1, version=1, title="B")
    report = bring(came, as_draft=True)
    assert fates(report) == (0, 1, 0, 0, 0)
    assert stands("subject", 1).title == "A"
    assert stands("subject", 1).state == State.PUBLIC
    assert fates(bring(came, as_draft=True)) == (0, 0, 1, 0, 0), "the same draft waits already"
    other = bring({**came, "title": "C"}, as_draft=True)
    assert fates(other) == (0, 0, 0, 1, 0)
    assert "A draft of subject 1 waits at the desk already" in found(other)


def test_what_was_undone_can_come_again_as_a_draft(bring: Bring) -> None:
    first = bring(subject(title="A"))
    assert first.run is not None
    runs.undo(first.run)
    assert fates(bring(subject(title="A"), as_draft=True)) == (1, 0, 0, 0, 0)
    assert stands("subject", 1).state == State.WITHDRAWN


def test_undoing_an_import_as_draft_takes_its_waiting_drafts_away(bring: Bring) -> None:
    bring(subject(title="A", keys=["x:1"]))
    report = bring(subject(title="B", keys=["x:1"]), as_draft=True)
    assert report.run is not None
    assert drafts.pending("subject", 1) is not None
    undone = runs.undo(report.run, "editor")
    assert (undone.discarded, undone.left) == (1, [])
    assert drafts.pending("subject", 1) is None
    assert stands("subject", 1).title == "A"


def test_a_draft_that_somebody_has_gone_on_with_stays_when_the_import_is_undone(
    bring: Bring,
) -> None:
    bring(subject(title="A", keys=["x:1"]))
    report = bring(subject(title="B", keys=["x:1"]), as_draft=True)
    assert report.run is not None
    waiting = drafts.pending("subject", 1)
    assert waiting is not None
    drafts.keep([msgspec.structs.replace(waiting, title="C")])
    undone = runs.undo(report.run, "editor")
    assert undone.discarded == 0
    assert "gone on with the draft of subject 1" in undone.left[0].found
    left = drafts.pending("subject", 1)
    assert left is not None
    assert left.title == "C"
