"""The archive home: one folder that holds everything, and says what is wrong with it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from fonds.project.home import Home, HomeError


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A new home, without a catalogue."""
    return Home.create(tmp_path / "border-commission")


def complaint(path: Path) -> str:
    """What is said when that folder is opened."""
    with pytest.raises(HomeError) as refusal:
        Home.open(path)
    return str(refusal.value)


def test_a_new_home_holds_its_settings_its_secret_and_its_folders(home: Home) -> None:
    names = sorted(entry.name for entry in home.path.iterdir())
    assert names == ["derived", "files", "fonds.toml", "index", "secret"]


def test_a_home_that_was_made_opens_again_as_it_was(home: Home) -> None:
    assert Home.open(home.path) == home


def test_the_secret_is_readable_by_its_owner_alone(home: Home) -> None:
    assert stat.S_IMODE((home.path / "secret").stat().st_mode) == 0o600


def test_no_two_homes_have_the_same_secret(tmp_path: Path) -> None:
    assert Home.create(tmp_path / "a").secret != Home.create(tmp_path / "b").secret


def test_an_archive_without_a_name_has_that_of_its_folder(home: Home) -> None:
    assert home.configuration.archive.name == "Border commission"


def test_an_archive_has_the_name_it_is_given(tmp_path: Path) -> None:
    home = Home.create(tmp_path / "x", "Архив “Пограничной комиссии”")
    assert home.configuration.archive.name == "Архив “Пограничной комиссии”"


def test_a_folder_that_is_empty_can_become_a_home(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert Home.create(tmp_path / "empty").path == tmp_path / "empty"


def test_a_home_that_was_cut_short_before_its_settings_can_be_begun_again(tmp_path: Path) -> None:
    (tmp_path / "cut" / "files").mkdir(parents=True)
    (tmp_path / "cut" / "fonds.toml.new").write_text("[arch", "utf-8")
    assert Home.create(tmp_path / "cut") == Home.open(tmp_path / "cut")


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(HomeError, match=r"is not empty\. Name a folder that is new or empty"):
        Home.create(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_home_is_never_made_anew(home: Home) -> None:
    with pytest.raises(HomeError, match="is the home of an archive already"):
        Home.create(home.path)
    assert Home.open(home.path).secret == home.secret


def test_a_file_cannot_become_a_home(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(HomeError, match="is a file"):
        Home.create(tmp_path / "file")


def test_a_folder_that_is_no_home_names_the_command_that_makes_one(tmp_path: Path) -> None:
    assert f"`fonds init {tmp_path}`" in complaint(tmp_path)


def test_settings_that_are_wrong_are_told_all_at_once(home: Home) -> None:
    (home.path / "fonds.toml").write_text("[server]\nprot = 1\nport = -1", "utf-8")
    assert complaint(home.path).count("fonds.toml, server.") == 2


def test_settings_saved_by_an_editor_with_a_byte_order_mark_are_read(home: Home) -> None:
    file = home.path / "fonds.toml"
    file.write_text(file.read_text("utf-8"), "utf-8-sig")
    assert Home.open(home.path) == home


def test_settings_in_another_encoding_are_told(home: Home) -> None:
    (home.path / "fonds.toml").write_bytes('[archive]\nname = "Архив"'.encode("cp1251"))
    assert "Save it as UTF-8." in complaint(home.path)


def test_a_lost_secret_is_told_with_how_to_replace_it(home: Home) -> None:
    (home.path / "secret").unlink()
    assert "write 50 random characters" in complaint(home.path)
    (home.path / "secret").write_text("short", "utf-8")
    assert "write 50 random characters" in complaint(home.path)


def test_what_is_put_into_the_store_lies_in_the_home(home: Home) -> None:
    stored = home.store.put(b"a scan")
    assert (home.path / "files" / stored.sha256[:2] / stored.sha256).is_file()
