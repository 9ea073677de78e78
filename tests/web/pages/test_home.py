from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_visitor_is_told_how_much_is_here_and_what_is_new(read: Read) -> None:
    page = read("/")
    assert "8 documents in 4 collections." in words(one(page, "main"))
    assert len(page.cssselect(".dated .entry")) == 5
    assert len(page.cssselect(".contents li")) == 4


def test_collections_without_documents_are_listed_as_described_only(read: Read) -> None:
    (section,) = [
        each for each in read("/").cssselect("section") if words(each).startswith("Described only")
    ]
    assert "SPECIMEN Absent Papers" in words(section)


def test_an_empty_archive_says_so_and_does_not_break(client: Client, db: None) -> None:
    page = html.fromstring(client.get("/").content.decode())
    assert "Nothing has been put into this archive yet." in words(one(page, "main"))
    assert client.get("/collections").status_code == 200
