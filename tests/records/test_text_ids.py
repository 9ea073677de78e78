"""A citation of a paragraph stays true: its id is given once, kept, and never given again."""

from __future__ import annotations

import pytest

from fonds.records import text


def ids(xhtml: str) -> list[str]:
    return [passage.id for passage in text.paragraphs(xhtml)]


def paragraphs_of(*words: str) -> str:
    return text.clean("".join(f"<p>{said}</p>" for said in words)).xhtml


LETTER = (
    "The Ambassador called on the Minister at three o'clock.",
    "He said that his government was ready to begin talks in the spring.",
    "The Minister answered that he would have to consult his colleagues.",
    "The talk lasted for two hours.",
)


def test_every_kind_of_passage_gets_an_id() -> None:
    source = (
        "<h2>A</h2><p>B</p><ul><li>C</li></ul><table><caption>D</caption><tr><td>E</td><td>F</td>"
        '</tr></table><blockquote><p>G</p></blockquote><aside class="note"><p>H</p></aside>'
    )
    minted, highest = text.mint(text.clean(source).xhtml, 0)
    assert ids(minted) == ["p1", "p2", "p3", "p4", "p5", "p6", "n7"]
    assert highest == 8  # the paragraph in the note has its own


def test_a_deleted_paragraph_takes_its_number_with_it() -> None:
    minted, highest = text.mint(paragraphs_of("One", "Two"), 0)
    shorter = minted.splitlines()[0]
    longer, highest = text.mint(f"{shorter}\n<p>Three</p>", highest)
    assert ids(longer) == ["p1", "p3"]
    assert highest == 3


def test_ids_above_the_highest_raise_it() -> None:
    assert text.mint('<p id="p40">A</p>\n<p>B</p>', 3) == (
        '<p id="p40">A</p>\n<p id="p41">B</p>',
        41,
    )


def test_an_id_from_nowhere_cannot_use_up_the_numbers() -> None:
    source = '<p id="p999999999">A</p>\n<p><a href="#p999999999">B</a></p>'
    assert text.mint(source, 3) == ('<p id="p4">A</p>\n<p id="p5"><a href="#p4">B</a></p>', 5)


def test_of_two_equal_ids_the_first_stays() -> None:
    source = '<p id="p2">A</p>\n<p id="p2">B</p>\n<p><a href="#p2">C</a></p>'
    assert text.mint(source, 2) == (
        '<p id="p2">A</p>\n<p id="p3">B</p>\n<p id="p4"><a href="#p2">C</a></p>',
        4,
    )


def test_links_follow_when_an_id_of_the_source_is_replaced() -> None:
    source = text.clean(
        '<p>See<a class="note-ref" href="#fn">1</a>.</p><aside class="note" id="fn">N</aside>'
    ).xhtml
    minted = (
        '<p id="p7">See<a class="note-ref" href="#n8">1</a>.</p>\n'
        '<aside id="n8" class="note"><p id="p9">N</p></aside>'
    )
    assert text.mint(source, 6) == (minted, 9)


def test_a_text_that_comes_in_again_keeps_its_ids() -> None:
    minted, highest = text.mint(paragraphs_of(*LETTER), 0)
    assert text.keep_ids(minted, paragraphs_of(*LETTER)) == minted
    assert text.mint(minted, highest) == (minted, highest)


def test_a_corrected_paragraph_keeps_its_id() -> None:
    minted, _ = text.mint(paragraphs_of(*LETTER), 0)
    corrected = [LETTER[0], LETTER[1].replace("spring", "autumn").replace("ready", "willing")]
    assert ids(text.keep_ids(minted, paragraphs_of(*corrected, *LETTER[2:]))) == ids(minted)


def test_an_inserted_paragraph_has_no_id_yet() -> None:
    minted, _ = text.mint(paragraphs_of(*LETTER), 0)
    longer = (*LETTER[:2], "Tea was served by the second secretary, who then left.", *LETTER[2:])
    kept = text.keep_ids(minted, paragraphs_of(*longer))
    assert ids(kept) == ["p1", "p2", "", "p3", "p4"]
    assert ids(text.mint(kept, 4)[0]) == ["p1", "p2", "p5", "p3", "p4"]


def test_another_paragraph_does_not_inherit_the_id_of_a_deleted_one() -> None:
    minted, _ = text.mint(paragraphs_of(*LETTER), 0)
    other = (LETTER[0], "Weather reports for the northern provinces follow below.", *LETTER[2:])
    assert ids(text.keep_ids(minted, paragraphs_of(*other))) == ["p1", "", "p3", "p4"]


def test_a_paragraph_that_moved_keeps_its_id() -> None:
    minted, _ = text.mint(paragraphs_of(*LETTER), 0)
    moved = (LETTER[2], *LETTER[:2], LETTER[3])
    assert ids(text.keep_ids(minted, paragraphs_of(*moved))) == ["p3", "p1", "p2", "p4"]


def test_repeated_paragraphs_keep_their_order() -> None:
    minted, _ = text.mint(paragraphs_of("* * *", "A", "* * *"), 0)
    again = paragraphs_of("* * *", "A", "* * *", "* * *")
    assert ids(text.keep_ids(minted, again)) == ["p1", "p2", "p3", ""]


def test_a_heading_that_became_a_paragraph_is_the_same_passage() -> None:
    minted, _ = text.mint("<h2>Agenda of the meeting</h2>", 0)
    assert text.keep_ids(minted, "<p>Agenda of the meeting</p>") == (
        '<p id="p1">Agenda of the meeting</p>'
    )


def test_notes_keep_their_ids_and_references_follow() -> None:
    source = '<p>See<a href="#a">1</a>.</p><aside class="note" id="a">So in the original.</aside>'
    minted, _ = text.mint(text.clean(source).xhtml, 0)
    again = text.clean(source.replace('"a"', '"b"').replace("#a", "#b")).xhtml
    assert text.keep_ids(minted, again) == minted


def test_ten_thousand_paragraphs_find_their_ids() -> None:
    words = [f"Paragraph {n} of the protocol, on point {n % 7}." for n in range(10_000)]
    minted, _ = text.mint(paragraphs_of(*words), 0)
    kept = text.keep_ids(minted, paragraphs_of(*reversed(words)))
    assert ids(kept) == list(reversed(ids(minted)))


def test_several_texts_on_a_page_do_not_share_ids() -> None:
    source = (
        '<p id="p1">A<a class="note-ref" href="#n2">1</a> <a href="/document/3">B</a></p>\n'
        '<aside id="n2" class="note"><p id="p3">C</p></aside>'
    )
    shown = text.prefixed(source, "t12-")
    assert 'id="t12-p1"' in shown
    assert 'href="#t12-n2"' in shown
    assert 'href="/document/3"' in shown


@pytest.mark.parametrize("highest", [0, 7, 10**6])
def test_minting_twice_changes_nothing(highest: int) -> None:
    minted, new_highest = text.mint(paragraphs_of(*LETTER), highest)
    assert text.mint(minted, new_highest) == (minted, new_highest)
    assert text.is_canonical(minted)
