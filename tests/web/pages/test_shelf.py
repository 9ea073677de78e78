"""What a reader finds at one level of an archive: leaves, gaps, lists apart, tables, pages."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.document import Document
from tests.web import archived
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

STATE = f"/repository/{archived.STATE}/specimen-state-archive"
FILE = f"{STATE}?level=0100&level=50&level=4"


@pytest.fixture(autouse=True)
def _papers(archive: None) -> None:
    taken(archived.records())


def titles(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".entry h3")]


def leaves(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".leaf-of")]


def many(count: int, *levels: Level) -> list[Document]:
    """That many papers of one file, each on a leaf of its own; "{}" in a value is its number."""
    return [
        Document(
            number=1000 + each,
            title=f"SPECIMEN sheet {each}",
            copies=(
                Copy(
                    id="a",
                    reference=SourceReference(
                        repository=archived.PRINTED,
                        levels=tuple(
                            Level(level.name, level.value.format(each)) for level in levels
                        ),
                    ),
                ),
            ),
        )
        for each in range(1, count + 1)
    ]


def test_the_documents_of_a_file_stand_in_the_order_of_their_leaves(read: Read) -> None:
    page = read(FILE)
    assert titles(page) == [f"SPECIMEN paper {each}" for each in (501, 502, 503, 504, 506, 505)]
    assert leaves(page) == [
        "ll. 3–4",
        "l. 9",
        "ll. 12–15 об.",
        "l. 14 shares leaves with a document above",
        "ll. 100, 102",
        "no leaf stated",
    ]


def test_leaves_between_them_that_are_not_here_are_named(read: Read) -> None:
    missing = [words(each) for each in read(FILE).cssselect(".missing")]
    assert missing == ["ll. 5–8: not here", "ll. 10–11: not here", "ll. 16–99: not here"]


def test_of_papers_that_are_numbered_one_by_one_nothing_is_said_to_be_missing(read: Read) -> None:
    page = read(f"/repository/{archived.CHINESE}?level=109&level=00743")
    assert titles(page) == [
        f"SPECIMEN paper {each}" for each in (archived.ITEM, archived.LATER_ITEM)
    ]
    assert not page.cssselect(".missing")


def test_what_has_no_place_or_is_only_claimed_stands_apart(read: Read) -> None:
    apart = one(read(STATE), ".apart").cssselect("li")
    assert [words(each) for each in apart] == [
        "Reference as printed only 1 document",
        "Reference not recorded 1 document",
        "Reported to lie here, not verified 1 document",
    ]
    listed = [titles(read(each.cssselect("a")[0].get("href", ""))) for each in apart]
    assert listed == [
        [f"SPECIMEN paper {each}"] for each in (archived.VERBATIM, archived.BARE, archived.CLAIMED)
    ]


def test_a_claimed_place_opens_no_level(read: Read, client: Client) -> None:
    assert "фонд 45" not in words(one(read(STATE), ".levels"))
    assert client.get(f"{STATE}?level=45").status_code == 404


def test_a_list_apart_that_would_be_empty_is_not_found(client: Client) -> None:
    assert client.get(f"{FILE}&part=claimed").status_code == 404
    assert client.get(f"/repository/{archived.CHINESE}/specimen?part=verbatim").status_code == 301


def test_the_table_of_a_level_has_everything_that_lies_under_it(read: Read) -> None:
    page = read(f"{STATE}?level=0100&view=table")
    rows = [words(each) for each in page.cssselect("table tbody tr")]
    assert len(rows) == 7
    assert "SPECIMEN paper 501" in rows[0]
    assert "SPECIMEN paper 511" in rows[-1]
    assert "1–7 of 7" in words(one(page, ".bar"))
    assert not page.cssselect(".levels, .entry")


def test_list_and_table_of_a_file_lead_to_each_other(read: Read) -> None:
    (table,) = read(FILE).cssselect('a[href*="view=table"]')
    page = read(table.get("href", ""))
    assert len(page.cssselect("table tbody tr")) == 6
    assert page.cssselect(f'a[href="{FILE}"]')


def test_a_paper_on_two_leaves_of_a_file_stands_at_both_and_counts_once(read: Read) -> None:
    levels = (Level("fond", "8"), Level("delo", "1"))
    references = (
        SourceReference(repository=archived.STATE, levels=(*levels, Level("list", leaf)))
        for leaf in ("2", "7")
    )
    copies = tuple(Copy(id=f"c{n}", reference=each) for n, each in enumerate(references))
    taken([Document(number=900, title="SPECIMEN doubled", copies=copies)])
    page = read(f"{STATE}?level=8&level=1")
    assert leaves(page) == ["l. 2", "l. 7"]
    assert "Here: 1 document of this file." in words(one(page, ".here"))
    assert len(read(f"{STATE}?level=8&view=table").cssselect("table tbody tr")) == 1


def test_a_long_file_is_turned_page_by_page(read: Read) -> None:
    taken(many(23, Level("box", "1"), Level("page", "{}")))
    address = f"/repository/{archived.PRINTED}?level=1"
    first = read(address)
    assert words(one(first, "section .bar")).startswith("1–20 of 23")
    assert titles(first)[-1] == "SPECIMEN sheet 20"
    second = read(one(first, 'link[rel="next"]').get("href", ""))
    assert titles(second) == [f"SPECIMEN sheet {each}" for each in (21, 22, 23)]
    assert not second.cssselect(".missing")


def test_a_long_shelf_is_turned_row_by_row(read: Read) -> None:
    taken(many(103, Level("box", "{}")))
    page = read(f"/repository/{archived.PRINTED}")
    assert words(one(page, "section .bar")).startswith("1–100 of 103")
    rest = read(f"/repository/{archived.PRINTED}?row=2")
    assert len(rest.cssselect(".levels li")) == 3
    assert words(rest.cssselect(".levels a")[-1]).endswith("103")
