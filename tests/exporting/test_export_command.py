"""`fonds export` as somebody at a terminal, or a script, meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.cli.failure import Code
from tests.cli.terminal import fonds
from tests.importing.reading import line, written


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an open and a withheld subject."""
    folder = tmp_path_factory.mktemp("exporting")
    home = folder / "home"
    assert fonds("init", home).returncode == 0
    papers = written(
        folder / "papers.jsonl",
        line(kind="subject", number=1, title="Open"),
        line(kind="subject", number=2, title="Closed", access={"state": "withheld"}),
    )
    assert fonds("import", papers, "--home", home).returncode == 0
    return home


def test_everything_is_written_unless_only_the_public_is_meant(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = fonds("export", "--format", "jsonl", out, "--home", home)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"2 records written to {out} (subject 2).\n"
    assert out.read_text().count("\n") == 2

    public = fonds("export", "--format", "jsonl", "--scope", "public", "-", "--home", home)
    assert public.returncode == 0, public.stderr
    assert "Open" in public.stdout
    assert "Closed" not in public.stdout
    assert public.stdout.count("\n") == 1
    assert public.stderr == "1 record written to the standard output (subject 1).\n"


def test_an_export_imported_into_an_empty_home_gives_the_same_export(
    home: Path, tmp_path: Path
) -> None:
    first, second, other = tmp_path / "1.jsonl", tmp_path / "2.jsonl", tmp_path / "other"
    assert fonds("export", first, "--home", home).returncode == 0
    assert fonds("init", other).returncode == 0
    assert fonds("import", first, "--home", other).returncode == 0
    assert fonds("export", second, "--home", other).returncode == 0
    assert first.read_bytes() == second.read_bytes()


def test_what_cannot_be_done_is_told(home: Path, tmp_path: Path) -> None:
    unwritable = fonds("export", tmp_path / "none" / "out.jsonl", "--home", home)
    assert unwritable.returncode == Code.PROBLEMS
    assert "cannot be written" in unwritable.stderr
    unknown = fonds("export", tmp_path / "out", "--format", "x", "--home", home)
    assert unknown.returncode == Code.MISUSE
    assert "There are: jsonl" in unknown.stderr
    assert list(tmp_path.iterdir()) == []
