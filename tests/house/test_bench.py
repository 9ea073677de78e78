"""The benchmark runs, prints one table, and measures the same documents at every run."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import corpus, weight
from benchmarks.figures import Figure, share
from benchmarks.measurements import MEASUREMENTS, ON_REQUEST
from benchmarks.table import table
from fonds.catalogue.prose import prepared
from fonds.records.pointers import pointers
from tests.house.sources import ROOT

FEW = 40


def _run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The benchmark as scripts/bench starts it, without making an environment first."""
    environment |= {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *words],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def _rows(printed: str) -> list[str]:
    heading, columns, line, *rows = printed.splitlines()
    assert f"{FEW} documents" in heading
    assert columns.split() == ["what", "budget", "measured", "met"]
    assert set(line) == {"-", " "}
    return rows


def test_it_prints_a_table_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = _run("--documents", str(FEW), "--folder", tmp_path, "import", "conditional")
    assert done.returncode == 0, done.stderr
    rows = _rows(done.stdout)
    assert [row.split("  ")[0] for row in rows] == [
        "import with full text",
        "private memory of the import",
        "two editors saving meanwhile",
        "page that has not changed (304)",
    ]
    assert not list(tmp_path.iterdir())


@pytest.mark.long
def test_everything_it_measures_without_being_asked_can_be_run(tmp_path: Path) -> None:
    done = _run("--documents", str(FEW), "--folder", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "could not be run" not in done.stdout
    assert len(_rows(done.stdout)) >= len(MEASUREMENTS)


def test_what_cannot_be_run_is_told_and_ends_with_one(tmp_path: Path) -> None:
    done = _run("--folder", tmp_path, "fresh", PATH=str(tmp_path))
    assert done.returncode == 1
    assert "could not be run" in done.stdout
    assert "git" in done.stderr


@pytest.mark.parametrize(
    "words", ["--documents 0", "--documents many", "--folder nowhere", "speed", "--colour"]
)
def test_a_wrong_call_is_refused_in_one_sentence(words: str) -> None:
    done = _run(*words.split())
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_the_script_and_the_documentation_name_every_measurement() -> None:
    script = (ROOT / "scripts/bench").read_text("utf-8")
    page = (ROOT / "docs/reference/budgets.md").read_text("utf-8")
    for name in MEASUREMENTS | ON_REQUEST:
        assert f" {name}" in script
        assert f"`{name}`" in page


def test_a_smaller_corpus_is_the_beginning_of_a_larger_one() -> None:
    few = list(corpus.records(5))
    assert list(islice(corpus.records(7), len(few))) == few


def test_every_record_of_the_corpus_is_taken_as_it_stands() -> None:
    for record in corpus.records(50):
        assert prepared(record)[1] == []


def test_every_pointer_of_the_corpus_leads_to_an_earlier_record() -> None:
    seen: set[str] = set()
    for record in corpus.records(50):
        assert {str(pointer) for _, _, pointer in pointers(record)} <= seen
        assert not seen & set(record.keys)
        seen.update(record.keys)


def test_the_ninety_fifth_of_a_hundred_times_is_the_p95() -> None:
    times = [float(n) for n in range(100, 0, -1)]
    assert (share(times, 50), share(times, 95), share([7.0], 95)) == (50, 95, 7)


def test_a_budget_that_is_missed_is_told_in_capitals() -> None:
    missed, open_question = Figure("a page", "50 ms", "≤ 40 ms", False), Figure("b", "1", "≤ 1")
    lines = table([missed, open_question, Figure("an export", "1 s")])
    assert [line.split()[-1] for line in lines.splitlines()[2:]] == ["NO", "?", "–"]


def test_a_font_is_weighed_only_if_the_page_has_a_letter_of_its_range() -> None:
    sheet = """
        @import "other.css";
        @font-face { src: url(cyrillic.woff2); unicode-range: U+0301, U+400-45F }
        @font-face { src: url("latin.woff2"); unicode-range: U+00?? }
        body { background: url(paper.png) }
    """
    fetched = weight.fetched_by(sheet, {ord("a")})
    assert fetched == ["other.css", "paper.png", "latin.woff2"]
