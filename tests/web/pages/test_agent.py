from __future__ import annotations

import pytest
from django.test import Client

from tests.web import authority
from tests.web.conftest import Read, facts, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _authority(archive: None) -> None:
    taken(authority.records())


PAGE = f"/agent/{authority.ENVOY}"


def test_a_person_is_shown_with_the_name_in_its_own_script_and_the_dates_of_the_life(
    read: Read,
) -> None:
    page = read(PAGE)
    assert words(one(page, "h1")) == "Zhang Fanli (SPECIMEN) 张范例"
    assert one(page, "h1 [lang=zh-Hans]").get("dir") == "ltr"
    assert "about 1901 – 1977" in words(one(page, "p.lead:not(.note-of)"))
    assert facts(page)["Born"] == ["about 1901 from general knowledge SPECIMEN gazetteer"]


def test_each_form_of_the_name_says_its_language_its_years_and_its_source(read: Read) -> None:
    forms = [words(each) for each in read(PAGE).cssselect(".names li")]
    assert forms[0] == "张范例 Chinese (simplified) native form"
    assert any(each.startswith("Chang Fan-li") and "SPECIMEN" in each for each in forms)
    assert any("from 1930" in each for each in forms)


def test_identifiers_lead_out_and_what_only_looks_like_one_does_not(read: Read) -> None:
    links = read(PAGE).cssselect("a[rel~=external]")
    assert [each.get("href") for each in links] == [
        "https://www.wikidata.org/wiki/Q0",
        "https://viaf.org/viaf/123456",
    ]
    assert {each.get("rel") for each in links} == {"external noreferrer"}


def test_documents_stand_apart_by_the_part_played(read: Read) -> None:
    page = read(PAGE)
    assert [words(each) for each in page.cssselect("main section[id] > h2")] == [
        "Authored",
        "Mentioned",
    ]
    assert words(one(page, "#authored .bar")) == "1 document"
    assert words(one(page, "#mentioned .bar")).startswith("1–10 of 25 All 25")


def test_a_long_part_is_leafed_through_at_its_own_address(read: Read) -> None:
    page = read(f"{PAGE}?role=mentioned&page=2")
    assert words(one(page, "#mentioned .bar")).startswith("21–25 of 25")
    assert not page.cssselect(".names, .strip")
    assert "Mentioned, page 2" in words(one(page, "title"))
    latest = read(f"{PAGE}?role=mentioned&order=latest")
    assert words(latest.cssselect(".entry h3")[0]) == "SPECIMEN paper 624"


def test_the_years_are_a_strip_that_leads_into_the_search(read: Read) -> None:
    page = read(PAGE)
    columns = [words(each) for each in page.cssselect(".strip li")]
    assert columns[0] == "1950: 10 documents"
    assert "1953–1956: no documents" in columns
    assert columns[-1] == "1957: 1 document"
    first = page.cssselect(".strip a")[0]
    assert first.get("href") == f"/search?person={authority.ENVOY}&year=1950"
    assert len(first.cssselect("rect")) == 10


def test_the_offices_are_those_the_documents_give(read: Read) -> None:
    assert facts(read(PAGE))["In the documents as"] == ["SPECIMEN envoy 1957 1 document"]


def test_a_person_is_found_with_company_and_at_events(read: Read) -> None:
    page = read(PAGE)
    assert words(one(page, ".headings li")) == "SPECIMEN Ministry of Crates 1 document"
    assert "SPECIMEN talks on lids" in words(one(page, ".occasions li"))


def test_what_is_withheld_is_neither_shown_nor_counted(read: Read) -> None:
    for address in (PAGE, f"{PAGE}?role=authored", f"{PAGE}?view=table"):
        assert "SECRET" not in words(one(read(address), "main"))


def test_all_documents_of_a_person_stand_in_a_table_once(read: Read) -> None:
    page = read(f"{PAGE}?view=table")
    assert len(page.cssselect("table.dense tbody tr")) == 26
    assert "1–26 of 26" in words(one(page, "#documents .bar"))


def test_somebody_of_whom_nothing_is_here_has_a_page_that_says_so(read: Read) -> None:
    page = read(f"/agent/{authority.QUIET}")
    assert "No document here names this record yet." in words(one(page, "main"))
    assert not page.cssselect(".names, .strip, .facts, .headings")


def test_the_foot_leads_to_the_history_and_to_a_correction(read: Read) -> None:
    links = [each.get("href") for each in read(PAGE).cssselect(".foot a")]
    assert links == [f"/history/agent/{authority.ENVOY}", f"/correct/agent/{authority.ENVOY}"]


@pytest.mark.parametrize("asked", ["role=received", "role=x", "page=2", "role=mentioned&page=9"])
def test_a_part_or_a_page_that_is_not_there_is_not_found(client: Client, asked: str) -> None:
    assert client.get(f"{PAGE}?{asked}", follow=True).status_code == 404


def test_a_wrong_slug_leads_to_the_right_one_and_keeps_what_was_asked(client: Client) -> None:
    answer = client.get(f"{PAGE}/wrong?role=mentioned")
    assert answer.status_code == 301
    assert answer["Location"] == f"{PAGE}/zhang-fanli-specimen?role=mentioned"


def test_names_on_a_document_lead_to_their_pages_and_a_withheld_name_does_not(read: Read) -> None:
    page = read(f"/document/{authority.RECORD_THEIRS}")
    links = {each.get("href") for each in page.cssselect("dl.facts a")}
    assert f"/agent/{authority.ENVOY}/zhang-fanli-specimen" in links
    assert f"/place/{authority.TOWN}/specimen-lidtown" in links
    assert f"/event/{authority.TALKS}/specimen-talks-on-lids" in links
