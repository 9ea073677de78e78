from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.web import specimens
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]

ADDRESS = f"/collection/{specimens.SPECIMENS}?view=table"


def rows(page: html.HtmlElement) -> dict[str, dict[str, str]]:
    """The cells of each row by their headings, under the title."""
    heads = [words(each) for each in page.cssselect(".dense thead th")]
    cells = (row.cssselect("th, td") for row in page.cssselect(".dense tbody tr"))
    told = [dict(zip(heads, map(words, row), strict=True)) for row in cells]
    return {each["Title"]: each for each in told}


def test_a_list_can_be_read_as_a_table_with_one_row_a_document(read: Read) -> None:
    page = read(ADDRESS)
    assert len(rows(page)) == 8
    assert rows(page)[
        "SPECIMEN: P. Primerov to the Archive Directorate, on crates without an inventory"
    ] == {
        "Date": "12 March 1957",
        "From": "P. Primerov (SPECIMEN), with SPECIMEN 范例",
        "To": "SPECIMEN Archive Directorate",
        "Title": "SPECIMEN: P. Primerov to the Archive Directorate, on crates without an inventory",
        "Reference": "SAE, f. 0100, op. 50, d. 4, ll. 3–4",
        "Languages": "Russian",
        "Pages": "2 leaves",
    }


def test_dates_stand_at_their_own_precision(read: Read) -> None:
    found = {title: row["Date"] for title, row in rows(read(ADDRESS)).items()}
    assert found["SPECIMEN annual report on shelves"] == "1956"
    assert found["SPECIMEN note without a date"] == "Undated"
    assert found["SPECIMEN speech that may never have been given"] == "14 June 1957 supplied"
    assert found["نموذج: برقية عن الصناديق"] == "April 1957"


def test_every_run_keeps_its_language_and_direction(read: Read) -> None:
    arabic = read(ADDRESS).cssselect("th.title a[lang=ar]")
    assert [each.get("dir") for each in arabic] == ["rtl"]


def test_headings_say_what_they_head(read: Read) -> None:
    page = read(ADDRESS)
    assert words(one(page, ".dense caption")) == "SPECIMEN Teaching Papers"
    assert {each.get("scope") for each in page.cssselect(".dense thead th")} == {"col"}
    assert {each.get("scope") for each in page.cssselect(".dense tbody th")} == {"row"}


def test_a_column_in_which_nothing_stands_is_left_out(read: Read, long_series: None) -> None:
    page = read(f"/collection/{specimens.LONG}?view=table")
    assert [words(each) for each in page.cssselect(".dense thead th")] == ["Date", "Title"]


def test_a_table_holds_many_more_rows_a_page_and_leads_back(
    read: Read, client: Client, long_series: None
) -> None:
    page = read(f"/collection/{specimens.LONG}?view=table")
    assert len(rows(page)) == specimens.MEMBERS
    ways = [each.get("href") for each in page.cssselect(".views a")]
    own = f"/collection/{specimens.LONG}/specimen-long-series"
    assert ways == [own, f"{own}?view=table"]
    assert client.get(f"{own}/2?view=table").status_code == 404


def test_both_orders_keep_to_the_table(read: Read) -> None:
    page = read(ADDRESS)
    orders = [
        each.get("href") for each in page.cssselect("#documents .bar > span:nth-of-type(2) a")
    ]
    own = f"/collection/{specimens.SPECIMENS}/specimen-teaching-papers"
    assert orders == [f"{own}?view=table", f"{own}?order=latest&view=table"]
