from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]


def held(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".held > h3, .held > h4")]


def test_a_day_shows_what_is_dated_it_and_the_days_around(read: Read) -> None:
    page = read("/day/1957-03-09")
    assert words(one(page, "h1")) == "9 March 1957"
    assert held(page)[0].startswith("SPECIMEN: P. Primerov")
    assert words(one(page, ".aday > h3")) == "7 March 1957 Thursday"
    assert words(page.cssselect(".held .small")[0]) == "date of the talk"


def test_what_is_only_possible_stands_apart_with_its_own_date(read: Read) -> None:
    page = read("/day/1957-04-20?span=14")
    assert "Possibly" in [words(each) for each in page.cssselect("h2")]
    assert held(page) == ["نموذج: برقية عن الصناديق", "范例：关于目录柜的谈话记录"]
    assert [words(each) for each in page.cssselect(".held > .small:nth-child(2)")] == [
        "April 1957", "about 2 May 1957"
    ]  # fmt: skip


def test_a_day_without_anything_says_so_and_leads_to_the_nearest_and_the_year(read: Read) -> None:
    page = read("/day/1956-05-05")
    assert "No document here is dated these days with certainty." in words(one(page, "main"))
    assert "1 document is dated by a season or a year" in words(one(page, "main"))
    assert one(page, "a[rel=next]").get("href") == "/day/1957-03-07"
    assert "/search?from=1956&to=1956" in [each.get("href") for each in page.cssselect("main a")]


def test_how_many_days_around_is_the_readers_choice(read: Read) -> None:
    assert held(read("/day/1957-03-09?span=1")) == []
    page = read("/day/1957-03-09?span=31")
    assert len(held(page)) >= 2
    assert words(one(page, "nav .bar a[aria-current]:not(.views a)")) == "± 31 days"


def test_the_days_can_be_read_as_a_table(read: Read) -> None:
    page = read("/day/1957-03-09?view=table")
    assert len(page.cssselect(".dense tbody tr")) == 1
    assert not held(page)


@pytest.mark.parametrize("written", ["9 March 1957", "1957-03-09"])
def test_a_reader_writes_a_day_in_words(client: Client, written: str, archive: None) -> None:
    answer = client.get("/day", {"day": written})
    assert answer["Location"] == "/day/1957-03-09"
    answer = client.get(f"/day/{written}", follow=True)
    assert answer.status_code == 200


def test_a_day_that_is_none_leads_to_the_nearest(client: Client, db: None) -> None:
    answer = client.get("/day/1957-02-30")
    assert answer.status_code == 404
    page = html.fromstring(answer.content.decode())
    assert one(page, ".lead a").get("href") == "/day/1957-02-28"


def test_a_day_that_can_be_two_offers_both(client: Client, db: None) -> None:
    answer = client.get("/day", {"day": "10/11/1956"})
    assert answer.status_code == 404
    page = html.fromstring(answer.content.decode())
    assert [each.get("href") for each in page.cssselect(".lead a")] == [
        "/day/1956-11-10", "/day/1956-10-11"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["/day", "/day?day=", "/day/1957", "/day/1957-99-99", "/day/0000-01-01", "/day/soon",
     "/day/10%2F11%2F1956", "/day/%00", "/day/" + "9" * 500, "/day/<b>", "/day?day=%ED%A0%80"],
)  # fmt: skip
def test_what_is_no_one_day_is_lost_and_no_error(client: Client, db: None, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert b"<b>" not in answer.content.replace(b"<b>1", b"")


@pytest.mark.parametrize("span", ["-1", "999999999", "x", ""])
def test_a_strange_span_is_the_usual_or_the_widest(read: Read, span: str) -> None:
    assert read(f"/day/1957-03-09?span={span}").cssselect("h1")
