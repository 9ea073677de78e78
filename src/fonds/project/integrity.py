"""What `fonds check` looks at: settings, schema, database, records, files and jobs.

To add a check: write a function that yields Problems, and give it its line in `CHECKS`. It tells
everything it finds and raises nothing; a check that needs the catalogue comes after the schema's.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterator

from django.db import DatabaseError, connection
from wagtail.models import Revision

from fonds.catalogue import check as catalogue
from fonds.catalogue import visible
from fonds.catalogue.models import Change
from fonds.files.store import Condition, Missing
from fonds.jobs import queue
from fonds.jobs.models import Job
from fonds.project import schema
from fonds.project.home import SECRET, Home
from fonds.records.problem import Problem, Severity, Where

Check = Callable[[Home], Iterator[Problem]]

_FRESH_SECONDS = 3600
_SHA256 = re.compile(r"[0-9a-f]{64}")


def findings(home: Home, heard: Callable[[str], None] | None = None) -> Iterator[Problem]:
    """Everything that is amiss; `heard` is told which check begins.

    A catalogue of another schema is not looked into: what would be found is the schema's fault.
    """
    for name, check in CHECKS.items():
        if heard:
            heard(name)
        found = False
        for problem in _guarded(check, home):
            found = True
            yield problem
        if found and name in _STOPPING:
            return


def _guarded(check: Check, home: Home) -> Iterator[Problem]:
    try:
        yield from check(home)
    except DatabaseError as fault:
        yield Problem(
            found=f"The database could not be read: {fault}.",
            remedy="Stop serving, and put back a backup of it.",
            where=Where(file=home.database_file.name),
        )


def _secret(home: Home) -> Iterator[Problem]:
    file = home.path / SECRET
    if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield Problem(
            found="Other people of this machine can read the secret that signs sessions.",
            remedy=f"Take the right from them: chmod 600 {file}",
            where=Where(file=SECRET),
        )


def _schema(home: Home) -> Iterator[Problem]:
    state = schema.state()
    if state is not schema.State.CURRENT:
        found, remedy = schema.explain(state, home)
        yield Problem(found=found, remedy=remedy, where=Where(file=home.database_file.name))


def _database(home: Home) -> Iterator[Problem]:
    """SQLite's own examination; PostgreSQL has checksums of its own."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        rows = [str(row[0]) for row in cursor.fetchall()]
        cursor.execute("PRAGMA foreign_key_check")
        rows += [f"{row[0]} {row[1]} points to nothing in {row[2]}" for row in cursor.fetchall()]
    for row in rows:
        if row != "ok":
            yield Problem(
                found=f"The database is damaged: {row}.",
                remedy="Stop serving, and put back a backup of catalogue.sqlite3.",
                where=Where(file=home.database_file.name),
            )


def _records(_: Home) -> Iterator[Problem]:
    yield from catalogue.findings()


def _files(home: Home) -> Iterator[Problem]:
    for row in visible.files(visible.Audience.ALL).exclude(sha256="").iterator():
        condition = home.store.verify(row.sha256)
        if condition is not Condition.SOUND:
            yield Problem(
                found=f"Its bytes are {condition} (SHA-256 {row.sha256}).",
                remedy="Put the file back from a backup, or import it again: that mends it.",
                where=Where(field=f"file {row.pk}"),
                value=row.sha256,
            )


def _orphans(home: Home) -> Iterator[Problem]:
    for sha256 in orphans(home):
        yield Problem(
            found=f"No record names the stored file {sha256}.",
            remedy="Delete such files with `fonds check --remove-orphans`.",
            where=Where(file=f"files/{sha256[:2]}/{sha256}"),
            value=sha256,
        )
    for path in home.store.strangers():
        yield Problem(
            found="This is not a file of the archive.",
            remedy="Move it elsewhere; the archive's own files come in by import.",
            where=Where(file=str(path.relative_to(home.path))),
        )


def orphans(home: Home) -> Iterator[str]:
    """The stored files that no record names, nor any earlier version or draft of one.

    A file is stored before the record that names it, so a fresh one is no orphan yet.
    """
    named = _named()
    for stored in home.store.all():
        if stored.sha256 not in named and _is_old(home, stored.sha256):
            yield stored.sha256


def _named() -> set[str]:
    named = set(visible.files(visible.Audience.ALL).values_list("sha256", flat=True))
    # Undo and history bring back what was replaced; a draft may name what is not published yet.
    replaced = Change.objects.filter(kind="file").exclude(before="")
    for before in replaced.values_list("before", flat=True).iterator():
        named.update(_SHA256.findall(before))
    drafts = Revision.objects.filter(
        content_type__app_label="catalogue", content_type__model="file"
    )
    for content in drafts.values_list("content", flat=True).iterator():
        named.update(_SHA256.findall(str(content)))
    return named


def _is_old(home: Home, sha256: str) -> bool:
    try:
        return home.store.age_of(sha256) > _FRESH_SECONDS
    except Missing:
        return False


def _jobs(_: Home) -> Iterator[Problem]:
    for job in queue.troubled():
        yield Problem(
            found=f"The job “{job.name}” has been tried {job.attempts} times: {_why(job)}",
            remedy=f"Mend the cause; it is tried again at {job.due:%Y-%m-%d %H:%M} UTC.",
            where=Where(field=f"job {job.pk}"),
            severity=Severity.NOTICE,
        )


def _why(job: Job) -> str:
    return (job.last_error or "the worker died while it was at it").rstrip(".") + "."


CHECKS: dict[str, Check] = {
    "the secret": _secret,
    "the schema": _schema,
    "the database": _database,
    "the records": _records,
    "the files": _files,
    "files that nothing names": _orphans,
    "the jobs": _jobs,
}

_STOPPING = {"the schema"}
