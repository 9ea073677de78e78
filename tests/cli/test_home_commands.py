"""Making a home, looking after it, and the people who work on it."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fonds.catalogue.roles import ROLES
from fonds.cli.createuser_command import Role
from fonds.project.home import Home
from tests.cli.terminal import fonds

PASSWORD = "a correct horse of 1955"


def check(home: Path) -> list[dict[str, Any]]:
    """What `fonds check --json` finds amiss."""
    done = fonds("check", "--json", "--home", home)
    answer = json.loads(done.stdout)
    assert done.returncode == (1 if answer["findings"] else 0)
    assert answer["sound"] == (not answer["findings"])
    found: list[dict[str, Any]] = answer["findings"]
    return found


def test_a_new_home_is_whole_and_says_what_comes_next(new_home: Path, tmp_path: Path) -> None:
    assert (new_home / "catalogue.sqlite3").is_file()
    done = fonds("check", "--home", new_home)
    assert done.returncode == 0
    assert done.stdout == "Nothing is amiss.\n"


def test_a_home_can_be_named_by_the_environment_or_stood_in(new_home: Path) -> None:
    assert fonds("upgrade", FONDS_HOME=str(new_home)).returncode == 0
    assert fonds("upgrade", folder=new_home).returncode == 0


def test_a_home_is_not_made_over_another(home: Path) -> None:
    done = fonds("init", home)
    assert done.returncode == 3
    assert "is the home of an archive already" in done.stderr


def test_every_role_of_the_archive_can_be_given() -> None:
    assert {role.value for role in Role} == set(ROLES)


def test_an_account_is_made_once(home: Path) -> None:
    words = ("createuser", "anna", "--role", "editor", "--password-stdin", "--home", home)
    done = fonds(*words, stdin=f"{PASSWORD}\n")
    assert done.returncode == 0, done.stderr
    assert "“anna” can sign in as editor" in done.stdout
    again = fonds(*words, stdin=f"{PASSWORD}\n")
    assert again.returncode == 1
    assert "There is an account named “anna” already." in again.stderr


def test_without_a_terminal_the_password_comes_on_standard_input(new_home: Path) -> None:
    done = fonds("createuser", "anna", "--role", "editor", "--home", new_home)
    assert done.returncode == 2
    assert "--password-stdin" in done.stderr


class TestAnUpgrade:
    """`fonds upgrade`, and the refusal that names it."""

    def test_an_older_archive_is_not_served_and_its_upgrade_keeps_it_as_it_was(
        self, home: Path
    ) -> None:
        with closing(sqlite3.connect(home / "catalogue.sqlite3")) as catalogue, catalogue:
            catalogue.execute("DROP TABLE jobs_job")
            catalogue.execute("DELETE FROM django_migrations WHERE app = 'jobs'")

        refused = fonds("serve", "--no-browser", "--port", "0", "--home", home)
        assert refused.returncode == 3
        assert refused.stderr.startswith("fonds: ")
        assert f"`fonds upgrade --home {home}`" in refused.stderr
        assert len(refused.stderr.splitlines()) == 1

        done = fonds("upgrade", "--home", home)
        assert done.returncode == 0, done.stderr
        (copy,) = home.glob("catalogue-*.sqlite3")
        assert str(copy) in done.stdout
        assert copy.stat().st_mode & 0o077 == 0
        with closing(sqlite3.connect(copy)) as kept:
            names = {row[0] for row in kept.execute("SELECT name FROM sqlite_master")}
        assert "catalogue_document" in names
        assert "jobs_job" not in names
        assert check(home) == []

    def test_an_upgrade_of_what_is_current_changes_nothing(self, home: Path) -> None:
        done = fonds("upgrade", "--home", home)
        assert done.returncode == 0
        assert "was up to date" in done.stdout
        assert not list(home.glob("catalogue-*"))

    @pytest.mark.parametrize("words", [["serve", "--port", "0"], ["export", "-"]])
    def test_a_lost_catalogue_is_not_passed_over(self, home: Path, words: list[str]) -> None:
        (home / "catalogue.sqlite3").unlink()
        done = fonds(*words, "--home", home)
        assert done.returncode == 3
        assert "put back a backup" in done.stderr
        assert not (home / "catalogue.sqlite3").exists()


class TestACheck:
    """`fonds check`. What it looks at is tried in tests/project/test_integrity.py."""

    def test_what_nothing_names_is_told_and_can_be_removed(self, home: Path) -> None:
        stray = Home.open(home).store.put(b"left over from an import that was cut short").sha256
        os.utime(home / "files" / stray[:2] / stray, (0, 0))
        (found,) = check(home)
        assert found["value"] == stray
        done = fonds("check", "--remove-orphans", "--home", home)
        assert done.returncode == 0
        assert "Deleted 1 stored file." in done.stdout
        assert list(Home.open(home).store.all()) == []

    def test_a_damaged_database_is_a_finding_and_not_a_fault_of_ours(self, home: Path) -> None:
        file = home / "catalogue.sqlite3"
        content = bytearray(file.read_bytes())
        content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
        file.write_bytes(content)
        done = fonds("check", "--home", home)
        assert done.returncode == 1
        assert "backup" in done.stdout
