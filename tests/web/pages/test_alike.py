"""More like this."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings

from fonds.records.document import Document
from fonds.searching import index
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def searchable(tmp_path: Path, archive: None) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def test_a_document_leads_to_what_is_like_it_with_what_they_share(
    read: Read, searchable: None
) -> None:
    way = [
        str(each.get("href"))
        for each in read("/document/301").cssselect(".opening a")
        if words(each) == "More like this"
    ]
    assert way == ["/search/like/301"]
    page = read(way[0])
    assert words(one(page, "h1")).startswith("SPECIMEN: P. Primerov")
    rows = {words(one(each, "h3")): each for each in page.cssselect("li.entry")}
    letter = rows["SPECIMEN letter that asks for a second key"]
    shares = one(letter, ".shares")
    assert words(shares).startswith("Shares: SPECIMEN Archive Directorate")
    assert one(shares, "a").get("href") == "/agent/302/specimen-archive-directorate"


def test_where_nothing_is_like_it_the_page_says_so(read: Read, searchable: None) -> None:
    taken([Document(number=800, title="Qwertyuiop")])
    index.drain()
    assert "shares a name or a rare word" in words(one(read("/search/like/800"), "main"))


def test_without_an_index_the_page_says_so(client: Client, archive: None, tmp_path: Path) -> None:
    with override_settings(FONDS_INDEX=tmp_path / "nowhere"):
        response = client.get("/search/like/301")
    assert "index of this archive is being made" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
