"""A run saves piece by piece, can be cut off and gone on with, and leaves room for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fonds.catalogue import runs
from fonds.catalogue.models import Change, Run
from fonds.importing import run as importing
from fonds.importing.pace import Pace, pieces, weight
from fonds.importing.readers import jsonl, listing
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.patch import Patch
from fonds.records.record import State
from tests.importing.conftest import Bring, OneByOne, everything, stands
from tests.importing.reading import line, written

pytestmark = [pytest.mark.database, pytest.mark.django_db]


class PulledError(Exception):
    """Somebody pulled the plug."""


class CutOff(OneByOne):
    """Breaks off after so many pieces."""

    def __init__(self, after: int) -> None:
        super().__init__(pause=0)
        self.left = after

    def full(self, records: int, weight: int) -> bool:
        self.left -= 1
        if self.left < 0:
            raise PulledError
        return True


MANY = [{"kind": "subject", "title": f"{place}"} for place in range(6)]


def test_what_was_cut_off_is_gone_on_with_under_the_same_run(bring: Bring) -> None:
    with pytest.raises(PulledError):
        bring(*MANY, pace=CutOff(after=3))
    assert [each.title for each in everything()] == ["0", "1", "2"]
    report = bring(*MANY)
    assert report.resumed
    assert (report.added, report.unchanged) == (3, 3)
    assert Run.objects.count() == 1
    assert [(each.number, each.title, each.version) for each in everything()] == [
        (place + 1, f"{place}", 1) for place in range(6)
    ]
    assert Run.objects.get().finished_at is not None
    assert Run.objects.get().counts["added"] == 3


def test_undoing_takes_back_what_was_saved_before_and_after_the_cut(bring: Bring) -> None:
    with pytest.raises(PulledError):
        bring(*MANY, pace=CutOff(after=3))
    report = bring(*MANY)
    assert report.run is not None
    assert runs.undo(report.run).withdrawn == 6
    assert {each.state for each in everything()} == {State.WITHDRAWN}


def test_an_import_that_was_cut_off_is_not_gone_on_with_by_another_file(bring: Bring) -> None:
    with pytest.raises(PulledError):
        bring(*MANY, pace=CutOff(after=3))
    report = bring({"kind": "subject", "title": "Another"})
    assert not report.resumed
    assert Run.objects.count() == 2


def test_an_import_that_was_cut_off_and_undone_begins_anew(bring: Bring) -> None:
    with pytest.raises(PulledError):
        bring(*MANY, pace=CutOff(after=3))
    runs.undo(Run.objects.get().pk)
    report = bring(*MANY)
    assert not report.resumed
    assert report.added == 6
    assert [each.number for each in everything()] == [1, 2, 3, 4, 5, 6]


def test_an_import_that_is_ended_is_not_gone_on_with(bring: Bring) -> None:
    bring(*MANY)
    assert not bring(*MANY).resumed


CIRCLE = [
    {"kind": "subject", "title": f"{n}", "keys": [f"x:{n}"], "related": [f"x:{(n + 3) % 6}"]}
    for n in range(6)
]


@pytest.mark.parametrize("after", range(7))
def test_cut_off_or_not_the_archive_is_the_same_also_where_records_refer_ahead(
    bring: Bring, after: int
) -> None:
    with pytest.raises(PulledError):
        bring(*CIRCLE, {"kind": "subject", "title": "last"}, pace=CutOff(after))
    bring(*CIRCLE, {"kind": "subject", "title": "last"}, pace=OneByOne(pause=0))
    assert [(each.number, each.title, each.version) for each in everything()] == [
        *((n + 1, f"{n}", 1) for n in range(6)),
        (7, "last", 1),
    ]
    for each in everything()[:6]:
        assert each.related == ((each.number + 2) % 6 + 1,)  # type: ignore[attr-defined]


def test_every_record_is_in_the_history_with_who_and_from_where(bring: Bring) -> None:
    bring(*MANY)
    change = Change.objects.first()
    assert change is not None
    assert (change.actor, change.reason) == ("importer", "Import of papers.jsonl")
    assert change.run is not None
    assert (change.run.format, change.run.source) == ("jsonl", "jsonl")


def test_several_files_are_one_import_and_may_refer_to_each_other(db: None, tmp_path: Path) -> None:
    papers = written(tmp_path / "a.jsonl", line(kind="document", title="A", subjects=["x:1"]))
    subjects = written(tmp_path / "b.jsonl", line(kind="subject", title="S", keys=["x:1"]))
    report = importing.run(Source(jsonl, (papers, subjects)), pace=Pace(pause=0))
    assert report.clean
    assert report.files == ("a.jsonl", "b.jsonl")
    assert stands("document", 1).subjects == (1,)


def test_progress_tells_how_many_are_done_and_how_many_there_are(bring: Bring) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int, rate: float) -> None:
        told.append((done, total))
        assert rate >= 0

    bring(*MANY, pace=OneByOne(pause=0), progress=progress)
    assert told[0] == (0, 0), "nobody knows yet"
    assert (told[1], told[-1]) == ((1, 6), (6, 6))


def test_counts_say_what_came_in_and_what_became_of_it(bring: Bring) -> None:
    report = bring({"kind": "subject", "title": "A"}, {"kind": "nothing"}, {"kind": "text"})
    counts = report.counts()
    assert counts == {
        "in": 3, "added": 1, "changed": 0, "unchanged": 0, "conflict": 0, "refused": 2,
    }  # fmt: skip
    plain = report.as_json()
    assert plain["run"] == report.run
    assert [problem["row"] for problem in plain["problems"]] == [2, 3]
    assert "".join(report.json_pieces()).count("remedy") == 2


def test_the_listing_of_the_seed_goes_in_with_its_numbers_in_order(db: None, samples: Path) -> None:
    source = Source(listing, (samples / "seeds/sino-soviet-relations.txt",))
    report = importing.run(source, pace=Pace(pause=0))
    assert report.counts() | {"added": 26} == report.counts()
    collection = stands("collection", 1)
    assert collection.title == "Sino-Soviet Relations"
    assert collection.neighbours == (2, 3, 4, 5, 6)
    assert [f'<a href="/collection/{n}">' in collection.introduction for n in range(2, 7)] == (
        [True] * 5
    )
    assert [stands("document", n).collections[0].collection for n in range(1, 21)] == [1] * 20
    undone = runs.undo(report.run or 0)
    assert undone.withdrawn == 26
    again: Report = importing.run(source, pace=Pace(pause=0))
    assert again.added == 26
    assert stands("collection", 1).state == State.PUBLIC


def test_a_piece_is_bounded_by_its_text_as_well_as_by_its_records() -> None:
    def patches(size: int) -> list[tuple[int, Patch]]:
        values: dict[str, Any] = {"body": "x" * size}
        return [(n, Patch(kind="text", key=f"x:{n}", values=values)) for n in range(3_000)]

    small = [len(piece) for piece, _ in pieces(patches(1), Pace())]
    large = [len(piece) for piece, _ in pieces(patches(300_000), Pace())]
    assert sum(small) == sum(large) == 3_000
    assert max(small) <= 1_000
    assert set(large) == {1}


def test_pieces_shrink_when_transactions_take_long_and_grow_when_they_do_not() -> None:
    pace = Pace(pause=0)
    assert pace.full(1, 60_000)
    for _ in range(5):
        with pace.transaction(60_000):
            pass
    assert not pace.full(1, 60_000)
    assert weight(Patch(kind="text", key="x:1", values={"body": "x" * 100})) == 2_100
