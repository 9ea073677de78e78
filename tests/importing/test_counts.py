"""What comes in is saved or refused, each with its reason: counted in real archives."""

from __future__ import annotations

import gzip
import itertools
import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from fonds.catalogue.models import NOUNS
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import listing
from fonds.importing.readers.spreadsheet import Spreadsheet
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.problem import Severity
from tests.cli.terminal import FONDS, environment
from tests.importing.columns.test_samples import LINES, mapping
from tests.importing.made import made_csv, made_xlsx


def counted(report: Report, kind: str) -> tuple[int, int]:
    """How many of that kind were saved, and how many records were refused; and it adds up."""
    refusals = Counter(problem.severity for problem in report.problems)[Severity.REFUSED]
    assert report.came == report.added + report.changed + report.unchanged + report.refused
    assert refusals == report.refused, "every refusal says why"
    saved = report.by_kind()[kind]
    assert saved["added"] == NOUNS[kind].objects.count()
    return saved["added"], report.refused


def bring(reader: object, *paths: Path) -> Report:
    return importing.run(Source(reader, paths), pace=Pace(pause=0))  # type: ignore[arg-type]


@pytest.mark.database
@pytest.mark.django_db
def test_the_seed_goes_in_whole(samples: Path) -> None:
    report = bring(listing, samples / "seeds/sino-soviet-relations.txt")
    assert counted(report, "document") == (20, 0)
    assert report.by_kind()["collection"]["added"] == 6


@pytest.mark.database
@pytest.mark.django_db
def test_the_state_visits_go_in_whole(samples: Path) -> None:
    path = samples / "data/import-samples/csv/omeka-s_state-visits.csv"
    assert counted(bring(Spreadsheet(mapping("visits")), path), "event") == (1500, 0)


@pytest.mark.django_db
def test_the_letters_go_in_whole(samples: Path) -> None:
    path = samples / "data/import-samples/csv/cmif-moritz-letters.csv"
    assert counted(bring(Spreadsheet(mapping("letters")), path), "document") == (8935, 0)


@pytest.mark.django_db
def test_a_sheet_of_five_thousand_rows_goes_in_whole_and_again_changes_nothing(
    tmp_path: Path,
) -> None:
    path = made_xlsx(tmp_path / "letters.xlsx", 5_000, words=20)
    assert counted(bring(Spreadsheet(), path), "document") == (5_000, 0)
    again = bring(Spreadsheet(), path)
    assert (again.unchanged, again.added, again.changed) == (again.came, 0, 0)


@pytest.mark.django_db
def test_the_beginning_of_every_corpus_goes_in_whole(samples: Path, tmp_path: Path) -> None:
    came = 0
    for name in LINES:
        path = tmp_path / f"{name}.jsonl"
        with gzip.open(samples / f"data/corpus/{name}.jsonl.gz", "rb") as lines:
            path.write_bytes(b"".join(itertools.islice(lines, 20)))
        events = name == "state-visits"
        report = bring(Spreadsheet(mapping("visits-lines" if events else "corpus")), path)
        assert report.refused == 0, [str(each) for each in report.problems]
        came += report.by_kind()["event" if events else "document"]["added"]
    assert came == sum(min(20, count) for count in LINES.values())


def _imported(home: Path, *words: str | Path) -> dict[str, dict[str, int]]:
    """Import with the command, however long it takes; the counts of each kind."""
    done = subprocess.run(
        [*FONDS, "import", *map(str, words), "--json", "--home", str(home)],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 0, (done.stdout[-2000:], done.stderr)
    kinds: dict[str, dict[str, int]] = json.loads(done.stdout)["kinds"]
    return kinds


def _new_home(folder: Path) -> Path:
    home = folder / "home"
    made = subprocess.run(
        [*FONDS, "init", str(home)], capture_output=True, env=environment(), check=False
    )
    assert made.returncode == 0, made.stderr
    return home


@pytest.mark.long
def test_the_whole_corpus_goes_in(samples: Path, tmp_path: Path) -> None:
    home = _new_home(tmp_path)
    mappings = Path(__file__).parent / "columns/mappings"
    for name, count in LINES.items():
        events = name == "state-visits"
        which = mappings / f"{'visits-lines' if events else 'corpus'}.toml"
        lines = samples / f"data/corpus/{name}.jsonl.gz"
        kinds = _imported(home, lines, "--mapping", which)
        assert kinds["event" if events else "document"]["added"] == count


@pytest.mark.long
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_sheet_of_half_a_million_rows_goes_in_whole(tmp_path: Path, form: str) -> None:
    home = _new_home(tmp_path)
    make = made_csv if form == "csv" else made_xlsx
    path = make(tmp_path / f"letters.{form}", 500_000, words=15)
    kinds = _imported(home, path)
    assert kinds["document"] == {
        "in": 500_000, "added": 500_000, "changed": 0, "unchanged": 0, "conflict": 0, "refused": 0,
    }  # fmt: skip
    assert kinds["text"]["added"] == 500_000
