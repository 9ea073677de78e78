"""Editors read what readers suggest, answer it, and meet each other over it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from fonds.catalogue import corrections
from fonds.catalogue.models import Change
from fonds.records.correction import Correction, Verdict
from fonds.records.document import Document
from fonds.records.record import State
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved, standing
from tests.editorial.test_desk import somebody

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LIST = "/desk/corrections/"
SAYS = "SPECIMEN: the date is a day late."


@pytest.fixture
def editor(db: None) -> Client:
    return somebody("editor", "editor")


@pytest.fixture
def letter(db: None) -> Document:
    return saved(Document(title="SPECIMEN letter", title_language="en"))


def suggested(about: Document, says: str = SAYS, **values: Any) -> Correction:
    """A correction that a reader has sent."""
    correction = Correction(about="document", about_number=about.number, says=says, **values)
    assert corrections.suggest(correction)
    row = corrections.worklist().order_by("-pk").first()
    assert row is not None
    found = row.as_record()
    assert isinstance(found, Correction)
    return found


def at(correction: Correction) -> str:
    return f"{LIST}{correction.number}/"


def answer(client: Client, correction: Correction, **said: Any) -> Any:
    filled = {"verdict": "accepted", "answer": "SPECIMEN: set right.", "base": correction.version}
    return client.post(at(correction), filled | said)


def test_a_visitor_is_sent_to_sign_in(letter: Document) -> None:
    waiting = suggested(letter)
    for address in (LIST, at(waiting)):
        for response in (Client().get(address), Client().post(address)):
            assert "/desk/login/" in response["Location"]


@pytest.mark.parametrize("role", ["editor", "publisher", "administrator"])
def test_who_edits_every_record_may_answer(letter: Document, role: str) -> None:
    waiting = suggested(letter)
    client = somebody(role, role)
    assert SAYS in client.get(LIST).content.decode()
    assert answer(client, waiting).status_code == 302
    assert Change.objects.latest("id").actor == role


@pytest.mark.parametrize("role", ["contributor", "translator"])
def test_who_only_begins_drafts_may_not_even_read_them(letter: Document, role: str) -> None:
    waiting = suggested(letter, contact="reader@example.org")
    client = somebody(role, role)
    for address in (LIST, at(waiting)):
        response = client.get(address)
        assert response.status_code in (302, 403)
        assert "reader@example.org" not in response.content.decode()
    assert answer(client, waiting).status_code in (302, 403)
    assert standing(waiting).verdict is Verdict.WAITING
    assert "Corrections" not in client.get("/desk/").content.decode()


def test_the_menu_says_how_many_wait(editor: Client, letter: Document) -> None:
    assert '"Corrections"' in editor.get("/desk/").content.decode()
    first = suggested(letter)
    suggested(letter, "SPECIMEN: another")
    assert "Corrections (2)" in editor.get("/desk/").content.decode()
    answer(editor, first)
    assert "Corrections (1)" in editor.get("/desk/").content.decode()


def test_those_that_wait_come_first_then_the_newest(editor: Client, letter: Document) -> None:
    old, newer, newest = (suggested(letter, f"SPECIMEN {each}") for each in ("A", "B", "C"))
    answer(editor, newest)
    answer(editor, old)
    page = editor.get(LIST).content.decode()
    places = [page.index(f"SPECIMEN {each}") for each in ("B", "C", "A")]
    assert places == sorted(places)
    assert at(newer) in page


def test_a_list_is_narrowed_to_one_verdict(editor: Client, letter: Document) -> None:
    first, second = suggested(letter, "SPECIMEN A"), suggested(letter, "SPECIMEN B")
    answer(editor, first, verdict="declined")
    declined = editor.get(LIST + "?verdict=declined").content.decode()
    assert "SPECIMEN A" in declined
    assert "SPECIMEN B" not in declined
    waiting = editor.get(LIST + "?verdict=waiting").content.decode()
    assert "SPECIMEN A" not in waiting
    assert second.says in waiting
    assert editor.get(LIST + "?verdict=nonsense").status_code == 200


def test_fifty_stand_on_a_page(editor: Client, letter: Document) -> None:
    for number in range(51):
        suggested(letter, f"SPECIMEN {number:02}")
    first = editor.get(LIST).content.decode()
    assert "1–50 of 51" in first
    assert "SPECIMEN 00" not in first
    assert "SPECIMEN 00" in editor.get(LIST + "?p=2").content.decode()


def test_a_correction_stands_beside_its_record_and_its_passage(
    editor: Client, letter: Document
) -> None:
    text = saved(Text(document=letter.number, language="ru", body="<p>ОБРАЗЕЦ.</p>"))
    place = f"t{text.number}-p1"
    waiting = suggested(letter, paragraph=place, contact="reader@example.org", field="text")
    page = editor.get(at(waiting)).content.decode()
    assert SAYS in page
    assert "reader@example.org" in page
    assert "SPECIMEN letter" in page
    assert '<blockquote class="help-block help-info w-overflow-x-auto" lang="ru" dir="ltr">' in page
    assert f'href="/document/{letter.number}/specimen-letter"' in page
    assert reverse("wagtailsnippets_catalogue_document:edit", args=[letter.number]) in page


def test_an_accepted_correction_is_public_from_then_on(editor: Client, letter: Document) -> None:
    waiting = suggested(letter, contact="reader@example.org")
    public = Client()
    assert SAYS not in public.get("/corrections").content.decode()
    response = answer(editor, waiting)
    assert (response.status_code, response["Location"]) == (302, LIST)
    now = standing(waiting)
    assert (now.verdict, now.state) == (Verdict.ACCEPTED, State.PUBLIC)
    assert now.answer == "SPECIMEN: set right."
    assert now.answered is not None
    said = public.get("/corrections").content.decode()
    assert SAYS in said
    assert "SPECIMEN: set right." in said
    assert "reader@example.org" not in said


@pytest.mark.parametrize("verdict", ["declined", "set aside"])
def test_one_that_is_not_accepted_is_never_shown(
    editor: Client, letter: Document, verdict: str
) -> None:
    waiting = suggested(letter)
    assert answer(editor, waiting, verdict=verdict).status_code == 302
    assert standing(waiting).state is State.DRAFT
    assert SAYS not in Client().get("/corrections").content.decode()


@pytest.mark.parametrize("verdict", ["accepted", "declined"])
def test_an_answer_needs_words(editor: Client, letter: Document, verdict: str) -> None:
    waiting = suggested(letter)
    response = answer(editor, waiting, verdict=verdict, answer=" ")
    assert response.status_code == 422
    assert "Answer in a sentence." in response.content.decode()
    assert standing(waiting) == waiting


def test_what_is_set_aside_needs_none(editor: Client, letter: Document) -> None:
    waiting = suggested(letter)
    assert answer(editor, waiting, verdict="set aside", answer="").status_code == 302
    assert standing(waiting).verdict is Verdict.SET_ASIDE


def test_an_answer_without_a_verdict_is_told(editor: Client, letter: Document) -> None:
    waiting = suggested(letter)
    response = editor.post(at(waiting), {"answer": "SPECIMEN", "base": 1})
    assert "Say what becomes of it." in response.content.decode()
    assert answer(editor, waiting, verdict="waiting").status_code == 422


def test_the_second_of_two_editors_is_told_and_may_insist(editor: Client, letter: Document) -> None:
    waiting = suggested(letter)
    answer(somebody("other", "publisher"), waiting, verdict="declined", answer="SPECIMEN: no.")
    response = answer(editor, waiting)
    assert response.status_code == 422
    page = response.content.decode()
    assert "Somebody else has answered this" in page
    assert "SPECIMEN: no." in page
    assert standing(waiting).verdict is Verdict.DECLINED
    version = response.context["form"]["base"].value()
    (chosen,) = html.fromstring(page).cssselect("input[name=verdict][checked]")
    assert chosen.get("value") == "accepted"
    assert answer(editor, waiting, base=version).status_code == 302
    assert standing(waiting).verdict is Verdict.ACCEPTED


def test_a_mistake_is_set_right_and_set_right_again(editor: Client, letter: Document) -> None:
    waiting = suggested(letter)
    answer(editor, waiting)
    answer(editor, standing(waiting), verdict="declined", answer="SPECIMEN: after all, no.")
    assert standing(waiting).state is State.WITHDRAWN
    assert SAYS not in Client().get("/corrections").content.decode()
    answer(editor, standing(waiting), answer="SPECIMEN: yes.")
    assert "SPECIMEN: yes." in Client().get("/corrections").content.decode()


def test_a_record_that_is_withheld_takes_its_corrections_along(
    editor: Client, letter: Document
) -> None:
    waiting = suggested(letter)
    answer(editor, waiting)
    edited(letter, state=State.WITHDRAWN)
    for address in ("/corrections", "/corrections.atom"):
        assert SAYS not in Client().get(address).content.decode()
    page = editor.get(at(waiting)).content.decode()
    assert "The public does not see this record." in page


def test_a_number_nobody_was_given_is_told(editor: Client) -> None:
    response = editor.get(LIST + "4711/")
    assert response.status_code == 404
    assert "Go to the desk" in response.content.decode()
