"""Editors at the desk: they sign in, edit plain fields, publish, and meet each other."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from fonds.catalogue import load, visible
from fonds.catalogue.models import Change
from fonds.catalogue.models import Document as DocumentRow
from fonds.records.access import Access
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Participation, Role, Summary
from fonds.records.record import State
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PASSWORD = "correct horse battery"


def somebody(name: str, role: str) -> Client:
    """A signed-in member of that role."""
    user = User.objects.create_user(name, password=PASSWORD)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    assert client.login(username=name, password=PASSWORD)
    return client


@pytest.fixture
def desk(db: None) -> Client:
    return somebody("publisher", "publisher")


def address(act: str, number: int | None = None, kind: str = "document") -> str:
    args = [number] if number else []
    return reverse(f"wagtailsnippets_catalogue_{kind}:{act}", args=args)


def opened(client: Client, number: int, kind: str = "document") -> dict[str, Any]:
    """What the editor's form says when the page is opened."""
    response = client.get(address("edit", number, kind))
    assert response.status_code == 200
    form = response.context["form"]
    names = [name for name in form.fields if name not in ("go_live_at", "expire_at")]
    values = {name: form.get_initial_for_field(form.fields[name], name) for name in names}
    return {name: value for name, value in values.items() if value not in (None, False)}


def publish(client: Client, number: int, said: dict[str, Any], kind: str = "document") -> Any:
    return client.post(address("edit", number, kind), said | {"action-publish": "1"})


def test_a_visitor_is_sent_to_sign_in() -> None:
    response = Client().get(address("list"))
    assert response.status_code == 302
    assert "/desk/login/" in response["Location"]


def test_an_editor_finds_the_documents_in_a_list(desk: Client) -> None:
    saved(Document(title="Telegram from Beijing"))
    page = desk.get(address("list")).content.decode()
    assert "Telegram from Beijing" in page
    assert "Telegram from Beijing" not in desk.get(address("list") + "?q=Warsaw").content.decode()


def test_publishing_plain_fields_changes_them_and_leaves_the_rest(desk: Client) -> None:
    document = saved(
        Document(
            title="Telegram",
            dates=(
                HistoricalDate(edtf="1956-09", written="Sept. 1956"),
                HistoricalDate(edtf="1956-08-30", kind=DateKind.TALK),
            ),
            participations=(Participation(role=Role.AUTHOR, written="Filippov"),),
            summaries=(Summary(body="<p>Old.</p>", by="An editor"),),
        )
    )
    said = opened(desk, 1) | {
        "record_title": "Ciphered telegram",
        "record_date": "19 сентября 1956 г.",
        "record_summary": "First,\r\non two lines.\r\n\r\nSecond.",
        "record_languages": "ru, zh-Hans",
    }
    response = publish(desk, 1, said)
    assert response.status_code == 302, response.context["form"].errors
    now = standing(document)
    assert (now.title, now.languages) == ("Ciphered telegram", ("ru", "zh-Hans"))
    assert [(each.edtf, each.kind) for each in now.dates] == [
        ("1956-09-19", "paper"),
        ("1956-08-30", "talk"),
    ]
    assert now.dates[0].written == "19 сентября 1956 г."
    assert now.summaries[0].body == "<p>First,<br/>on two lines.</p>\n<p>Second.</p>"
    assert now.summaries[0].by == "An editor"
    assert now.participations == document.participations
    assert Change.objects.latest("id").actor == "publisher"


def test_publishing_without_a_change_logs_none(desk: Client) -> None:
    saved(Document(title="Telegram", summaries=(Summary(body="<p>With <em>stress</em>.</p>"),)))
    assert publish(desk, 1, opened(desk, 1)).status_code == 302
    assert Change.objects.count() == 1


def test_a_date_that_cannot_be_read_is_told_with_what_it_may_mean(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    response = publish(desk, 1, opened(desk, 1) | {"record_date": "10/11/1956"})
    assert "1956-11-10" in str(response.context["form"].errors["record_date"])
    assert standing(document) == document


def test_the_day_a_paper_was_received_does_not_become_its_own_date(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    response = publish(desk, 1, opened(desk, 1) | {"record_date": "Received 24 September 1956"})
    assert "received" in str(response.context["form"].errors["record_date"])
    assert standing(document) == document


def test_a_draft_is_kept_and_nobody_outside_sees_it(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    said = opened(desk, 1) | {"record_title": "Letter"}
    assert desk.post(address("edit", 1), said).status_code == 302
    assert standing(document).title == "Telegram"
    assert opened(desk, 1)["record_title"] == "Letter"


def test_a_new_document_is_a_draft_until_it_is_published(desk: Client) -> None:
    said = {"record_title": "New paper", "record_level": "item", "record_access_state": "open"}
    assert desk.post(address("add"), said).status_code == 302
    assert DocumentRow.objects.get(pk=1).state == State.DRAFT
    assert load.one("document", 1) is None
    assert publish(desk, 1, opened(desk, 1)).status_code == 302
    assert load.one("document", 1) is not None


def test_a_contributor_may_begin_and_not_publish() -> None:
    contributor = somebody("contributor", "contributor")
    said = {"record_title": "New paper", "record_level": "item", "record_access_state": "open"}
    assert contributor.post(address("add"), said).status_code == 302
    publish(contributor, 1, opened(contributor, 1))
    assert load.one("document", 1) is None


def test_two_editors_of_different_fields_are_joined(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    mine, theirs = opened(desk, 1), opened(somebody("other", "publisher"), 1)
    publish(desk, 1, mine | {"record_title": "Letter"})
    publish(desk, 1, theirs | {"record_languages": "ru"})
    assert (standing(document).title, standing(document).languages) == ("Letter", ("ru",))


def test_two_editors_of_one_field_the_second_is_asked_and_may_insist(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    said = opened(desk, 1)
    edited(document, title="Letter")
    response = publish(desk, 1, said | {"record_title": "Note"})
    assert "It now says: “Letter”" in response.content.decode()
    assert standing(document).title == "Letter"
    again = publish(desk, 1, said | {"record_title": "Note", "overrule": "on"})
    assert again.status_code == 302
    assert standing(document).title == "Note"


def test_a_draft_of_another_editor_is_not_written_over(desk: Client) -> None:
    saved(Document(title="Telegram"))
    first, second = opened(desk, 1), opened(somebody("other", "publisher"), 1)
    desk.post(address("edit", 1), first | {"record_title": "Letter"})
    desk.post(address("edit", 1), second | {"record_languages": "ru"})
    draft = opened(desk, 1)
    assert (draft["record_title"], draft["record_languages"]) == ("Letter", "ru")


def test_the_desk_says_when_an_import_has_moved_on_under_a_draft(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    desk.post(address("edit", 1), opened(desk, 1) | {"record_title": "Letter"})
    edited(document, languages=("ru",))
    page = desk.get(address("edit", 1)).content.decode()
    assert "has changed since this draft was begun" in page


def test_the_unpublish_button_withdraws_in_the_editors_name(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    assert desk.post(address("unpublish", 1)).status_code == 302
    assert standing(document).state == State.WITHDRAWN
    assert visible.standing("document", 1).gone is not None
    change = Change.objects.latest("id")
    assert (change.act, change.actor) == ("withdrawn", "publisher")


def test_the_delete_button_withdraws_and_the_number_stays(desk: Client) -> None:
    document = saved(Document(title="Telegram"))
    desk.post(address("delete", 1))
    assert standing(document).state == State.WITHDRAWN


def test_withholding_at_the_desk_hides_at_once(desk: Client) -> None:
    saved(Document(title="Telegram"))
    publish(desk, 1, opened(desk, 1) | {"record_access_state": "withheld"})
    assert load.one("document", 1) is None
    assert standing(Document(number=1)).access == Access(state="withheld")


def test_a_text_is_edited_with_its_mark_up_and_keeps_its_paragraphs(desk: Client) -> None:
    saved(Document(title="Telegram"))
    text = saved(Text(document=1, language="ru", body="<p>Один.</p><p>Два.</p>"))
    said = opened(desk, 1, "text")
    body = said["record_body"].replace("Два.", "Два, три.")
    assert publish(desk, 1, said | {"record_body": body}, "text").status_code == 302
    assert 'id="p2">Два, три.' in standing(text).body


def test_a_text_that_would_lose_something_is_not_saved(desk: Client) -> None:
    saved(Document(title="Telegram"))
    text = saved(Text(document=1, language="ru", body="<p>Один.</p>"))
    said = opened(desk, 1, "text") | {"record_body": "<p>Один.</p><script>x()</script>"}
    response = publish(desk, 1, said, "text")
    assert "could not be kept" in str(response.context["form"].errors["record_body"])
    assert standing(text) == text


@pytest.mark.parametrize(
    "kind", ["document", "text", "collection", "agent", "place", "subject", "repository", "event"]
)
def test_every_kind_has_its_pages(desk: Client, kind: str) -> None:
    assert desk.get(address("list", kind=kind)).status_code == 200
    assert desk.get(address("add", kind=kind)).status_code == 200
