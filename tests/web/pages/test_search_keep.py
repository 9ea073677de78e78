"""A search to keep: how it is cited, followed and fetched, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue.state import latest_change
from fonds.exporting.formats import WRITERS
from fonds.records.document import Document
from fonds.searching import index
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


def page(client: Client, address: str) -> html.HtmlElement:
    response = client.get(address)
    assert response.status_code == 200, address
    return html.fromstring(response.content.decode())


def boxes() -> Document:
    made = saved(Document(title="Boxes"))
    saved(Document(title="Tables"))
    index.drain()
    return made


def test_a_footnote_says_what_was_asked_when_of_what_and_how_much_was_found(
    client: Client,
) -> None:
    boxes()
    shown = page(client, "/search/keep?q=boxes&in=documents")
    cited = words(one(shown, "p.cite"))
    state = latest_change()
    assert f"archive state {state}" in cited
    assert "“boxes”" in cited
    assert "1 document" in cited
    address = f"http://testserver/search/cited/{state}?q=boxes&in=documents"
    assert cited.endswith(address)
    forms = {words(each) for each in shown.cssselect(".also-cited dt")}
    assert forms == {"Chicago, note", "MLA", "APA"}
    assert all(address in words(each) for each in shown.cssselect(".also-cited dd"))


def test_the_day_in_a_citation_is_never_out_of_a_cache(client: Client) -> None:
    boxes()
    response = client.get("/search/keep?q=boxes")
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_every_format_is_offered_with_how_much_it_holds(client: Client) -> None:
    boxes()
    links = page(client, "/search/keep").cssselect(".downloads a")
    assert [each.get("href") for each in links] == [f"/search{it.suffix}" for it in WRITERS]
    for each in links:
        assert each.get("data-records") == "2"
        assert int(str(each.get("data-size"))) > 0
        assert client.get(str(each.get("href"))).status_code == 200
    sizes = [words(each) for each in page(client, "/search/keep").cssselect(".downloads .size")]
    assert all("about" in each for each in sizes)


def test_formats_of_documents_are_not_offered_of_names(client: Client) -> None:
    boxes()
    from fonds.records.subject import Subject

    saved(Subject(title="Lids"))
    index.drain()
    links = page(client, "/search/keep?in=names").cssselect(".downloads a")
    assert [each.get("href") for each in links] == ["/search.jsonl?in=names"]


def test_nothing_found_can_be_cited_and_followed_and_not_downloaded(client: Client) -> None:
    boxes()
    shown = page(client, "/search/keep?q=sandwiches")
    assert one(shown, "p.cite") is not None
    assert not shown.cssselect(".downloads")
    assert shown.cssselect('link[type="application/atom+xml"]')


def test_whoever_comes_by_a_citation_is_told_what_has_changed_since(client: Client) -> None:
    made = boxes()
    state = latest_change()
    shown = page(client, f"/search/cited/{state}?q=boxes")
    assert "Nothing in the result" in words(shown)
    edited(made, title="Boxes, mended")
    index.drain()
    since = one(page(client, f"/search/cited/{state}?q=boxes"), "section[aria-labelledby=since]")
    assert f"state {state}" in words(since)
    assert f"state {latest_change()} now" in words(since)
    (link,) = since.cssselect("a")
    assert words(link).startswith("1 record of the result is new or has changed")
    assert "Boxes, mended" in words(page(client, str(link.get("href"))))


def test_a_state_that_never_was_is_no_page(client: Client) -> None:
    boxes()
    assert client.get("/search/cited/99999?q=boxes").status_code == 404
    assert client.get("/search/cited/0?q=boxes").status_code == 404
    assert client.get("/search/cited/999999999999999999?q=boxes").status_code == 404


def test_what_could_not_be_read_is_told(client: Client) -> None:
    boxes()
    shown = page(client, "/search/keep?q=boxes&sort=nonsense")
    assert "sort=nonsense" in words(one(shown, ".unread"))


def test_the_results_lead_to_it_and_to_the_feed_and_the_files(client: Client) -> None:
    boxes()
    shown = page(client, "/search?q=boxes")
    ways = [each.get("href") for each in shown.cssselect(".keeping a")]
    assert ways[:3] == ["/search/keep?q=boxes", "/search.atom?q=boxes", "/search.jsonl?q=boxes"]
    (feed,) = shown.cssselect('link[rel="alternate"][type="application/atom+xml"]')
    assert feed.get("href") == "/search.atom?q=boxes"


def test_before_there_is_an_index_it_says_so(client: Client) -> None:
    assert client.get("/search/keep?q=boxes").status_code == 503
