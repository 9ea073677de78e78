"""What a text says: in plain words, and passage by passage beside its translation."""

from __future__ import annotations

import pytest

from fonds.records import text
from fonds.records.text import Paragraph

WHOLE = text.clean(
    """
    <h2>Protocol</h2>
    <hr class="page-break" data-page="1" data-leaf="12"/>
    <p>On the fourth<a class="note-ref" href="#f">1</a> the <q>commission</q> met.<br/>Present:</p>
    <ol start="3"><li>Li</li><li><p>Wang</p><p>and his aide</p><ul><li>both</li></ul></li></ol>
    <p>Text <span class="leaf-break" data-leaf="12 об."></span>over the leaf.</p>
    <table><tr><th>No.</th><th>Name</th></tr><tr><td>1</td><td><p>a</p><p>b</p></td></tr></table>
    <blockquote><p lang="ru">Цитата</p></blockquote>
    <p>The <span class="redacted" data-extent="2 lines" data-code="(b)(1)"></span> was
    <span class="illegible"></span> by <span class="illegible">Petrov</span>.</p>
    <aside class="note" data-by="translator" id="f"><p>So in the original.</p><p>Sic.</p></aside>
    """
).xhtml


def test_plain_words_are_paragraphs_then_notes() -> None:
    assert text.plain(WHOLE) == (
        "Protocol\n\n"
        "On the fourth[1] the “commission” met.\nPresent:\n\n"
        "3. Li\n\n4. Wang\n\nand his aide\n\n• both\n\n"
        "Text over the leaf.\n\n"
        "No.\tName\n1\ta b\n\n"
        "Цитата\n\n"
        "The [redacted: 2 lines, (b)(1)] was [illegible] by Petrov [?].\n\n"
        "[1, translator’s note] So in the original.\nSic."
    )


def test_passages_come_in_the_order_of_the_text() -> None:
    assert [passage.kind for passage in text.paragraphs(WHOLE)] == [
        *("h2", "p", "li", "p", "p", "li", "p", "tr", "tr", "quotation", "p", "note"),
    ]


def test_a_passage_knows_the_leaf_and_page_on_which_it_begins() -> None:
    where = {passage.plain[:4]: (passage.leaf, passage.page) for passage in text.paragraphs(WHOLE)}
    assert where["Prot"] == ("", "")
    assert where["On t"] == ("12", "1")
    assert where["Text"] == ("12", "1")
    assert where["Цита"] == ("12 об.", "1")


def test_a_break_before_the_first_words_counts_for_the_passage() -> None:
    source = (
        '<p><span class="leaf-break" data-leaf="4"></span>A<span class="leaf-break"></span></p>'
    )
    first, second = text.paragraphs(f"{source}\n<p>B</p>")
    assert (first.leaf, second.leaf) == ("4", "")


def test_a_break_names_the_scan_that_begins_with_it() -> None:
    source = '<hr class="page-break" data-page="iv" data-scan="9"/>\n<p>A</p>'
    (passage,) = text.paragraphs(source)
    assert (passage.page, passage.scan) == ("iv", "9")


def test_a_passage_has_the_language_and_direction_around_it() -> None:
    source = '<blockquote lang="ar" dir="rtl"><p>أ</p><p lang="fa">ب</p></blockquote>\n<p>A</p>'
    assert [(passage.lang, passage.dir) for passage in text.paragraphs(source)] == [
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("", ""),
    ]


def test_a_passage_gives_its_inner_markup_escaped() -> None:
    (passage,) = text.paragraphs('<p id="p1">1 &lt; 2 &amp; <em>so</em><br/>on</p>')
    assert passage == Paragraph(
        id="p1",
        kind="p",
        xhtml="1 &lt; 2 &amp; <em>so</em><br/>on",
        plain="1 < 2 & so\non",
    )


def test_a_note_says_whose_it_is_and_by_which_mark() -> None:
    *_, note = text.paragraphs(WHOLE)
    assert (note.kind, note.by, note.label) == ("note", "translator", "1")
    source = '<aside class="note" data-label="*"><p>A</p></aside>'
    assert text.paragraphs(source)[0].label == "*"
    assert text.plain(source) == "[*] A"
    assert text.plain('<aside class="note" data-by="editor"><p>A</p></aside>') == (
        "[editor’s note] A"
    )


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2."]),
        (' start="-1"', ["-1.", "0."]),
        (' reversed="reversed"', ["2.", "1."]),
        (' start="26" type="a"', ["z.", "aa."]),
        (' start="3" type="A"', ["C.", "D."]),
        (' start="1949" type="I"', ["MCMXLIX.", "MCML."]),
        (' start="3999" type="i"', ["mmmcmxcix.", "4000."]),
    ],
)
def test_items_bear_the_numbers_that_a_browser_shows(attributes: str, markers: list[str]) -> None:
    source = f"<ol{attributes}><li>A</li><li>B</li></ol>"
    assert [passage.marker for passage in text.paragraphs(source)] == markers


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        ('<span class="redacted"></span>', "[redacted]"),
        ('<span class="redacted">[3 lines not declassified]</span>', "[3 lines not declassified]"),
        ('<span class="redacted" data-extent="1 page">name</span>', None),
        ('<span class="redacted" data-overprint="SANITIZED"></span>', None),
        ('<span class="illegible" data-extent="2 words"></span>', "[illegible: 2 words]"),
        ('<span class="illegible">[Petrov?]</span>', "[Petrov?]"),
    ],
)
def test_a_gap_is_said_in_square_brackets(gap: str, said: str | None) -> None:
    other = {
        "1 page": "[redacted: 1 page; in its place: name]",
        "SANITIZED": "[redacted: overprinted “SANITIZED”]",
    }
    expected = said or next(words for key, words in other.items() if key in gap)
    assert text.plain(f"<p>A {gap} B</p>") == f"A {expected} B"
