"""Did you mean: on the page of a search that finds little or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from fonds.searching import index
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def searchable(tmp_path: Path, archive: None) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def test_a_search_that_finds_nothing_offers_what_was_meant_with_its_count(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=invetnory&in=documents")
    said = one(page, ".meant")
    assert words(said) == "Nothing for “invetnory”. Did you mean inventory (1)?"
    onward = str(one(said, "a").get("href"))
    assert onward == "/search?q=inventory&in=documents"
    assert len(read(onward).cssselect(".hits h3")) == 1


def test_the_field_and_the_filters_of_a_search_are_kept(read: Read, searchable: None) -> None:
    page = read("/search?q=title:crtaes&in=documents&language=ru")
    onward = str(one(page, ".meant a").get("href"))
    assert onward == "/search?q=title%3Acrates&in=documents&language=ru"


def test_a_search_that_finds_enough_offers_nothing(read: Read, searchable: None) -> None:
    assert not read("/search?q=SPECIMEN").cssselect(".meant")
