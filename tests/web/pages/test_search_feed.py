"""A search as a feed: what is new or changed in its result, and never what is withheld."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import etree

from fonds.records.access import Access
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text
from fonds.searching import index
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import taken

pytestmark = [pytest.mark.django_db]

_ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


def feed(client: Client, address: str) -> etree._Element:
    index.drain()
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def titles(root: etree._Element) -> set[str | None]:
    return {each.findtext(f"{_ATOM}title") for each in root.iter(f"{_ATOM}entry")}


def test_it_has_what_the_search_finds(client: Client) -> None:
    saved(Document(title="Boxes & lids", summaries=(Summary(body="<p>Twelve.</p>"),)))
    saved(Document(title="Tables"))
    root = feed(client, "/search.atom?q=boxes")
    assert titles(root) == {"Boxes & lids"}
    assert "“boxes”" in (root.findtext(f"{_ATOM}title") or "")
    (entry,) = root.iter(f"{_ATOM}entry")
    assert entry.findtext(f"{_ATOM}id") == "http://testserver/document/1"
    assert entry.findtext(f"{_ATOM}content") == "Twelve."
    assert root.findtext(f"{_ATOM}updated") == entry.findtext(f"{_ATOM}updated")


def test_an_entry_keeps_its_id_when_its_title_changes_and_is_updated(client: Client) -> None:
    document = saved(Document(title="A box"))
    before = feed(client, "/search.atom").find(f"{_ATOM}entry")
    edited(document, title="Another box")
    after = feed(client, "/search.atom").find(f"{_ATOM}entry")
    assert before is not None
    assert after is not None
    assert before.findtext(f"{_ATOM}id") == after.findtext(f"{_ATOM}id")
    assert titles(feed(client, "/search.atom")) == {"Another box"}


def test_a_document_with_a_new_text_is_in_it_with_the_moment_of_the_text(client: Client) -> None:
    document = saved(Document(title="A box"))
    taken([Text(document=document.number, body="<p>sandwiches</p>")])
    assert titles(feed(client, "/search.atom?q=sandwiches")) == {"A box"}


def test_what_is_withheld_leaves_it_at_once(client: Client) -> None:
    document = saved(Document(title="SECRET"))
    feed(client, "/search.atom")
    edited(document, access=Access(state="withheld"))  # the index has yet to hear of it
    response = client.get("/search.atom")
    assert b"SECRET" not in response.content
    assert response["Cache-Control"] == "no-store"


def test_it_has_no_more_than_fifty(client: Client) -> None:
    taken([Document(number=number, title=f"Paper {number}") for number in range(1, 53)])
    assert len(titles(feed(client, "/search.atom"))) == 50


def test_whoever_has_it_already_is_told_that_nothing_has_changed(client: Client) -> None:
    saved(Document(title="A box"))
    feed(client, "/search.atom")
    mark = client.get("/search.atom")["ETag"]
    assert client.get("/search.atom", headers={"If-None-Match": mark}).status_code == 304
    saved(Document(title="Another"))
    index.drain()
    assert client.get("/search.atom", headers={"If-None-Match": mark}).status_code == 200


def test_an_address_that_cannot_be_read_is_no_feed(client: Client) -> None:
    assert client.get("/search.atom?from=sometime").status_code == 400


def test_before_there_is_an_index_one_is_told_to_come_back(client: Client) -> None:
    assert client.get("/search.atom").status_code == 503
