"""Work is asked for once, done by one, tried again when it fails, and never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from fonds.jobs import queue
from fonds.jobs.models import Job

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LONG_AGO = timezone.now() - timedelta(days=1)
TOMORROW = timezone.now() + timedelta(days=1)


def now_of(job: Job) -> Job:
    """The job as it stands in the table."""
    return Job.objects.get(pk=job.pk)


def taken(by: str = "first worker") -> Job:
    """The next job, which must be there to take."""
    job = queue.take(by)
    assert job is not None
    return job


def let_the_lease_lapse(job: Job) -> None:
    """What happens when the worker is killed and time goes by."""
    Job.objects.filter(pk=job.pk).update(lease_until=LONG_AGO, due=LONG_AGO)


def test_what_is_asked_for_waits_with_its_arguments() -> None:
    queue.enqueue("index", document=7, fields=["title"])
    assert taken().arguments == {"document": 7, "fields": ["title"]}


def test_nothing_to_do_is_nothing_to_take() -> None:
    assert queue.take("first worker") is None


def test_a_job_is_not_begun_before_it_is_due() -> None:
    queue.enqueue("index", due=TOMORROW)
    assert queue.take("first worker") is None
    assert queue.next_due() == TOMORROW


def test_what_has_been_due_longest_is_done_first() -> None:
    later = queue.enqueue("index")
    earlier = queue.enqueue("index", due=LONG_AGO)
    assert [taken().pk, taken().pk] == [earlier.pk, later.pk]


def test_a_job_that_is_taken_is_not_taken_by_another() -> None:
    queue.enqueue("index")
    taken()
    assert queue.take("second worker") is None


def test_a_job_that_is_done_is_not_taken_again() -> None:
    queue.enqueue("index")
    job = taken()
    assert queue.finish(job)
    assert now_of(job).done_at is not None
    let_the_lease_lapse(job)
    assert queue.take("second worker") is None


def test_a_job_whose_worker_has_died_is_taken_by_another() -> None:
    queue.enqueue("index")
    let_the_lease_lapse(taken())
    again = taken("second worker")
    assert again.attempts == 2
    assert again.leased_by == "second worker"


def test_a_worker_that_comes_back_late_changes_nothing() -> None:
    queue.enqueue("index")
    late = taken()
    let_the_lease_lapse(late)
    current = taken("second worker")
    assert not queue.renew(late)
    assert not queue.finish(late)
    assert not queue.fail(late, "too late")
    assert now_of(current).leased_by == "second worker"
    assert queue.finish(current)


def test_a_renewed_lease_runs_from_now() -> None:
    queue.enqueue("index")
    job = taken()
    assert queue.renew(job, timedelta(hours=1))
    until = now_of(job).lease_until
    assert until is not None
    assert until > timezone.now() + timedelta(minutes=59)


def test_a_job_that_fails_says_why_and_waits_before_it_is_tried_again() -> None:
    queue.enqueue("index")
    job = taken()
    assert queue.fail(job, "The disk is full.")
    failed = now_of(job)
    assert failed.last_error == "The disk is full."
    assert failed.due > timezone.now()
    assert queue.take("second worker") is None


def test_pauses_grow_up_to_six_hours() -> None:
    pauses = [queue.pause_after(attempts).total_seconds() for attempts in (1, 2, 3, 10, 13, 10**6)]
    assert pauses == [5, 10, 20, 2560, 20480, 21600]


def test_a_job_that_kills_every_worker_waits_ever_longer_too() -> None:
    job = queue.enqueue("index")
    for _ in range(8):
        taken()
        let_the_lease_lapse(job)
    taken()
    Job.objects.filter(pk=job.pk).update(lease_until=LONG_AGO)
    assert queue.take("second worker") is None
    assert now_of(job).due > timezone.now() + timedelta(minutes=20)


def test_a_job_that_is_tried_often_is_told_of_and_not_given_up() -> None:
    job = queue.enqueue("index")
    for _ in range(queue.TROUBLED):
        assert not queue.troubled().exists()
        queue.fail(taken(), "The disk is full.")
        Job.objects.update(due=LONG_AGO)
    assert list(queue.troubled()) == [job]
    assert queue.finish(taken())
    assert not queue.troubled().exists()


def test_the_same_work_is_asked_for_once() -> None:
    first = queue.enqueue("index", key="agent 4", due=TOMORROW, agent=4)
    second = queue.enqueue("index", key="agent 4", agent=4)
    assert first.pk == second.pk
    assert Job.objects.count() == 1


def test_of_two_times_the_earlier_holds_and_of_two_wishes_the_later() -> None:
    queue.enqueue("index", key="agent 4", agent=4, fields=["name"])
    queue.enqueue("index", key="agent 4", due=TOMORROW, agent=4, fields=["name", "dates"])
    assert taken().arguments == {"agent": 4, "fields": ["name", "dates"]}


def test_work_without_a_key_is_never_the_same() -> None:
    queue.enqueue("index")
    queue.enqueue("index")
    assert Job.objects.count() == 2


def test_work_that_was_done_can_be_asked_for_again() -> None:
    queue.enqueue("index", key="agent 4")
    queue.finish(taken())
    queue.enqueue("index", key="agent 4")
    assert taken().key == "agent 4"


def test_what_is_asked_for_while_a_worker_is_at_it_is_done_again_afterwards() -> None:
    queue.enqueue("index", key="agent 4")
    job = taken()
    queue.enqueue("index", key="agent 4")
    assert queue.take("second worker") is None
    assert queue.finish(job)
    again = taken("second worker")
    assert again.pk == job.pk
    assert again.attempts == 1
    assert queue.finish(again)
    assert queue.take("first worker") is None


def test_what_is_asked_for_later_while_a_worker_is_at_it_waits_until_then() -> None:
    queue.enqueue("index", key="agent 4")
    job = taken()
    queue.enqueue("index", key="agent 4", due=TOMORROW)
    assert queue.finish(job)
    assert queue.next_due() == TOMORROW


def test_work_asked_for_in_a_transaction_that_fails_is_not_asked_for() -> None:
    with transaction.atomic():
        queue.enqueue("index", key="agent 4")
        transaction.set_rollback(True)
    assert not Job.objects.exists()
