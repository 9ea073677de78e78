"""What editors and sources both say: joined where it can be, told where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from fonds.catalogue import runs, save
from fonds.importing.pace import Pace
from fonds.records.problem import Severity
from fonds.records.subject import Subject
from tests.importing.conftest import Bring, edit, stands
from tests.importing.fates import fates, subject

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_what_only_the_source_changed_is_taken(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."))
    report = bring(subject(number=1, version=1, title="A", note="New."))
    assert fates(report) == (0, 1, 0, 0, 0)
    assert report.fields == {"subject.note": 1}
    assert stands("subject", 1).note == "New."
    assert stands("subject", 1).version == 2


def test_what_only_an_editor_changed_stays(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."))
    edit(stands("subject", 1), note="Edited.")
    report = bring(subject(number=1, version=1, title="A", note="Old."))
    assert fates(report) == (0, 0, 1, 0, 0)
    assert stands("subject", 1).note == "Edited."


def test_what_both_changed_is_a_conflict_and_the_editors_stays(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."))
    edit(stands("subject", 1), note="Edited.")
    report = bring(subject(number=1, version=1, title="A, corrected", note="From the source."))
    assert fates(report) == (0, 0, 0, 1, 0)
    assert not report.clean
    assert stands("subject", 1).note == "Edited."
    assert stands("subject", 1).title == "A, corrected", "the other field is saved"
    (problem,) = report.problems
    assert problem.severity == Severity.CONFLICT
    assert "“Edited.”" in problem.found
    assert "“From the source.”" in problem.found
    assert (problem.where.row, problem.where.field) == (1, "note")


def test_both_changing_to_the_same_is_no_conflict(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A"))
    edit(stands("subject", 1), title="B")
    assert fates(bring(subject(number=1, version=1, title="B"))) == (0, 0, 1, 0, 0)


def test_a_line_that_names_no_version_is_compared_with_what_the_source_said_last(
    bring: Bring,
) -> None:
    came = subject(title="A", note="Old.", keys=["x:1"])
    bring(came)
    edit(stands("subject", 1), note="Edited.")
    assert fates(bring(came)) == (0, 0, 1, 0, 0)
    assert fates(bring({**came, "title": "B"})) == (0, 1, 0, 0, 0)
    assert stands("subject", 1).note == "Edited."
    assert fates(bring({**came, "title": "B", "note": "Other."})) == (0, 0, 0, 1, 0)


def test_a_source_that_never_spoke_fills_what_is_empty_and_yields_elsewhere(
    bring: Bring,
) -> None:
    save.accept([Subject(title="A", keys=("x:1",))], actor="editor")
    report = bring(subject(title="B", note="Filled.", keys=["x:1"]))
    assert fates(report) == (0, 0, 0, 1, 0)
    assert stands("subject", 1).title == "A"
    assert stands("subject", 1).note == "Filled."


def test_a_version_that_the_archive_never_had_is_no_base(bring: Bring) -> None:
    save.accept([Subject(title="A")], actor="editor")
    report = bring(subject(number=1, version=9, title="B", note="Filled."))
    assert fates(report) == (0, 0, 0, 1, 0)
    assert (stands("subject", 1).title, stands("subject", 1).note) == ("A", "Filled.")


def test_a_source_that_comes_a_third_time_does_not_undo_what_an_editor_wrote(
    bring: Bring,
) -> None:
    """The row after the source's last Change holds an editor's words, which it never said."""
    first = subject(title="A", note="Old.", keys=["x:1"])
    bring(first)
    edit(stands("subject", 1), note="Edited.")
    second = {**first, "title": "B"}
    assert fates(bring(second)) == (0, 1, 0, 0, 0)
    assert fates(bring(second)) == (0, 0, 1, 0, 0)
    assert stands("subject", 1).note == "Edited."


def test_a_conflict_is_told_at_every_import_until_it_is_settled(bring: Bring) -> None:
    bring(subject(title="A", note="Old.", keys=["x:1"]))
    edit(stands("subject", 1), note="Edited.")
    other = subject(title="A", note="Other.", keys=["x:1"])
    assert fates(bring(other)) == (0, 0, 0, 1, 0)
    assert fates(bring(other)) == (0, 0, 0, 1, 0)
    edit(stands("subject", 1), note="Other.")
    assert fates(bring(other)) == (0, 0, 1, 0, 0)


def test_a_change_that_was_undone_comes_again_when_the_source_comes_again(bring: Bring) -> None:
    bring(subject(title="A", note="Old.", keys=["x:1"]))
    new = subject(title="A", note="New.", keys=["x:1"])
    changed = bring(new)
    assert changed.run is not None
    runs.undo(changed.run)
    assert stands("subject", 1).note == "Old."
    assert fates(bring(new)) == (0, 1, 0, 0, 0)
    assert stands("subject", 1).note == "New."


def test_a_record_that_came_again_after_an_undo_is_the_sources_own_to_change(
    bring: Bring,
) -> None:
    first = bring(subject(title="A", note="Old.", keys=["x:1"]))
    assert first.run is not None
    runs.undo(first.run)
    bring(subject(title="A", note="Old.", keys=["x:1"]))
    assert fates(bring(subject(title="A", note="New.", keys=["x:1"]))) == (0, 1, 0, 0, 0)


def test_since_when_the_public_has_seen_a_record_is_the_archives_own_to_say(bring: Bring) -> None:
    elsewhere = "1999-01-01T00:00:00Z"
    bring(subject(number=1, version=1, title="A"))
    since = stands("subject", 1).public_since
    report = bring(subject(number=1, version=1, title="A", public_since=elsewhere))
    assert fates(report) == (0, 0, 1, 0, 0)
    assert stands("subject", 1).public_since == since
    bring(subject(number=2, version=1, title="B", state="withdrawn", public_since=elsewhere))
    assert stands("subject", 2).public_since.year == 1999, "a new one brings its own"


class EditorBetween(Pace):
    """An editor saves between the plan and the handover."""

    def __init__(self, **values: Any) -> None:
        super().__init__(pause=0)
        self.values = values

    @contextmanager
    def transaction(self, weight: int) -> Iterator[None]:
        edit(stands("subject", 1), **self.values)
        with super().transaction(weight):
            yield


def test_an_editor_who_saves_another_field_meanwhile_is_joined(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."))
    came = subject(number=1, version=1, title="A", note="New.")
    assert fates(bring(came, pace=EditorBetween(title="B"))) == (0, 1, 0, 0, 0)
    assert (stands("subject", 1).title, stands("subject", 1).note) == ("B", "New.")


def test_an_editor_who_saves_the_same_field_meanwhile_is_not_overwritten(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Old."))
    came = subject(number=1, version=1, title="A", note="New.")
    report = bring(came, pace=EditorBetween(note="Edited."))
    assert fates(report) == (0, 0, 0, 1, 0)
    assert stands("subject", 1).note == "Edited."
    (problem,) = report.problems
    assert "“Edited.”" in problem.found
    assert problem.where.row == 1
