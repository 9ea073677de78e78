from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.test import Client, override_settings
from lxml import html

from fonds.catalogue.state import latest_change
from fonds.records.access import Access
from fonds.records.agent import Agent, AgentKind
from fonds.records.dates import HistoricalDate
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


def group(page: html.HtmlElement, heading: str) -> html.HtmlElement | None:
    """The facet of that heading, where the page has it."""
    found = (each for each in page.cssselect(".facet") if words(one(each, "h4")) == heading)
    return next(found, None)


def facet(page: html.HtmlElement, heading: str) -> dict[str, tuple[int, str]]:
    """A facet's values with their counts and addresses."""
    found = group(page, heading)
    ways = found.cssselect("li a:first-child") if found is not None else []
    return {
        words(each).rpartition(" ")[0]: (int(words(one(each, ".count"))), str(each.get("href")))
        for each in ways
    }


def leaving_out(page: html.HtmlElement, heading: str) -> dict[str, str]:
    """The values of a facet that can be left out, as they are spoken, with the way to do so."""
    found = group(page, heading)
    ways = found.cssselect("a.not") if found is not None else []
    return {words(each): str(each.get("href")) for each in ways}


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
    assert words(link) == "Russian, original, paragraph 4"  # as typed, not ящика
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
    assert [words(each) for each in page.cssselect(".facets h3")] == [
        "About", "Who", "Where", "What it is", "Language", "When", "Here"
    ]  # fmt: skip
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
    held = [words(each) for each in page.cssselect(".narrowed a")]
    assert held == [f"Date: from {written.replace('Sept ', 'September ')} ×, remove this filter"]


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


def test_a_value_is_left_out_and_had_back(read: Read, searchable: None) -> None:
    page = read("/search?in=documents")
    ways = leaving_out(page, "Kind of document")
    without = read(ways["not List or table"])
    assert standing(without).endswith("of 8")
    held = without.cssselect(".narrowed a")
    assert words(held[1]) == "Kind: not List or table ×, remove this filter"
    assert "List or table" not in facet(without, "Kind of document")
    assert standing(read(str(held[1].get("href")))) == standing(page)
    hidden = one(without, "form.seeking input[name='-genre']")
    assert hidden.get("value") == "list"


def test_every_value_left_out_leaves_as_many_as_do_not_have_it(
    read: Read, searchable: None
) -> None:
    page = read("/search?in=documents&collection=301")
    whole = int(standing(page).rpartition(" ")[2])
    for heading in ("Kind of document", "People", "Language of the original", "Places"):
        counts = {label: count for label, (count, _way) in facet(page, heading).items()}
        for spoken, way in leaving_out(page, heading).items():
            left = whole - counts[spoken.removeprefix("not ")]
            assert standing(read(way)).endswith(f"of {left}"), spoken


def test_people_are_told_by_the_part_they_had(read: Read, index_folder: None) -> None:
    people = [
        Agent(number=n, title=f"SPECIMEN {name}", type=AgentKind.PERSON)
        for n, name in ((11, "Ada"), (12, "Ben"))
    ]
    parts = (
        Participation(role=Role.AUTHOR, agent=11),
        Participation(role=Role.RECIPIENT, agent=12),
    )
    letters = [Document(number=n, title="SPECIMEN epistle", participations=parts) for n in (21, 22)]
    taken([*people, *letters, Document(number=23, title="SPECIMEN epistle")])
    index.drain()
    page = read("/search?q=epistle")
    assert [*facet(page, "People")] == ["SPECIMEN Ada", "SPECIMEN Ben"]
    roles = {words(each): str(each.get("href")) for each in page.cssselect(".roles a")}
    assert [*roles] == ["any role", "author", "recipient", "participant", "mentioned"]
    authors = read(roles["author"])
    count, way = facet(authors, "People")["SPECIMEN Ada"]
    assert (count, [*facet(authors, "People")]) == (2, ["SPECIMEN Ada"])
    assert one(authors, ".roles a[aria-current]").text == "author"
    narrowed = read(way)
    assert "author=11" in way
    assert standing(narrowed).endswith("of 2")
    assert "Author: SPECIMEN Ada" in words(one(narrowed, ".narrowed"))


def test_a_facet_that_tells_nothing_apart_is_not_offered(read: Read, searchable: None) -> None:
    page = read("/search?q=weekly&in=documents")
    assert group(page, "Kind of document") is None
    assert read("/search?q=weekly&in=documents&genre=list").cssselect("#by-genre a[aria-current]")


def test_a_long_facet_leads_to_its_own_page(read: Read, index_folder: None) -> None:
    people = [Agent(number=n, title=f"SPECIMEN {n}", type=AgentKind.PERSON) for n in range(11, 31)]
    papers = [
        Document(
            number=n,
            title="SPECIMEN epistle",
            participations=(Participation(role=Role.AUTHOR, agent=n),),
        )
        for n in range(11, 31)
    ]
    taken([*people, *papers])
    index.drain()
    page = read("/search?q=epistle")
    assert len(facet(page, "People")) == 8
    found = group(page, "People")
    assert found is not None
    assert words(one(found, ".whole-facet")) == "All 20 People"
    assert one(found, ".whole-facet a").get("href") == "/search/facet/person?q=epistle"


def test_whom_the_words_name_comes_first_with_the_parts_played(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=primerov")
    card = one(page, ".card")
    assert words(one(card, "h2")) == "P. Primerov (SPECIMEN)"
    assert words(one(card, ".forms")) == "П. Примеров"
    assert one(card, ".forms [lang]").get("lang") == "ru"
    counts = {words(each): str(each.get("href")) for each in card.cssselect(".note a")}
    assert counts["1 document"] == "/search?person=301"
    for told, way in counts.items():
        assert standing(read(way)).endswith(f"of {told.split()[-1 if 'of' in told else 0]}"), told
    assert words(one(read("/search?q=примеров"), ".card h2")) == "P. Primerov (SPECIMEN)"


@pytest.mark.parametrize(
    "asked", ["q=weekly", "q=crates", "q=primerov&in=documents", "q=primerov&genre=list",
              "q=primerov+-crates", "q=primerov&sort=earliest", "q=", "q=primerov+zzz"]
)  # fmt: skip
def test_words_that_name_nobody_have_no_card(read: Read, searchable: None, asked: str) -> None:
    assert not read(f"/search?{asked}").cssselect(".card")


def test_a_name_the_public_may_not_see_is_on_no_card(read: Read, searchable: None) -> None:
    agent = saved(Agent(title="SECRET person", type=AgentKind.PERSON))
    index.drain()
    assert read("/search?q=secret").cssselect(".card")
    edited(agent, access=Access(state="withheld"))
    assert not read("/search?q=secret").cssselect(".card")


def test_a_page_says_what_was_searched_and_what_could_not_be(read: Read, searchable: None) -> None:
    said = words(one(read("/search?q=crates"), ".coverage"))
    assert "in every title, name, reference, number and summary, and in every text" in said
    assert "Of 53 documents, 51 have no text here" in said
    assert f"State of the archive: {latest_change()}, of " in said


@pytest.fixture
def doubtful(index_folder: None, archive: None) -> None:
    """Papers of which some are certainly of 1956 and some only may be."""
    dates = ("1956-03-01", "1956-05", "1955/1957", "1956~", "", "1990-01-01")
    taken(
        [
            Document(
                number=n,
                title="SPECIMEN envelope",
                dates=(HistoricalDate(edtf=edtf),) if edtf else (),
            )
            for n, edtf in enumerate(dates, 11)
        ]
    )
    index.drain()


def test_what_may_lie_outside_a_range_is_marked_counted_and_left_out(
    read: Read, doubtful: None
) -> None:
    page = read("/search?q=envelope&from=1956&to=1956")
    assert standing(page) == "1–4 of 4"
    told = one(page, ".certainty")
    assert words(told).startswith("2 of 4 may also lie outside the dates asked for.")
    marked = [words(each) for each in page.cssselect(".possibly")]
    assert sorted(marked) == [
        "possibly: dated about 1956", "possibly: dated between 1955 and 1957"
    ] or len(marked) == 2  # fmt: skip
    table = read("/search?q=envelope&from=1956&to=1956&in=documents&size=200&view=table")
    assert words(one(table, ".dense")).count("possibly in the range") == 2
    certain = read(str(one(told, "a").get("href")))
    assert standing(certain) == "1–2 of 2"
    assert not certain.cssselect(".possibly")
    assert "is left out" in words(one(certain, ".certainty"))
    assert "Dates: certainly within" in words(one(certain, ".narrowed"))
    assert standing(read(str(one(certain, ".certainty a").get("href")))) == "1–4 of 4"


def test_the_bars_draw_and_speak_of_what_may_be_of_a_year(read: Read, doubtful: None) -> None:
    page = read("/search?q=envelope&from=1950&to=1960")
    bars = {words(one(each, ".label")): each for each in page.cssselect(".histogram li")}
    assert bars["1956"].cssselect("rect.may-be[fill='url(#may-be)']")
    assert words(one(bars["1956"], ".unseen")).startswith("1956: 2 of ")
    assert "2 that may be of then" in words(one(bars["1956"], ".unseen"))
    assert "Hatched" in words(one(page, ".years .notes"))
    way = one(bars["1955"], "a").get("href")
    assert way == "/search?q=envelope&from=1955&to=1955"
    assert standing(read(str(way))).endswith("of 1")


def test_undated_papers_can_be_asked_for(read: Read, doubtful: None) -> None:
    page = read("/search?q=envelope")
    count, way = facet(page, "How dated")["Undated"]
    assert count == 1
    assert standing(read(way)) == "1–1 of 1"
    apart = {words(each): str(each.get("href")) for each in page.cssselect(".years .notes a")}
    assert standing(read(apart["1 undated"])) == "1–1 of 1"


def test_what_is_new_or_changed_can_be_asked_for_and_taken_back(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=crates&changed=2000")
    assert one(page, "#changed").get("value") == "2000"
    assert "New or changed here: from 2000" in words(one(page, ".narrowed"))
    assert standing(page) == standing(read("/search?q=crates"))
    assert not read("/search?q=crates").cssselect("#changed")
    wrong = read("/search?q=crates&changed=soon")
    assert "cannot be read as a date" in words(one(wrong, "#changed-fault"))


def test_the_order_for_a_keyboard_is_the_box_then_the_hits_then_the_facets(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=crates")
    order = [each.get("id") or each.get("class") for each in page.cssselect("main *")]
    places = [order.index(name) for name in ("q", "results", "hits", "narrow")]
    assert places == sorted(places)
    assert one(page, "main > a.skip").get("href") == "#results"


def test_a_very_long_question_does_not_fill_the_page(read: Read, searchable: None) -> None:
    page = read("/search?q=" + "crates+" * 70)
    heading = words(one(page, "h1"))
    assert len(heading) < 180
    assert "…" in heading


def test_words_that_look_like_a_citation_can_be_read_as_one(read: Read, searchable: None) -> None:
    cited = "“SPECIMEN report,” 19 September 1956, RGASPI, f. 558, op. 11, d. 97, ll. 12-14"
    page = read(f"/search?{urlencode({'q': cited})}")
    ways = [str(each.get("href")) for each in page.cssselect(".opening .note a")]
    assert any(way.startswith("/footnote?cited=") for way in ways)
    assert not read("/search?q=crates").cssselect(".opening .note a")


def test_every_hit_says_why_it_is_here_where_words_were_asked_for(
    read: Read, searchable: None
) -> None:
    page = read("/search?q=crates")
    ways = [str(each.get("href")) for each in page.cssselect(".hits .why")]
    assert len(ways) == len(titles(page))
    assert words(read(ways[0]).cssselect("h1")[0])
    assert not read("/search?in=documents").cssselect(".hits .why")


def test_names_that_look_like_markup_are_shown_as_names(
    client: Client, read: Read, index_folder: None
) -> None:
    hostile = '"><img src=x onerror=alert(1)> & <b>Ada'
    agent = Agent(number=11, title=hostile, type=AgentKind.PERSON)
    part = Participation(role=Role.AUTHOR, agent=11)
    papers = [
        Document(number=n, title=hostile, participations=parts, genres=genres)
        for n, parts, genres in ((21, (part,), ('"><i>odd',)), (22, (), ()))
    ]
    taken([agent, *papers])
    index.drain()
    for asked in ("q=ada", "q=ada&person=11", "q=ada&-genre=%22%3E%3Ci%3Eodd", "q=ada&role=author"):
        page = read(f"/search?{asked}")
        answer = client.get(f"/search?{asked}", follow=True).content.decode()
        assert not page.cssselect("main img, main b:not(.bar b), main i")
        assert "<img src=x" not in answer
        assert hostile in words(one(page, "main"))
