from __future__ import annotations

import pytest
from django.test import Client

from tests.web import authority
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _authority(archive: None) -> None:
    taken(authority.records())


def _rows(read: Read, address: str) -> list[str]:
    return [words(row) for row in read(address).cssselect(".headings li")]


def test_people_are_filed_by_heading_with_their_scripts_years_and_documents(read: Read) -> None:
    rows = _rows(read, "/people")
    assert "Zhang, Fanli (SPECIMEN) 张范例 Чжан Фаньли about 1901–1977 26 documents" in rows
    assert "P. Primerov (SPECIMEN) П. Примеров 1 document" in rows
    assert rows.index("SPECIMEN nobody wrote of") < len(rows) - 1
    assert rows[-1].startswith("SPECIMEN 范例") or rows[-1].startswith("Zhang")


def test_the_index_says_how_much_of_it_is_shown(read: Read) -> None:
    assert words(one(read("/people"), ".bar")).startswith("1–6 of 6")


def test_a_letter_opens_its_drawer(read: Read) -> None:
    page = read("/people?letter=z")
    assert words(one(page, ".headings li")).startswith("Zhang, Fanli")
    assert words(one(page, ".letters [aria-current]")) == "Z"


def test_a_name_is_found_by_the_beginning_of_any_of_its_forms(read: Read) -> None:
    for begins in ("张", "чжан", "CHANG FAN", "zhang"):
        (row,) = _rows(read, f"/people?q={begins}")
        assert row.startswith("Zhang, Fanli"), begins


def test_a_name_that_nobody_has_is_answered_in_words(read: Read) -> None:
    page = read("/people?q=<b>x")
    assert "No name here begins with “<b>x”." in words(one(page, ".bar"))


def test_organisations_are_listed_apart(read: Read) -> None:
    assert _rows(read, "/people?type=organisation") == ["SPECIMEN Ministry of Crates 1 document"]


def test_who_is_withheld_is_in_no_drawer(read: Read) -> None:
    for address in ("/people", "/people?q=SECRET", "/people?letter=s"):
        assert "SECRET person" not in words(one(read(address), "main")), address


@pytest.mark.parametrize("asked", ["page=2", "page=0", "page=x", "letter=ω", "type=ghost"])
def test_what_is_not_in_the_index_is_not_found(client: Client, asked: str) -> None:
    assert client.get(f"/people?{asked}").status_code == 404
