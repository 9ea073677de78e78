"""The demonstration archive: one command, a page, a way to the desk, seconds the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.project import demonstration
from fonds.project.home import Home, HomeError
from tests.cli.terminal import fonds, serve


def test_one_command_makes_it_and_the_next_changes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "demonstration"
    first = serve("demo", "--port", "0", "--home", home)
    try:
        assert "/desk/ as “editor” with the password" in first.printed[1]
        status, page = first.page("/collections")
        assert status == 200
        assert "Sino-Soviet" in page
    finally:
        assert first.stop() == 0
    catalogue = (home / "catalogue.sqlite3").read_bytes()
    second = serve("demo", "--port", "0", "--home", home)
    assert second.stop() == 0
    assert second.printed[1] == first.printed[1]
    assert (home / "catalogue.sqlite3").read_bytes()[100:] == catalogue[100:]
    assert fonds("check", "--home", home).stdout == "Nothing is amiss.\n"


def test_an_archive_of_one_s_own_is_never_filled(home: Path) -> None:
    done = fonds("demo", "--no-browser", "--home", home)
    assert done.returncode == 3
    assert "is an archive of somebody's own" in done.stderr


def test_the_password_is_for_its_owner_alone(tmp_path: Path) -> None:
    archive = demonstration.in_folder(tmp_path / "demonstration")
    mark = archive.home.path / demonstration.MARK
    assert mark.stat().st_mode & 0o077 == 0
    assert demonstration.in_folder(archive.home.path) == archive


def test_a_mark_that_cannot_be_read_is_not_taken_for_one(tmp_path: Path) -> None:
    home = Home.create(tmp_path / "home")
    (home.path / demonstration.MARK).write_text("[]", "utf-8")
    with pytest.raises(HomeError):
        demonstration.in_folder(home.path)


def test_it_lies_in_the_folder_for_the_data_of_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert demonstration.folder() == Path("/data/fonds/demonstration")
