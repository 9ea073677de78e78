"""A page of the reference system, saved as text: its collection, its neighbours, its documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.readers import address, addressed, hashed, listing
from fonds.records.collection import Illustration
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Membership
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from tests.importing.reading import patches, problems, written

HERE = Path(__file__).parent / "samples" / "listing.txt"
NEIGHBOURS = [
    ("Making of the Sino-Soviet Alliance, 1945-1950", "1945/1950"),
    ("Sino-Soviet Alliance, 1950-1959", "1950/1959"),
    ("Sino-Soviet Split, 1960-1984", "1960/1984"),
    ("Sino-Soviet Border Conflict, 1969", "1969"),
    ("Sino-Soviet Rapprochement, 1985-1989", "1985/1989"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "page.txt"


@pytest.fixture
def seed(samples: Path) -> list[Patch]:
    path = samples / "seeds/sino-soviet-relations.txt"
    assert problems(listing, path) == []
    return patches(listing, path)


def of_kind(several: list[Patch], kind: str) -> list[Patch]:
    return [patch for patch in several if patch.kind == kind]


def titles(path: Path) -> list[str]:
    return [patch.values["title"] for patch in of_kind(patches(listing, path), "document")]


def test_the_seed_gives_its_collection_with_its_introduction(seed: list[Patch]) -> None:
    collection = seed[0]
    assert collection.kind == "collection"
    assert collection.values["title"] == "Sino-Soviet Relations"
    introduction = collection.values["introduction"]
    assert introduction.startswith("<p>This is a catch-all collection for sources")
    assert introduction.endswith("</a>.</p>")
    assert introduction.count("<a href=") == 5


def test_the_seed_names_five_neighbours_in_their_order(seed: list[Patch]) -> None:
    collection, *neighbours = of_kind(seed, "collection")
    assert [(each.values["title"], each.values["span"]) for each in neighbours] == NEIGHBOURS
    assert collection.values["neighbours"] == tuple(each.key for each in neighbours)
    for each in neighbours:
        link = f'<a href="{address("collection", each.key)}">{each.values["title"]}</a>'
        assert link in collection.values["introduction"]


def test_the_seed_lacks_its_image_and_says_whose_it_is(seed: list[Patch]) -> None:
    credit = 'Soviet propaganda poster, "Friends Forever."'
    assert seed[0].values["image"] == Illustration(credit=credit)


def test_the_seed_gives_twenty_documents_in_order(seed: list[Patch]) -> None:
    documents = of_kind(seed, "document")
    assert len(documents) == 20
    assert documents[0].values["title"].startswith("Draft of Record of a Meeting between")
    assert documents[19].values["title"].startswith("Meeting of the Representatives of the")
    dates = [each.values["dates"][0] for each in documents]
    assert [date.edtf for date in dates] == sorted(date.edtf for date in dates)
    assert dates[13] == HistoricalDate(
        edtf="1957-07-09", written="July 09, 1957", kind=DateKind.UNSPECIFIED
    )
    assert all(len(each.values["summaries"]) == 1 for each in documents)
    assert all("<p>" in each.values["summaries"][0].body for each in documents)


def test_the_seed_says_nothing_that_its_page_does_not_say(seed: list[Patch]) -> None:
    for document in of_kind(seed, "document"):
        assert set(document.values) == {"title", "dates", "summaries", "collections"}


def test_the_page_order_is_that_of_dates_so_no_place_is_fixed(seed: list[Patch]) -> None:
    memberships = {each.values["collections"] for each in of_kind(seed, "document")}
    assert memberships == {(Membership(collection=seed[0].key),)}


def test_another_page_of_the_form_is_read_alike() -> None:
    assert problems(listing, HERE) == []
    collection, *rest = patches(listing, HERE)
    assert collection.values["title"] == "SPECIMEN Relations of Arvenia and Tolmark"
    assert collection.values["image"].credit == "SPECIMEN photograph of the bridge (detail)."
    assert collection.values["introduction"].endswith(
        "They are not complete.</p>\n<p>A second paragraph.</p>"
    )
    assert [(each.values["title"], each.values.get("span", "")) for each in rest[:3]] == [
        ("SPECIMEN River Dispute, 1948-1953", "1948/1953"),
        ("SPECIMEN U.R. Question", ""),
        ("SPECIMEN Customs Union, 1960", "1960"),
    ]


def test_paragraphs_of_a_summary_stay_apart() -> None:
    document = of_kind(patches(listing, HERE), "document")[0]
    assert document.values["summaries"][0].body == (
        "<p>The envoy asks who will pay for the bridge.</p>\n<p>He receives no answer.</p>"
    )
    assert document.values["dates"][0].edtf == "1931-03"


def test_a_page_may_have_nothing_but_a_title_and_entries(path: Path) -> None:
    written(path, "A title", "", "  • One", "", "  • Two", "", "    Its summary.")
    collection, one, two = patches(listing, path)
    assert collection.values == {"title": "A title"}
    assert one.values["title"] == "One"
    assert "dates" not in one.values
    assert two.values["summaries"][0].body == "<p>Its summary.</p>"


def test_undated_entries_keep_the_places_of_the_page(path: Path) -> None:
    written(path, "A title", "", "  • One", "", "  • 1956", "", "    Two")
    documents = of_kind(patches(listing, path), "document")
    assert [each.values["collections"][0].position for each in documents] == [1, 2]


def test_entries_out_of_the_order_of_dates_keep_the_places_of_the_page(path: Path) -> None:
    written(path, "T", "", "  • 1957", "", "    One", "", "  • 1956", "", "    Two")
    documents = of_kind(patches(listing, path), "document")
    assert [each.values["collections"][0].position for each in documents] == [1, 2]


def test_a_page_whose_indent_was_lost_is_read_too(path: Path) -> None:
    written(path, "T", "", "• 1956", "", "One", "", "Its summary.", "", "• 1957", "", "Two")
    assert titles(path) == ["One", "Two"]


def test_a_page_with_windows_line_ends_and_a_mark_is_read(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + HERE.read_bytes().replace(b"\n", b"\r\n"))
    assert patches(listing, path)[0].key == patches(listing, HERE)[0].key


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("1948", "1948"), ("July, 1945", "1945-07"), ("September 1944", "1944-09")],
)
def test_a_date_keeps_its_own_precision_and_its_words(path: Path, words: str, edtf: str) -> None:
    written(path, "T", "", f"  • {words}", "", "    One")
    (document,) = of_kind(patches(listing, path), "document")
    assert document.values["dates"] == (
        HistoricalDate(edtf=edtf, written=words, kind=DateKind.UNSPECIFIED),
    )


def test_a_date_that_nobody_can_read_is_told_and_its_words_are_kept(path: Path) -> None:
    written(path, "T", "", "  • 10/11/1956", "", "    One", "", "    A summary.")
    (document,) = of_kind(patches(listing, path), "document")
    (date,) = document.values["dates"]
    assert (date.edtf, date.written) == ("", "10/11/1956")
    (problem,) = problems(listing, path)
    assert problem.severity == Severity.NOTICE
    assert "“10/11/1956”" in problem.found
    assert problem.where.row == 3


def test_a_title_with_a_year_in_it_is_not_taken_for_a_date(path: Path) -> None:
    written(path, "T", "", "  • Plan for 1957 (first draft)", "", "    Its summary.")
    (document,) = of_kind(patches(listing, path), "document")
    assert document.values["title"] == "Plan for 1957 (first draft)"
    assert "dates" not in document.values


def test_the_same_entry_keeps_its_key_when_its_summary_is_mended(path: Path) -> None:
    page = ("T", "", "  • 1956", "", "    One", "", "    A sumary.")
    first = patches(listing, written(path, *page))[1]
    second = patches(listing, written(path, *page[:-1], "    A summary."))[1]
    assert first.key == second.key
    assert first.values["summaries"] != second.values["summaries"]


def test_two_papers_of_one_day_and_title_are_two(path: Path) -> None:
    entry = ("", "  • 1956", "", "    Telegram", "", "    {}")
    page = [each.format(words) for words in ("One.", "Two.", "One.") for each in entry]
    keys = [each.key for each in patches(listing, written(path, "T", *page))[1:]]
    assert keys[0] == keys[2] != keys[1], "the third repeats the first"


def test_a_collection_has_the_same_key_as_neighbour_and_on_its_own_page(path: Path) -> None:
    neighbour = patches(listing, HERE)[1]
    own = patches(listing, written(path, "SPECIMEN River Dispute, 1948-1953", "", "  • One"))[0]
    assert neighbour.key == own.key


def test_a_page_that_names_itself_is_not_its_own_neighbour(path: Path) -> None:
    written(path, "Here", "", "See (1) Here; and (2) There.", "", "  • One")
    collections = of_kind(patches(listing, path), "collection")
    assert [each.values["title"] for each in collections] == ["Here", "There"]
    assert collections[0].values["neighbours"] == (collections[1].key,)


def test_numbered_things_that_may_be_anything_are_told_and_not_made_collections(
    path: Path,
) -> None:
    written(path, "T", "", "It has (1) letters; and (2) maps.", "", "  • One")
    assert len(of_kind(patches(listing, path), "collection")) == 1
    (problem,) = problems(listing, path)
    assert problem.severity == Severity.NOTICE
    assert "not clearly collections" in problem.found


def test_lines_after_the_list_are_told(path: Path) -> None:
    written(path, "T", "", "  • One", "", "    Its summary.", "", "1 2 3 Next")
    assert titles(path) == ["One"]
    (problem,) = problems(listing, path)
    assert "“1 2 3 Next”" in problem.found
    assert problem.where.row == 7


def test_an_entry_without_title_is_refused_and_the_others_go_in(path: Path) -> None:
    written(path, "T", "", "  • 1956", "", "  • 1957", "", "    Two")
    assert titles(path) == ["Two"]
    (problem,) = problems(listing, path)
    assert problem.severity == Severity.REFUSED
    assert problem.remedy == "Add the title below the date."


def test_a_page_without_title_is_refused(path: Path) -> None:
    written(path, "Search in", "", "  • One")
    (problem,) = listing.read(path)
    assert isinstance(problem, Problem)
    assert "no title" in problem.found


def test_a_page_in_another_encoding_is_refused(path: Path) -> None:
    path.write_bytes("T\n\n  • Слова".encode("utf-16"))
    (problem,) = listing.read(path)
    assert isinstance(problem, Problem)
    assert "UTF-16" in problem.found


def test_markup_in_a_page_is_words(path: Path) -> None:
    written(path, "T", "", "<b>x</b> & see (1) A<i>; (2) B.", "", "  • One", "", "    <script>1")
    collection, *_, document = patches(listing, path)
    assert "&lt;b&gt;x&lt;/b&gt; &amp; see" in collection.values["introduction"]
    assert ">A&lt;i&gt;</a>" in collection.values["introduction"]
    assert document.values["summaries"][0].body == "<p>&lt;script&gt;1</p>"


def test_it_is_recognised_by_the_bullets_of_its_list() -> None:
    assert listing.recognises(HERE.read_bytes(), "page.txt")
    assert not listing.recognises(HERE.read_bytes(), "page.html")
    assert not listing.recognises(b"Just words.", "page.txt")


@given(st.text("• \n()12;.ABsee,19-–", max_size=300) | st.text(max_size=300))
def test_no_page_makes_the_reader_fail(
    tmp_path_factory: pytest.TempPathFactory, words: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(words.encode("utf-8", "replace"))
    for each in listing.read(path):
        assert not isinstance(each, Patch) or each.applied_to(None).title


@given(st.text(), st.lists(st.text()))
def test_a_key_leads_through_an_address_and_back(key: str, parts: list[str]) -> None:
    kind, step = address("collection", hashed("x", key, *parts)).removeprefix("/").split("/")
    assert (kind, addressed(step)) == ("collection", hashed("x", key, *parts))


def _hostile() -> dict[str, Any]:
    return {
        "joints": "See (1) " + ";" * 200_000 + "x",
        "names": "See (1) " + "A, 19" * 100_000,
        "credits": "(Image, " * 50_000,
        "numbers": "(1) " * 100_000,
        "bullets": "  • " * 100_000,
    }


@pytest.mark.parametrize("case", _hostile())
def test_a_hostile_page_takes_no_more_time_than_its_length(path: Path, case: str) -> None:
    written(path, "T", "", _hostile()[case], "", "  • One")
    assert list(listing.read(path))
