"""An import that is killed loses nothing it reported, and editors save while it runs.

Real processes on a real home: the import is killed with SIGKILL at random moments, begun again
each time, and in the end the archive is the same as if nobody had killed it.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fonds.exporting.writers.jsonl import line as exported_line
from fonds.records.document import Document, Relation, RelationKind, Summary
from fonds.records.record import State
from tests.cli.terminal import environment, fonds
from tests.importing.reading import line, written

MANY = 5_000
FEW = 1_500
PATIENCE = 600.0
SUMMARY = f"<p>{' '.join(['Words of a summary.'] * 20)}</p>"

IMPORT = """
import sys
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.importing.readers import jsonl
from fonds.importing.run import run
from fonds.importing.source import Source
def progress(done, total, rate):
    print(done, flush=True)
run(Source(jsonl, (Path(sys.argv[2]),)), "importer", progress=progress)
"""

EDIT = """
import sys, time
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
import msgspec
from fonds.catalogue import load, save
number, edits = int(sys.argv[2]), 0
while not Path(sys.argv[3]).exists():
    begun = time.monotonic()
    record = load.one("subject", number, load.ALL)
    edits += 1
    done = save.accept([msgspec.structs.replace(record, note=f"Edit {edits}.")], "editor")
    assert len(done.saved) == 1, done
    print(time.monotonic() - begun, flush=True)
    time.sleep(0.2)
"""


@pytest.fixture(scope="module")
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two subjects that editors will work on."""
    folder = tmp_path_factory.mktemp("killed")
    home = folder / "new"
    assert fonds("init", home).returncode == 0
    subjects = (line(kind="subject", number=number, title=f"S{number}") for number in (1, 2))
    done = fonds("import", written(folder / "subjects.jsonl", *subjects), "--home", home)
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def home(new_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(new_home, tmp_path / "home"))


def _papers(folder: Path, count: int) -> Path:
    """Documents without numbers; some of every hundred refer to one far ahead."""
    return written(folder / "papers.jsonl", *map(_paper, range(1, count + 1)))


def _refers_ahead(place: int) -> bool:
    return place % 100 == 0 and place + 700 <= FEW


def _paper(place: int) -> str:
    ahead = [{"kind": "see also", "to": f"x:{place + 700}"}] if _refers_ahead(place) else []
    return line(
        kind="document",
        title=f"Paper {place}",
        keys=[f"x:{place}"],
        summaries=[{"body": SUMMARY}],
        relations=ahead,
    )


def _as_never_killed(place: int) -> bytes:
    ahead = (Relation(kind=RelationKind.SEE_ALSO, to=place + 700),)
    return exported_line(
        Document(
            number=place,
            version=1,
            title=f"Paper {place}",
            keys=(f"x:{place}",),
            summaries=(Summary(body=SUMMARY),),
            relations=ahead if _refers_ahead(place) else (),
        )
    )


def _started(program: str, *words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def _killed(home: Path, papers: Path, chance: random.Random) -> int:
    """Kill an import after a few pieces, somewhere within the next; the last it reported."""
    process = _started(IMPORT, home, papers)
    assert process.stdout is not None
    reported = [process.stdout.readline() for _ in range(chance.randint(1, 4))]
    time.sleep(chance.uniform(0, 0.3))
    process.kill()
    told, complaints = process.communicate(timeout=PATIENCE)
    assert not complaints
    return max(map(int, [*"".join(reported).split(), *told.split()]))


def _saved(home: Path) -> int:
    database = sqlite3.connect(home / "catalogue.sqlite3")
    try:
        (count,) = database.execute("SELECT count(*) FROM catalogue_document").fetchone()
        return int(count)
    finally:
        database.close()


@contextmanager
def _two_editors(home: Path, folder: Path) -> Iterator[list[float]]:
    """Two editors save again and again; in the end, how many seconds each save took."""
    enough = folder / "enough"
    editors = [_started(EDIT, home, str(number), enough) for number in (1, 2)]
    took: list[float] = []
    try:
        yield took
    finally:
        enough.touch()
        for editor in editors:
            told, complaints = editor.communicate(timeout=PATIENCE)
            assert not complaints
            took.extend(map(float, told.split()))


def _documents(home: Path, folder: Path) -> bytes:
    done = fonds("export", "--format", "jsonl", folder / "out.jsonl", "--home", home)
    assert done.returncode == 0, done.stderr
    several = (folder / "out.jsonl").read_bytes().splitlines(keepends=True)
    documents = b"".join(each for each in several if b'"kind":"document"' in each)
    return re.sub(rb'"public_since":"[^"]*",', b"", documents)


def _kill_often(home: Path, folder: Path, count: int, times: int) -> list[float]:
    papers = _papers(folder, count)
    chance = random.Random(times)  # noqa: S311 (moments, not secrets)
    with _two_editors(home, folder) as took:
        for _ in range(times):
            reported = _killed(home, papers, chance)
            assert _saved(home) >= reported, "something that was reported is lost"
        assert 0 < _saved(home) < count, "the kills hit an import that was at work"
        done = fonds("import", papers, "--json", "--home", home)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["added"] + report["unchanged"] == report["in"] == count
    assert _documents(home, folder) == b"".join(map(_as_never_killed, range(1, count + 1)))
    _undo(home, folder, report["run"], count)
    return took


def _undo(home: Path, folder: Path, run: int, count: int) -> None:
    undone = fonds("import", "--undo", str(run), "--json", "--home", home)
    assert undone.returncode == 0, undone.stderr
    assert json.loads(undone.stdout)["withdrawn"] == count
    assert _documents(home, folder).count(f'"state":"{State.WITHDRAWN}"'.encode()) == count


def test_an_import_killed_twice_ends_as_if_it_had_not_been_and_editors_save_meanwhile(
    home: Path, tmp_path: Path
) -> None:
    took = _kill_often(home, tmp_path, FEW, times=2)
    assert len(took) > 10, "both editors were at work"


@pytest.mark.long
def test_an_import_killed_twenty_times_ends_as_if_it_had_not_been(
    home: Path, tmp_path: Path
) -> None:
    took = _kill_often(home, tmp_path, MANY, times=20)
    assert max(took) < 1.0, "an editor had to wait"
