"""A reader takes a search away: the file comes, with a script that counts and without one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser


def rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return len(list(csv.DictReader(file)))


def test_the_file_comes_and_the_page_says_so(visit: Visit, tmp_path: Path) -> None:
    page = visit().go("/search?q=specimen")
    page.get_by_role("link", name="Cite", exact=True).last.click()
    link = page.get_by_role("link", name="CSV", exact=True)
    told = int(str(link.get_attribute("data-records")))
    with page.expect_download() as coming:
        link.click()
    came = coming.value
    assert came.suggested_filename.endswith(".csv")
    came.save_as(tmp_path / "came.csv")
    assert rows(tmp_path / "came.csv") == told
    expect(page.locator(".downloads [role=status]")).to_have_text("Received whole")


def test_a_download_can_be_given_up(visit: Visit) -> None:
    page = visit().go("/search/keep")
    page.route("**/search.ris*", lambda _route: None)  # it never comes
    page.get_by_role("link", name="RIS", exact=True).click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".downloads [role=status]")).to_have_text("Cancelled")
    expect(page.locator(".downloads progress")).to_have_count(0)


def test_without_a_script_the_link_is_a_link(visit: Visit, tmp_path: Path) -> None:
    page = visit(java_script_enabled=False).go("/search/keep?q=specimen")
    link = page.get_by_role("link", name="CSV", exact=True)
    told = int(str(link.get_attribute("data-records")))
    with page.expect_download() as coming:
        link.click()
    coming.value.save_as(tmp_path / "came.csv")
    assert rows(tmp_path / "came.csv") == told
