"""A reader finds something wrong, says so, and is thanked, or told what is amiss."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue import load
from fonds.catalogue.merge import merge
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.correction import Correction, Verdict
from fonds.records.document import Document
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.record import Record, State
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind
from fonds.web.pages.correct import KINDS_OF_SUBJECT
from fonds.web.pages.suggestion import MOST_SAID, stamp
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SAYS = "SPECIMEN: the telegram was sent a day earlier."
RECORDS: dict[str, Record] = {
    "document": Document(title="SPECIMEN letter"),
    "collection": Collection(title="SPECIMEN papers"),
    "agent": Agent(title="SPECIMEN envoy"),
    "place": Place(title="SPECIMEN town"),
    "subject": Subject(title="SPECIMEN crates"),
    "repository": Repository(title="SPECIMEN archive"),
    "event": Event(title="SPECIMEN meeting"),
}


@pytest.fixture(autouse=True)
def _limits(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_DERIVED=tmp_path):
        yield


@pytest.fixture
def letter(db: None) -> Document:
    return saved(Document(title="SPECIMEN <b>letter</b>", title_language="en"))


def send(record: Record, age: float = 60, client: Client | None = None, **said: str) -> Any:
    """Send the form of a record, opened so many seconds ago."""
    filled = {"stamp": stamp(record, time.time() - age), "says": SAYS} | said
    return (client or Client()).post(
        f"/correct/{record.kind}/{record.number}",
        urlencode(filled),
        content_type="application/x-www-form-urlencoded",
    )


def page_of(answer: Any) -> html.HtmlElement:
    return html.fromstring(answer.content.decode())


def came_in() -> list[Correction]:
    return [each for each in load.every("correction", load.ALL) if isinstance(each, Correction)]


def test_the_form_says_which_record_it_is_about_and_that_contact_is_never_published(
    client: Client, letter: Document
) -> None:
    answer = client.get(f"/correct/document/{letter.number}")
    assert answer.status_code == 200
    page = page_of(answer)
    about = one(page, "dl.facts dd a")
    assert words(about) == "SPECIMEN <b>letter</b>"
    assert about.get("lang") == "en"
    assert words(one(page, "#id_contact_helptext")).endswith("This is never published.")
    assert words(one(page, "#id_by_helptext")).endswith("the name is published with it.")
    for question in page.cssselect("form.correct :is(textarea, select, input):not([type=hidden])"):
        assert page.cssselect(f"label[for={question.get('id')}]"), question.get("name")


@pytest.mark.parametrize("kind", KINDS_OF_SUBJECT)
def test_every_kind_of_record_with_a_page_can_be_corrected(client: Client, kind: str) -> None:
    record = saved(RECORDS[kind])
    page = page_of(client.get(f"/correct/{kind}/{record.number}"))
    assert words(one(page, "dl.facts dd a")) == record.title
    assert one(page, "dl.facts dd a").get("href", "").startswith(f"/{kind}/{record.number}/")
    assert send(record, field="other").status_code == 303
    assert [(each.about, each.about_number) for each in came_in()] == [(kind, record.number)]


def test_no_other_kind_can(client: Client) -> None:
    saved(Correction(about="document", about_number=1, state=State.DRAFT))
    for kind in ("correction", "text", "file", "page", "preface", "nonsense"):
        assert client.get(f"/correct/{kind}/1").status_code == 404


def test_what_a_reader_says_waits_for_the_editors_and_nobody_else_sees_it(
    client: Client, letter: Document
) -> None:
    answer = send(
        letter,
        field="date",
        source="SPECIMEN book, p. 7",
        by="A reader",
        contact="reader@example.org",
    )
    assert answer.status_code == 303
    assert answer["Location"] == f"/correct/document/{letter.number}/thanks"
    thanks = client.get(answer["Location"])
    assert thanks.status_code == 200
    assert words(one(page_of(thanks), "h1")) == "Your correction has come in"
    (correction,) = came_in()
    assert correction.state is State.DRAFT
    assert correction.verdict is Verdict.WAITING
    assert correction.received is not None
    said = (correction.field, correction.says, correction.source)
    assert said == ("date", SAYS, "SPECIMEN book, p. 7")
    assert (correction.by, correction.contact) == ("A reader", "reader@example.org")
    for address in ("/corrections", "/corrections.atom", f"/document/{letter.number}"):
        assert "a day earlier" not in client.get(address, follow=True).content.decode()


def test_a_reader_gets_no_cookie_and_the_form_is_not_kept(client: Client, letter: Document) -> None:
    asked = client.get(f"/correct/document/{letter.number}")
    sent = send(letter, client=client)
    refused = send(letter, client=client, says="")
    for answer in (asked, sent, refused):
        assert not answer.cookies
        assert "no-store" in answer["Cache-Control"]
        assert "ETag" not in answer.headers


def test_a_form_is_taken_although_another_site_could_have_sent_it(letter: Document) -> None:
    assert send(letter, client=Client(enforce_csrf_checks=True)).status_code == 303


def test_an_empty_form_is_told_at_its_question_with_the_other_words_kept(letter: Document) -> None:
    answer = send(letter, says=" \n ", source="SPECIMEN book", by="Читатель", field="name")
    assert answer.status_code == 422
    page = page_of(answer)
    says = one(page, "[name=says]")
    assert says.get("aria-invalid") == "true"
    assert "id_says_error" in (says.get("aria-describedby") or "")
    assert words(one(page, "#id_says_error")) == "Say what is wrong: a few words are enough."
    assert words(one(page, "[name=source]")) == "SPECIMEN book"
    assert one(page, "[name=by]").get("value") == "Читатель"
    assert one(page, "option[selected]").get("value") == "name"
    assert page.cssselect("[role=alert]")
    assert not came_in()


def test_too_many_words_are_told_and_kept(letter: Document) -> None:
    answer = send(letter, says="x" * (MOST_SAID + 1))
    assert answer.status_code == 422
    assert len(words(one(page_of(answer), "[name=says]"))) == MOST_SAID + 1
    assert send(letter, says="x\r\n" * 1_500 + "y").status_code == 303


def test_three_addresses_are_too_many_and_two_are_not(letter: Document) -> None:
    links = "See https://a.example, http://b.example"
    answer = send(letter, says=f"{links} and www.c.example.")
    assert answer.status_code == 422
    assert "At most 2 addresses" in words(one(page_of(answer), "#id_says_error"))
    assert send(letter, says=links).status_code == 303


def test_a_form_sent_at_once_is_told_to_wait_and_can_then_be_sent(letter: Document) -> None:
    answer = send(letter, age=1)
    assert answer.status_code == 422
    assert "quicker than anybody writes" in words(one(page_of(answer), "[role=alert]"))
    kept = one(page_of(answer), "[name=stamp]").get("value")
    assert kept == one(page_of(send(letter, stamp=str(kept))), "[name=stamp]").get("value")


def test_a_form_opened_yesterday_keeps_its_words_and_can_be_sent_again(letter: Document) -> None:
    answer = send(letter, age=25 * 3600)
    assert answer.status_code == 422
    page = page_of(answer)
    assert "opened too long ago" in words(one(page, "[role=alert]"))
    assert words(one(page, "[name=says]")) == SAYS
    fresh = one(page, "[name=stamp]").get("value", "")
    assert "quicker than anybody" in words(
        one(page_of(send(letter, stamp=fresh)), "[role=alert]")
    )  # which is to say: it is of now, and for this record


def test_a_form_of_another_record_or_of_nobody_is_not_taken(letter: Document) -> None:
    other = saved(Document(title="SPECIMEN other letter"))
    for strange in (stamp(other, time.time() - 60), "", "document/1/abc:forged", "\0"):
        assert send(letter, stamp=strange).status_code == 422
    assert not came_in()


def test_whoever_answers_what_is_not_asked_is_told_and_may_be_a_person(letter: Document) -> None:
    answer = send(letter, homepage="https://spam.example")
    assert answer.status_code == 422
    page = page_of(answer)
    assert "had been answered, as machines do" in words(one(page, "[role=alert]"))
    hollow = one(page, ".hollow")
    assert hollow.get("aria-hidden") == "true"
    question = one(hollow, "input")
    assert not question.get("value")
    assert (question.get("tabindex"), question.get("autocomplete")) == ("-1", "off")
    assert words(one(page, "[name=says]")) == SAYS


def test_the_same_words_twice_are_one_correction(letter: Document) -> None:
    assert send(letter).status_code == 303
    assert send(letter, says=SAYS.upper().replace(" ", "  ")).status_code == 303
    assert len(came_in()) == 1
    assert send(letter, says="SPECIMEN: something else").status_code == 303
    assert len(came_in()) == 2


def test_the_sixth_in_an_hour_waits_with_its_words_kept(letter: Document) -> None:
    for number in range(5):
        assert send(letter, says=f"SPECIMEN {number}").status_code == 303
    answer = send(letter, says="SPECIMEN sixth")
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 3601
    page = page_of(answer)
    assert "too many corrections" in words(one(page, "[role=alert]"))
    assert words(one(page, "[name=says]")) == "SPECIMEN sixth"
    assert len(came_in()) == 5
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert send(letter, client=elsewhere, says="SPECIMEN from elsewhere").status_code == 303


def test_letters_that_are_not_seen_are_taken_out_and_others_stay(letter: Document) -> None:
    assert send(letter, says="Неверно:\r\n\x07زمان\x9f 时间\x1b[31m").status_code == 303
    assert came_in()[0].says == "Неверно:\nزمان 时间[31m"
    assert send(letter, says="a\0b").status_code == 422


def test_markup_is_words(client: Client, letter: Document) -> None:
    answer = send(letter, says="", by='"><script>alert(1)</script>', homepage="<script>")
    assert "<script>alert" not in answer.content.decode()


def test_files_are_not_taken(letter: Document) -> None:
    answer = Client().post(f"/correct/document/{letter.number}", {"says": SAYS})
    assert answer.status_code == 415


def test_a_paragraph_is_shown_in_its_language_and_named_to_the_editors(
    client: Client, letter: Document
) -> None:
    text = saved(Text(document=letter.number, language="ar", body="<p>نموذج.</p><p>مثال.</p>"))
    translated = Text(document=letter.number, language="en", body="<p>Hm.</p>")
    translation = saved(edited(translated, type=TextKind.TRANSLATION))
    place = f"t{text.number}-p2"
    page = page_of(client.get(f"/correct/document/{letter.number}?paragraph={place}"))
    shown = one(page, "dd.passage")
    assert (words(shown), shown.get("lang"), shown.get("dir")) == ("مثال.", "ar", "rtl")
    assert "Paragraph 2, Arabic" in words(one(page, "dl.facts"))
    assert one(page, "[name=paragraph]").get("value") == place
    assert one(page, "option[selected]").get("value") == "text"
    in_english = f"/correct/document/{letter.number}?paragraph=t{translation.number}-p1"
    chosen = one(page_of(client.get(in_english)), "option[selected]")
    assert chosen.get("value") == "translation"
    assert send(letter, paragraph=place, field="text").status_code == 303
    assert came_in()[0].paragraph == place


def test_a_paragraph_of_another_document_is_not_shown(client: Client, letter: Document) -> None:
    other = saved(Document(title="SPECIMEN other"))
    text = saved(Text(document=other.number, language="en", body="<p>Elsewhere.</p>"))
    for place in (f"t{text.number}-p1", "t999-p1", "p1", "<script>", "t1-p99999999999"):
        page = client.get(f"/correct/document/{letter.number}", {"paragraph": place})
        assert page.status_code == 200
        assert not page_of(page).cssselect("dd.passage")


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN])
def test_what_is_not_public_takes_no_correction(client: Client, state: State) -> None:
    paper = saved(Document(title="SPECIMEN SECRET", state=State.DRAFT))
    if state is State.WITHDRAWN:
        paper = edited(edited(paper, state=State.PUBLIC), state=State.WITHDRAWN)
    expected = 410 if state is State.WITHDRAWN else 404
    for answer in (client.get(f"/correct/document/{paper.number}"), send(paper)):
        assert answer.status_code == expected
    assert client.get(f"/correct/document/{paper.number}/thanks").status_code == expected
    assert not came_in()


def test_what_was_merged_meanwhile_takes_the_words_along(letter: Document) -> None:
    other = saved(Document(title="SPECIMEN successor"))
    merge("document", letter.number, other.number)
    answer = Client().get(f"/correct/document/{letter.number}")
    assert (answer.status_code, answer["Location"]) == (301, f"/correct/document/{other.number}")
    sent = send(letter)
    assert (sent.status_code, sent["Location"]) == (308, f"/correct/document/{other.number}")
