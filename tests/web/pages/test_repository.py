"""A reader walks an archive down to the file and its leaves. Lists of it: test_shelf.py."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.document import Document
from tests.catalogue.conftest import edited, saved
from tests.web import archived
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]

STATE = f"/repository/{archived.STATE}/specimen-state-archive"
FILE = f"{STATE}?level=0100&level=50&level=4"
REST_UNKNOWN = "What else the file holds is not known to this archive."


@pytest.fixture(autouse=True)
def _papers(archive: None) -> None:
    taken(archived.records())


def below(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".levels li")]


def titles(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".entry h3")]


def way(page: html.HtmlElement, name: str) -> str:
    """The address that a link of that name leads to."""
    (link,) = (each for each in page.cssselect("main a") if words(each) == name)
    return str(link.get("href"))


def withhold(number: int) -> None:
    document = load.one("document", number)
    assert document is not None
    edited(document, access=Access(state="withheld"))


def test_a_reader_walks_from_the_archive_down_to_the_leaf(read: Read) -> None:
    page = read(STATE)
    assert below(page) == ["1957 фонд 0100 fonds 7 documents", "1956 фонд 100 fonds 1 document"]
    page = read(way(page, "фонд 0100"))
    assert below(page) == ["1957 опись 50 inventory 7 documents"]
    page = read(way(page, "опись 50"))
    assert below(page) == ["1957 дело 4 file 6 documents", "1957 дело 12 file 1 document"]
    page = read(way(page, "дело 4"))
    assert not below(page)
    assert len(titles(page)) == 6


def test_the_word_for_a_level_is_in_the_archives_language_and_its_meaning_in_small(
    read: Read,
) -> None:
    heading = one(read(f"{STATE}?level=0100&level=50"), "h1")
    assert words(heading) == "опись 50 inventory"
    own = next(each for each in heading.iter() if each.text == "опись")
    assert own.get("lang") == "ru"
    assert words(one(heading, ".small")) == "inventory"


def test_the_levels_above_lead_back_up(read: Read) -> None:
    steps = one(read(FILE), ".crumbs").cssselect("a")
    assert [words(each) for each in steps] == ["SPECIMEN State Archive", "фонд 0100", "опись 50"]
    assert [each.get("href") for each in steps] == [
        STATE,
        f"{STATE}?level=0100",
        f"{STATE}?level=0100&level=50",
    ]


def test_0100_is_not_100(read: Read, client: Client) -> None:
    assert words(one(read(f"{STATE}?level=0100"), ".here")).startswith("Here: 7 documents")
    assert words(one(read(f"{STATE}?level=100"), ".here")).startswith("Here: 1 document ")
    assert client.get(f"{STATE}?level=010").status_code == 404


@pytest.mark.parametrize(
    "value",
    [archived.ODD, "1/2", "A&B", "100%", "%2F", "а+б", "?#=", "..", " 7 ", "第7号", "ملف ٧", "<i>"],
)
def test_any_sign_in_a_value_survives_the_address(read: Read, value: str) -> None:
    levels = (Level("fond", "7"), Level("delo", value), Level("list", "1"))
    reference = SourceReference(repository=archived.STATE, levels=levels)
    saved(Document(title="SPECIMEN odd one", copies=(Copy(id="a", reference=reference),)))
    (link,) = read(f"{STATE}?level=7").cssselect(".levels a")
    address = link.get("href", "")
    assert parse_qsl(urlsplit(address).query) == [("level", "7"), ("level", value)]
    page = read(address)
    assert value.split() == words(one(page, "h1")).removeprefix("дело").removesuffix("file").split()
    assert titles(page) == ["SPECIMEN odd one"]
    assert parse_qsl(urlsplit(one(page, 'link[rel="canonical"]').get("href", "")).query) == [
        ("level", "7"),
        ("level", value),
    ]


def test_a_file_says_what_is_here_and_that_the_rest_is_unknown(read: Read) -> None:
    assert words(one(read(FILE), ".here")) == f"Here: 6 documents of this file. {REST_UNKNOWN}"


def test_the_archive_and_its_levels_say_so_too(read: Read) -> None:
    assert words(one(read(STATE), ".here")) == (
        "Here: 8 documents whose place in this archive is recorded. "
        "What else it holds is not known here."
    )
    assert words(one(read(f"{STATE}?level=0100"), ".here")) == (
        "Here: 7 documents from this level. What else it holds is not known to this archive."
    )


def test_an_archive_of_which_nothing_is_here_is_described_only(read: Read) -> None:
    page = read(f"/repository/{archived.EMPTY}")
    assert words(one(page, ".here")) == "Described only: nothing of this archive is here."
    assert not page.cssselect(".levels, .entries, .apart")
    assert "Search its documents" not in words(one(page, "main"))


@pytest.mark.parametrize(
    "asked",
    [
        "?level=9999",
        "?level=50",
        "?level=0100&level=50&level=4&level=3-4",
        "?level=",
        "?level=0100%00",
        "?" + "&".join(["level=0100"] * 21),
        "?part=nothing",
        "?page=2",
        "?page=0",
        "?page=one",
        "?row=2",
    ],
)
def test_a_level_or_a_page_that_is_not_there_is_not_found(client: Client, asked: str) -> None:
    assert client.get(STATE + asked).status_code == 404


def test_a_wrong_name_in_the_address_is_set_right_and_the_level_kept(client: Client) -> None:
    asked = urlencode([("level", "100"), ("level", "1"), ("level", archived.ODD)])
    response = client.get(f"/repository/{archived.STATE}/wrong?{asked}")
    assert (response.status_code, response["Location"]) == (301, f"{STATE}?{asked}")


def test_withheld_papers_are_counted_nowhere(read: Read, client: Client) -> None:
    withhold(archived.OTHER_FOND)
    withhold(503)
    page = read(STATE)
    assert below(page) == ["1957 фонд 0100 fonds 6 documents"]
    assert client.get(f"{STATE}?level=100").status_code == 404
    assert "SPECIMEN paper 503" not in titles(read(FILE))
    assert "Here: 5 documents" in words(one(read(FILE), ".here"))


def test_a_place_lost_to_another_archive_is_not_counted(read: Read) -> None:
    document = load.one("document", archived.OTHER_FOND)
    assert isinstance(document, Document)
    (copy,) = document.copies
    assert copy.reference is not None
    now = SourceReference(repository=archived.PRINTED)
    edited(document, copies=(Copy(id="a", reference=now, former=(copy.reference,)),))
    assert below(read(STATE)) == ["1957 фонд 0100 fonds 7 documents"]


def test_what_is_recorded_of_the_archive_stands_on_its_first_page_alone(read: Read) -> None:
    first = words(one(read(STATE), "main"))
    assert "SPECIMEN note on the archive." in first
    assert "Примерный государственный архив" in first
    assert "Primerograd, Primeria" in first
    assert "SPECIMEN note" not in words(one(read(FILE), "main"))


def test_the_archives_own_site_is_a_foreign_link(read: Read) -> None:
    link = one(read(STATE), 'a[href="https://archive.example/"]')
    assert link.get("rel") == "external noreferrer"
    assert not read(f"/repository/{archived.EMPTY}").cssselect('a[href*="javascript"]')


@pytest.mark.parametrize("asked", [STATE, FILE])
def test_every_level_leads_to_the_history_and_to_a_correction(read: Read, asked: str) -> None:
    page = read(asked)
    assert way(page, "History of the description") == f"/history/repository/{archived.STATE}"
    assert way(page, "Suggest a correction") == f"/correct/repository/{archived.STATE}"
    assert read(f"/correct/repository/{archived.STATE}") is not None


def test_the_document_leads_to_its_neighbours_and_to_the_file(read: Read) -> None:
    page = read("/document/503")
    assert way(page, "SPECIMEN paper 502").startswith("/document/502/")
    assert way(page, "SPECIMEN paper 504").startswith("/document/504/")
    assert FILE in [each.get("href") for each in page.cssselect("main a")]
