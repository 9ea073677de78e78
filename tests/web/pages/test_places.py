from __future__ import annotations

import pytest
from django.test import Client

from tests.web import authority
from tests.web.conftest import Read, facts, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _authority(archive: None) -> None:
    taken(authority.records())


def test_places_stand_under_those_they_lie_in_with_their_documents_counted_upwards(
    read: Read,
) -> None:
    page = read("/places")
    (country,) = (
        each
        for each in page.cssselect(".tree > li")
        if words(each.cssselect("a")[0]) == "SPECIMEN Crateland"
    )
    assert words(country) == (
        "SPECIMEN Crateland 2 documents SPECIMEN Lidtown 2 documents "
        "SPECIMEN Hinge Quarter 1 document"
    )
    assert "SECRET" not in words(one(page, "main"))


def test_places_that_lie_in_each_other_do_not_keep_the_reader_waiting(read: Read) -> None:
    listed = words(one(read("/places"), ".listed"))
    assert listed.count("SPECIMEN Loop") == listed.count("SPECIMEN Round") == 1
    page = read(f"/place/{authority.LOOP}")
    assert [words(each) for each in page.cssselect(".crumbs li")] == ["SPECIMEN Loop"]


def test_a_place_says_where_it_lies_and_what_lies_within_it(read: Read) -> None:
    page = read(f"/place/{authority.TOWN}")
    assert words(one(page, ".crumbs")) == "SPECIMEN Crateland"
    assert words(one(page, ".headings li")) == "SPECIMEN Hinge Quarter 1 document"
    told = facts(page)["Coordinates"]
    assert told == ["39°54′ N, 116°24′ W from general knowledge SPECIMEN gazetteer"]


def test_documents_of_a_place_are_those_of_all_places_within_it_by_their_part(read: Read) -> None:
    page = read(f"/place/{authority.COUNTRY}")
    assert [words(each) for each in page.cssselect("main section[id] > h2")] == [
        "Talks held here",
        "Concerned with it",
    ]
    assert words(one(page, "#about + .year h3")) == "SPECIMEN record by the hosts"
    assert words(one(page, ".strip li")) == "1957: 2 documents"
    assert "SECRET" not in words(one(page, "main"))


@pytest.mark.parametrize("asked", ["page=2", "letter=q"])
def test_what_is_not_in_the_list_is_not_found(client: Client, asked: str) -> None:
    assert client.get(f"/places?{asked}").status_code == 404
