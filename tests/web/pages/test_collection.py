from __future__ import annotations

import msgspec
import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import save
from fonds.records.access import Access
from tests.web import specimens
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TEACHING = "/collection/301/specimen-teaching-papers"
LONG = "/collection/302/specimen-long-series"


def counted(page: html.HtmlElement) -> str:
    """What stands above a list: "1–20 of 231"."""
    return words(page.cssselect("#documents .bar > span")[0])


@pytest.mark.parametrize("asked", ["/collection/301", "/collection/301/old-title", f"{TEACHING}/1"])
def test_any_other_address_of_a_collection_leads_to_its_own(
    client: Client, archive: None, asked: str
) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, TEACHING)


def test_documents_stand_under_their_years_in_order_of_date(read: Read) -> None:
    page = read(TEACHING)
    assert [words(each) for each in page.cssselect(".year > h2")] == [
        "1956 1 document",
        "1957 6 documents",
        "Undated 1 document",
    ]
    titles = [words(each) for each in page.cssselect(".entry h3")]
    assert titles[0] == "SPECIMEN annual report on shelves"
    assert titles[-1] == "SPECIMEN note without a date"
    assert counted(page) == "1–8 of 8"


def test_each_date_stands_at_its_own_precision(read: Read) -> None:
    page = read(TEACHING)
    dates = [words(each) for each in page.cssselect(".entry > .date")]
    assert dates[0] == "1956 year only"
    assert dates[1] == "1 March 1957 doubtful"
    assert dates[3] == "April 1957 no day given"
    assert not any("January" in date for date in dates)
    machine = [each.get("datetime") for each in page.cssselect("time.date")]
    assert machine == ["1956", "1957-03-12", "1957-04", "1957-06-14"]


@pytest.mark.usefixtures("long_series")
def test_twenty_documents_make_a_page_and_each_page_has_its_address(read: Read) -> None:
    page = read(f"{LONG}/3")
    assert counted(page) == "41–45 of 45"
    assert len(page.cssselect(".entry")) == 5
    leaves = {words(each): each.get("href") for each in page.cssselect(".turn a")}
    assert leaves["1"] == LONG
    assert leaves["Previous"] == f"{LONG}/2"
    assert one(page, ".turn [aria-current]").text_content() == "3"


@pytest.mark.usefixtures("long_series")
def test_pages_together_hold_every_document_once(read: Read) -> None:
    seen = [
        each.get("href")
        for number in ("", "/2", "/3")
        for each in read(f"{LONG}{number}").cssselect(".entry h3 a")
    ]
    assert len(seen) == len(set(seen)) == 45


@pytest.mark.usefixtures("long_series")
def test_a_reader_can_begin_with_the_latest_and_keep_to_it(read: Read) -> None:
    page = read(f"{LONG}?order=latest")
    first = words(page.cssselect(".entry h3")[0])
    assert first == words(read(f"{LONG}/3").cssselect(".entry h3")[-1])
    onward = [each.get("href") for each in page.cssselect(".turn a[rel=next]")]
    assert onward == [f"{LONG}/2?order=latest"]


@pytest.mark.usefixtures("long_series")
@pytest.mark.parametrize(
    "address",
    [f"{LONG}/4", f"{LONG}/9999999", f"{LONG}/99999999999999999999", f"{LONG}/0", f"{LONG}/x"],
)
def test_a_page_out_of_range_is_not_there(client: Client, archive: None, address: str) -> None:
    assert client.get(address).status_code == 404


def test_neighbours_stand_in_their_order_with_what_they_hold(read: Read) -> None:
    page = read(TEACHING)
    rows = [words(each) for each in page.cssselect(".opening .contents li")]
    assert rows == [
        "1950–1959 SPECIMEN Crates, 1950-1959 1 document",
        "1960–1984 SPECIMEN Absent Papers, 1960-1984 described only",
    ]
    intro = one(page, ".leading")
    assert intro.cssselect("a")[0].get("href") == "/collection/304"


def test_a_missing_image_is_a_plate_that_keeps_its_credit(read: Read) -> None:
    figure = one(read(TEACHING), "figure")
    assert not figure.cssselect("img")
    assert (
        words(figure) == "S·T·P No image Meant to stand here: SPECIMEN poster, “Crates for Ever.”"
    )


def test_a_collection_without_documents_is_a_page_all_the_same(read: Read) -> None:
    page = read("/collection/303")
    assert "Described only" in words(one(page, "main"))
    assert not page.cssselect(".entry, .turn")


@pytest.mark.usefixtures("long_series")
def test_what_concerns_the_whole_is_said_on_the_first_page_alone(read: Read) -> None:
    assert read(LONG).cssselect(".leading")
    assert not read(f"{LONG}/2").cssselect(".leading")


@pytest.mark.usefixtures("long_series")
def test_a_document_that_is_withheld_is_not_counted(read: Read, client: Client) -> None:
    listed = specimens.long_list()[0]
    secret = msgspec.structs.replace(listed, version=1, access=Access(state="withheld"))
    assert save.accept([secret], actor="editor").saved
    assert counted(read(LONG)) == "1–20 of 44"
    assert "44 documents" in words(one(read("/collections"), "main"))
