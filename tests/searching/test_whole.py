"""The whole of a result: every hit once, in the order of its pages, as of one commit."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.searching import index
from fonds.searching.query import Order, Query
from fonds.searching.search import search
from fonds.searching.whole import keys, latest, whole
from tests.searching.conftest import edited, finding, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def papers(several: int) -> None:
    for number in range(1, several + 1):
        date = HistoricalDate(edtf=f"19{50 + number % 40}-0{1 + number % 9}")
        saved(Document(number=number, title=f"Boxes {number % 3 * 'boxes '}", dates=(date,)))
    saved(Document(title="Undated boxes"))
    saved(Agent(title="Box Boxes"))
    index.drain()


@pytest.mark.parametrize("words", ["boxes", ""])
@pytest.mark.parametrize("order", Order)
def test_it_has_every_page_of_a_result_one_after_the_other(words: str, order: Order) -> None:
    papers(45)
    query = Query(words=words, order=order)
    paged = [
        (hit.record.kind, hit.record.number)
        for page in (1, 2, 3)
        for hit in search(query.on_page(page), counted=False).hits
    ]
    assert list(keys(query)) == paged
    assert len(whole(query)) == 47


def test_it_is_the_same_whichever_page_of_it_was_looked_at() -> None:
    papers(45)
    query = Query(words="boxes")
    assert list(keys(query.on_page(3).sized(50))) == list(keys(query))


def test_it_says_which_state_of_the_archive_it_is_of() -> None:
    papers(2)
    assert whole(Query()).state == finding().state > 0


def test_without_an_index_nothing_is_ready(index_folder: Path) -> None:
    assert not whole(Query()).ready
    assert not latest(Query(), 5).ready
    assert list(keys(Query())) == []


def test_nothing_found_is_an_empty_whole() -> None:
    papers(1)
    assert len(whole(Query(words="sandwich"))) == 0


def test_what_changed_last_is_the_latest() -> None:
    papers(3)
    old = saved(Document(title="An old box"))
    edited(old, title="An old box, mended")
    index.drain()
    assert ("document", old.number) in list(latest(Query(), 10))
    assert len(latest(Query(words="boxes"), 2)) == 2


def test_what_is_withheld_leaves_it() -> None:
    papers(2)
    document = saved(Document(title="Secret boxes"))
    index.drain()
    assert ("document", document.number) in keys(Query(words="boxes"))
    edited(document, access=Access(state="withheld"))
    index.drain()
    assert ("document", document.number) not in keys(Query(words="boxes"))
