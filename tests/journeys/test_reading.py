"""A reader looks through a collection and reads a document, with scripts and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

TELEGRAM = "/document/301"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_first_page_to_a_translation_and_on(visit: Visit, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts).go("/")
    page.get_by_role("link", name="SPECIMEN Long Series").click()
    page.get_by_role("link", name="Next").click()
    expect(page.locator("#documents")).to_contain_text("21–40 of 45")
    page.get_by_role("link", name="Collections", exact=True).click()
    page.get_by_role("link", name="SPECIMEN Teaching Papers").click()
    page.get_by_role("link", name="SPECIMEN: P. Primerov").click()
    expect(page.locator(".x.second").first).to_contain_text("To the Archive Directorate")
    page.get_by_role("navigation", name="Second column").get_by_text("Chinese").click()
    expect(page.locator(".x.second").first).to_contain_text("档案管理局")
    assert "r=zh-Hans" in page.url
    page.locator(".neighbours a").first.click()
    expect(page.locator("h1")).to_contain_text("SPECIMEN letter")


def test_a_paragraph_and_its_translation_begin_on_the_same_line(visit: Visit) -> None:
    page = visit().go(TELEGRAM)
    for first, second in zip(
        page.locator(".x.first").all(), page.locator(".x.second").all(), strict=True
    ):
        left, right = first.bounding_box(), second.bounding_box()
        assert left
        assert right
        assert left["y"] == right["y"]
        assert left["x"] + left["width"] < right["x"]


def test_on_a_telephone_the_translation_follows_its_paragraph(visit: Visit) -> None:
    page = visit(width=390).go(TELEGRAM)
    tops = [
        box["y"]
        for row in page.locator(".reading > .x").all()
        if (box := row.bounding_box()) is not None
    ]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops) == 12


def test_the_number_of_a_paragraph_is_its_address(visit: Visit) -> None:
    page = visit().go(TELEGRAM)
    page.locator(".x.first").get_by_role("link", name="Paragraph 3").click()
    assert page.url.endswith("#t301-p3")
    expect(page.locator(":target")).to_contain_text("два ящика")


def test_a_reader_without_a_mouse_comes_straight_to_the_text(visit: Visit) -> None:
    page = visit().go(TELEGRAM)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_text_from_right_to_left_begins_at_the_right(visit: Visit) -> None:
    page = visit().go("/document/307")
    paragraph = page.locator(".x.first p").first
    assert paragraph.evaluate("each => getComputedStyle(each).direction") == "rtl"
    number = page.locator(".x.first .place").first.bounding_box()
    words = paragraph.bounding_box()
    assert number
    assert words
    assert number["x"] >= words["x"] + words["width"]


def test_a_withheld_passage_does_not_vanish_on_paper(visit: Visit) -> None:
    page = visit().go(TELEGRAM)
    bar = page.locator(".redacted").first
    page.emulate_media(media="print")
    assert bar.evaluate("each => getComputedStyle(each, '::before').content") == '"["'
    assert bar.evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"
    expect(page.locator(".ways")).to_be_hidden()
