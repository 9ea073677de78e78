"""An indexer that is killed at any moment loses nothing, and two at once do no harm.

Real processes on a real home, killed with SIGKILL; in the end the index says what the catalogue
says, and every reader meanwhile found an index that opened.
"""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from tests.searching.forge import PAPERS, Forge

EVERYTHING = str(PAPERS)


@pytest.mark.parametrize("kills", [5, pytest.param(100, marks=pytest.mark.long)])
def test_however_often_an_indexer_is_killed_the_index_comes_to_its_end(
    forge: Forge, forged: Path, kills: int
) -> None:
    chance = random.Random(4)  # noqa: S311 (no secret)
    began = time.monotonic()
    assert forge.do("drain") == str(PAPERS + 3)
    whole = time.monotonic() - began
    shutil.rmtree(forged / "index")
    struck = 0
    for kill in range(kills):
        act = "rebuild" if kill % 3 == 2 else "drain"
        if kill >= kills // 2:  # there is an index by then, and every document must be made anew
            forge.do("drain")
            forge.do("edit")
        working = forge.begin(act)
        time.sleep(chance.uniform(0, whole))
        working.kill()
        struck += working.result() == ""
        assert forge.do("look") in ("nothing", EVERYTHING)
    assert struck > kills // 3
    assert forge.do("check") == "sound"
    assert forge.do("look") == EVERYTHING


def test_a_rebuild_that_is_killed_leaves_the_index_in_use_and_is_taken_up_where_it_was(
    forge: Forge, forged: Path
) -> None:
    forge.do("drain")
    folders = _indexes(forged)
    working = forge.begin("rebuild")
    working.kill_at(PAPERS // 2)
    assert working.result() == ""
    assert forge.do("look") == EVERYTHING
    assert _current(forged) in folders
    forge.do("edit")
    edited = PAPERS + 3
    assert int(forge.do("rebuild")) < PAPERS // 2 + 20 + edited
    assert _indexes(forged) == {_current(forged)}
    assert _current(forged) not in folders
    assert forge.do("check") == "sound"


def test_two_indexers_at_once_come_to_the_same_end(forge: Forge, forged: Path) -> None:
    with Forge(forged) as other:
        for _ in range(2):
            several = [each.begin("drain") for each in (forge, other)]
            written = [int(each.result()) for each in several]
            assert sum(written) >= PAPERS
            forge.do("edit")
    assert forge.do("check") == "sound"


def _current(home: Path) -> str:
    return (home / "index" / "current").read_text("utf-8").strip()


def _indexes(home: Path) -> set[str]:
    return {each.name for each in (home / "index").iterdir() if each.is_dir()}
