from __future__ import annotations

import pytest
from django.test import Client

from tests.web import authority
from tests.web.conftest import Read, facts, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _authority(archive: None) -> None:
    taken(authority.records())


def test_narrower_subjects_stand_under_the_broader(read: Read) -> None:
    page = read("/subjects")
    (trade,) = (
        each
        for each in page.cssselect(".tree > li")
        if words(each.cssselect("a")[0]) == "SPECIMEN trade"
    )
    assert words(trade) == "SPECIMEN trade SPECIMEN trade in timber 25 documents"
    assert "SECRET" not in words(one(page, "main"))


def test_a_subject_leads_to_broader_narrower_and_related_ones_both_ways(read: Read) -> None:
    def around(number: int) -> list[str]:
        return [words(each) for each in read(f"/subject/{number}").cssselect(".headings li")]

    assert around(authority.TRADE) == ["SPECIMEN trade in timber 25 documents", "SPECIMEN fish"]
    assert around(authority.TIMBER) == ["SPECIMEN trade"]
    assert around(authority.FISH) == ["SPECIMEN trade"]


def test_the_documents_of_a_subject_are_listed_by_date_twenty_at_a_time(read: Read) -> None:
    page = read(f"/subject/{authority.TIMBER}")
    assert words(one(page, "#documents .bar")).startswith("1–20 of 25")
    assert len(page.cssselect(".entry")) == 20
    last = read(f"/subject/{authority.TIMBER}?page=2")
    assert len(last.cssselect(".entry")) == 5
    assert not last.cssselect(".strip, .headings")


def test_a_page_that_is_not_there_is_not_found(client: Client) -> None:
    asked = f"/subject/{authority.TIMBER}?page=3"
    assert client.get(asked, follow=True).status_code == 404


def test_the_search_leads_on_with_the_subject_chosen(read: Read) -> None:
    page = read(f"/subject/{authority.TIMBER}")
    assert page.cssselect(f'a[href="/search?subject={authority.TIMBER}"]')
    assert not facts(page)
