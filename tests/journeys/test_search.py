"""The search in a browser: with scripts it stays where the reader is, without them it does all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

WEEKLY = "/search?q=weekly&in=documents"
SAME_PAGE = "() => window.kept === true"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the reader's browser runs scripts."""
    return bool(request.param)


def kept(page: Page) -> Page:
    """The page, marked, so that it can be told from one that was loaded anew."""
    page.evaluate("window.kept = true")
    return page


def facet(page: Page, name: str, value: str) -> Locator:
    """The way to a value of a facet, or away from it."""
    return page.locator(f"#by-{name}").get_by_role("link", name=re.compile(f"^{value}"))


def test_a_filter_is_added_and_taken_away_again(visit: Visit, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts).go("/search?in=documents")
    everything = page.locator("h1").inner_text()
    facet(page, "genre", "List or table").click()
    expect(page).to_have_url(re.compile(r"genre=list"))
    expect(page.locator("h1")).to_have_text("45 documents")
    page.locator(".narrowed").get_by_role("link", name=re.compile("^Kind:")).click()
    expect(page.locator("h1")).to_have_text(everything)


def test_a_value_is_left_out_by_keyboard_alone(visit: Visit, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts).go("/search?in=documents")
    facet(page, "genre", "List or table").focus()
    page.keyboard.press("Tab")
    without = page.locator(":focus")
    expect(without).to_have_text("not List or table")
    expect(without).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.locator(".narrowed")).to_contain_text("Kind: not List or table")
    expect(page.locator("h1")).to_have_text("8 documents")


def test_a_filter_leaves_the_reader_where_they_were_and_says_what_is_left(visit: Visit) -> None:
    page = kept(visit().go("/search?in=documents"))
    value = facet(page, "genre", "List or table")
    value.scroll_into_view_if_needed()
    before = value.bounding_box()
    value.click()
    expect(page.get_by_role("status")).to_contain_text("45 documents. 1–20 of 45")
    expect(page.locator(":focus")).to_contain_text("List or table")
    expect(page.locator(":focus")).to_have_attribute("aria-current", "true")
    after = page.locator(":focus").bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2
    assert page.evaluate(SAME_PAGE)
    assert page.title().startswith("45 documents")


def test_the_way_back_leads_through_every_step(visit: Visit) -> None:
    page = kept(visit().go("/search?in=documents"))
    steps = (("genre", "List or table"), ("language", "Not recorded"))
    headings = [page.locator("h1").inner_text()]
    for name, value in reversed(steps):
        facet(page, name, value).click()
        expect(page).to_have_url(re.compile(f"{name}="))
        expect(page.locator("h1")).not_to_have_text(headings[-1])
        headings.append(page.locator("h1").inner_text())
    for heading in reversed(headings[:-1]):
        page.go_back()
        expect(page.locator("h1")).to_have_text(heading)
    expect(page).to_have_url(re.compile(r"/search\?in=documents$"))
    page.go_forward()
    expect(page.locator(".narrowed")).to_contain_text("Not recorded")
    assert page.evaluate(SAME_PAGE)


def test_a_document_opened_from_a_search_leads_back_to_it(visit: Visit) -> None:
    page = visit().go("/search?in=documents")
    facet(page, "genre", "List or table").click()
    expect(page.locator("h1")).to_have_text("45 documents")
    page.locator(".hits h3 a").first.click()
    expect(page).to_have_url(re.compile("/document/"))
    page.go_back()
    expect(page.locator("h1")).to_have_text("45 documents")
    expect(page.locator(".narrowed")).to_contain_text("Kind: List or table")


def test_a_page_of_hits_begins_at_its_first(visit: Visit) -> None:
    page = kept(visit().go(WEEKLY))
    page.get_by_role("link", name="Next").click()
    expect(page.locator("[aria-labelledby=results] .bar b").first).to_have_text("21–40")
    expect(page.locator("#results")).to_be_focused()
    expect(page.locator("#results")).to_be_in_viewport()
    assert page.evaluate(SAME_PAGE)


def test_another_order_and_the_bars_stay_on_the_page_too(visit: Visit) -> None:
    page = kept(visit().go(WEEKLY))
    page.get_by_role("link", name="latest", exact=True).click()
    expect(page).to_have_url(re.compile("sort=latest"))
    expect(page.locator(".hits h3").first).to_contain_text("45")
    page.locator(".histogram a").first.click()
    expect(page.locator(".narrowed")).to_contain_text("Year: 1958")
    expect(page.locator(".histogram a[aria-current]")).to_be_focused()
    assert page.evaluate(SAME_PAGE)


def test_where_a_control_is_gone_the_heading_has_the_focus_and_nothing_moves(visit: Visit) -> None:
    page = kept(visit().go("/search?in=documents&genre=list"))
    page.mouse.wheel(0, 150)
    page.wait_for_function("scrollY > 100")
    before = page.evaluate("scrollY")
    page.locator(".narrowed").get_by_role("link", name=re.compile("^Kind:")).click()
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("scrollY") == before
    assert page.evaluate(SAME_PAGE)


def test_where_nothing_can_be_fetched_a_link_does_what_links_do(visit: Visit) -> None:
    page = kept(visit().go("/search?in=documents"))
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error('no way')); }")
    facet(page, "genre", "List or table").click()
    expect(page.locator("h1")).to_have_text("45 documents")
    assert not page.evaluate(SAME_PAGE)


def test_a_link_opened_elsewhere_leaves_this_page_alone(visit: Visit) -> None:
    page = kept(visit().go("/search?in=documents"))
    with page.context.expect_page() as opened:
        facet(page, "genre", "List or table").click(modifiers=["Control"])
    expect(opened.value.locator("h1")).to_have_text("45 documents")
    expect(page).to_have_url(re.compile(r"/search\?in=documents$"))


def test_a_keyboard_goes_from_the_box_to_the_hits_and_then_to_the_facets(visit: Visit) -> None:
    page = visit().go(WEEKLY)
    order = page.evaluate(
        """() => [...document.querySelectorAll("main :is(a[href], input, select, button)")]
            .filter((each) => each.tabIndex >= 0 && each.type !== "hidden")
            .map((each) => each.closest("form, .hits, .facets")?.className.split(" ").pop() || "")
            .filter((each, at, all) => each && each !== all[at - 1])"""
    )
    assert order == ["seeking", "hits", "facets"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")  # past the ways in of the head comes the skip link of the page
    page.get_by_role("link", name="Skip to the results").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[aria-labelledby=results] :focus")).to_have_count(1)


def test_the_form_with_a_field_for_everything_makes_a_search(visit: Visit, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts).go("/search?q=crates")
    page.get_by_role("link", name="Advanced search").click()
    expect(page.get_by_label("All of these words")).to_have_value("crates")
    page.get_by_label("Author").fill("Primerov")
    page.get_by_label("From").fill("1956")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(re.compile(r"/search\?q=crates\+author%3APrimerov&from=1956$"))
    expect(page.locator(".searched")).to_contain_text("author")
