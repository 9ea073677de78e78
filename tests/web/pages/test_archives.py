from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.file import File
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved
from tests.web import archived
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _papers(archive: None) -> None:
    taken(archived.records())


def line(page: html.HtmlElement, number: int) -> html.HtmlElement:
    (found,) = (
        each
        for each in page.cssselect(".holders li")
        if each.cssselect("a")[0].get("href", "").startswith(f"/repository/{number}/")
    )
    return found


def test_archives_stand_under_their_countries_and_those_without_one_come_last(read: Read) -> None:
    countries = [words(each) for each in read("/archives").cssselect("h2.side")]
    assert countries == ["Fanli", "Namudhajia", "Primeria", "Country not recorded"]


def test_within_a_country_archives_stand_as_they_are_filed(read: Read) -> None:
    (country,) = (
        each
        for each in read("/archives").cssselect("section.row")
        if words(each.cssselect("h2")[0]) == "Primeria"
    )
    titles = [words(each) for each in country.cssselect("li a")]
    assert titles == ["SPECIMEN Library of Examples", "SPECIMEN State Archive"]


def test_a_reader_sees_town_abbreviation_and_the_name_in_the_archives_own_language(
    read: Read,
) -> None:
    shown = line(read("/archives"), archived.STATE)
    assert {"Primerograd", "SSA"} <= set(shown.itertext())
    native = next(each for each in shown.iter() if each.text == "Примерный государственный архив")
    assert native.get("lang") == "ru"


def test_every_name_of_an_archive_stands_in_its_language_and_direction(read: Read) -> None:
    page = read("/archives")
    for number, language, direction in (
        (archived.CHINESE, "zh-Hans", "ltr"),
        (archived.EMPTY, "ar", "rtl"),
    ):
        (link,) = line(page, number).cssselect("a")
        assert (link.get("lang"), link.get("dir")) == (language, direction)


def test_each_archive_says_how_much_is_here_and_in_what_form(read: Read) -> None:
    saved(Text(document=501, body="<p>SPECIMEN</p>"))
    saved(File(document=502, sha256="a" * 64))
    shown = words(line(read("/archives"), archived.STATE))
    assert shown.endswith("10 documents 1 with scan 1 with text 1 reported, not verified")


def test_an_archive_of_which_only_descriptions_are_here_says_so(read: Read) -> None:
    shown = words(line(read("/archives"), archived.CHINESE))
    assert shown.endswith("2 documents descriptions only")


def test_an_archive_of_which_nothing_is_here_is_described_only(read: Read) -> None:
    page = read("/archives")
    shown = line(page, archived.EMPTY)
    assert words(shown).endswith("described only")
    assert shown.get("class") == "vacant"
    assert words(one(page, ".lead")) == "5 archives; 2 are described only."


def test_a_withheld_paper_is_counted_in_no_archive(read: Read) -> None:
    document = load.one("document", archived.ITEM)
    assert document is not None
    edited(document, access=Access(state="withheld"))
    assert "1 document " in words(line(read("/archives"), archived.CHINESE))


def test_an_archive_that_may_not_be_seen_is_not_named(read: Read) -> None:
    repository = load.one("repository", archived.PRINTED)
    assert repository is not None
    edited(repository, access=Access(state="withheld"))
    page = words(one(read("/archives"), "main"))
    assert "Library of Examples" not in page
    assert "4 archives; 1 is described only." in page


def test_each_name_leads_to_the_archives_page(read: Read) -> None:
    (link,) = line(read("/archives"), archived.STATE).cssselect("a")
    assert words(one(read(link.get("href", "")), "h1")) == "SPECIMEN State Archive"


def test_where_no_archive_is_described_the_page_says_so(client: Client) -> None:
    for row in load.many("repository", [301, *range(311, 315)]).values():
        edited(row, access=Access(state="withheld"))
    page = html.fromstring(client.get("/archives").content.decode())
    assert words(one(page, ".lead")) == "No archive has been described here yet."
    assert not page.cssselect(".holders")
