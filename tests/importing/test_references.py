"""Numbers and keys: how records that come in refer to each other and to what is here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fonds.catalogue import save
from fonds.importing import run as importing
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.patch import Patch
from fonds.records.problem import Problem
from fonds.records.subject import Subject
from tests.importing.conftest import Bring, OneByOne, stands
from tests.importing.fates import fates, found, subject
from tests.importing.reading import written

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def test_a_record_with_its_number_is_claimed_and_one_without_gets_the_next(bring: Bring) -> None:
    report = bring(subject(number=7, version=3, title="Seven"), subject(title="Next"))
    assert fates(report) == (2, 0, 0, 0, 0)
    assert stands("subject", 7).version == 3
    assert stands("subject", 8).title == "Next"


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


class Foreign:
    """A reader whose records claim their numbers and have keys of their own."""

    name = "foreign"
    description = key = "For this test."
    folders = False

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


@pytest.mark.parametrize("dry", [True, False])
def test_a_record_merged_into_nothing_is_refused(bring: Bring, dry: bool) -> None:
    merged = subject(number=1, title="A", state="merged", merged_into=2)
    assert fates(bring(merged, dry=dry)) == (0, 0, 0, 0, 1)
    assert fates(bring(merged, subject(number=2, title="B"), dry=dry)) == (2, 0, 0, 0, 0)
