from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from fonds.records import text as profile
from fonds.web.shown.blocks import body


def minted(source: str) -> str:
    return profile.mint(profile.clean(source).xhtml, 0)[0]


def test_a_paragraph_has_its_number_as_its_address() -> None:
    (block,) = body('<p id="p17">Words.</p>', "t3").blocks
    assert (block.id, block.number) == ("t3-p17", "17")
    assert block.markup == '<p id="t3-p17">Words.</p>'


def test_links_within_the_text_follow_its_prefix_and_others_do_not() -> None:
    markup = '<p id="p1"><a href="#p2">on</a> <a href="/document/4">out</a> literal href="#p2"</p>'
    (block,) = body(markup, "t3").blocks
    assert 'href="#t3-p2"' in block.markup
    assert 'href="/document/4"' in block.markup
    assert 'literal href="#p2"' in html.fromstring(block.markup).text_content()


def test_a_note_stands_after_the_text_and_leads_back() -> None:
    markup = (
        '<p id="p1">Words<a class="note-ref" href="#n2">a</a></p>'
        '<aside class="note" data-by="translator" data-label="a" id="n2">'
        '<p id="p3">Note.</p></aside>'
    )
    shown = body(markup, "t3")
    assert len(shown.blocks) == 1
    (note,) = shown.notes
    assert (note.id, note.label, note.by, note.back) == ("t3-n2", "a", "translator", "t3-n2-ref")
    assert 'id="t3-n2-ref"' in shown.blocks[0].markup


def test_a_blacked_out_passage_is_told_in_words() -> None:
    markup = (
        '<p id="p1"><span class="redacted" data-extent="3 lines" data-code="(b)(1)"></span> and '
        '<span class="redacted" data-extent="1 line">[one line not declassified]</span></p>'
    )
    (block,) = body(markup, "t3").blocks
    told = html.fromstring(block.markup).text_content()
    assert told == "withheld: 3 lines, (b)(1) and [one line not declassified]"


def test_our_own_words_in_a_foreign_text_say_their_language() -> None:
    (block,) = body('<p id="p1"><span class="redacted"></span></p>', "t3").blocks
    (span,) = html.fromstring(block.markup).cssselect(".redacted")
    assert (span.get("lang"), span.get("dir"), span.text) == ("en", "ltr", "withheld")


def test_a_gap_and_a_doubtful_reading_are_told_apart() -> None:
    markup = (
        '<p id="p1"><span class="illegible" data-extent="2 words"></span> '
        '<span class="illegible">девять</span></p>'
    )
    (block,) = body(markup, "t3").blocks
    assert html.fromstring(block.markup).text_content() == "[illegible: 2 words] девять [?]"


def test_whose_hand_changed_the_text_is_told() -> None:
    (block,) = body('<p id="p1"><ins data-hand="Stalin">no</ins></p>', "t3").blocks
    assert html.fromstring(block.markup).text_content() == "no [Stalin]"


def test_a_leaf_begins_with_the_block_behind_its_mark() -> None:
    markup = '<p id="p1">A</p><hr class="leaf-break" data-leaf="12 об."/><p id="p2">B</p>'
    first, second = body(markup, "t3").blocks
    assert (first.leaf, second.leaf) == ("", "leaf 12 об.")


def test_a_last_leaf_with_nothing_on_it_is_still_told() -> None:
    markup = '<p id="p1">A</p><hr class="page-break" data-page="3"/>'
    assert [block.leaf for block in body(markup, "t3").blocks] == ["", "page 3"]


def test_a_heading_of_the_text_stands_below_those_of_the_page() -> None:
    (block,) = body('<h2 id="p1">Item 1</h2>', "t3").blocks
    assert block.heading
    assert block.markup.startswith("<h3")


def test_each_item_of_a_list_has_its_own_address() -> None:
    (block,) = body('<ul><li id="p5">one</li><li id="p6">two</li></ul>', "t3").blocks
    links = html.fromstring(block.markup).cssselect("li > a.place")
    assert [link.get("href") for link in links] == ["#t3-p5", "#t3-p6"]


# A form feed is a page break, which the page tells in words of its own.
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\f"), max_size=200))
def test_no_word_of_a_text_is_lost_on_the_way_to_the_page(words: str) -> None:
    source = minted(profile.from_plain(words).xhtml)
    shown = body(source, "t1")
    markup = "".join(block.markup for block in shown.blocks)
    there = html.fromstring(f"<div>{markup}</div>").text_content() if markup else ""
    assert "".join(profile.plain(source).split()) == "".join(there.split())
