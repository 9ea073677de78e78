from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue.state import latest_change
from fonds.records.access import Access
from fonds.records.agent import Agent, AgentKind
from fonds.records.document import Document, Participation, Role
from fonds.searching import index
from tests.catalogue.conftest import edited, saved
from tests.web import specimens
from tests.web.conftest import Read, one, taken, words

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


@pytest.fixture
def searchable(index_folder: None, long_series: None) -> None:
    """The specimens, the long list too, and an index of them."""
    index.drain()


def titles(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.cssselect(".hits h3")]


def facet(page: html.HtmlElement, heading: str) -> dict[str, tuple[int, str]]:
    """A facet's values with their counts and addresses."""
    for group in page.cssselect(".facet"):
        if words(one(group, "h3")) == heading:
            return {
                words(each).rpartition(" ")[0]: (
                    int(words(one(each, ".count"))),
                    str(each.get("href")),
                )
                for each in group.cssselect("li a")
            }
    return {}


def standing(page: html.HtmlElement) -> str:
    """Which of how many are shown."""
    return words(page.cssselect("[aria-labelledby=results] .bar > span")[0]).partition(" N")[0]


@pytest.mark.database
def test_a_word_that_stands_only_in_a_translation_finds_the_document(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=Obraztsov")
    assert titles(page) == [
        "SPECIMEN: P. Primerov to the Archive Directorate, on crates without an inventory"
    ]
    passage = one(page, ".passage")
    assert words(one(passage, "mark")) == "OBRAZTSOV"
    assert words(one(passage, "a")) == "English, translation, paragraph 2"
    assert one(passage, "p[lang]").get("lang") == "en"


def test_a_word_that_stands_only_in_a_russian_transcript_leads_to_its_paragraph(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=ящики")
    link = one(page, ".passage a")
    assert words(link) == "Russian, original, paragraph 3"
    assert one(page, ".passage p[lang]").get("lang") == "ru"
    address = urlsplit(str(link.get("href")))
    assert f"l={specimens.RUSSIAN_TEXT}" in address.query
    document = read(f"{address.path}?{address.query}")
    assert document.cssselect(f"#{address.fragment}")


def test_a_search_begins_with_everything_by_date_and_all_there_is_to_narrow_by(
    read: Read, searchable: None
) -> None:
    page = read("/search?in=documents")
    assert standing(page) == "1–20 of 53"
    assert titles(page)[0] == "SPECIMEN annual report on shelves"
    assert facet(page, "People")["P. Primerov (SPECIMEN)"][0] == 1
    assert facet(page, "Kind of document")["List or table"][0] == 45
    assert facet(page, "Language of the original")["Not recorded"][0] == 50
    assert [*facet(page, "Language of the original")][-1] == "Not recorded"
    assert facet(page, "Translated into")["German"][0] == 1


def test_a_filter_is_added_by_its_count_and_cancelled_again(read: Read, searchable: None) -> None:
    page = read("/search?in=documents")
    count, address = facet(page, "Collection")["SPECIMEN Teaching Papers"]
    narrowed = read(address)
    assert standing(narrowed).endswith(f"of {count}")
    held = [words(each) for each in narrowed.cssselect(".narrowed a")]
    assert held == [
        "Search in: Documents ×, remove this filter",
        "Collection: SPECIMEN Teaching Papers ×, remove this filter",
        "Remove all",
    ]
    without = narrowed.cssselect(".narrowed a")[1].get("href")
    assert standing(read(str(without))) == standing(page)


def test_every_count_beside_a_result_is_the_number_that_choosing_it_finds(
    read: Read, searchable: None
) -> None:
    page = read("/search?in=documents&collection=301")
    for heading in ("Kind of document", "People", "Language of the original", "Subjects", "Places"):
        for label, (count, address) in facet(page, heading).items():
            if "genre" not in address:  # any of several kinds: adding one widens
                assert standing(read(address)).endswith(f"of {count}"), label


def test_a_kept_address_is_the_whole_search(read: Read, client: Client, searchable: None) -> None:
    address = "/search?q=specimen&in=documents&genre=list&from=1958&to=1959&sort=latest&page=2"
    page = read(address)
    assert client.get(address).status_code == 200
    assert one(page, "#q").get("value") == "specimen"
    assert one(page, "#scope option[selected]").get("value") == "documents"
    assert one(page, "#from").get("value") == "1958"
    assert standing(page) == "21–39 of 39"
    sent = {each.get("name"): each.get("value") for each in page.cssselect("form.seeking input")}
    assert sent == {
        "q": "specimen", "from": "1958", "to": "1959", "genre": "list", "sort": "latest"
    }  # fmt: skip


def test_an_address_written_otherwise_leads_to_the_searchs_own(
    client: Client, searchable: None
) -> None:
    answer = client.get("/search?from=Sept+1956&to=&q=crates&in=everything&sort=&page=1")
    assert answer.status_code == 302
    assert answer["Location"] == "/search?q=crates&from=1956-09"


@pytest.mark.parametrize(
    ("written", "kept"),
    [("1956", "1956"), ("Sept 1956", "1956-09"), ("19 September 1956", "1956-09-19")],
)
def test_a_date_is_read_as_a_person_writes_it_and_said_back(
    client: Client, searchable: None, written: str, kept: str
) -> None:
    answer = client.get("/search", {"from": written}, follow=True)
    assert parse_qs(answer.redirect_chain[-1][0].partition("?")[2] if answer.redirect_chain else
                    f"from={kept}")["from"] == [kept]  # fmt: skip
    page = html.fromstring(answer.content.decode())
    said = words(one(page, ".searched"))
    assert said.startswith("Everything, dated from")
    assert written.replace("Sept ", "September ") in said


def test_a_date_range_may_be_open_at_either_end(read: Read, searchable: None) -> None:
    assert standing(read("/search?in=documents&to=1956")) == "1–1 of 1"
    assert standing(read("/search?in=documents&from=1960")) == "1–6 of 6"
    assert standing(read("/search?in=documents&from=1957-04-01&to=1957-05-31")) == "1–2 of 2"


def test_a_document_is_found_by_the_day_of_the_talk_and_says_so(
    read: Read, searchable: None
) -> None:
    page = read("/search?from=1957-03-07&to=1957-03-08")
    assert titles(page)[0].startswith("SPECIMEN: P. Primerov")
    assert "In the range: talk: 7 March 1957" in words(one(page, ".hits"))


def test_an_unreadable_date_stays_in_its_field_with_its_fault(read: Read, searchable: None) -> None:
    page = read("/search?q=crates&from=10/11/1956&to=soon")
    assert one(page, "#from").get("value") == "10/11/1956"
    assert one(page, "#from").get("aria-invalid") == "true"
    assert [words(each) for each in page.cssselect("#from-fault a")] == [
        "10 November 1956", "11 October 1956"
    ]  # fmt: skip
    assert "cannot be read as a date" in words(one(page, "#to-fault"))
    assert titles(page), "the search goes on without the dates"


def test_what_the_address_says_beyond_our_understanding_is_told(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=crates&in=sometimes&person=nobody")
    told = [words(each) for each in page.cssselect(".unread")]
    assert told == [
        "The address also says “in=sometimes”, which means nothing here.",
        "The address also says “person=nobody”, which means nothing here.",
    ]


def test_the_bars_are_addresses_with_a_spoken_label(read: Read, searchable: None) -> None:
    page = read("/search?in=documents")
    bars = page.cssselect(".histogram a")
    assert words(one(bars[2], ".unseen")) == "1958: 19 of 19 documents"
    assert bars[2].get("href") == "/search?in=documents&year=1958"
    assert standing(read(str(bars[2].get("href")))) == "1–19 of 19"
    again = read("/search?in=documents&year=1958")
    assert one(again, ".histogram a[aria-current]").get("href") == "/search?in=documents"


def test_hits_are_sorted_as_the_reader_chooses(read: Read, searchable: None) -> None:
    first = {
        sort: titles(read(f"/search?q=weekly&in=documents&sort={sort}"))[0].rpartition(" ")[2]
        for sort in ("earliest", "latest", "newest")
    }
    assert first == {"earliest": "12", "latest": "45", "newest": "45"}
    offered = [
        words(each)
        for each in read("/search?q=weekly").cssselect(
            "[aria-labelledby=results] .bar > span:nth-of-type(2) a"
        )
    ]
    assert offered == ["relevance", "earliest", "latest", "newest here"]


def test_the_page_has_as_many_hits_as_the_reader_wants(read: Read, searchable: None) -> None:
    assert standing(read("/search?q=weekly&in=documents&size=50")) == "1–45 of 45"
    page = read("/search?q=weekly&in=documents&page=3")
    assert standing(page) == "41–45 of 45"
    assert len(titles(page)) == 5
    assert one(page, ".turn a[rel=prev]").get("href") == "/search?q=weekly&in=documents&page=2"


def test_all_hits_stand_in_a_table_too(read: Read, searchable: None) -> None:
    way = one(read("/search?q=weekly&in=documents"), ".views a.quiet").get("href")
    page = read(str(way))
    assert len(page.cssselect(".dense tbody tr")) == 45
    back = one(page, ".views a.quiet").get("href")
    assert back == "/search?q=weekly&in=documents"


def test_a_table_has_no_row_for_what_is_no_document(read: Read, searchable: None) -> None:
    everything = read("/search?q=crates")
    way = one(everything, ".views a.quiet").get("href")
    assert way == "/search?q=crates&in=documents&size=200&view=table"
    page = read(str(way))
    assert standing(page).endswith(f"of {len(page.cssselect('.dense tbody tr'))}")
    assert not read("/search?q=crates&in=names").cssselect(".views")


def test_two_people_chosen_means_both(read: Read, index_folder: None) -> None:
    people = [
        Agent(number=n, title=f"SPECIMEN {name}", type=AgentKind.PERSON)
        for n, name in ((11, "Ada"), (12, "Ben"))
    ]
    both, alone = (
        Document(number=n, title=f"SPECIMEN {n}", participations=parts)
        for n, parts in (
            (21, tuple(Participation(role=Role.AUTHOR, agent=n) for n in (11, 12))),
            (22, (Participation(role=Role.MENTIONED, agent=11),)),
        )
    )
    taken([*people, both, alone])
    index.drain()
    assert titles(read("/search?person=11")) == ["SPECIMEN 21", "SPECIMEN 22"]
    assert titles(read("/search?person=11&person=12")) == ["SPECIMEN 21"]


def test_language_of_the_original_and_of_a_translation_filter_apart(
    read: Read, searchable: None
) -> None:
    assert len(titles(read("/search?language=zh-Hans"))) == 1
    assert titles(read("/search?translation=zh-Hans"))[0].startswith("SPECIMEN: P. Primerov")
    assert read("/search?language=en").cssselect("h1")[0].text_content() == "Nothing found"


def test_the_scope_keeps_to_one_kind_of_record(read: Read, searchable: None) -> None:
    everything = titles(read("/search?q=crates"))
    assert "SPECIMEN Crates, 1950-1959" in everything
    page = read("/search?q=crates&in=collections")
    assert "SPECIMEN Crates, 1950-1959" in titles(page)
    assert {words(each) for each in page.cssselect(".sort")} == {"collection"}
    names = read("/search?q=crates&in=names")
    assert titles(names) == ["SPECIMEN crates and inventories"]
    assert [words(each) for each in names.cssselect(".sort")] == ["subject"]


def test_a_search_that_finds_nothing_offers_to_drop_each_filter(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=crates&language=ar&genre=letter")
    ways = [words(each) for each in page.cssselect(".steps li")]
    assert ways[0] == "Without this filter there is 1: Kind: Letter"
    assert not page.cssselect(".facet")


def test_words_that_look_like_markup_are_shown_as_words(client: Client, searchable: None) -> None:
    answer = client.get("/search", {"q": '"><script>alert(1)</script>'}, follow=True)
    assert b"<script>alert" not in answer.content


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=%ED%A0%80", "page=999999999", "q=" + "a" * 5000, "from=%FF&to=" + "9" * 400,
     "person=1&person=2&person=999999999999999999", "size=-1", "sort=up", "view=table&page=7",
     "q=%22", "q=((((", "q=-", "year=x&year=-", "q=" + "%22a%20" * 60],
)  # fmt: skip
def test_no_address_is_an_error(client: Client, searchable: None, query: str) -> None:
    assert client.get(f"/search?{query}", follow=True).status_code == 200


def test_without_an_index_the_page_says_so_and_shows_other_ways(
    client: Client, archive: None, index_folder: None
) -> None:
    answer = client.get("/search?q=crates")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"
    page = html.fromstring(answer.content.decode())
    assert words(one(page, "h1")) == "The search is not ready yet"
    assert "/collections" in [each.get("href") for each in page.cssselect("main a")]


def test_a_page_that_the_index_has_outlived_is_asked_for_again(
    client: Client, searchable: None
) -> None:
    assert client.get("/search")["ETag"]
    saved(Document(title="SPECIMEN too new"))
    assert client.get("/search")["Cache-Control"] == "no-store"
    index.drain()
    answer = client.get("/search")
    assert answer["ETag"]
    assert str(latest_change()) in answer["ETag"]


def test_a_record_withheld_a_moment_ago_is_not_found(read: Read, searchable: None) -> None:
    document = saved(Document(title="SPECIMEN SECRET"))
    index.drain()
    assert titles(read("/search?q=SECRET")) == ["SPECIMEN SECRET"]
    edited(document, access=Access(state="withheld"))
    page = read("/search?q=SECRET")
    assert titles(page) == []


def test_a_name_the_public_may_not_see_stands_in_no_facet_and_no_filter(
    read: Read, searchable: None
) -> None:
    agent = saved(Agent(title="SECRET person", type=AgentKind.PERSON))
    part = Participation(role=Role.AUTHOR, agent=agent.number)
    saved(Document(title="SPECIMEN open", participations=(part,)))
    index.drain()
    edited(agent, access=Access(state="withheld"))
    for address in (f"/search?q=open&person={agent.number}", "/search?q=open"):
        assert "SECRET" not in words(read(address))


def test_a_browser_can_be_told_of_the_search(client: Client, db: None) -> None:
    answer = client.get("/opensearch.xml")
    assert answer["Content-Type"] == "application/opensearchdescription+xml"
    assert "http://testserver/search?q={searchTerms}" in answer.content.decode()


def test_every_page_has_the_box_and_the_ways_in(read: Read, archive: None) -> None:
    page = read("/collections")
    assert one(page, "header form[role=search]").get("action") == "/search"
    assert one(page, "header .ways a[aria-current=page]").get("href") == "/collections"
    assert one(page, "link[rel=search]").get("href") == "/opensearch.xml"
