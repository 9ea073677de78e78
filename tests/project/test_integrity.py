"""What is looked at when an archive is checked, and what is said of each thing amiss."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from fonds.catalogue import save
from fonds.catalogue.models import File as FileRow
from fonds.jobs import queue
from fonds.jobs.models import Job
from fonds.project import integrity, schema
from fonds.project.home import Home
from fonds.records.file import File
from fonds.records.problem import Problem

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home; its catalogue is the database of the tests."""
    return Home.create(tmp_path / "home")


def findings(home: Home) -> list[Problem]:
    """All that is amiss."""
    return list(integrity.findings(home))


def the_finding(home: Home) -> Problem:
    """The one thing that is amiss."""
    (found,) = findings(home)
    return found


def scanned(home: Home, content: bytes) -> File:
    """A file of the archive: stored, and named by a record."""
    stored = home.store.put(content)
    (saved,) = save.accept([File(title="Scan", sha256=stored.sha256)]).saved
    assert isinstance(saved.record, File)
    return saved.record


def place(home: Home, sha256: str) -> Path:
    """Where its bytes lie."""
    return home.files / sha256[:2] / sha256


def age(home: Home) -> None:
    """Let everything that is stored be old."""
    for stored in home.store.all():
        os.utime(place(home, stored.sha256), (0, 0))


def test_an_archive_in_which_nothing_has_happened_is_whole(home: Home) -> None:
    assert findings(home) == []


def test_every_check_is_announced(home: Home) -> None:
    heard: list[str] = []
    assert list(integrity.findings(home, heard.append)) == []
    assert heard == list(integrity.CHECKS)


def test_a_file_that_is_as_it_was_is_no_finding(home: Home) -> None:
    scanned(home, b"a scan")
    assert findings(home) == []


def test_a_damaged_file_is_found_by_the_record_that_names_it(home: Home) -> None:
    record = scanned(home, b"a scan")
    place(home, record.sha256).chmod(0o644)
    place(home, record.sha256).write_bytes(b"a scam")
    found = the_finding(home)
    assert found.where.field == f"file {record.number}"
    assert "damaged" in found.found


def test_a_missing_file_is_found(home: Home) -> None:
    record = scanned(home, b"a scan")
    place(home, record.sha256).unlink()
    assert "missing" in the_finding(home).found


def test_a_record_that_names_no_bytes_misses_none(home: Home) -> None:
    save.accept([File(title="A file that was described and never scanned")])
    assert findings(home) == []


def test_a_file_that_nothing_names_is_found_once_it_is_old(home: Home) -> None:
    scanned(home, b"a scan")
    stray = home.store.put(b"left over from an import that was cut short")
    assert findings(home) == []
    age(home)
    found = the_finding(home)
    assert found.value == stray.sha256
    assert "--remove-orphans" in found.remedy


def test_bytes_that_only_an_earlier_version_names_are_kept(home: Home) -> None:
    record = scanned(home, b"a poor scan")
    better = home.store.put(b"a good scan")
    assert save.accept([msgspec.structs.replace(record, sha256=better.sha256)]).saved
    age(home)
    assert findings(home) == []


def test_bytes_that_only_a_draft_names_are_kept(home: Home) -> None:
    record = scanned(home, b"a poor scan")
    better = home.store.put(b"a good scan")
    row = FileRow.rows.get(pk=record.number)
    row.record = row.record.replace(record.sha256, better.sha256)
    row.save_revision()
    age(home)
    assert findings(home) == []


def test_things_that_are_none_of_the_archive_s_are_found(home: Home) -> None:
    (home.files / "holiday.jpg").write_bytes(b"")
    assert the_finding(home).where.file == "files/holiday.jpg"


def test_a_secret_that_others_can_read_is_found_with_the_command_that_mends_it(home: Home) -> None:
    (home.path / "secret").chmod(0o644)
    assert f"chmod 600 {home.path / 'secret'}" in the_finding(home).remedy


def test_a_column_that_is_not_what_its_record_says_is_found(home: Home) -> None:
    record = scanned(home, b"a scan")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE catalogue_file SET title = 'Something else'")
    assert f"file {record.number}" in {found.where.field for found in findings(home)}


def test_a_job_that_cannot_be_done_is_told_with_its_reason(home: Home) -> None:
    queue.enqueue("index")
    Job.objects.update(attempts=queue.TROUBLED, last_error="OSError: The disk is full.")
    assert "5 times: OSError: The disk is full." in the_finding(home).found
    Job.objects.update(last_error="")
    assert "the worker died while it was at it" in the_finding(home).found


class TestTheSchema:
    """Whether the catalogue is one that this version works with."""

    def test_a_catalogue_made_by_this_version_is_current(self) -> None:
        assert schema.state() is schema.State.CURRENT

    def test_a_step_that_was_not_taken_makes_it_older(self, home: Home) -> None:
        MigrationRecorder(connection).record_unapplied("jobs", "0001_initial")
        assert schema.state() is schema.State.OLDER
        assert f"`fonds upgrade --home {home.path}`" in the_finding(home).remedy

    def test_a_step_that_nobody_here_knows_makes_it_newer(self, home: Home) -> None:
        MigrationRecorder(connection).record_applied("catalogue", "9999_the_future")
        assert schema.state() is schema.State.NEWER
        assert "newer version" in the_finding(home).found

    def test_steps_of_an_application_that_is_no_longer_there_do_not_matter(self) -> None:
        MigrationRecorder(connection).record_applied("long_gone", "0001_initial")
        assert schema.state() is schema.State.CURRENT

    def test_a_database_in_which_no_step_was_taken_has_no_catalogue(self) -> None:
        MigrationRecorder(connection).migration_qs.all().delete()
        assert schema.state() is schema.State.ABSENT

    def test_what_lies_beneath_another_schema_is_not_looked_into(self, home: Home) -> None:
        (home.files / "holiday.jpg").write_bytes(b"")
        MigrationRecorder(connection).record_unapplied("jobs", "0001_initial")
        assert len(findings(home)) == 1

    def test_every_state_is_explained_with_what_to_do(self, home: Home) -> None:
        for state in schema.State:
            found, remedy = schema.explain(state, home)
            assert str(home.path) in found
            assert bool(remedy) == (state is not schema.State.CURRENT)
