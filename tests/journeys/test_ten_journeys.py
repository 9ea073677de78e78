"""Ten things that readers come to do, each with scripts and without them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the reader's browser runs scripts."""
    return bool(request.param)


def test_a_student_comes_in_by_a_collection_and_reads_on(guest: Visit, scripts: bool) -> None:
    page = guest(java_script_enabled=scripts).go("/")
    page.locator(".contents").get_by_role("link", name="Sino-Soviet Relations").click()
    page.get_by_role("link", name="Telegram from A. Mikoyan").click()
    page.locator(".neighbours .after a").first.click()
    expect(page.locator("h1")).to_contain_text("Notes of an Interview with Zhou Enlai")


def test_a_historian_searches_and_narrows_and_takes_the_address_along(
    guest: Visit, scripts: bool
) -> None:
    page = guest(java_script_enabled=scripts).go("/")
    page.get_by_label("Words or names").fill("conversation")
    page.get_by_role("button", name="Search").click()
    page.locator(".facets").get_by_role("link", name=re.compile("^Soviet Union")).click()
    expect(page.locator("main[aria-busy]")).to_have_count(0)
    before = page.locator(".bar").first.inner_text()
    again = guest(java_script_enabled=scripts).page
    again.goto(page.url)
    assert again.locator(".bar").first.inner_text() == before


def test_a_historian_finds_a_word_and_goes_to_the_paragraph_where_it_stands(
    guest: Visit, scripts: bool
) -> None:
    page = guest(java_script_enabled=scripts).go("/search?q=ящик&in=documents")
    expect(page.locator("mark").first).to_be_visible()
    page.locator(".passage a").first.click()
    expect(page.locator(":target")).to_be_visible()


def test_a_historian_reads_original_and_translation_and_changes_their_places(
    guest: Visit, scripts: bool
) -> None:
    page = guest(java_script_enabled=scripts).go("/document/21")
    expect(page.locator('.x.first[lang="ru"]').first).to_be_visible()
    page.get_by_role("navigation", name="First column").get_by_text("English").click()
    expect(page.locator('.x.first[lang="en"]').first).to_be_visible()
    expect(page.locator('.x.second[lang="ru"]').first).to_be_visible()


def test_a_historian_follows_a_person_through_the_parts_they_played(
    guest: Visit, scripts: bool
) -> None:
    page = guest(java_script_enabled=scripts).go("/people")
    page.get_by_role("link", name=re.compile("Mao")).first.click()
    expect(page.locator("main")).to_contain_text("毛泽东")
    page.locator(".entry h3 a").first.click()
    expect(page.locator("dl.facts").first).to_contain_text("Mao Zedong")


def test_an_archivist_walks_an_archive_down_to_the_file(guest: Visit, scripts: bool) -> None:
    page = guest(java_script_enabled=scripts).go("/archives")
    page.get_by_role("link", name="SPECIMEN State Archive of Card Catalogues").first.click()
    for value in ("7", "2", "31"):
        page.locator(f"main a[href$='level={value}']").first.click()
    expect(page.locator("main")).to_contain_text(re.compile("not known"))


def test_a_writer_of_footnotes_takes_the_citation_and_the_record(
    guest: Visit, scripts: bool
) -> None:
    page = guest(java_script_enabled=scripts).go("/document/2")
    expect(page.locator(".cite").first).to_contain_text("Telegram from A. Mikoyan")
    for name in ("RIS", "JSON", "text"):
        link = page.get_by_role("link", name=re.compile(name)).first
        answer = page.request.get(page.url.split("/document")[0] + str(link.get_attribute("href")))
        assert answer.ok, name


def test_a_reader_who_knows_better_says_so(guest: Visit, scripts: bool) -> None:
    page = guest(java_script_enabled=scripts).go("/document/3")
    page.get_by_role("link", name="Suggest a correction").first.click()
    page.get_by_label(re.compile("What is wrong")).fill("SPECIMEN of a correction, for the test.")
    page.wait_for_timeout(3200)  # what comes faster was not written by a person
    page.get_by_role("button", name=re.compile("Send")).click()
    expect(page.locator("h1")).to_contain_text("has come in")


def test_somebody_with_a_wrong_address_is_helped_on(guest: Visit, scripts: bool) -> None:
    page = guest(java_script_enabled=scripts).go("/documents/telegram-mikoyan-central-committee")
    expect(page.locator("main")).to_contain_text("Telegram from A. Mikoyan")
    page.get_by_role("button", name=re.compile("Search|Find")).last.click()
    assert "/search" in page.url


def test_a_chronicler_looks_at_a_day_and_prints_the_table(guest: Visit, scripts: bool) -> None:
    page = guest(java_script_enabled=scripts).go("/day/1956-10-30")
    expect(page.locator("main")).to_contain_text("Diary of Soviet Ambassador P.F. Yudin")
    page.goto(page.url.split("/day")[0] + "/collection/1?view=table")
    rows = page.locator("table tbody tr")
    expect(rows).to_have_count(20)
    page.emulate_media(media="print")
    expect(rows.last).to_be_visible()
