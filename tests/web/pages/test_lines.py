"""Words in context, across a search and within one document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching import index
from tests.catalogue.conftest import edited
from tests.web import specimens
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


@pytest.fixture
def searchable(index_folder: None, archive: None) -> None:
    index.drain()


@pytest.fixture
def many(searchable: None) -> None:
    """Sixty lines in one document."""
    body = "".join(f"<p>SPECIMEN zeppelin {chr(97 + at % 26)} came.</p>" for at in range(60))
    taken(
        [
            Document(number=700, title="SPECIMEN Airs", dates=(HistoricalDate(edtf="1900"),)),
            Text(number=700, document=700, language="en", body=body),
        ]
    )
    index.drain()


def lines(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".lines .line")]


def test_each_line_has_its_word_its_date_and_the_way_to_its_paragraph(
    read: Read, searchable: None
) -> None:
    page = read("/search/lines?q=inventory")
    assert lines(page)
    for line in page.cssselect(".lines > li"):
        assert words(one(line, "mark")).casefold().startswith("inventor")
        assert words(one(line, ".where .date"))
    text = specimens.ENGLISH_TEXT
    ways = [str(each.get("href")) for each in page.cssselect(".key a")]
    (way,) = [each for each in ways if each.endswith(f"?l={text}#t{text}-p5")]
    assert one(read(way), f"#t{text}-p5") is not None


def test_a_line_is_set_in_its_language_and_direction(read: Read, searchable: None) -> None:
    (line,) = read("/search/lines?q=فهرس").cssselect(".lines .line")
    assert (line.get("lang"), line.get("dir")) == ("ar", "rtl")
    (line,) = read("/search/lines?q=目录一式").cssselect(".lines .line")
    assert line.get("lang") == "zh-Hans"


@pytest.mark.usefixtures("many")
def test_fifty_lines_are_a_page_and_they_can_be_ordered(read: Read) -> None:
    page = read("/search/lines?q=zeppelin")
    assert len(lines(page)) == 50
    assert words(page.cssselect("[aria-labelledby=lines] .bar > span")[0]) == "1–50 of 60"
    assert len(lines(read("/search/lines?q=zeppelin&page=2"))) == 10
    after = read("/search/lines?q=zeppelin&by=after")
    assert lines(after)[:3] == [
        "SPECIMEN zeppelin a came.",
        "SPECIMEN zeppelin a came.",
        "SPECIMEN zeppelin a came.",
    ]
    assert (
        one(after, "[aria-labelledby=lines] a[aria-current]").get("href")
        == "/search/lines?q=zeppelin&by=after"
    )
    assert one(after, ".turn a[rel=next]").get("href") == "/search/lines?q=zeppelin&by=after&page=2"


def test_a_search_without_words_and_one_without_lines_say_so(read: Read, searchable: None) -> None:
    assert "names no words" in words(one(read("/search/lines"), "[aria-labelledby=lines]"))
    page = read("/search/lines?q=title:crates")
    assert "no summary and no text" in words(one(page, "[aria-labelledby=lines]"))


@pytest.mark.usefixtures("many")
def test_what_was_not_looked_through_is_said(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fonds.searching.passages.concordance.MOST_LINES", 20)
    page = read("/search/lines?q=zeppelin OR crates")
    assert "The first 1 of " in words(one(page, "[aria-labelledby=lines]"))
    assert len(lines(page)) == 20


def test_a_withheld_text_is_gone_from_the_lines_at_once(read: Read, searchable: None) -> None:
    before = len(lines(read("/search/lines?q=inventory")))
    text = load.one("text", specimens.ENGLISH_TEXT)
    assert text is not None
    edited(text, access=Access(state="withheld"))
    assert 0 < len(lines(read("/search/lines?q=inventory"))) < before


@pytest.mark.parametrize("asked", ["by=colour", "page=99", "page=0"])
def test_what_is_not_there_is_not_found(client: Client, searchable: None, asked: str) -> None:
    assert client.get(f"/search/lines?q=crates&{asked}").status_code == 404


def test_without_an_index_the_page_says_so(client: Client, index_folder: None) -> None:
    assert client.get("/search/lines?q=crates").status_code == 503


# --- Within one document --------------------------------------------------------------------------


def test_the_page_of_a_document_finds_words_in_its_texts(read: Read, archive: None) -> None:
    page = read("/document/301")
    form = one(page, "form.within-it")
    assert one(form, "input[name=q]") is not None
    assert len(page.cssselect("#within")) == 1
    found = read(f"{form.get('action')}?q=crates")
    assert lines(found) == [
        "He said that two crates without an inventory had come nine days late.",
        "Asked who had opened the crates, he answered: [one line withheld]",
    ]
    assert [words(each) for each in found.cssselect("h3")] == ["English, translation"]


def test_a_document_without_a_text_has_no_such_box(read: Read, archive: None) -> None:
    assert not read("/document/302").cssselect("form.within-it")


def test_every_text_is_looked_through_each_under_its_name(read: Read, archive: None) -> None:
    page = read("/document/301/x/lines?q=ящиков OR crates OR 钥匙")
    heads = [words(each) for each in page.cssselect("h3")]
    assert heads[:2] == ["Russian, original", "English, translation"]
    assert "Chinese (simplified), translation" in heads
    assert "a place" not in words(one(page, "main"))


def test_a_place_is_opened_with_the_ways_to_the_one_before_and_the_next(
    read: Read, archive: None
) -> None:
    page = read("/document/301/x/lines?q=crates&hit=1")
    assert words(one(page, "#opened")) == "Place 1 of 2"
    assert words(one(page, ".opened")).startswith("He said that two crates")
    assert words(one(page, ".opened mark")) == "crates"
    assert not page.cssselect(".opened + .leaves a[rel=prev]")
    onward = str(one(page, ".opened + .leaves a[rel=next]").get("href"))
    assert words(one(read(onward), "#opened")) == "Place 2 of 2"
    place = str(one(page, "[aria-labelledby=opened] p.small a").get("href"))
    assert place.endswith(f"#t{specimens.ENGLISH_TEXT}-p5")


def test_words_that_stand_nowhere_and_no_words_at_all(read: Read, archive: None) -> None:
    assert "none of its texts" in words(one(read("/document/301/x/lines?q=zeppelin"), "main"))
    assert "no text here" in words(one(read("/document/302/x/lines?q=zeppelin"), "main"))
    assert not read("/document/301/x/lines").cssselect(".lines")


@pytest.mark.parametrize("hit", ["3", "0", "x", "-1", "٣", "99999999"])
def test_a_place_that_is_not_there_is_not_found(client: Client, archive: None, hit: str) -> None:
    response = client.get("/document/301/x/lines", {"q": "crates", "hit": hit}, follow=True)
    assert response.status_code == 404
