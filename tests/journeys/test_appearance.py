"""Light and dark, narrow and wide, for every eye and ear."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.conftest import Visit

pytestmark = pytest.mark.browser

# One of each kind of page, and those with most on them.
PAGES = (
    "/",
    "/collections",
    "/collection/301",
    "/collection/302/specimen-long-series/2",
    "/collection/303",
    "/document/301",
    "/document/301?l=ru&r=zh-Hans",
    "/document/301?l=en&r=de",
    "/document/301?l=en&r=none",
    "/document/302",
    "/document/307",
    "/document/308",
    "/collection/301?view=table",
    "/search?q=crates",
    "/search?q=crates&language=ar&genre=letter",
    "/search?from=soon",
    "/search?q=primerov",
    "/search?from=1956&to=1958&-genre=list&role=author",
    "/search/advanced?q=crates&from=soon",
    "/search?in=documents&view=table",
    "/search/facet/person?person=301",
    "/search/lines?q=crates OR تسعة OR 目录",
    "/search/like/301",
    "/search/why/document/301?q=crates",
    "/search/keep?q=crates",
    "/search/cited/1?q=تسعة&language=ar",
    "/document/301/x/lines?q=crates&hit=1",
    "/day/1957-03-08?span=31",
    "/footnote",
    "/footnote?cited=SPECIMEN+paper%2C+11+March+1957%2C+SSA%2C+f.+0100%2C+op.+50%2C+d.+4%2C+l.+3.",
    "/day/1957-02-30",
    "/correct/document/301?paragraph=t301-p3",
    "/correct/agent/301",
    "/correct/document/301/thanks",
    "/corrections",
    "/people",
    "/people?q=примеров",
    "/agent/301",
    "/agent/303",
    "/agent/301?view=table",
    "/places",
    "/place/301",
    "/subjects",
    "/subject/301",
    "/events",
    "/event/301",
    "/archives",
    "/repository/301",
    "/repository/301?level=0100&level=50&level=4",
    "/repository/301?level=0100&view=table",
    "/collection/301/specimen/apparatus",
    "/about",
    "/history/document/301",
    "/no/such/crates",
    "/no/such/page",
)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (390, "dark"),
        (1440, "light"),
        pytest.param(390, "light", marks=pytest.mark.long),
        pytest.param(1440, "dark", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_on_any_page(visit: Visit, width: int, scheme: str) -> None:
    visitor = visit(width=width, color_scheme=scheme)
    for address in PAGES:
        found = Axe().run(visitor.go(address), options=RULES)
        assert not found.violations_count, (address, found.generate_report())


WIDTHS = (360, 390, 640, 641, 820, 1152, 1153, 1440, 2000)


@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_to_be_moved_sideways(visit: Visit, address: str) -> None:
    page = visit().go(address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_a_reader_chooses_night_and_keeps_it(visit: Visit) -> None:
    visitor = visit(color_scheme="light")
    page = visitor.go("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    day = page.evaluate(paper)
    page.get_by_role("button", name="Dark").click()
    night = page.evaluate(paper)
    assert night != day
    assert visitor.go("/collections").evaluate(paper) == night
    page.get_by_role("button", name="Light").click()
    assert page.evaluate(paper) == day
    assert page.evaluate("localStorage.length") == 0


def test_pages_follow_the_system_where_no_script_runs(visit: Visit) -> None:
    papers = set()
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme, java_script_enabled=False).go("/")
        expect(page.get_by_role("button", name=re.compile("Dark|Light"))).to_have_count(0)
        papers.add(page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor"))
    assert len(papers) == 2


def test_the_year_stays_in_sight_while_its_documents_pass(visit: Visit) -> None:
    page = visit().go("/collection/302")
    year = page.locator(".year > h2").first
    page.mouse.wheel(0, 900)
    page.wait_for_function("scrollY > 300")
    expect(year).to_be_in_viewport()
