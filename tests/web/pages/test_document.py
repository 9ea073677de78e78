from __future__ import annotations

import pytest
from django.test import Client

from fonds.catalogue import save
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Role
from fonds.records.file import File
from fonds.records.transcription import Text
from tests.web.conftest import Read, facts, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize("asked", ["/document/302", "/document/302/old", "/document/302/%E5%85%B6"])
def test_any_other_address_of_a_document_leads_to_its_own(
    client: Client, archive: None, asked: str
) -> None:
    answer = client.get(f"{asked}?r=en")
    assert answer.status_code == 301
    assert answer["Location"] == "/document/302/specimen-letter-that-asks-for-a-second-key?r=en"


@pytest.mark.parametrize(
    "address", ["/document/0", "/document/007", "/document/99999999999999999999", "/document/-1"]
)
def test_a_number_nobody_was_given_is_not_there(
    client: Client, archive: None, address: str
) -> None:
    assert client.get(address).status_code == 404


def test_a_historian_finds_what_is_checked_first_in_the_order_of_checking(read: Read) -> None:
    told = facts(read("/document/301"))
    wanted = [
        *("Date", "Date of the talk", "Registered", "Author", "To", "Taking part", "Interpreter"),
        *("Mentioned", "Written at", "Where it lies", "Consultation", "Marking", "Handling"),
        *("Copy number", "Extent", "Notes on it", "Release", "Numbers", "Completeness", "Stage"),
        *("Languages", "Printed before in", "Event", "Subjects", "Translated by"),
        *("Source as given", "Rights"),
    ]
    assert list(told) == wanted
    assert told["Date"][0].startswith("12 March 1957, 21:00 as written: 12.III.57")
    assert "fond 0100, opis 50, delo 4, list 3–4" in told["Where it lies"][0]
    assert told["Interpreter"] == ["Not stated"]
    assert told["Marking"] == ["Секретно"]


def test_whose_words_a_title_is_stands_beneath_it(read: Read) -> None:
    assert words(one(read("/document/301"), "h1 + .title-told")) == "Supplied title"
    assert not read("/document/304").cssselect(".title-told")


def test_a_document_with_a_title_alone_shows_no_empty_row(read: Read) -> None:
    page = read("/document/304")
    assert facts(page) == {"Date": ["The paper bears no date"]}
    assert not page.cssselect(".reading, .related, .prose")


def test_foreign_words_carry_their_language_and_the_way_they_run(read: Read) -> None:
    page = read("/document/301")
    (stamp, _) = page.cssselect(".facts .stamped")
    assert (stamp.get("lang"), stamp.get("dir")) == ("ru", "ltr")
    title = one(read("/document/307"), "h1")
    assert (title.get("lang"), title.get("dir")) == ("ar", "rtl")
    assert read("/document/307").cssselect(".x")[0].get("dir") == "rtl"


def test_original_and_translation_stand_in_step(read: Read) -> None:
    page = read("/document/301")
    rows = page.cssselect(".reading > .x")
    assert [row.get("lang") for row in rows[:4]] == ["ru", "en", "ru", "en"]
    assert len(page.cssselect(".x.first")) == len(page.cssselect(".x.second")) == 6
    assert [words(each) for each in page.cssselect(".reading > .leaf")] == ["leaf 3", "leaf 3 об."]


def test_the_address_chooses_the_texts(read: Read) -> None:
    page = read("/document/301?l=zh-Hans&r=none")
    assert {row.get("lang") for row in page.cssselect(".x")} == {"zh-Hans"}
    assert not page.cssselect(".x.second")
    current = [words(each) for each in page.cssselect(".pick [aria-current]")]
    assert current == ["Chinese (simplified)", "None"]


def test_machine_text_is_labelled_where_it_is_chosen_and_where_it_is_read(read: Read) -> None:
    assert "MUSTER" not in words(read("/document/301"))
    page = read("/document/301?r=de")
    assert "made by machine and not checked" in words(one(page, ".told.machine"))
    assert any("German · made by machine" in words(each) for each in page.cssselect(".pick a"))


def test_every_address_within_the_page_leads_somewhere(read: Read) -> None:
    for address in ("/document/301", "/document/301?l=ru&r=zh-Hans", "/document/307"):
        page = read(address)
        ids = [each.get("id") for each in page.cssselect("[id]")]
        assert len(ids) == len(set(ids))
        inner = {each.attrib["href"][1:] for each in page.cssselect('a[href^="#"]')}
        assert inner <= set(ids)


def test_a_note_leads_to_its_place_and_back(read: Read) -> None:
    page = read("/document/301")
    note = one(page, ".footnotes li")
    assert words(note) == "1 A set phrase. translator’s note"
    (reference,) = page.cssselect(".x > p .note-ref")
    assert reference.get("href") == f"#{note.get('id')}"
    assert one(note, "a.note-ref").get("href") == f"#{reference.get('id')}"


def test_relations_are_read_from_both_ends(read: Read) -> None:
    assert words(one(read("/document/301"), ".related li")).startswith(
        "Replies to SPECIMEN letter that asks for a second key 1 March 1957"
    )
    assert words(one(read("/document/302"), ".related li")).startswith("Answered by SPECIMEN")


def test_what_stands_before_and_after_in_each_collection_is_at_hand(read: Read) -> None:
    page = read("/document/301")
    holders = [words(each) for each in page.cssselect(".holder")]
    assert holders[:2] == ["SPECIMEN Teaching Papers", "SPECIMEN Crates, 1950-1959"]
    before, after = page.cssselect(".neighbours a")
    assert before.attrib["href"].startswith("/document/302/")
    assert after.attrib["href"].startswith("/document/307/")


def test_the_citation_gives_the_address_that_will_not_change(read: Read) -> None:
    cite = one(read("/document/301"), "p.cite")
    assert cite.cssselect("a")[0].get("href") == "http://testserver/document/301"
    assert "12 March 1957" in words(cite) or "March 12, 1957" in words(cite)


def test_copies_stand_apart_when_there_are_several(read: Read) -> None:
    heads = [words(each) for each in read("/document/302").cssselect(".copy h2")]
    assert heads == ["Copy 1 of 2: carbon copy", "Copy 2 of 2: private copy"]


def test_what_an_editor_writes_is_never_taken_for_markup(client: Client, db: None) -> None:
    hostile = '"><script>alert(1)</script>'
    document = Document(
        title=hostile,
        title_language='en" onload="x',
        participations=(Participation(role=Role.AUTHOR, written=hostile, capacity=hostile),),
        source_written=hostile,
        languages=('ru" onclick="x',),
    )
    (saved,) = save.accept([document], actor="editor").saved
    page = client.get(f"/document/{saved.record.number}", follow=True).content.decode()
    assert "<script>alert" not in page
    assert 'onload="x' not in page
    assert 'onclick="x' not in page
    assert page.count("<script") == 1


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (HistoricalDate(edtf="1911-04", written="April 1911"), "April 1911"),
        (HistoricalDate(edtf="1911-04", written="IV. 1911"), "April 1911 as written: IV. 1911"),
        (HistoricalDate(written="31 September 1950"), "31 September 1950"),
    ],
)
def test_the_words_of_a_date_are_told_once(date: HistoricalDate, told: str, read: Read) -> None:
    (saved,) = save.accept([Document(title="Letter", dates=(date,))]).saved
    page = read(f"/document/{saved.record.number}")
    assert facts(page)["Date"] == [told]
    assert "undated" not in words(page)


def test_the_other_forms_and_downloads_of_a_document_are_at_hand(read: Read) -> None:
    page = read("/document/301")
    assert [words(each) for each in page.cssselect(".also-cited dt")] == [
        "Chicago, note",
        "Chicago, bibliography",
        "MLA",
        "APA",
    ]
    kinds = {each.get("type"): each.get("href") for each in page.cssselect('link[rel="alternate"]')}
    assert kinds["application/x-research-info-systems"] == "/document/301.ris"
    assert kinds["text/plain"] == "/document/301.txt"
    assert kinds["application/json"] == "/document/301.json"
    shown = {each.get("href") for each in page.cssselect(".opening .note a")}
    assert {"/document/301.ris", "/document/301.txt", "/document/301.json"} <= shown


def test_a_paragraph_is_cited_and_corrected_by_its_address(read: Read) -> None:
    page = read("/document/301")
    assert "#t301-p2" in words(page)
    link = page.cssselect(".x.first .amend")[1]
    assert link.get("href") == "/correct/document/301?paragraph=t301-p2"


def test_notes_stand_by_the_passage_they_belong_to(read: Read) -> None:
    page = read("/document/301")
    assert page.cssselect(".x.second .footnotes")
    assert not page.cssselect(".remarks")
    alone = read("/document/301?l=en&r=none")
    assert alone.cssselect(".reading.alone > .footnotes")


def test_a_specimen_says_at_its_head_that_it_is_none_of_history(read: Read) -> None:
    assert "Not a historical document" in words(read("/document/301"))
    assert "Not a historical document" not in words(read("/document/308"))


def test_several_copies_are_named_at_the_top_and_lead_to_what_is_said_of_each(read: Read) -> None:
    page = read("/document/302")
    assert facts(page)["Where it lies"][:2] == [
        "SAE carbon copy",
        "SPECIMEN private collection private copy",
    ]
    links = [each.get("href") for each in page.cssselect('dd a[href^="#copy"]')]
    assert links == ["#copy-1", "#copy-2"]
    assert [each.get("id") for each in page.cssselect(".copy")] == ["copy-1", "copy-2"]


def test_a_long_text_with_many_pages_is_one_page(client: Client, db: None) -> None:
    number = save.accept([Document(title="Minutes")]).saved[0].record.number
    body = "".join(f"<p>{'Words of the minutes. ' * 20}{place}</p>" for place in range(2500))
    scans = [
        File(document=number, sha256="ab" * 32, media_type="image/jpeg", order=place)
        for place in range(1, 61)
    ]
    save.accept([Text(document=number, language="en", body=body), *scans])
    said = client.get(f"/document/{number}", follow=True).content.decode()
    assert len(said) > 1_000_000
    assert said.count('loading="lazy"') >= 60
    assert said.count('class="x first"') == 2500
