"""The page of a whole facet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Role
from fonds.searching import index
from tests.catalogue.conftest import edited
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db]

PEOPLE = 231


@pytest.fixture
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


@pytest.fixture
def searchable(index_folder: None, archive: None) -> None:
    index.drain()


@pytest.fixture
def crowd(index_folder: None, archive: None) -> None:
    """Two hundred and thirty-one people, each in a document of their own; the last in two."""
    several = [Agent(number=1000 + at, title=f"SPECIMEN Person {at:03}") for at in range(PEOPLE)]
    papers = [
        Document(
            number=2000 + at,
            title=f"SPECIMEN crowded paper {at}",
            dates=(HistoricalDate(edtf=str(1900 + at % 7)),),
            participations=(Participation(role=Role.AUTHOR, agent=1000 + min(at, PEOPLE - 1)),),
        )
        for at in range(PEOPLE + 1)
    ]
    taken([*several, *papers])
    index.drain()


def values(page: html.HtmlElement) -> dict[str, int]:
    """The values that the page lists, with their counts."""
    return {
        words(one(each, "a.name-of")).removesuffix(", remove this filter"): int(
            words(one(each, ".count"))
        )
        for each in page.cssselect("ol.values > li")
    }


def ways(page: html.HtmlElement, value: str) -> tuple[str, str]:
    """Where choosing that value leads, and where leaving it out does."""
    for each in page.cssselect("ol.values > li"):
        if words(one(each, "a.name-of")).startswith(value):
            out = each.cssselect("a.not")
            return str(one(each, "a.name-of").get("href")), str(out[0].get("href") if out else "")
    raise AssertionError(value)


def test_every_value_within_the_search_is_listed_with_its_count(
    read: Read, searchable: None
) -> None:
    page = read("/search/facet/genre?q=crates")
    assert values(page) == {"Ciphered telegram": 1, "Telegram": 1}
    assert words(one(page, "h1")) == "Kind of document"
    assert "crates" in words(one(page, ".searched"))
    assert one(page, ".opening .notes a").get("href") == "/search?q=crates"


def test_a_value_can_be_chosen_and_left_out_and_leads_back_to_the_search(
    read: Read, searchable: None
) -> None:
    page = read("/search/facet/language")
    assert ways(page, "Arabic") == ("/search?language=ar", "/search?-language=ar")
    chosen = read("/search/facet/language?language=ar")
    assert ways(chosen, "Arabic") == ("/search", "")
    out = read("/search/facet/language?-language=ar")
    assert "Arabic" not in values(out)
    assert one(out, ".values.out a").get("href") == "/search"
    assert "Arabic" in words(one(out, ".values.out"))


def test_what_is_not_recorded_stands_last(read: Read, searchable: None) -> None:
    assert list(values(read("/search/facet/language?in=documents")))[-1] == "Not recorded"


@pytest.mark.usefixtures("crowd")
def test_a_long_facet_is_leafed_through_a_hundred_at_a_time(read: Read) -> None:
    page = read("/search/facet/person?q=crowded")
    assert words(one(page, "[aria-labelledby=values] .bar > span:first-child")).startswith(
        "1–100 of 231"
    )
    assert list(values(page))[:2] == ["SPECIMEN Person 230", "SPECIMEN Person 000"]
    last = read("/search/facet/person?q=crowded&page=3")
    assert len(values(last)) == 31
    by_name = read("/search/facet/person?q=crowded&by=name")
    assert next(iter(values(by_name))) == "SPECIMEN Person 000"
    onward = one(by_name, ".turn a[rel=next]").get("href")
    assert onward == "/search/facet/person?q=crowded&by=name&page=2"


@pytest.mark.usefixtures("crowd")
def test_names_are_looked_for_within_the_facet(read: Read) -> None:
    page = read("/search/facet/person?q=crowded&find=person+01")
    assert len(values(page)) == 10
    assert one(page, "#holding").get("value") == "person 01"
    sent = {each.get("name"): each.get("value") for each in page.cssselect(".lookup [type=hidden]")}
    assert sent == {"q": "crowded"}
    empty = read("/search/facet/person?find=nobody")
    assert "Nothing here is called “nobody”" in words(one(empty, "[aria-labelledby=values]"))


def test_a_person_is_found_by_a_name_in_another_script(read: Read, searchable: None) -> None:
    page = read("/search/facet/person?find=примеров")
    assert list(values(page)) == ["P. Primerov (SPECIMEN)"]
    assert "П. Примеров" in words(one(page, "ol.values"))


@pytest.mark.usefixtures("crowd")
def test_years_stand_in_their_order_unless_asked_otherwise(read: Read) -> None:
    assert list(values(read("/search/facet/year?q=crowded")))[:3] == ["1900", "1901", "1902"]
    counted = list(values(read("/search/facet/year?q=crowded&by=count")).values())
    assert counted == sorted(counted, reverse=True)


def test_what_may_not_be_seen_is_neither_listed_nor_counted(read: Read, searchable: None) -> None:
    assert "P. Primerov (SPECIMEN)" in values(read("/search/facet/person"))
    agent = load.one("agent", 301)
    assert agent is not None
    edited(agent, access=Access(state="withheld"))
    page = read("/search/facet/person")
    assert "P. Primerov (SPECIMEN)" not in values(page)


@pytest.mark.parametrize(
    "address",
    [
        "/search/facet/nothing",
        "/search/facet/person?by=colour",
        "/search/facet/person?by=date",
        "/search/facet/person?page=99",
        "/search/facet/person?page=x",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, searchable: None, address: str) -> None:
    assert client.get(address).status_code == 404


def test_hostile_words_do_no_harm(client: Client, searchable: None) -> None:
    for asked in ("find=%00%ff", "find=<script>", "find=" + "x" * 5000, "q=%22%28&find=%25_"):
        response = client.get(f"/search/facet/person?{asked}")
        assert response.status_code == 200
        assert b"<script>" not in response.content.replace(b"<script src", b"")


def test_without_an_index_the_page_says_so(client: Client, index_folder: None) -> None:
    response = client.get("/search/facet/person")
    assert response.status_code == 503
    assert response.headers["Retry-After"]
