"""`fonds index`: what somebody at a terminal sees of the search index."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from tests.cli.terminal import PATIENCE, fonds, serve
from tests.importing.reading import line, written


def test_an_import_leaves_an_index_that_is_whole(home: Path, tmp_path: Path) -> None:
    notes = [line(kind="document", number=place, title=f"Note {place}") for place in (1, 2, 3)]
    papers = written(tmp_path / "a.jsonl", *notes)
    assert fonds("import", papers, "--home", home).returncode == 0
    done = fonds("index", "--check", "--home", home)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "0 entries written.",
        "The index says what the catalogue says.",
    ]
    assert fonds("import", "--undo", "1", "--home", home).returncode == 0
    assert "The index says" in fonds("index", "--check", "--home", home).stdout


def test_an_index_that_was_deleted_is_made_again(home: Path, tmp_path: Path) -> None:
    papers = written(tmp_path / "a.jsonl", line(kind="document", title="Note"))
    assert fonds("import", papers, "--home", home).returncode == 0
    shutil.rmtree(home / "index")
    assert fonds("index", "--home", home).stdout == "1 entry written.\n"
    assert fonds("index", "--rebuild", "--home", home).stdout == "1 entry written.\n"


def test_while_an_archive_is_served_what_is_imported_is_found_soon(
    home: Path, tmp_path: Path
) -> None:
    papers = written(tmp_path / "a.jsonl", line(kind="document", title="A lantern"))
    served = serve("serve", "--home", home, "--port", "0")
    try:
        assert fonds("import", papers, "--home", home).returncode == 0
        deadline = time.monotonic() + PATIENCE
        while "/document/1/" not in served.page("/search?q=lantern")[1]:
            assert time.monotonic() < deadline
            time.sleep(0.2)
    finally:
        served.stop()
    assert "The index says" in fonds("index", "--check", "--home", home).stdout
