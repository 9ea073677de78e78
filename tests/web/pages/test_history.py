"""A reader looks up how a description came to be what it is."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from fonds.catalogue import runs
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Role
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WITHHELD = Access(state="withheld", reason="SECRET reason")


def asked(client: Client, address: str = "/history/document/1") -> html.HtmlElement:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return html.fromstring(response.content.decode())


def versions(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".version")]


def told(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Each line of every change: the label, or what was ("-"), or what is ("+")."""
    signs = {"dt": "", "del": "-", "ins": "+"}
    lines = page.cssselect(".changed dt, .changed del, .changed ins")
    return [(signs[str(each.tag)], words(each)) for each in lines]


def document(**values: Any) -> Document:
    return saved(Document(title="SPECIMEN telegram", **values), actor="sofia.editor")


def test_each_version_says_when_by_whom_and_why(client: Client) -> None:
    edited(document(), {"actor": "sofia.editor", "reason": "Read anew."}, title="SPECIMEN letter")
    page = asked(client)
    newest, first = versions(page)
    assert newest.startswith("Version 2")
    assert "Edited by an editor Read anew." in newest
    assert first.startswith("Version 1")
    assert "Added by an editor" in first
    assert first.endswith("The first version that was public.")
    assert all(each.get("datetime") for each in page.cssselect(".version time"))


def test_names_of_accounts_are_not_told(client: Client) -> None:
    edited(document(), {"actor": "sofia.editor"}, title="SPECIMEN letter")
    assert "sofia" not in client.get("/history/document/1").content.decode()


def test_an_import_is_named_by_its_source(client: Client) -> None:
    run = runs.begin("jsonl", "SPECIMEN card index", actor="sofia.editor")
    saved(Document(title="SPECIMEN telegram"), run=run)
    (first,) = versions(asked(client))
    assert "by an import of SPECIMEN card index" in first


def test_what_the_archive_did_by_itself_is_told_as_such(client: Client) -> None:
    saved(Document(title="SPECIMEN telegram"))
    assert "by the archive itself" in versions(asked(client))[0]


def test_a_reader_sees_what_was_and_what_is(client: Client) -> None:
    edited(
        document(dates=(HistoricalDate(edtf="1957-03-08"),)),
        title="SPECIMEN letter",
        dates=(HistoricalDate(edtf="1957-03"),),
    )
    assert told(asked(client)) == [
        ("", "Title"),
        ("-", "SPECIMEN telegram"),
        ("+", "SPECIMEN letter"),
        ("", "Dates"),
        ("-", "8 March 1957"),
        ("+", "March 1957"),
    ]


def test_references_and_people_are_told_by_name(client: Client) -> None:
    saved(Repository(title="SPECIMEN Archive", abbreviation="SA", scheme="ru"))
    saved(Agent(title="SPECIMEN Keeper"))
    reference = SourceReference(repository=1, levels=(Level("fond", "0100"),))
    edited(
        document(),
        copies=(Copy(id="a", reference=reference),),
        participations=(Participation(role=Role.AUTHOR, agent=1, capacity="Consul"),),
    )
    come = [shown for sign, shown in told(asked(client)) if sign == "+"]
    assert any("SPECIMEN Keeper" in each and "Consul" in each for each in come)
    assert any("SA" in each and "0100" in each for each in come)


def test_somebody_who_may_no_longer_be_seen_is_not_named(client: Client) -> None:
    keeper = saved(Agent(title="SECRET Keeper"))
    edited(document(), participations=(Participation(role=Role.AUTHOR, agent=1),))
    edited(keeper, access=WITHHELD)
    assert "SECRET" not in client.get("/history/document/1").content.decode()


def test_a_withheld_version_is_not_shown_nor_what_it_changed(client: Client) -> None:
    second = edited(document(), title="SECRET name", access=WITHHELD)
    edited(second, title="SPECIMEN letter", access=Access())
    page = asked(client)
    assert "SECRET" not in words(page)
    newest, first = versions(page)
    assert newest.startswith("Version 3")
    assert "Compared with version 1." in newest
    assert first.startswith("Version 1")
    assert told(page)[1:] == [("-", "SPECIMEN telegram"), ("+", "SPECIMEN letter")]


def test_what_stood_before_it_was_public_is_not_shown(client: Client) -> None:
    draft = saved(Document(title="SECRET draft", state=State.DRAFT))
    edited(draft, title="SPECIMEN telegram", state=State.PUBLIC)
    page = asked(client)
    assert len(versions(page)) == 1
    assert "SECRET" not in words(page)


def test_a_text_written_while_its_document_was_withheld_is_not_shown(client: Client) -> None:
    hidden = document(access=WITHHELD)
    text = saved(Text(document=1, language="en", body="<p>SECRET name</p>"))
    text = edited(text, body="<p>A name left out.</p>")
    edited(hidden, access=Access())
    edited(text, body="<p>A name left out here.</p>")
    page = asked(client, "/history/text/1")
    assert "SECRET" not in words(page)
    assert [each.split()[1] for each in versions(page)] == ["3", "2"]


def test_of_a_long_text_only_the_paragraphs_that_changed_are_told(client: Client) -> None:
    document()
    text = saved(Text(document=1, language="en", body="<p>It stays.</p><p>It was so.</p>"))
    edited(text, body="<p>It stays.</p><p>It is so.</p>")
    page = asked(client, "/history/text/1")
    assert told(page) == [("", "Text"), ("-", "It was so."), ("+", "It is so.")]
    assert one(page, "del").cssselect('[lang="en"]')


def test_a_document_leads_to_the_histories_of_its_texts_and_they_back(client: Client) -> None:
    document()
    saved(Text(document=1, language="ru", body="<p>SPECIMEN</p>"))
    (link,) = asked(client).cssselect('main a[href^="/history/"]')
    assert (words(link), link.get("href")) == ("Russian", "/history/text/1")
    heading = one(asked(client, "/history/text/1"), "h1 a")
    assert words(heading) == "Text of document 1: Russian"
    assert client.get(heading.get("href", ""), follow=True).status_code == 200


def test_a_long_history_is_turned_twenty_versions_at_a_time(client: Client) -> None:
    standing: Document = document()
    for place in range(2, 24):
        standing = edited(standing, title=f"SPECIMEN {place}")
    first = asked(client)
    assert "1–20 of 23" in words(one(first, "section .bar"))
    assert versions(first)[0].startswith("Version 23")
    last = asked(client, "/history/document/1?page=2")
    assert [each.split()[1] for each in versions(last)] == ["3", "2", "1"]
    assert told(last)[1] == ("-", "SPECIMEN 2")
    for number in ("3", "0", "two", "01"):
        assert client.get(f"/history/document/1?page={number}").status_code == 404


@pytest.mark.parametrize("record", [Agent, Place, Subject, Repository, Event])
def test_every_record_with_a_page_has_a_history(client: Client, record: type[Record]) -> None:
    edited(saved(record(title="SPECIMEN one")), title="SPECIMEN other")
    page = asked(client, f"/history/{record.__struct_config__.tag}/1")
    assert told(page)[1:] == [("-", "SPECIMEN one"), ("+", "SPECIMEN other")]


@pytest.mark.parametrize("kind", ["document", "text"])
def test_of_what_is_withheld_there_is_no_history(client: Client, kind: str) -> None:
    standing = document()
    saved(Text(document=1, body="<p>SPECIMEN</p>"))
    edited(standing, access=WITHHELD)
    assert client.get(f"/history/{kind}/1").status_code == 404


def test_a_kind_that_has_no_page_has_no_history(client: Client) -> None:
    assert client.get("/history/file/1").status_code == 404
    assert client.get("/history/document/999").status_code == 404


def test_a_long_history_asks_the_catalogue_no_more_than_a_short_one(client: Client) -> None:
    def queries() -> int:
        asked(client)  # what is looked up once after a Change
        with CaptureQueriesContext(connection) as captured:
            asked(client)
        return len(captured)

    standing = edited(document(), title="SPECIMEN letter")
    few = queries()
    for place in range(15):
        standing = edited(standing, title=f"SPECIMEN {place}")
    assert queries() == few <= 8
