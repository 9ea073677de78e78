from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.searching import index
from tests.web.conftest import Read, one, words

pytestmark = [pytest.mark.django_db]

FORM = "/search/advanced?form=1&"


@pytest.fixture
def searchable(tmp_path: Path, archive: None) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        index.drain()
        yield


def value(page: html.HtmlElement, name: str) -> str:
    return str(one(page, f"#{name}").get("value") or "")


@pytest.mark.database
def test_the_form_leads_to_the_search_it_makes(client: Client, searchable: None) -> None:
    sent = {
        "form": "1", "all": "crates", "phrase": "without an inventory", "any": "", "none": "draft",
        "in-author": "Primerov", "from": "Sept 1956", "to": "", "in": "documents",
        "genre": "", "language": "ru", "sort": "earliest",
    }  # fmt: skip
    answer = client.get("/search/advanced", sent)
    assert answer.status_code == 302
    assert answer["Location"] == (
        "/search?q=crates+%22without+an+inventory%22+-draft+author%3APrimerov"
        "&in=documents&language=ru&from=1956-09&sort=earliest"
    )


def test_an_empty_form_leads_to_everything(client: Client, searchable: None) -> None:
    assert client.get(f"{FORM}all=&from=&in=everything&sort=")["Location"] == "/search"


def test_a_search_fills_the_form_and_the_form_makes_the_same_search(
    client: Client, read: Read, searchable: None
) -> None:
    page = read(
        "/search?q=crates+author:primerov+-draft&from=1956&person=301&-genre=list&sort=latest"
    )
    way = str(page.cssselect(".seeking .beside a")[0].get("href"))
    form = read(way)
    assert value(form, "all") == "crates"
    assert value(form, "in-author") == "primerov"
    assert value(form, "none") == "draft"
    assert value(form, "from") == "1956"
    assert one(form, "#sort option[selected]").get("value") == "latest"
    assert words(one(form, ".also")) == "Person: P. Primerov (SPECIMEN); Kind: not List or table"
    sent = [(each.get("name"), each.get("value")) for each in form.cssselect("input[name]")]
    sent = [(name, given) for name, given in sent if name != "dates"]
    chosen = [
        (each.get("name"), one(each, "option[selected]").get("value"))
        for each in form.cssselect("select")
    ]
    fields: dict[str, list[str]] = {}
    for name, given in [*sent, *chosen]:
        fields.setdefault(str(name), []).append(str(given or ""))
    answer = client.get("/search/advanced", fields)
    assert answer.status_code == 302
    assert html.fromstring(client.get(answer["Location"]).content).cssselect("h1")
    assert answer["Location"] == (
        "/search?q=crates+-draft+author%3Aprimerov&person=301&-genre=list&from=1956&sort=latest"
    )


def test_the_form_shows_what_it_asks_before_it_is_asked(read: Read, searchable: None) -> None:
    page = read(f"{FORM}all=crates&in-author=Primerov&show=1")
    assert words(one(page, "code")) == "crates author:Primerov"
    asked = one(page, ".asked-so a")
    assert "“crates”" in words(asked)
    assert asked.get("href") == "/search?q=crates+author%3APrimerov"
    assert value(page, "in-author") == "Primerov"


def test_a_date_that_cannot_be_read_stays_in_the_form_with_its_fault(
    read: Read, searchable: None
) -> None:
    page = read(f"{FORM}all=crates&from=soon")
    assert value(page, "from") == "soon"
    assert value(page, "all") == "crates"
    assert "cannot be read as a date" in words(one(page, "#from-fault"))


def test_the_choices_are_those_that_the_archive_has(read: Read, searchable: None) -> None:
    page = read("/search/advanced")
    offered = [words(each) for each in page.cssselect("#language option")]
    assert offered[0] == "Any"
    assert "Russian (1)" in offered
    assert [words(each) for each in page.cssselect("#classification option")]
    assert not page.cssselect(".asked-so"), "an empty form asks nothing"


def test_every_field_has_a_label(read: Read, searchable: None) -> None:
    page = read("/search/advanced?q=crates")
    fields = page.cssselect("form.asking input:not([type=hidden]), form.asking select")
    labels = {each.get("for") for each in page.cssselect("label[for]")}
    within = {each.get("name") for each in page.cssselect("label input")}
    assert [each for each in fields if each.get("id") not in labels] == page.cssselect(
        "input[name=dates]"
    )
    assert within == {"dates"}


@pytest.mark.parametrize(
    "query",
    ["form=1&all=%00&in-author=%22%28", "form=1&any=" + "a+" * 3000, "q=%22%28%28", "in=x&sort=y",
     "form=1&none=---&in-title=:::&from=%FF", "person=abc&-place=x&role=king&form=1&show=1"],
)  # fmt: skip
def test_no_form_is_an_error(client: Client, searchable: None, query: str) -> None:
    assert client.get(f"/search/advanced?{query}", follow=True).status_code == 200


def test_without_an_index_the_form_has_its_fields(client: Client, tmp_path: Path) -> None:
    with override_settings(FONDS_INDEX=tmp_path / "none"):
        assert client.get("/search/advanced").status_code == 200
