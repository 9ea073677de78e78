"""The way through a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fonds.importing.readers.walking import Found, Walk
from fonds.records.problem import Problem, Severity


def lay(folder: Path, *names: str) -> None:
    """Files with something in them."""
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"x")


def walked(folder: Path) -> tuple[list[str], list[Problem]]:
    walk = Walk(folder)
    several = list(walk.files())
    places = [each.place for each in several if isinstance(each, Found)]
    return places, [each for each in (*several, *walk.told()) if isinstance(each, Problem)]


def test_files_come_as_a_person_counts_them(tmp_path: Path) -> None:
    lay(tmp_path, "12-10.jpg", "12-2.jpg", "9.txt", "scans/1.jpg")
    assert walked(tmp_path) == (["9.txt", "12-2.jpg", "12-10.jpg", "scans/1.jpg"], [])


def test_what_programs_leave_behind_is_passed_over_and_counted(tmp_path: Path) -> None:
    lay(tmp_path, ".DS_Store", "Thumbs.db", "~$12.docx", "._12.jpg", ".git/config", "12.txt")
    places, (notice,) = walked(tmp_path)
    assert places == ["12.txt"]
    assert notice.severity is Severity.NOTICE
    assert notice.found.startswith("Hidden or temporary files and folders were passed over (5): ")


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    lay(inside, "1.txt")
    outside.write_bytes(b"secret")
    (inside / "2.txt").symlink_to(outside)
    (inside / "3.txt").symlink_to(inside / "1.txt")
    (inside / "4").symlink_to(tmp_path)
    (inside / "5.txt").symlink_to(inside / "nowhere")
    places, problems = walked(inside)
    assert places == ["1.txt", "3.txt"]
    assert [problem.where.file for problem in problems] == ["2.txt", "4", "5.txt"]
    assert all(problem.severity is Severity.REFUSED for problem in problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no pipes in folders.")
def test_empty_files_and_what_is_no_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "1.txt").touch()
    os.mkfifo(tmp_path / "2.txt")
    places, problems = walked(tmp_path)
    assert places == []
    assert [each.found for each in problems] == [
        "The file is empty (0 bytes).",
        "This is not a file.",
    ]


def test_a_name_in_letters_taken_apart_is_put_together(tmp_path: Path) -> None:
    lay(tmp_path, "12.cafe\N{COMBINING ACUTE ACCENT}.txt")
    assert walked(tmp_path)[0] == ["12.café.txt"]


def test_one_file_is_read_by_itself(tmp_path: Path) -> None:
    lay(tmp_path, "12.txt", "13.txt")
    assert walked(tmp_path / "12.txt") == (["12.txt"], [])


def test_folders_that_go_on_and_on_are_refused(tmp_path: Path) -> None:
    lay(tmp_path, "/".join("d" * 1 for _ in range(40)) + "/1.txt")
    places, (problem,) = walked(tmp_path)
    assert places == []
    assert "nested too deeply" in problem.found
