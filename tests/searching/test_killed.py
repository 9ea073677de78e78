"""An indexer that is killed at any moment loses nothing, and two at once do no harm.

Real processes on a real home, killed with SIGKILL; in the end the index says what the catalogue
says, and every reader meanwhile found an index that opened.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.terminal import environment, fonds
from tests.importing.reading import line, written

MANY = 1_200
PATIENCE = 120.0

DRAIN = """
import sys
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.searching import index
index._COMMIT = index._CHANGES = 20
index._ASKED = 10
print("begun", flush=True)
print(index.rebuild() if len(sys.argv) > 2 else index.drain(), flush=True)
"""

LOOK = """
import sys
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.searching.query import Query
from fonds.searching.search import search
found = search(Query(words="paper"))
print(found.ready, found.total)
"""

SAVE = """
import sys
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.catalogue import load, save
import msgspec
for number in map(int, sys.argv[2:]):
    agent = load.one("agent", number)
    save.accept([msgspec.structs.replace(agent, title=agent.title + " again")])
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of documents by three persons, without an index. Tests copy it."""
    folder = tmp_path_factory.mktemp("indexers")
    home = folder / "home"
    assert fonds("init", home).returncode == 0
    agents = [line(kind="agent", number=each, title=f"Person {each}") for each in (1, 2, 3)]
    papers = [
        line(
            kind="document",
            number=place,
            title=f"Paper {place}",
            participations=[{"role": "author", "agent": place % 3 + 1}],
        )
        for place in range(1, MANY + 1)
    ]
    source = written(folder / "papers.jsonl", *agents, *papers)
    assert fonds("import", source, "--home", home).returncode == 0
    shutil.rmtree(home / "index")
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "home"))


def _started(program: str, *words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def _done(program: str, *words: str | Path) -> str:
    process = _started(program, *words)
    told, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, complaints
    return told


def _kill(home: Path, chance: random.Random, *words: str) -> None:
    process = _started(DRAIN, home, *words)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(chance.uniform(0, 0.5))
    process.kill()
    process.communicate(timeout=PATIENCE)


def _sound(home: Path) -> None:
    done = fonds("index", "--check", "--home", home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The index says what the catalogue says." in done.stdout


@pytest.mark.parametrize("kills", [5, pytest.param(25, marks=pytest.mark.long)])
def test_however_often_an_indexer_is_killed_the_index_comes_to_its_end(
    home: Path, kills: int
) -> None:
    chance = random.Random(4)  # noqa: S311 (no secret)
    for kill in range(kills):
        if kill >= kills // 2:  # there is an index by then, and every document must be made anew
            _done(DRAIN, home)
            _done(SAVE, home, "1", "2", "3")
        _kill(home, chance, *(["rebuild"] if kill % 3 == 2 else []))
        assert _done(LOOK, home).split() in (["False", "0"], ["True", str(MANY)])
    _sound(home)
    assert _done(LOOK, home).split() == ["True", str(MANY)]


def test_two_indexers_at_once_come_to_the_same_end(home: Path) -> None:
    for _ in range(2):
        several = [_started(DRAIN, home) for _ in range(2)]
        written = [each.communicate(timeout=PATIENCE)[0].split()[-1] for each in several]
        assert [each.returncode for each in several] == [0, 0]
        assert sum(map(int, written)) >= MANY
        _done(SAVE, home, "1", "2", "3")
    _sound(home)
