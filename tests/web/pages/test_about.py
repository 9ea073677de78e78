from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue import save
from fonds.records.preface import Preface
from fonds.searching import index
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def searchable(archive: None, tmp_path: Path) -> Iterator[None]:
    """An index of the specimens."""
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def test_a_visitor_reads_what_was_chosen_and_how_it_was_edited(read: Read) -> None:
    save.accept(
        [
            Preface(
                title="SPECIMEN Preface",
                introduction="<p>What this is.</p>",
                selection="<p>Whatever was found.</p>",
                method="<p>With care.</p>",
                by="The editors",
            )
        ]
    )
    page = read("/about")
    assert words(one(page, "h1")) == "SPECIMEN Preface"
    headings = [words(each) for each in page.cssselect("h2.side")]
    assert headings.index("Selection") < headings.index("Editorial method")
    assert "Whatever was found." in words(one(page, "main"))
    assert "The editors" in words(one(page, "main"))


def test_what_is_here_is_counted_from_the_catalogue(read: Read, searchable: None) -> None:
    page = read("/about")
    told = {
        words(each.cssselect("span")[0]): int(words(each.cssselect(".small")[0]))
        for each in page.cssselect(".tally li")
    }
    assert "8 documents" in words(one(page, "#coverage"))
    assert told["With a transcription"] == 2
    assert told["Undated"] == 1
    russian = next(each for each in page.cssselect(".tally a") if words(each) == "Russian")
    assert "language=ru" in russian.get("href", "")


def test_an_archive_without_a_preface_says_that_nobody_has_written_yet(read: Read) -> None:
    assert "have not written" in words(one(read("/about"), "main"))


def test_an_empty_archive_has_a_page_about_itself(client: Client, db: None) -> None:
    page = html.fromstring(client.get("/about").content.decode())
    assert "0 documents" in words(one(page, "#coverage"))
