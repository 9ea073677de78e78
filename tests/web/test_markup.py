"""What holds for the markup of every public page."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client
from lxml import html

import fonds.web
from fonds.web import site
from fonds.web.site import STYLES
from tests.web.conftest import Read

PAGES = [
    "/",
    "/collections",
    "/collection/301",
    "/collection/302/x/2",
    "/collection/303",
    *(f"/document/{number}" for number in range(301, 309)),
    "/document/301?l=en&r=de",
    "/collection/301?view=table",
    "/day/1957-03-08?span=31",
]
TEMPLATES = Path(fonds.web.__file__).parent / "templates"


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.usefixtures("long_series")
def test_every_page_has_one_heading_its_landmarks_and_a_way_past_the_head(read: Read) -> None:
    for address in PAGES:
        page = read(address)
        assert len(page.cssselect("h1")) == 1, address
        assert [
            len(page.cssselect(name)) for name in ("main", "body > header", "body > footer")
        ] == [
            1,
            1,
            1,
        ]
        assert page.cssselect("body > a.skip")[0].get("href") == "#main"
        assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
        assert page.cssselect("title")[0].text


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.usefixtures("long_series")
def test_no_page_holds_a_script_a_style_or_an_address_of_another_server(read: Read) -> None:
    for address in PAGES:
        page = read(address)
        assert not page.cssselect("style, [style], script:not([src]), iframe")
        sent = [each.get("action") for each in page.cssselect("form")]
        assert all((way or "").startswith("/") for way in sent), (address, sent)
        assert not [name for each in page.iter() for name in each.attrib if name.startswith("on")]
        fetched = [
            each.get("src") or each.get("href")
            for each in page.cssselect("script, img, link:not([rel=canonical])")
        ]
        assert all((source or "").startswith("/") for source in fetched), (address, fetched)


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.usefixtures("long_series")
def test_headings_never_skip_a_step(read: Read) -> None:
    for address in PAGES:
        levels = [
            int(str(each.tag)[1]) for each in read(address).cssselect("h1, h2, h3, h4, h5, h6")
        ]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (address, levels)


@pytest.mark.django_db
def test_fonts_are_asked_for_only_when_they_were_built(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "fonts_are_built", lambda: False)
    assert b"faces.css" not in client.get("/").content
    monkeypatch.setattr(site, "fonts_are_built", lambda: True)
    assert b"faces.css" in client.get("/").content


def test_every_style_a_page_names_is_there() -> None:
    folder = Path(fonds.web.__file__).parents[3] / "frontend"
    if not folder.is_dir():
        pytest.skip("The sources of the front end lie beside a checkout, and this is not one.")
    written = {f"fonds/styles/{path.name}" for path in (folder / "styles").glob("*.css")}
    assert written == {*STYLES, "fonds/styles/print.css"}


def test_every_word_of_a_template_can_be_translated() -> None:
    """What is left when tags, comments and translated passages are taken away holds no letters."""
    for path in TEMPLATES.rglob("*.html"):
        source = path.read_text("utf-8")
        source = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", source, flags=re.DOTALL)
        source = re.sub(r"{% comment %}.*?{% endcomment %}", "", source, flags=re.DOTALL)
        source = re.sub(r"{[%{].*?[%}]}", "", source, flags=re.DOTALL)
        left = re.sub(r"<[^>]*>", "", source)
        assert not re.search(r"[A-Za-z]", left), (path.name, left.split())


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.usefixtures("long_series")
def test_pages_are_whole_html(read: Read, client: Client) -> None:
    """Every tag that is opened is closed, as far as the parser has to mend nothing."""
    for address in PAGES:
        content = client.get(address, follow=True).content.decode()
        parser = html.HTMLParser(recover=True)
        html.document_fromstring(content, parser=parser)
        faults = [each.message for each in parser.error_log if "Tag " not in each.message]
        assert not faults, (address, faults)
