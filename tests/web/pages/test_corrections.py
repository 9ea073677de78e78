"""What readers have corrected: the list, its feed, and the document's own page."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest
from django.test import Client, override_settings
from lxml import etree, html

from fonds.catalogue import corrections
from fonds.records.access import Access
from fonds.records.correction import Correction, Verdict
from fonds.records.document import Document
from fonds.records.record import State
from fonds.records.transcription import Text
from fonds.web.shown.corrections import of
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ATOM = {"a": "http://www.w3.org/2005/Atom"}
CONTACT = "reader@example.org"


@pytest.fixture
def letter(db: None) -> Document:
    return saved(Document(title="SPECIMEN письмо", title_language="ru"))


def accepted(about: Document, says: str = "SPECIMEN: wrong day.", **values: Any) -> Correction:
    """A correction that an editor has accepted."""
    given: dict[str, Any] = {
        "about": "document",
        "about_number": about.number,
        "contact": CONTACT,
    } | values
    waiting = saved(Correction(says=says, state=State.DRAFT, **given))
    answered = corrections.answer(waiting, Verdict.ACCEPTED, "SPECIMEN: set right.", "editor")
    record = answered.saved[0].record
    assert isinstance(record, Correction)
    return record


def page(client: Client, address: str = "/corrections") -> html.HtmlElement:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def feed(client: Client) -> etree._Element:
    return etree.fromstring(client.get("/corrections.atom").content)


def test_an_archive_without_corrections_says_how_to_suggest_one(client: Client) -> None:
    assert "you can suggest one" in words(one(page(client), "main"))
    assert not feed(client).findall("a:entry", ATOM)


def test_a_correction_is_shown_with_its_record_its_answer_and_who_said_it(
    client: Client, letter: Document
) -> None:
    accepted(letter, field="date", by="Читатель", source="SPECIMEN book, p. 3")
    entry = one(page(client), "li.corrected")
    told = words(entry)
    link = one(entry, "h3 a")
    assert (words(link), link.get("lang")) == ("SPECIMEN письмо", "ru")
    assert link.get("href", "").startswith(f"/document/{letter.number}/specimen-")
    for said in (
        "A date",
        "SPECIMEN: wrong day.",
        "Читатель",
        "SPECIMEN book, p. 3",
        "SPECIMEN: set right.",
        "Document",
    ):
        assert said in told
    assert CONTACT not in told
    assert one(entry, "time").get("datetime", "").startswith("20")


def test_whoever_gave_no_name_is_a_reader(client: Client, letter: Document) -> None:
    accepted(letter)
    assert "A reader" in words(one(page(client), "li.corrected"))


def test_the_newest_come_first_twenty_to_a_page(client: Client, letter: Document) -> None:
    for number in range(1, 22):
        accepted(letter, f"SPECIMEN {number:02}.")
    first, second = page(client), page(client, "/corrections?page=2")
    assert "1–20 of 21" in words(one(first, "main"))
    said = [words(each) for each in first.cssselect(".said")]
    assert said[0] == "SPECIMEN 21."
    assert [words(each) for each in second.cssselect(".said")] == ["SPECIMEN 01."]
    assert one(first, "link[rel=next]").get("href") == "/corrections?page=2"


@pytest.mark.parametrize("number", ["2", "0", "x", "-1", "99999999999", "٢"])
def test_a_page_that_is_not_there_is_told(client: Client, number: str) -> None:
    assert client.get("/corrections", {"page": number}).status_code == 404


@pytest.mark.parametrize(
    "values", [{"state": State.WITHDRAWN}, {"access": Access(state="withheld")}]
)
def test_a_record_that_is_no_longer_public_takes_its_corrections_along(
    client: Client, letter: Document, values: dict[str, Any]
) -> None:
    accepted(letter, "SECRET words")
    edited(letter, **values)
    for address in ("/corrections", "/corrections.atom"):
        assert "SECRET" not in client.get(address).content.decode()
    assert not of("document", letter.number)


def test_a_passage_is_named_and_led_to(client: Client, letter: Document) -> None:
    text = saved(Text(document=letter.number, language="ru", body="<p>Раз.</p><p>Два.</p>"))
    accepted(letter, paragraph=f"t{text.number}-p2")
    accepted(letter, "SPECIMEN: elsewhere.", paragraph="t999-p1")
    (link,) = page(client).cssselect("li.corrected .small a")
    assert words(link) == "Paragraph 2, Russian"
    assert (link.get("href") or "").endswith(f"?l={text.number}#t{text.number}-p2")


def test_a_passage_of_a_withheld_text_is_not_named(client: Client, letter: Document) -> None:
    text = saved(Text(document=letter.number, language="ru", body="<p>Раз.</p>"))
    accepted(letter, paragraph=f"t{text.number}-p1")
    edited(text, access=Access(state="withheld"))
    assert not page(client).cssselect("li.corrected .small a")


def test_words_are_shown_as_they_are(client: Client, letter: Document) -> None:
    accepted(letter, "<b>SPECIMEN</b> تصحيح", by="<i>", source="javascript:alert(1)")
    shown = one(page(client), ".said")
    assert words(shown) == "<b>SPECIMEN</b> تصحيح"
    assert shown.get("dir") == "auto"
    assert not page(client).cssselect('[href^="javascript"]')


def test_a_document_tells_its_own_corrections(client: Client, letter: Document) -> None:
    accepted(letter)
    other = saved(Document(title="SPECIMEN other"))
    accepted(other, "SPECIMEN: not here.")
    (mine,) = of("document", letter.number)
    assert (mine.says.form, mine.about) == ("SPECIMEN: wrong day.", None)
    shown = words(one(page(client, f"/document/{letter.number}"), "main"))
    assert "SPECIMEN: set right." in shown
    assert "not here" not in shown


def test_the_list_leads_to_its_feed_which_is_well_made(client: Client, letter: Document) -> None:
    first = accepted(letter, "SPECIMEN & <one>\x07.", by="A reader", field="date")
    accepted(letter, "SPECIMEN two.")
    link = one(page(client), "link[rel=alternate]")
    assert link.get("type") == "application/atom+xml"
    answer = client.get(link.get("href", ""))
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    atom = etree.fromstring(answer.content)
    entries = atom.findall("a:entry", ATOM)
    assert len(entries) == 2
    for element in (atom, *entries):
        for tag in ("id", "title", "updated"):
            assert len(element.findall(f"a:{tag}", ATOM)) == 1, tag
    assert atom.find("a:author/a:name", ATOM) is not None
    told = entries[1]
    assert told.findtext("a:id", "", ATOM) == f"http://testserver/corrections#{first.number}"
    assert told.findtext("a:author/a:name", "", ATOM) == "A reader"
    assert "SPECIMEN & <one>." in told.findtext("a:content", "", ATOM)
    assert "Answer: SPECIMEN: set right." in told.findtext("a:content", "", ATOM)
    moment = told.findtext("a:updated", "", ATOM)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", moment)
    assert CONTACT not in answer.content.decode()


@override_settings(FONDS_ADDRESS="https://archive.example.org")
def test_addresses_in_the_feed_are_the_archives_own(client: Client, letter: Document) -> None:
    accepted(letter)
    links = feed(client).xpath("//a:link/@href", namespaces=ATOM)
    assert isinstance(links, list)
    assert len(links) == 3
    assert all(str(each).startswith("https://archive.example.org/") for each in links)


def test_an_id_stays_when_a_correction_is_answered_again(client: Client, letter: Document) -> None:
    correction = accepted(letter)
    before = feed(client).findtext("a:entry/a:id", "", ATOM)
    later = corrections.answer(correction, Verdict.ACCEPTED, "SPECIMEN: and more.", "editor")
    assert later.saved
    entry = feed(client).find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:id", "", ATOM) == before
    assert "and more" in entry.findtext("a:content", "", ATOM)


@pytest.mark.parametrize("address", ["/corrections", "/corrections.atom"])
def test_what_has_not_changed_is_not_sent_again(
    client: Client, letter: Document, address: str
) -> None:
    accepted(letter)
    mark = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": mark}).status_code == 304
    accepted(letter, "SPECIMEN: another.")
    assert client.get(address, headers={"If-None-Match": mark}).status_code == 200


def test_a_list_asks_no_more_for_more(
    client: Client, letter: Document, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        accepted(letter, f"SPECIMEN {number}.")
    client.get("/corrections")
    with django_assert_max_num_queries(8):
        client.get("/corrections")


def test_how_to_reach_a_reader_never_leaves_with_what_is_public(letter: Document) -> None:
    from fonds.exporting.scope import public_faces

    correction = accepted(letter, by="A reader")
    (face,) = public_faces([correction])
    assert isinstance(face, Correction)
    assert (face.by, face.contact) == ("A reader", "")
    assert CONTACT not in msgspec.json.encode(face).decode()
