"""Whatever button, schedule or workflow publishes, the one saver is passed."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from fonds.catalogue import clock, drafts, load, merge, visible
from fonds.catalogue.models import Change
from fonds.catalogue.models import Document as DocumentRow
from fonds.records import kinds
from fonds.records.agent import Agent
from fonds.records.document import Document, Participation, Role
from fonds.records.record import State
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def draft_of(document: Document, **values: object) -> DocumentRow:
    """A row with a pending draft that says so."""
    drafts.keep([msgspec.structs.replace(document, **values)])
    row: DocumentRow = DocumentRow.objects.get(pk=document.number)
    return row


def last_act() -> tuple[str, str]:
    change = Change.objects.latest("id")
    return change.act, change.actor


def test_a_draft_changes_nothing_that_anybody_sees() -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    assert row.has_unpublished_changes
    assert (row.title, standing(document)) == ("Telegram", document)
    assert Change.objects.count() == 1


def test_publishing_a_draft_passes_the_saver_in_the_name_of_the_publisher(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    draft_of(document, title="Letter").latest_revision.publish(user=publisher)
    assert (standing(document).title, last_act()) == ("Letter", ("edited", "publisher"))
    row = DocumentRow.objects.get(pk=1)
    assert (row.live, row.has_unpublished_changes) == (True, False)


def test_an_action_that_goes_round_publish_still_passes_the_saver(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    PublishRevisionAction(row.latest_revision, user=publisher).execute()
    assert standing(document).title == "Letter"
    assert Change.objects.count() == 2


def test_unpublishing_withdraws_by_the_saver(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    DocumentRow.objects.get(pk=1).unpublish(user=publisher)
    assert (standing(document).state, last_act()) == (State.WITHDRAWN, ("withdrawn", "publisher"))
    assert visible.standing("document", 1).gone is not None


def test_the_desks_own_unpublish_button_withdraws_by_the_saver(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    UnpublishAction(DocumentRow.objects.get(pk=1), user=publisher).execute()
    assert standing(document).state == State.WITHDRAWN


def test_deleting_withdraws_and_keeps_the_row(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    DocumentRow.objects.get(pk=1).delete()
    DocumentRow.objects.all().delete()
    assert standing(document).state == State.WITHDRAWN
    assert Change.objects.count() == 2


def test_a_withdrawn_record_that_is_published_again_is_back_under_its_number(
    publisher: User,
) -> None:
    document = saved(Document(title="Telegram"))
    row = DocumentRow.objects.get(pk=1)
    row.unpublish(user=publisher)
    row.save_revision().publish(user=publisher)
    assert load.one("document", document.number) is not None
    assert last_act()[0] == "revived"


def test_a_schedule_does_not_bring_back_what_was_withdrawn_meanwhile(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    row.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    edited(document, state=State.WITHDRAWN)
    done = clock.tick()
    assert (done.published, standing(document).state) == (0, State.WITHDRAWN)
    assert "withdrawn" in done.problems[0].found


def test_a_first_draft_has_its_number_and_its_row_and_nobody_sees_it() -> None:
    row = DocumentRow(record=kinds.encode(Document(title="New")), title="New")
    row.save()
    row.save_revision()
    assert (row.pk, row.state, row.version) == (1, State.DRAFT, 1)
    assert load.one("document", 1) is None
    row.latest_revision.publish()
    assert load.one("document", 1) is not None


def test_a_schedule_publishes_by_the_saver_when_its_time_has_come(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = DocumentRow.objects.get(pk=1)
    row.record = kinds.encode(msgspec.structs.replace(document, title="Letter"))
    row.go_live_at = timezone.now() + timedelta(hours=1)
    row.save_revision().publish(user=publisher)
    assert standing(document).title == "Telegram"
    assert clock.tick().published == 0
    revision = row.revisions.latest("id")
    revision.content["go_live_at"] = (timezone.now() - timedelta(minutes=1)).isoformat()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    assert clock.tick().published == 1
    assert standing(document).title == "Letter"


def test_a_workflow_that_is_approved_publishes_by_the_saver(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    task = GroupApprovalTask.objects.create(name="Review")
    workflow = Workflow.objects.create(name="Review")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    state = workflow.start(row, publisher)
    assert standing(document).title == "Telegram"
    state.current_task_state.approve(user=publisher)
    assert (standing(document).title, last_act()) == ("Letter", ("edited", "publisher"))


def test_what_expires_is_hidden_at_once_and_withdrawn_by_the_clock(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = DocumentRow.objects.get(pk=1)
    row.expire_at = timezone.now() + timedelta(hours=1)
    row.save_revision().publish(user=publisher)
    later = timezone.now() + timedelta(hours=2)
    assert load.one("document", 1) is not None
    assert not visible.documents(now=later).exists()
    assert clock.tick(later).withdrawn == 1
    assert standing(document).state == State.WITHDRAWN


def test_publishing_over_a_row_that_moved_on_joins_different_fields(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    edited(document, languages=("ru",))
    row.latest_revision.publish(user=publisher)
    assert (standing(document).title, standing(document).languages) == ("Letter", ("ru",))


def test_publishing_over_a_change_of_the_same_field_is_refused_whole(publisher: User) -> None:
    document = saved(Document(title="Telegram"))
    row = draft_of(document, title="Letter")
    edited(document, title="Note")
    with pytest.raises(drafts.NotAccepted, match="title"):
        row.latest_revision.publish(user=publisher)
    row.refresh_from_db()
    assert (standing(document).title, row.has_unpublished_changes) == ("Note", True)


def test_one_scheduled_conflict_does_not_hold_up_the_others(publisher: User) -> None:
    past = timezone.now() - timedelta(minutes=1)
    for number in (1, 2):
        document = saved(Document(title=f"Telegram {number}"))
        row = draft_of(document, title=f"Letter {number}")
        row.revisions.update(approved_go_live_at=past)
        if number == 1:
            edited(document, title="Meanwhile")
    done = clock.tick()
    assert (done.published, len(done.problems)) == (1, 1)
    assert standing(Document(number=2)).title == "Letter 2"


def test_a_draft_that_points_to_a_merged_person_follows_when_published(publisher: User) -> None:
    for title in ("Filippov", "Stalin"):
        saved(Agent(title=title))
    document = saved(Document(title="Telegram"))
    row = draft_of(document, participations=(Participation(role=Role.AUTHOR, agent=1),))
    merge.merge("agent", gone=1, stays=2)
    row.latest_revision.publish(user=publisher)
    assert standing(document).participations[0].agent == 2


def test_an_import_under_a_pending_draft_moves_the_row_and_leaves_the_draft() -> None:
    document = saved(Document(title="Telegram"))
    draft_of(document, title="Letter")
    edited(document, languages=("ru",))
    row = DocumentRow.objects.get(pk=1)
    assert row.has_unpublished_changes
    assert row.get_latest_revision_as_object().title == "Letter"
    assert row.as_record().version == 2
