"""Undo walks a run backwards: untouched goes back, touched is left and told."""

from __future__ import annotations

import msgspec
import pytest

from fonds.catalogue import history, load, runs, save, visible
from fonds.catalogue.models import Change
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.record import State
from fonds.records.subject import Subject
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_undo_restores_what_was_there_and_withdraws_what_was_added() -> None:
    before = saved(Document(title="Before"))
    run = runs.begin("csv", "papers.csv", "editor")
    changed = edited(before, {"run": run}, title="After", languages=("ru",))
    edited(changed, {"run": run}, title="After all")
    saved(Document(title="Added"), run=run)
    outcome = runs.undo(run.pk, "editor")
    assert (outcome.restored, outcome.withdrawn, outcome.left) == (1, 1, [])
    assert standing(before).title == "Before"
    assert standing(before).languages == ()
    assert visible.standing("document", 2).gone is not None


def test_a_run_of_many_records_is_taken_back_whole_and_tells_how_far_it_is() -> None:
    run = runs.begin("csv", "papers.csv")
    many = [Subject(title=f"Subject {number}") for number in range(250)]
    first = save.accept(many, run=run).saved
    again = [msgspec.structs.replace(each.record, note="Twice.") for each in first[::50]]
    save.accept(again, run=run)
    told: list[tuple[int, int]] = []
    outcome = runs.undo(run.pk, progress=lambda done, total, _: told.append((done, total)))
    assert (outcome.withdrawn, outcome.restored, outcome.left) == (250, 0, [])
    assert told == [(100, 250), (200, 250), (250, 250)]


def test_undo_leaves_what_somebody_has_touched_since() -> None:
    run = runs.begin("csv", "papers.csv")
    document = saved(Document(title="Imported"), run=run)
    edited(document, title="Mended by hand")
    outcome = runs.undo(run.pk)
    assert standing(document).title == "Mended by hand"
    assert "document 1 has been changed since" in outcome.left[0].found.lower()


def test_undoing_twice_does_nothing_the_second_time() -> None:
    run = runs.begin("csv", "papers.csv")
    saved(Document(title="Imported"), run=run)
    runs.undo(run.pk)
    changes = Change.objects.count()
    outcome = runs.undo(run.pk)
    assert (outcome.restored, outcome.withdrawn, outcome.left) == (0, 0, [])
    assert Change.objects.count() == changes


def test_an_undo_can_be_undone() -> None:
    run = runs.begin("csv", "papers.csv")
    document = saved(Document(title="Imported"), run=run)
    undone = runs.undo(run.pk)
    runs.undo(undone.run.pk)
    assert load.one("document", document.number) is not None


def test_a_number_burnt_by_undo_is_known_as_such_and_never_given_again() -> None:
    run = runs.begin("csv", "papers.csv")
    saved(Document(title="Imported"), run=run)
    runs.undo(run.pk)
    assert history.burnt_by_undo("document", [1]) == {1}
    assert saved(Document(title="Next")).number == 2
    withdrawn = edited(standing(Document(number=2)), state=State.WITHDRAWN)
    assert history.burnt_by_undo("document", [1, 2]) == {1}
    assert withdrawn.state == State.WITHDRAWN


def test_an_import_yields_to_an_editor_and_says_so() -> None:
    run = runs.begin("csv", "papers.csv")
    document = saved(Document(title="Imported"), run=run)
    edited(document, title="Edited")
    again = msgspec.structs.replace(document, title="Imported anew", languages=("ru",))
    outcome = save.accept([again], run=runs.begin("csv", "papers.csv"))
    assert [conflict.field for conflict in outcome.conflicts] == ["title"]
    assert (standing(document).title, standing(document).languages) == ("Edited", ("ru",))


def test_what_a_source_said_last_is_known() -> None:
    run = runs.begin("csv", "papers.csv")
    document = saved(Document(title="Imported"), run=run)
    edited(document, title="Edited")
    assert history.last_said("document", 1, "papers.csv") == 1
    assert history.last_said("document", 1, "other.csv") == 0


def test_what_is_restored_is_written_down_as_it_was() -> None:
    document = saved(Document(title="Telegram"))
    before = kinds.encode(standing(document))
    run = runs.begin("csv", "papers.csv")
    save.accept([msgspec.structs.replace(document, title="Another")], run=run)
    runs.undo(run.pk)
    restored = msgspec.structs.replace(standing(document), version=1)
    assert kinds.encode(restored) == before
