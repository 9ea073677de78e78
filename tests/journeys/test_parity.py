"""What the reference system could do, told as its readers would: numbered as its description is.

Everything happens in the demonstration archive, which holds the page that is left of that system.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

COLLECTION = "/collection/1"
NEIGHBOURS = (
    "Making of the Sino-Soviet Alliance, 1945-1950",
    "Sino-Soviet Alliance, 1950-1959",
    "Sino-Soviet Split, 1960-1984",
    "Sino-Soviet Border Conflict, 1969",
    "Sino-Soviet Rapprochement, 1985-1989",
)
TELEGRAM = "/document/21"


def hits(page: Page) -> list[str]:
    """The titles of what was found, in order."""
    settled(page)
    return page.locator(".hits .entry h3, .entries .entry h3").all_inner_texts()


def settled(page: Page) -> None:
    """Wait until the results are those of the address: with scripts they are fetched."""
    expect(page.locator("main[aria-busy]")).to_have_count(0)


def total(page: Page) -> int:
    """How many there are altogether, from "1–20 of 231"."""
    settled(page)
    found = re.search(r"of ([0-9,]+)", page.locator(".bar").first.inner_text())
    return int(found[1].replace(",", "")) if found else 0


def test_1_the_page_that_is_left_stands_here_whole(guest: Visit, samples: Path) -> None:
    page = guest().go(COLLECTION)
    listing = (samples / "seeds/sino-soviet-relations.txt").read_text("utf-8")
    expect(page.locator("h1")).to_have_text("Sino-Soviet Relations")
    expect(page.locator(".plate")).to_contain_text("No image")
    expect(page.locator("figcaption")).to_contain_text("Friends Forever")
    places = [" ".join(listing.split()).find(" ".join(title.split())) for title in hits(page)]
    assert len(places) == 20
    assert -1 not in places
    assert places == sorted(places)
    assert total(page) == 20


def test_2_each_neighbour_that_the_introduction_names_is_one_step_away(guest: Visit) -> None:
    page = guest().go(COLLECTION)
    for name in NEIGHBOURS:
        page.locator(".leading").get_by_role("link", name=name).click()
        expect(page.locator("h1")).to_have_text(name)
        page.go_back()


def test_3_a_collection_of_250_is_leafed_by_twenty_and_each_page_has_its_address(
    guest: Visit,
) -> None:
    page = guest().go("/collection/900")
    expect(page.locator("#documents")).to_contain_text("1–20 of 250")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="13", exact=True).click()
    assert page.url.endswith("/13")
    expect(page.locator("#documents")).to_contain_text("241–250 of 250")


def test_4_and_5_a_year_stands_before_its_days_and_nothing_is_made_the_first_of_january(
    guest: Visit,
) -> None:
    page = guest().go("/collection/900")
    assert hits(page)[:4] == [f"SPECIMEN longshelf paper no. {n}" for n in (4, 3, 2, 1)]
    entries = page.locator(".entry")
    expect(entries.nth(0)).to_contain_text("July")
    expect(entries.nth(2)).to_contain_text("year only")
    expect(entries.nth(3)).to_contain_text("12")
    assert "January" not in entries.nth(2).inner_text()


@pytest.mark.parametrize(
    ("scope", "words", "found"),
    [
        ("Everything", "Sino-Soviet", "Sino-Soviet Split"),
        ("Documents", "Yudin", "Diary of Soviet Ambassador P.F. Yudin"),
        ("Collections", "Border Conflict", "Sino-Soviet Border Conflict"),
        ("People, places and subjects", "周恩来", "Zhou Enlai"),
    ],
)
def test_6_a_reader_says_what_to_search_in(
    guest: Visit, scope: str, words: str, found: str
) -> None:
    page = guest().go("/search")
    page.get_by_label("Search in").select_option(label=scope)
    page.get_by_label("Words or names").fill(words)
    page.get_by_role("button", name="Search").click()
    assert any(found in title for title in hits(page)), hits(page)


def test_7_a_filter_adds_cancels_and_lives_in_the_address(guest: Visit) -> None:
    visitor = guest()
    page = visitor.go("/search?in=documents")
    everything = total(page)
    page.locator(".facets").get_by_role("link", name=re.compile("^Letter")).click()
    narrowed, kept = total(page), page.url
    assert 0 < narrowed < everything
    page.get_by_role("link", name=re.compile("Kind: Letter.*remove this filter")).click()
    assert total(page) == everything
    page.goto(kept)
    assert total(page) == narrowed


@pytest.mark.parametrize("words", ["catalogue cabinets", "ящик"])
def test_8_a_word_of_one_text_alone_finds_its_document(guest: Visit, words: str) -> None:
    page = guest().go(f"/search?q={words}&in=documents")
    assert hits(page), words


def test_9_a_range_of_dates_may_be_open_at_either_end(guest: Visit) -> None:
    page = guest().go("/search?in=documents&collection=1")
    page.get_by_label("From").fill("September 1957")
    page.get_by_role("button", name="Search").click()
    assert total(page) == 4
    page.get_by_label("From").fill("")
    page.get_by_label("to", exact=True).fill("14 October 1956")
    page.get_by_role("button", name="Search").click()
    assert total(page) == 3


def test_10_facets_stand_beside_the_results_with_their_counts(guest: Visit) -> None:
    page = guest().go("/search?in=documents")
    headings = {words.casefold() for words in page.locator(".facets h4").all_inner_texts()}
    wanted = {"subjects", "people", "places", "language of the original", "holding archive"}
    assert wanted | {"collection", "kind of document"} <= headings
    expect(page.locator(".histogram a").first).to_be_visible()
    assert re.search(r"[0-9]+$", page.locator(".facets a").first.inner_text())


@pytest.mark.parametrize("order", ["earliest", "latest", "newest here", "relevance"])
def test_11_results_are_sorted_as_the_reader_asks(guest: Visit, order: str) -> None:
    page = guest().go("/search?q=conversation&in=documents")
    page.locator(".bar").get_by_role("link", name=order, exact=True).click()
    expect(page.locator(".bar [aria-current]").first).to_have_text(order)
    years = [int(words) for words in page.locator(".hits .year-place").all_inner_texts() if words]
    if order in ("earliest", "latest"):
        assert years == sorted(years, reverse=order == "latest")


def test_12_a_list_says_where_one_is_and_how_long_it_is_to_be(guest: Visit) -> None:
    page = guest().go("/search?q=longshelf&in=documents&page=2")
    expect(page.locator(".bar").first).to_contain_text("21–40 of 250")
    page.locator(".bar").get_by_role("link", name="50", exact=True).click()
    expect(page.locator(".bar").first).to_contain_text("1–50 of 250")
    assert len(hits(page)) == 50


def test_13_two_people_chosen_means_both(guest: Visit) -> None:
    page = guest().go("/search?in=documents")
    people = page.locator(".facet", has=page.get_by_role("heading", name="People"))
    people.get_by_role("link", name=re.compile("^Mao")).click()
    mao = total(page)
    page.goto(page.url + "&person=2")
    assert 0 < total(page) < mao


def test_15_the_page_of_a_document_tells_what_is_recorded_and_nothing_empty(guest: Visit) -> None:
    visitor = guest()
    page = visitor.go(TELEGRAM)
    labels = page.locator("dl.facts dt").all_inner_texts()
    for wanted in ("Author", "To", "Languages", "Subjects", "Completeness"):
        assert wanted in labels, (wanted, labels)
    assert all(page.locator("dl.facts dd").all_inner_texts())
    bare = visitor.go("/document/6").locator("dl.facts dt").all_inner_texts()
    assert not set(bare) & {"Marking", "Original", "Languages", "Reference"}


def test_16_original_and_translations_stand_in_columns(guest: Visit) -> None:
    page = guest().go(TELEGRAM)
    expect(page.locator(".x.first").first).to_be_visible()
    page.get_by_role("navigation", name="Second column").get_by_text("Chinese").click()
    expect(page.locator('.x.second[lang="zh-Hans"]').first).to_be_visible()


def test_17_the_citation_is_in_the_house_form_among_others(guest: Visit) -> None:
    page = guest().go("/document/2")
    cited = page.locator(".cite").first
    expect(cited).to_contain_text("“Telegram from A. Mikoyan to the CPSU Central Committee,”")
    expect(cited).to_contain_text("September 23, 1956")
    expect(page.get_by_text("Chicago, note")).not_to_be_visible()
    page.locator("details", has=page.get_by_text("Chicago, note")).locator("summary").click()
    for style in ("Chicago, note", "MLA", "APA"):
        expect(page.get_by_text(style).first).to_be_visible()


def test_18_a_reference_manager_is_given_what_it_needs(guest: Visit) -> None:
    page = guest().go(TELEGRAM)
    told = page.request.get(page.url.rsplit("/", 1)[0] + ".ris").text()
    tags = {line[:2] for line in told.splitlines() if line[2:6] == "  - "}
    assert {"TY", "TI", "DA", "DB", "AV", "LA", "AB", "M3", "KW", "AU", "UR", "ER"} <= tags


def test_20_a_document_names_its_collections_attachments_and_relations(guest: Visit) -> None:
    page = guest().go("/document/30")
    expect(page.get_by_role("link", name=re.compile("Attachment 1")).first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Attachment 2")).first).to_be_visible()
    expect(page.get_by_text("In the collection").first).to_be_visible()


def test_21_what_concerns_a_town_is_found_under_its_country(guest: Visit) -> None:
    page = guest().go("/place/4")
    title = hits(page)[0]
    page.get_by_role("link", name="China", exact=True).first.click()
    found = hits(page)
    while title not in found:
        page.get_by_role("link", name="Next").first.click()
        found = hits(page)
    assert title in found


def test_22_a_person_s_page_tells_apart_what_they_wrote_received_and_where_they_are_named(
    guest: Visit,
) -> None:
    page = guest().go("/agent/7")
    expect(page.locator("h1")).to_contain_text("Zhou Enlai")
    expect(page.locator("main")).to_contain_text("周恩来")
    headings = " ".join(page.locator("main h2").all_inner_texts()).casefold()
    for part in ("authored", "received", "took part", "mentioned"):
        assert part in headings, headings


def test_24_addresses_of_the_old_form_lead_on(guest: Visit) -> None:
    visitor = guest()
    assert visitor.go("/document/2").url.endswith(
        "/document/2/telegram-from-a-mikoyan-to-the-cpsu-central-committee"
    )
    page = visitor.go("/collection/1/any-slug-at-all/1")
    assert page.url.endswith("/collection/1/sino-soviet-relations")
    assert visitor.page.request.get(visitor.home + "/document/2.ris").ok
