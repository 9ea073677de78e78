from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from fonds.searching import index
from fonds.web.pages.lost import words_of
from tests.web import specimens
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def searchable(archive: None, tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def lost(client: Client, address: str) -> html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 404
    return html.fromstring(answer.content.decode())


def test_the_words_of_a_wrong_address_stand_in_the_search(client: Client, searchable: None) -> None:
    page = lost(client, "/documents/view/letter_second-key.html")
    assert one(page, "#q").get("value") == "letter second key"
    assert [words(each) for each in page.cssselect(".likely a")] == [
        "SPECIMEN letter that asks for a second key"
    ]


def test_where_not_all_the_words_are_found_the_longest_are(
    client: Client, searchable: None
) -> None:
    page = lost(client, "/blog/why-crates-lack-inventory")
    assert "SPECIMEN crates and inventories" in [
        words(each) for each in page.cssselect(".likely a")
    ]  # fmt: skip


def test_a_number_in_the_path_is_offered_as_the_document_it_is(
    client: Client, searchable: None
) -> None:
    page = lost(client, f"/node/{specimens.LETTER}")
    assert one(page, ".likely a").get("href") == (
        f"/document/{specimens.LETTER}/specimen-letter-that-asks-for-a-second-key"
    )


def test_without_an_index_the_words_are_still_there(client: Client, archive: None) -> None:
    page = lost(client, "/crates")
    assert one(page, "#q").get("value") == "crates"
    assert not page.cssselect(".likely")


def test_the_desk_and_the_names_of_files_are_not_searched_for(
    client: Client, searchable: None
) -> None:
    assert not one(lost(client, "/file/4711/crates.jpg"), "#q").get("value")


@pytest.mark.parametrize(
    "path",
    ["/%00", "/%ED%A0%80", "/" + "a" * 3000, "/" + "%22" * 300, "/..%2f..%2fetc/passwd",
     "/<script>alert(1)</script>", "/-crates", "/" + "99999999999/" * 50, "/%F0%9F%92%A9"],
)  # fmt: skip
def test_no_path_is_an_error(client: Client, searchable: None, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert b"<script>alert" not in answer.content


@given(st.text())
def test_words_are_few_and_printable_whatever_the_path(path: str) -> None:
    found = words_of(path)
    assert len(found) <= 12
    assert all(each.isprintable() and " " not in each for each in found)
