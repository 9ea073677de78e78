"""What becomes of each record that comes in, and that a plan says the same without writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fonds.catalogue import runs, save
from fonds.catalogue.models import Change, Run
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import jsonl
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.access import Access
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from fonds.records.record import State
from fonds.records.subject import Subject
from tests.importing.conftest import Bring, OneByOne, edit, everything, stands
from tests.importing.reading import written

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def subject(**fields: Any) -> dict[str, Any]:
    return {"kind": "subject", **fields}


def fates(report: Report) -> tuple[int, int, int, int, int]:
    assert report.came == sum(report.fates.values())
    return (
        report.added,
        report.changed,
        report.unchanged,
        report.conflicts,
        report.refused,
    )


def found(report: Report) -> str:
    return " ".join(problem.found for problem in report.problems)


def test_a_plan_writes_nothing(bring: Bring) -> None:
    report = bring(subject(number=1, title="A"), subject(title="B"), dry=True)
    assert fates(report) == (2, 0, 0, 0, 0)
    assert report.run is None
    assert everything() == []
    assert not Run.objects.exists()
    assert not Change.objects.exists()


def test_a_plan_says_what_the_run_then_does(bring: Bring) -> None:
    bring(subject(number=1, title="A"), subject(number=2, title="B"), subject(number=3, title="C"))
    edit(stands("subject", 2), title="B, edited")
    came = (
        subject(number=1, version=1, title="A", note="New."),
        subject(number=2, version=1, title="B, from the source"),
        subject(number=3, version=1, title="C"),
        subject(number=4, title="D"),
        subject(number=5, title="E", broader=[99]),
        subject(number=4, title="D again"),
    )
    planned = bring(*came, dry=True)
    done = bring(*came)
    assert fates(planned) == fates(done) == (1, 1, 1, 1, 2)
    assert [str(each) for each in planned.problems][:2] == [str(each) for each in done.problems][:2]


def test_a_record_with_its_number_is_claimed_and_one_without_gets_the_next(bring: Bring) -> None:
    report = bring(subject(number=7, version=3, title="Seven"), subject(title="Next"))
    assert fates(report) == (2, 0, 0, 0, 0)
    assert stands("subject", 7).version == 3
    assert stands("subject", 8).title == "Next"


def test_the_same_again_changes_nothing(bring: Bring) -> None:
    came = (subject(number=1, version=1, title="A"), subject(title="B", note="Words."))
    bring(*came)
    before, changes = everything(), Change.objects.count()
    assert fates(bring(*came)) == (0, 0, 2, 0, 0)
    assert everything() == before
    assert Change.objects.count() == changes
    assert Run.objects.count() == 1


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


def test_an_emptied_field_is_emptied_and_a_missing_one_stays(bring: Bring) -> None:
    bring(subject(number=1, version=1, title="A", note="Words.", title_language="en"))
    assert fates(bring(subject(number=1, version=1, note=None))) == (0, 1, 0, 0, 0)
    assert stands("subject", 1).note == ""
    assert stands("subject", 1).title_language == "en"


def test_a_record_that_stands_twice_in_a_source_is_told(bring: Bring) -> None:
    report = bring(subject(number=1, title="A"), subject(title="B"), subject(number=1, title="C"))
    assert fates(report) == (2, 0, 0, 0, 1)
    assert "stands already in papers.jsonl, line 1" in found(report)
    assert stands("subject", 1).title == "A"


def test_records_refer_to_each_other_by_key_forwards_backwards_and_in_circles(
    bring: Bring,
) -> None:
    report = bring(
        subject(title="A", keys=["x:a"], related=["x:b", "x:c"]),
        subject(title="B", keys=["x:b"], related=["x:a"]),
        subject(title="C", keys=["x:c"], related=["x:c"]),
        {"kind": "document", "title": "D", "subjects": ["x:b"]},
    )
    assert fates(report) == (4, 0, 0, 0, 0)
    assert [stands("subject", number).title for number in (1, 2, 3)] == ["A", "B", "C"]
    assert stands("subject", 1).related == (2, 3)
    assert stands("subject", 3).related == (3,)
    assert stands("document", 1).subjects == (2,)


def test_a_key_may_name_a_record_of_this_archive_by_its_number(bring: Bring) -> None:
    bring(subject(number=4, title="A"))
    report = bring({"kind": "document", "title": "D", "subjects": ["fonds:subject/4"]})
    assert report.clean
    assert stands("document", 1).subjects == (4,)


def test_a_link_in_prose_leads_to_the_number_that_a_key_stands_for(bring: Bring) -> None:
    link = '<p>See <a href="/collection/x%3Ab">B</a>.</p>'
    came = (
        {"kind": "collection", "title": "A", "keys": ["x:a"], "introduction": link},
        {"kind": "collection", "title": "B", "keys": ["x:b"]},
    )
    assert bring(*came).clean
    assert stands("collection", 1).introduction == '<p>See <a href="/collection/2">B</a>.</p>'
    assert fates(bring(*came)) == (0, 0, 2, 0, 0)


@pytest.mark.parametrize("dry", [True, False])
def test_what_refers_to_nothing_is_refused_and_so_is_what_refers_to_it(
    bring: Bring, dry: bool
) -> None:
    report = bring(
        subject(title="A", keys=["x:a"], related=["x:b"]),
        subject(title="B", keys=["x:b"], related=["x:missing"]),
        subject(title="C", keys=["x:c"], related=["x:b"]),
        subject(title="D", keys=["x:d"]),
        dry=dry,
    )
    assert fates(report) == (1, 0, 0, 0, 3)
    assert "“related” refers to the subject “x:missing”" in found(report)


@pytest.mark.parametrize("dry", [True, False])
def test_a_number_that_points_nowhere_is_refused(bring: Bring, dry: bool) -> None:
    report = bring(
        subject(number=1, title="A", related=[2]),
        subject(number=2, title="B", related=[77]),
        subject(number=3, title="C", related=[2]),
        dry=dry,
    )
    assert fates(report) == (0, 0, 0, 0, 3)
    assert "“related” refers to the subject “77”" in found(report)


def test_records_that_point_to_one_refused_later_are_told(bring: Bring) -> None:
    came = (subject(number=1, title="A", related=[2]), subject(number=2, related=[77]))
    report = bring(*came, pace=OneByOne(pause=0))
    assert fates(report) == (1, 0, 0, 0, 1)
    assert "saved refer to subject 2 (fonds:subject/2), which was refused" in found(report)


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


@pytest.mark.parametrize("dry", [True, False])
def test_an_access_that_is_not_understood_is_kept_withheld_and_told_once(
    bring: Bring, dry: bool
) -> None:
    report = bring(subject(number=1, title="A", access={"state": "sealed"}), dry=dry)
    assert fates(report) == (1, 0, 0, 0, 0)
    (problem,) = report.problems
    assert "“sealed” is not understood" in problem.found
    assert (problem.where.row, problem.where.field) == (1, "access")
    if not dry:
        assert stands("subject", 1).access == Access(state="sealed")


@pytest.mark.parametrize("dry", [True, False])
def test_what_had_to_go_from_prose_is_told_with_its_line(bring: Bring, dry: bool) -> None:
    report = bring(
        {"kind": "collection", "title": "A"},
        {"kind": "collection", "title": "B", "introduction": "<p>x</p><script>y</script>"},
        dry=dry,
    )
    assert fates(report) == (2, 0, 0, 0, 0)
    assert {problem.where.row for problem in report.problems} == {2}
    assert {problem.severity for problem in report.problems} == {Severity.NOTICE}


def test_prose_that_is_only_written_otherwise_is_no_change(bring: Bring) -> None:
    bring({"kind": "collection", "number": 1, "version": 1, "introduction": "<P>One<p>Two"})
    report = bring(
        {"kind": "collection", "number": 1, "version": 1, "introduction": "<p>One<P>Two"}
    )
    assert fates(report) == (0, 0, 1, 0, 0)


def test_a_text_that_comes_again_without_the_ids_of_its_paragraphs_keeps_them(
    bring: Bring,
) -> None:
    document = {"kind": "document", "number": 1, "title": "A"}
    text = {
        "kind": "text",
        "number": 1,
        "version": 1,
        "document": 1,
        "body": "<p>One.</p><p>Two.</p>",
    }
    bring(document, text)
    body = stands("text", 1).body
    assert 'id="p1"' in body
    assert fates(bring(document, text)) == (0, 0, 2, 0, 0)
    assert stands("text", 1).body == body


def test_a_mended_line_goes_in_beside_those_that_are_in_already(bring: Bring) -> None:
    good, bad = subject(title="A"), subject(title="B", related=["x:c"])
    assert fates(bring(good, bad)) == (1, 0, 0, 0, 1)
    assert fates(bring(good, subject(title="B"))) == (1, 0, 1, 0, 0)


def test_a_new_record_that_lacks_what_it_needs_is_told(bring: Bring) -> None:
    report = bring({"kind": "page", "number": 1, "title": "A"})
    assert fates(report) == (0, 0, 0, 0, 1)
    assert "“file” is missing" in found(report)


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


class Foreign:
    """A reader whose records claim their numbers and have keys of their own."""

    name = "foreign"
    description = key = "For this test."

    def __init__(self, *patches: Patch) -> None:
        self.patches = patches

    def recognises(self, head: bytes, name: str) -> bool:
        return False

    def read(self, path: Path) -> Iterator[Patch | Problem]:
        yield from self.patches


def foreign(number: int, **values: Any) -> Patch:
    return Patch(kind="subject", key=f"old:{number}", number=number, values=values)


def _import(tmp_path: Path, *patches: Patch) -> Report:
    path = written(tmp_path / "old.txt", "")
    return importing.run(Source(Foreign(*patches), (path,)), pace=OneByOne(pause=0))


def test_a_source_keeps_its_numbers_where_they_are_free(db: None, tmp_path: Path) -> None:
    report = _import(tmp_path, foreign(110, title="A", related=("old:5",)), foreign(5, title="B"))
    assert fates(report) == (2, 0, 0, 0, 0)
    assert stands("subject", 110).related == (5,)
    assert stands("subject", 5).keys == ("old:5",)


def test_a_number_that_another_record_has_is_not_taken_from_it(db: None, tmp_path: Path) -> None:
    save.accept([Subject(number=5, title="Ours")])
    report = _import(tmp_path, foreign(110, title="A", related=("old:5",)), foreign(5, title="B"))
    assert fates(report) == (2, 0, 0, 0, 0)
    assert "The number 5 belongs to another subject here; a new one is given." in found(report)
    assert stands("subject", 5).title == "Ours"
    (other,) = stands("subject", 110).related
    assert stands("subject", other).title == "B"
    again = _import(tmp_path, foreign(110, title="A", related=("old:5",)), foreign(5, title="B"))
    assert fates(again) == (0, 0, 2, 0, 0)


def test_a_file_that_grows_while_it_is_read_is_told(db: None, tmp_path: Path) -> None:
    path = written(tmp_path / "papers.jsonl", *[f'{{"format":1,"kind":"subject","title":"{n}"}}'
                                                for n in "ab"])  # fmt: skip

    def grow(done: int, total: int, rate: float) -> None:
        if done == 1:
            with path.open("a") as file:
                file.write('{"format":1,"kind":"subject","title":"late"}\n')

    report = importing.run(Source(jsonl, (path,)), pace=OneByOne(pause=0), progress=grow)
    assert fates(report) == (2, 0, 0, 0, 1)
    assert "changed while it was being read" in found(report)
