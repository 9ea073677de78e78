"""While an archive is served by several processes, each of them finds what has changed."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from tests.cli.terminal import PATIENCE, Served, serve
from tests.searching.forge import Forge

PROCESSES = 2
IN_A_ROW = 30  # each on a connection of its own, so that every process has answered by then


def test_a_change_is_found_in_every_process_and_what_is_withheld_in_none(
    forge: Forge, forged: Path
) -> None:
    forge.do("drain")
    settings = forged / "fonds.toml"
    written = re.sub(r"(?m)^processes = .*$", f"processes = {PROCESSES}", settings.read_text())
    settings.write_text(written)
    served = serve("serve", "--home", forged, "--port", "0")
    try:
        assert "Person 1 again" not in _found(served)
        forge.do("edit")
        _await_all(served, lambda page: "Person 1 again" in page)
        forge.do("withhold")
        for _ in range(IN_A_ROW):  # at once, whatever the index still says
            assert "Person 1 again" not in _found(served)
        _await_all(served, lambda page: "Person 2 again" in page and "Person 1 " not in page)
    finally:
        served.stop()
    assert forge.do("check") == "sound"


def _found(served: Served) -> str:
    status, page = served.page("/search?q=again&in=names")
    assert status == 200
    return re.sub(r"</?mark[^>]*>", "", page)


def _await_all(served: Served, holds: Callable[[str], bool]) -> None:
    """Until it holds of so many answers, one after the other."""
    deadline, in_a_row = time.monotonic() + PATIENCE, 0
    while in_a_row < IN_A_ROW:
        in_a_row = in_a_row + 1 if holds(_found(served)) else 0
        assert time.monotonic() < deadline
