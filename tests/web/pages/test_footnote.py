"""A reader pastes a footnote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.records.access import Access
from fonds.records.document import Document
from fonds.searching import index
from fonds.web.shown.footnote import footnote_address
from tests.searching.conftest import edited
from tests.web import archived
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db]

FILE = "SSA, f. 0100, op. 50, d. 4"


@pytest.fixture
def shelved(tmp_path: Path, archive: None) -> Iterator[None]:
    """The specimens, those that lie in archives too, and an index of them."""
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        taken(archived.records())
        index.drain()
        yield


def pasted(read: Read, cited: str) -> html.HtmlElement:
    return read(f"/footnote?cited={quote(cited)}")


def verdicts(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".verdict")]


def facts(page: html.HtmlElement) -> dict[str, str]:
    labels = [words(each) for each in page.cssselect(".citation dt")]
    return dict(zip(labels, map(words, page.cssselect(".citation dd")), strict=False))


def test_the_box_stands_there_before_anything_was_pasted(read: Read, shelved: None) -> None:
    page = read("/footnote")
    assert words(one(page, "h1")) == "Find what a footnote cites"
    assert one(page, "textarea").get("maxlength") == "5000"
    assert not page.cssselect(".citation")


def test_a_leaf_of_a_file_finds_the_paper_and_its_neighbours(read: Read, shelved: None) -> None:
    page = pasted(read, f"{FILE}, l. 9")
    assert verdicts(page) == ["This is the document."]
    assert words(page.cssselect(".citation .entry h3")[0]) == "SPECIMEN paper 502"
    beside = words(page.cssselect(".citation .steps")[0])
    assert "SPECIMEN paper 501" in beside
    assert "SPECIMEN paper 503" in beside


def test_how_it_was_read_is_shown_part_by_part(read: Read, shelved: None) -> None:
    page = pasted(read, f"A. Nobody, “On crates,” 12 March 1957, {FILE}, ll. 40–41, in the attic")
    told = facts(page)
    assert told["Author"] == "A. Nobody"
    assert told["Title"] == "On crates"
    assert told["Date"] == "12 March 1957"
    assert told["Archive"] == "SPECIMEN State Archive"
    assert told["Reference"].replace(" ,", ",") == "фонд 0100, опись 50, дело 4, лист 40–41"
    assert told["Not read"] == "in the attic"


def test_what_is_not_here_is_said_with_what_is_here_of_its_archive(
    read: Read, shelved: None
) -> None:
    page = pasted(read, "SSA, f. 0100, op. 77, d. 1, l. 3")
    assert verdicts(page) == ["Not here."]
    told = words(page.cssselect(".citation .steps")[0])
    assert "опись 77: nothing is here" in told
    assert "фонд 0100: 7 documents here" in told


def test_each_citation_of_a_note_is_answered_for_itself(read: Read, shelved: None) -> None:
    page = pasted(read, f"{FILE}, l. 9; see also RGANI, f. 5, op. 49, d. 128, l. 1")
    assert verdicts(page) == ["This is the document.", "Not here."]
    assert words(one(page, "h1")) == "2 citations, 1 found"
    assert "RGANI (Moscow): nothing of this archive is here" in words(page)


def test_an_address_of_this_archive_finds_its_document(read: Read, shelved: None) -> None:
    page = pasted(read, "“Something else,” http://testserver/document/502/slug")
    assert verdicts(page) == ["This is the document."]


def test_a_withheld_paper_is_not_found_though_its_number_is_known(
    read: Read, shelved: None
) -> None:
    edited(Document(number=502), access=Access(state="withheld", reason="SECRET"))
    for cited in (f"{FILE}, l. 9", "“X,” http://testserver/document/502", "“SPECIMEN paper 502,”"):
        page = pasted(read, cited)
        assert "This is the document." not in verdicts(page)
        assert not page.xpath("//main//a[contains(@href, '/document/502')]")


@pytest.mark.parametrize(
    "cited",
    ["\0", "x" * 9000, "<script>alert(1)</script>", "\u202eevil", "; ; ;", "((((", "“" * 400],
)
def test_nothing_that_is_pasted_breaks_the_page(client: Client, shelved: None, cited: str) -> None:
    response = client.get("/footnote", {"cited": cited})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_a_note_that_is_too_long_says_that_it_was_cut(read: Read, shelved: None) -> None:
    assert "Only the first 5,000 characters" in words(pasted(read, "Paper. " * 900))


def test_words_that_look_like_a_footnote_lead_to_its_page(shelved: None) -> None:
    assert footnote_address("“On crates,” 12 March 1957, RGANI, f. 5, op. 49, d. 128").startswith(
        "/footnote?cited="
    )
    for other in (
        "crates",
        "Yudin 30 October 1956",
        "treaty of friendship and mutual aid",
        "558/11/97",
    ):
        assert not footnote_address(other), other


def test_a_hit_leads_to_its_file_and_to_its_day(read: Read, shelved: None) -> None:
    page = read("/search?q=paper+502")
    (file,) = page.xpath("//a[normalize-space()='f. 0100, op. 50, d. 4'][1]")[:1]
    assert words(one(read(str(file.get("href"))), "h1")).startswith("дело 4")
    (day,) = page.xpath("//main//a[normalize-space()='that day'][1]")[:1]
    assert str(day.get("href")) == "/day/1957-03-12"
