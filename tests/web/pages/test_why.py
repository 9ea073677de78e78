"""Why a record is among the hits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.searching import index
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def searchable(tmp_path: Path, archive: None) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def told(page: html.HtmlElement) -> dict[str, str]:
    """What is said of each word."""
    return {words(one(each, "h3")): words(each) for each in page.cssselect(".reason")}


def test_each_word_is_told_with_its_places_rules_and_weights(read: Read, searchable: None) -> None:
    page = read("/search/why/document/301?q=crate+inventory+-zeppelin")
    assert words(one(page, ".kicker")) == "Why is this here?"
    reasons = told(page)
    assert "in the title (English) weighs 2.4" in reasons["“crate”"]
    assert "“crates”, another form of the word" in reasons["“crate”"]
    assert "in the text (English)" in reasons["“inventory”"]
    assert "as it was typed" in reasons["“inventory”"]
    assert reasons["“zeppelin”"].endswith("does not stand here, as asked")
    assert one(page, ".opening .notes a").get("href") == "/search?q=crate+inventory+-zeppelin"


def test_filters_and_dates_are_told(read: Read, searchable: None) -> None:
    page = read("/search/why/document/301?person=301&language=ru&from=1957-03&to=1957-03")
    narrowed = words(one(page, "[aria-labelledby=narrowed]"))
    assert "Person: P. Primerov (SPECIMEN), as asked" in narrowed
    assert "Language of the original: Russian, as asked" in narrowed
    assert "12 March 1957, within the range" in narrowed
    assert "7 March 1957, within the range" in narrowed


def test_a_record_that_the_search_does_not_find_says_what_is_missing(
    read: Read, searchable: None
) -> None:
    page = read("/search/why/document/302?q=zeppelin&-genre=letter&from=1980")
    assert words(one(page, ".kicker")) == "Why is this not here?"
    assert told(page)["“zeppelin”"] == "“zeppelin” does not stand here"
    narrowed = words(one(page, "[aria-labelledby=narrowed]"))
    assert "Letter, which was to be left out" in narrowed
    assert "none of its dates lies in the range" in narrowed


def test_people_and_places_are_explained_too(read: Read, searchable: None) -> None:
    assert told(read("/search/why/agent/301?q=primerov"))
    assert told(read("/search/why/place/301?q=primerograd"))
    assert "finds everything" in words(one(read("/search/why/collection/301"), "main"))


@pytest.mark.parametrize("address", ["/search/why/text/301?q=x", "/search/why/nothing/1"])
def test_what_is_never_a_hit_is_not_explained(
    client: Client, searchable: None, address: str
) -> None:
    assert client.get(address).status_code == 404


def test_hostile_questions_do_no_harm(client: Client, searchable: None) -> None:
    for asked in ("q=%22%28&person=x", "q=" + "a+OR+" * 100, "q=<script>&from=soon", "q=%00%ff"):
        response = client.get(f"/search/why/document/301?{asked}")
        assert response.status_code == 200
        assert b"<script>&" not in response.content
