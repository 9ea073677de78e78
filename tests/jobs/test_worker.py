"""The worker does what is due, whatever a job or the clock does to it."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from fonds.jobs import housekeeping, queue, worker
from fonds.jobs.models import Job
from fonds.jobs.registry import JOBS, Jobs

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def unwell() -> None:
    """A job that cannot be done."""
    raise OSError("The disk is full.")


def quiet() -> None:
    """A clock at which nothing is due."""


def test_a_job_is_done_with_its_arguments() -> None:
    done: dict[str, int] = {}
    queue.enqueue("index", document=7)
    assert worker.work_once("first worker", {"index": done.update})
    assert done == {"document": 7}
    assert Job.objects.get().done_at is not None


def test_without_work_there_is_nothing_done() -> None:
    assert not worker.work_once("first worker", {})


def test_a_job_that_fails_is_written_down_in_words(caplog: pytest.LogCaptureFixture) -> None:
    queue.enqueue("index")
    with caplog.at_level(logging.CRITICAL, "fonds.jobs"):
        assert worker.work_once("first worker", {"index": unwell})
    job = Job.objects.get()
    assert job.last_error == "OSError: The disk is full."
    assert job.done_at is None


def test_a_job_of_another_version_waits_for_that_version() -> None:
    queue.enqueue("paint the walls")
    worker.work_once("first worker", {})
    assert "knows no job named “paint the walls”. Upgrade Fonds." in Job.objects.get().last_error


def test_the_worker_asks_for_its_daily_tidying_and_does_it() -> None:
    stop = threading.Event()
    worker.run(stop, tick=stop.set)
    assert Job.objects.get().name in JOBS
    worker.work_once("first worker")
    assert Job.objects.get().due > timezone.now() + timedelta(hours=23)


def test_tidying_forgets_old_jobs_and_ended_sessions_and_no_others() -> None:
    now = timezone.now()
    for days in (1, 100):
        queue.enqueue("index")
        Job.objects.filter(done_at=None).update(done_at=now - timedelta(days=days))
    for hours in (-1, 1):
        Session.objects.create(
            session_key=str(hours), session_data="", expire_date=now + timedelta(hours=hours)
        )
    waiting = queue.enqueue("index")
    housekeeping.forget_old()
    kept = Job.objects.exclude(name=housekeeping.FORGET).order_by("pk")
    assert [job.done_at for job in kept] == [now - timedelta(days=1), None]
    assert kept.last() == waiting
    assert [session.session_key for session in Session.objects.all()] == ["1"]


def test_a_clock_that_fails_stops_neither_worker_nor_clock(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "CLOCK_SECONDS", 0.0)
    monkeypatch.setattr(worker, "_PAUSE_SECONDS", 0.01)
    stop, looks = threading.Event(), 0

    def tick() -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            stop.set()
        raise ValueError("this draft cannot be published")

    with caplog.at_level(logging.CRITICAL, "fonds.jobs"):
        worker.run(stop, jobs={housekeeping.FORGET: quiet}, tick=tick)
    assert looks == 3
    assert Job.objects.get(name=housekeeping.FORGET).done_at is not None


def test_jobs_are_done_one_after_the_other_without_a_pause() -> None:
    for number in range(50):
        queue.enqueue("index", document=number)
    done: list[int] = []

    def note(document: int) -> None:
        done.append(document)

    jobs: Jobs = {"index": note, housekeeping.FORGET: quiet}
    while worker.work_once("first worker", jobs):
        pass
    assert done == list(range(50))


def test_the_worker_keeps_the_index_up_to_date_even_when_that_fails_once(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "INDEX_SECONDS", 0.0)
    monkeypatch.setattr(worker, "_PAUSE_SECONDS", 0.01)
    stop, drains = threading.Event(), 0

    def drain() -> None:
        nonlocal drains
        drains += 1
        if drains == 2:
            stop.set()
        raise OSError("The disk is full.")

    with caplog.at_level(logging.CRITICAL, "fonds.jobs"):
        worker.run(stop, jobs={housekeeping.FORGET: quiet}, tick=quiet, drain=drain)
    assert drains == 2
