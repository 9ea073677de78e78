"""What the embedded engine keeps to itself: the habits of its library."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fonds.searching.engines.contract import Broken, Form, Plan
from fonds.searching.engines.embedded import Embedded
from tests.searching.engines.conftest import EVERYTHING, PLAN, UP, entry, keys, put


def test_what_a_killed_writer_left_does_not_stand_in_the_next_ones_way(tmp_path: Path) -> None:
    engine = Embedded(tmp_path, PLAN)
    put(engine, *(entry(str(number), "fox", number) for number in range(20)), state="first")
    shutil.copy(tmp_path / "meta.json", tmp_path.parent / "meta.json")
    put(engine, entry("3", "den", 3), state="second")
    # Killed when the list of what was deleted had been written, and the commit had not.
    shutil.copy(tmp_path.parent / "meta.json", tmp_path / "meta.json")
    assert list(tmp_path.glob("*.del"))
    again = Embedded(tmp_path, PLAN)
    assert (again.state(), keys(again, Form("title", "den"))) == ("first", [])
    put(again, entry("3", "den", 3), state="second")
    assert (again.state(), keys(again, Form("title", "den"))) == ("second", ["3"])
    assert again.find(EVERYTHING, UP, 0, 0).total == 20


def test_an_index_of_another_plan_cannot_be_opened(tmp_path: Path) -> None:
    put(Embedded(tmp_path, PLAN), entry("a", "fox"))
    with pytest.raises(Broken):
        Embedded(tmp_path, Plan(("title",), (), (), ()))
