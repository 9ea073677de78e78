"""What becomes of each record that comes in, and that a plan says the same without writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.catalogue.models import Change, Run
from fonds.importing import run as importing
from fonds.importing.readers import jsonl
from fonds.importing.source import Source
from fonds.records.access import Access
from fonds.records.problem import Severity
from tests.importing.conftest import Bring, OneByOne, edit, everything, stands
from tests.importing.fates import fates, found, subject
from tests.importing.reading import written

pytestmark = [pytest.mark.database, pytest.mark.django_db]


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


def test_the_same_again_changes_nothing(bring: Bring) -> None:
    came = (subject(number=1, version=1, title="A"), subject(title="B", note="Words."))
    bring(*came)
    before, changes = everything(), Change.objects.count()
    assert fates(bring(*came)) == (0, 0, 2, 0, 0)
    assert everything() == before
    assert Change.objects.count() == changes
    assert Run.objects.count() == 1


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
