from __future__ import annotations

import pytest
from django.test import Client

from tests.web import authority
from tests.web.conftest import Read, facts, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _authority(archive: None) -> None:
    taken(authority.records())


def test_events_are_listed_in_the_order_in_which_they_happened(read: Read) -> None:
    page = read("/events")
    titles = [words(each) for each in page.cssselect(".happened h3")]
    assert titles == [
        "SPECIMEN launch",
        "SPECIMEN talks on lids",
        "SPECIMEN handing over of crates",
    ]
    assert [words(each) for each in page.cssselect(".year > h2")] == ["1955", "1957", "Undated"]
    told = [words(each) for each in page.cssselect(".happened .notes")]
    assert told[0] == "SPECIMEN Lidtown · 2 documents"


def test_an_event_says_when_and_where_it_was(read: Read) -> None:
    told = facts(read(f"/event/{authority.TALKS}"))
    assert told["Date"] == ["2 May 1957 from general knowledge SPECIMEN gazetteer"]
    assert told["Hours"] == ["20:00–22:30"]
    assert told["Place"] == ["SPECIMEN Lidtown"]


def test_those_present_stand_by_side_and_who_may_not_be_named_is_not(read: Read) -> None:
    page = read(f"/event/{authority.TALKS}")
    assert [words(each) for each in page.cssselect(".present > div")] == [
        "SPECIMEN guests Zhang Fanli (SPECIMEN) head of delegation",
        "SPECIMEN hosts P. Primerov",
    ]


def test_the_papers_of_several_sides_stand_next_to_each_other(read: Read) -> None:
    page = read(f"/event/{authority.TALKS}")
    sides = page.cssselect(".accounts > div")
    assert [words(each.cssselect("h3")[0]) for each in sides] == [
        "SPECIMEN guests",
        "SPECIMEN hosts",
    ]
    assert "SPECIMEN record by the guests" in words(sides[0])
    assert "Russian" in words(sides[1])


def test_a_paper_that_is_said_to_record_the_same_event_is_told_apart(read: Read) -> None:
    page = read(f"/event/{authority.TALKS}")
    assert "SPECIMEN third record" in words(page.cssselect(".entry h3")[-1])
    assert "1–2 of 2" in words(one(page, "#documents .bar"))
    assert "SECRET" not in words(one(page, "main"))


def test_a_page_of_events_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/events?page=2").status_code == 404
