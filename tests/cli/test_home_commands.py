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
from tests.cli.terminal import fonds, python

PASSWORD = "a correct horse of 1955"


def findings(home: Path) -> list[dict[str, Any]]:
    """What `fonds check --json` finds amiss."""
    done = fonds("check", "--json", "--home", home)
    answer = json.loads(done.stdout)
    assert done.returncode == (1 if answer["findings"] else 0)
    assert answer["sound"] == (not answer["findings"])
    found: list[dict[str, Any]] = answer["findings"]
    return found


def add_file(home: Path, content: bytes) -> str:
    """A file of the archive: stored, and named by a record."""
    return python(
        home,
        f"""
from django.conf import settings
from fonds.catalogue import save
from fonds.files.store import FolderStore
from fonds.records.file import File
stored = FolderStore(settings.FONDS_FILES).put({content!r})
outcome = save.accept([File(title="Scan", sha256=stored.sha256)])
assert outcome.saved, outcome
print(stored.sha256)
""",
    ).strip()


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


class TestAnAccount:
    """`fonds createuser`."""

    def test_every_role_of_the_archive_can_be_given(self) -> None:
        assert {role.value for role in Role} == set(ROLES)

    def test_an_editor_gets_an_account_with_the_role(self, home: Path) -> None:
        words = ("createuser", "anna", "--role", "editor", "--password-stdin", "--home", home)
        done = fonds(*words, stdin=f"{PASSWORD}\n")
        assert done.returncode == 0, done.stderr
        told = python(
            home,
            f"""
from django.contrib.auth import authenticate
user = authenticate(username="anna", password={PASSWORD!r})
print([group.name for group in user.groups.all()], user.is_superuser)
print(user.has_perm("wagtailadmin.access_admin"), user.has_perm("catalogue.publish_document"))
""",
        )
        assert told == "['editor'] False\nTrue False\n"
        again = fonds(*words, stdin=f"{PASSWORD}\n")
        assert again.returncode == 1
        assert "There is an account named “anna” already." in again.stderr

    @pytest.mark.parametrize(
        ("name", "password", "complaint"),
        [
            ("anna", "secret", "too short"),
            ("anna", "", "too short"),
            ("anna", "1234567890", "too common"),
            ("anna b. c.", PASSWORD, "name: "),
            ("", PASSWORD, "name: "),
        ],
    )
    def test_what_will_not_do_is_told_and_nothing_is_made(
        self, home: Path, name: str, password: str, complaint: str
    ) -> None:
        words = ("createuser", name, "--role", "editor", "--password-stdin", "--home", home)
        done = fonds(*words, stdin=f"{password}\n")
        assert done.returncode == 1
        assert complaint in done.stderr
        with closing(sqlite3.connect(home / "catalogue.sqlite3")) as catalogue:
            assert catalogue.execute("SELECT count(*) FROM auth_user").fetchone() == (0,)

    def test_without_a_terminal_the_password_comes_on_standard_input(self, home: Path) -> None:
        done = fonds("createuser", "anna", "--role", "editor", "--home", home)
        assert done.returncode == 2
        assert "--password-stdin" in done.stderr


class TestAnUpgrade:
    """`fonds upgrade`, and the refusal that names it."""

    @pytest.fixture
    def old_home(self, home: Path) -> Path:
        """A home as an older version of Fonds left it, which had no jobs."""
        with closing(sqlite3.connect(home / "catalogue.sqlite3")) as catalogue, catalogue:
            catalogue.execute("DROP TABLE jobs_job")
            catalogue.execute("DELETE FROM django_migrations WHERE app = 'jobs'")
        return home

    @pytest.fixture
    def future_home(self, home: Path) -> Path:
        """A home as a newer version of Fonds left it."""
        with closing(sqlite3.connect(home / "catalogue.sqlite3")) as catalogue, catalogue:
            catalogue.execute(
                "INSERT INTO django_migrations (app, name, applied)"
                " VALUES ('catalogue', '9999_the_future', '2099-01-01')"
            )
        return home

    def test_an_older_archive_is_not_served_and_the_remedy_is_named(self, old_home: Path) -> None:
        done = fonds("serve", "--no-browser", "--home", old_home)
        assert done.returncode == 3
        assert f"`fonds upgrade --home {old_home}`" in done.stderr

    def test_an_upgrade_keeps_the_catalogue_as_it_was(self, old_home: Path) -> None:
        done = fonds("upgrade", "--home", old_home)
        assert done.returncode == 0, done.stderr
        (copy,) = old_home.glob("catalogue-*.sqlite3")
        assert str(copy) in done.stdout
        assert copy.stat().st_mode & 0o077 == 0
        with closing(sqlite3.connect(copy)) as kept:
            names = {row[0] for row in kept.execute("SELECT name FROM sqlite_master")}
        assert "catalogue_document" in names
        assert "jobs_job" not in names
        assert findings(old_home) == []

    def test_an_upgrade_of_what_is_current_changes_nothing(self, home: Path) -> None:
        done = fonds("upgrade", "--home", home)
        assert done.returncode == 0
        assert "was up to date" in done.stdout
        assert not list(home.glob("catalogue-*"))

    @pytest.mark.parametrize("command", ["serve", "upgrade", "check"])
    def test_a_newer_archive_is_left_alone(self, command: str, future_home: Path) -> None:
        done = fonds(command, "--home", future_home)
        assert done.returncode == (1 if command == "check" else 3)
        assert "newer version" in done.stdout + done.stderr

    def test_a_lost_catalogue_is_not_passed_over(self, home: Path) -> None:
        (home / "catalogue.sqlite3").unlink()
        done = fonds("serve", "--home", home)
        assert done.returncode == 3
        assert "put back a backup" in done.stderr
        assert not (home / "catalogue.sqlite3").exists()


class TestACheck:
    """`fonds check`."""

    def test_a_file_that_is_as_it_was_is_no_finding(self, home: Path) -> None:
        add_file(home, b"a scan")
        assert findings(home) == []

    def test_a_damaged_file_is_found(self, home: Path) -> None:
        sha256 = add_file(home, b"a scan")
        place = home / "files" / sha256[:2] / sha256
        place.chmod(0o644)
        place.write_bytes(b"a scam")
        (found,) = findings(home)
        assert found["where"]["field"] == "file 1"
        assert "damaged" in found["found"]

    def test_a_missing_file_is_found(self, home: Path) -> None:
        sha256 = add_file(home, b"a scan")
        (home / "files" / sha256[:2] / sha256).unlink()
        (found,) = findings(home)
        assert "missing" in found["found"]
        assert found["remedy"]

    def test_a_file_that_nothing_names_is_found_once_it_is_old_and_can_be_removed(
        self, home: Path
    ) -> None:
        named = add_file(home, b"a scan")
        stray = Home.open(home).store.put(b"left over from an import that was cut short").sha256
        assert findings(home) == []
        for sha256 in (named, stray):
            os.utime(home / "files" / sha256[:2] / sha256, (0, 0))
        (found,) = findings(home)
        assert found["value"] == stray
        done = fonds("check", "--remove-orphans", "--home", home)
        assert done.returncode == 0
        assert "Deleted 1 stored file." in done.stdout
        assert [one.sha256 for one in Home.open(home).store.all()] == [named]

    def test_bytes_that_only_an_earlier_version_names_are_kept(self, home: Path) -> None:
        former = add_file(home, b"a poor scan")
        python(
            home,
            """
import msgspec
from fonds.catalogue import load, save
record = load.one("file", 1, load.ALL)
better = msgspec.structs.replace(record, sha256="")
assert save.accept([better]).saved
""",
        )
        os.utime(home / "files" / former[:2] / former, (0, 0))
        assert findings(home) == []

    def test_things_that_are_none_of_the_archive_s_are_found(self, home: Path) -> None:
        (home / "files" / "holiday.jpg").write_bytes(b"")
        (found,) = findings(home)
        assert found["where"]["file"] == "files/holiday.jpg"

    def test_a_secret_that_others_can_read_is_found(self, home: Path) -> None:
        (home / "secret").chmod(0o644)
        (found,) = findings(home)
        assert "chmod 600" in found["remedy"]

    def test_a_column_that_is_not_what_its_record_says_is_found(self, home: Path) -> None:
        add_file(home, b"a scan")
        with closing(sqlite3.connect(home / "catalogue.sqlite3")) as catalogue, catalogue:
            catalogue.execute("UPDATE catalogue_file SET title = 'Something else'")
        assert any(found["where"]["field"] == "file 1" for found in findings(home))

    def test_a_damaged_database_is_found_and_not_a_fault_of_ours(self, home: Path) -> None:
        file = home / "catalogue.sqlite3"
        content = bytearray(file.read_bytes())
        content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
        file.write_bytes(content)
        done = fonds("check", "--home", home)
        assert done.returncode == 1
        assert "backup" in done.stdout

    def test_a_job_that_cannot_be_done_is_told_of(self, home: Path) -> None:
        python(
            home,
            """
from fonds.jobs import queue
from fonds.jobs.models import Job
queue.enqueue("index")
Job.objects.update(attempts=queue.TROUBLED, last_error="The disk is full.")
""",
        )
        (found,) = findings(home)
        assert "The disk is full." in found["found"]
