"""The specimens in an archive, and a reader at its door."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import save
from fonds.records.record import Record
from tests.web import specimens

Read = Callable[[str], html.HtmlElement]


@pytest.fixture
def archive(db: None) -> None:
    """The specimens, saved, but for the long list."""
    taken(specimens.archive())


@pytest.fixture
def long_series(archive: None) -> None:
    """The long list, saved too."""
    taken(specimens.long_list())


def taken(records: Sequence[Record]) -> None:
    """Save records that belong together, which must all be taken."""
    outcome = save.accept(
        records, actor="editor", expected={(each.kind, each.number) for each in records}
    )
    assert not outcome.problems, outcome.problems
    assert len(outcome.saved) == len(records)


@pytest.fixture
def read(client: Client, archive: None) -> Read:
    """Ask for a page as a visitor would, following to its right address; what came, parsed."""

    def page(address: str) -> html.HtmlElement:
        response = client.get(address, follow=True)
        assert response.status_code == 200, (address, response.status_code)
        return html.fromstring(response.content.decode())

    return page


def words(element: html.HtmlElement) -> str:
    """The words of an element in one line."""
    return " ".join(element.text_content().split())


def one(page: html.HtmlElement, selector: str) -> html.HtmlElement:
    """The only element that the selector finds."""
    (found,) = page.cssselect(selector)
    return found


def facts(page: html.HtmlElement) -> dict[str, list[str]]:
    """The facts of a document's page, by their labels."""
    told: dict[str, list[str]] = {}
    label = ""
    for element in page.cssselect("dl.facts > *"):
        if element.tag == "dt":
            label = words(element)
        else:
            told.setdefault(label, []).append(words(element))
    return told
