"""What becomes of the texts that editors bring, as Word, web pages and plain text have them."""

from __future__ import annotations

import re

import pytest

from fonds.records import text


def cleaned(source: str, language: str | None = None) -> str:
    return text.clean(source, language).xhtml


def losses(source: str, language: str | None = None) -> str:
    return " ".join(str(loss) for loss in text.clean(source, language).lost)


def test_every_example_in_the_description_of_the_profile_is_canonical() -> None:
    assert text.__doc__ is not None
    blocks, words = re.findall(r"::\n\n((?:    .*\n)+)", text.__doc__)[:2]
    described = "\n".join(line.strip() for line in blocks.splitlines())
    paragraph = " ".join(line.strip() for line in words.splitlines())
    whole = f"{described}\n<p>{paragraph}</p>"
    assert text.clean(whole) == text.CleanText(whole)


def test_a_word_export_becomes_plain_paragraphs() -> None:
    source = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
    <head><style><!-- p.MsoNormal {margin:0cm} --></style>
    <!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
    <body lang=EN-US style='tab-interval:36.0pt'><div class=WordSection1>
    <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:14.0pt'>
    Top Secret<o:p></o:p></span></b></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>To <st1:place
    w:st="on">Moscow</st1:place>.</p></div></body></html>"""
    assert cleaned(source, "en") == (
        "<p><strong>Top Secret</strong></p>\n<p>1.\N{NO-BREAK SPACE}To Moscow.</p>"
    )


def test_a_word_processors_footnotes_become_notes() -> None:
    source = (
        '<p>Signed<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>'
        " in Moscow.</p><hr align=left size=1 width=33%><div style='mso-element:footnote' id=ftn1>"
        '<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> So in the original.</p>'
        "<p>Its second paragraph.</p></div>"
    )
    assert cleaned(source) == (
        '<p>Signed<a class="note-ref" href="#_ftn1">[1]</a> in Moscow.</p>\n'
        '<aside id="_ftn1" class="note" data-label="[1]"><p>So in the original.</p>'
        "<p>Its second paragraph.</p></aside>"
    )


@pytest.mark.parametrize(
    "source",
    [
        (
            '<p>A<a class="sdfootnoteanc" name="f1back" href="#f1mark"><sup>1</sup></a></p>'
            '<div id="f1"><p><a name="f1mark" href="#f1back">1</a> Note.</p></div>'
        ),
        (
            '<p>A<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnotes"><hr/><ol>'
            '<li id="fn:1"><p>Note. <a href="#fnref:1">↩</a></p></li></ol></div>'
        ),
        (
            '<p>A<a href="#fn1" id="fnref1"><sup>1</sup></a></p><section><hr/><ol><li id="fn1">'
            '<p>Note.<a href="#fnref1">↩︎</a></p></li></ol></section>'
        ),
    ],
    ids=["LibreOffice", "Markdown", "pandoc"],
)
def test_footnotes_of_other_programs_become_notes_too(source: str) -> None:
    reference, note = text.paragraphs(text.mint(cleaned(source), 0)[0])
    assert re.fullmatch('A<a class="note-ref" href="#n[0-9]">1</a>', reference.xhtml)
    assert (note.kind, note.label, note.plain) == ("note", "1", "Note.")


def test_plain_brackets_stay_words() -> None:
    source = "<p>Comrade Filippov [Stalin] said[1] [illegible] [3 lines not declassified].</p>"
    assert cleaned(source) == source


def test_a_note_in_the_middle_of_a_sentence_moves_behind_its_paragraph() -> None:
    source = (
        '<p>Before<a class="note-ref" href="#x">1</a>'
        '<aside class="note" data-by="translator" id="x">So <i>there</i>.</aside> and after.</p>'
    )
    assert cleaned(source) == (
        '<p>Before<a class="note-ref" href="#x">1</a> and after.</p>\n'
        '<aside id="x" class="note" data-by="translator"><p>So <em>there</em>.</p></aside>'
    )


def test_whose_a_note_is_stays_open_when_nobody_said() -> None:
    assert "data-by" not in cleaned('<aside class="note">Hm.</aside>')
    assert "data-by: publisher" in losses('<aside class="note" data-by="publisher">Hm.</aside>')


def test_a_redaction_keeps_its_extent_its_code_and_the_words_in_its_place() -> None:
    source = (
        '<p>He met <span class="redacted" data-extent="3 lines" data-code="EO 13526 3.3(b)(1)" '
        'data-overprint="SANITIZED">[3 lines not declassified]</span> and left '
        '<span class="redacted" data-extent="1 word"></span>.</p>'
    )
    assert text.clean(source) == text.CleanText(source)


def test_a_redaction_over_two_paragraphs_is_counted_once() -> None:
    source = '<span class="redacted" data-extent="9 lines"><p>One</p><p>Two</p></span>'
    assert cleaned(source) == (
        '<p><span class="redacted" data-extent="9 lines">One</span></p>\n'
        '<p><span class="redacted">Two</span></p>'
    )


def test_an_empty_redaction_survives_bad_nesting() -> None:
    assert cleaned('<b><span class="redacted" data-extent="1 line"></b></span>') == (
        '<p><strong><span class="redacted" data-extent="1 line"></span></strong></p>'
    )


def test_page_and_leaf_breaks_keep_their_numbers_and_part_no_words() -> None:
    source = (
        '<p>Ки<span class="leaf-break" data-leaf="12 об."></span>тая</p>\n'
        '<hr class="page-break" data-page="iv" data-scan="7"/>\n<p>End.</p>'
    )
    assert text.clean(source) == text.CleanText(source)
    assert text.plain(source) == "Китая\n\nEnd."


def test_a_paragraph_of_breaks_alone_is_a_break_between_paragraphs() -> None:
    assert cleaned('<p>A</p><p><span class="page-break"></span></p>') == (
        '<p>A</p>\n<hr class="page-break"/>'
    )


def test_a_forced_page_break_of_a_word_processor_is_a_page_break() -> None:
    style = "mso-special-character:line-break;page-break-before:always"
    source = f"<p>A</p><br clear=all style='{style}'><p>B"
    assert cleaned(source) == '<p>A</p>\n<p><span class="page-break"></span>B</p>'


def test_insertions_and_deletions_on_the_paper_stay() -> None:
    source = '<p><ins data-hand="pencil" data-place="margin">No.</ins> <s>Yes.</s></p>'
    assert cleaned(source) == source.replace("s>", "del>").replace("indel>", "ins>")


def test_tracked_changes_are_kept_and_announced() -> None:
    source = '<p>A <ins cite="mailto:editor" datetime="2001-01-01T00:00">word</ins></p>'
    assert cleaned(source) == "<p>A <ins>word</ins></p>"
    assert "Tracked changes" in losses(source)


def test_verse_keeps_its_lines() -> None:
    source = "<p>床前明月光<br>\n疑是地上霜<br/></p>"
    assert cleaned(source, "zh") == "<p>床前明月光<br/>疑是地上霜</p>"


def test_arabic_keeps_its_direction_inside_another_language() -> None:
    source = (
        "<p class=MsoNormal dir=RTL><span lang=AR-SA>برقية إلى القاهرة</span></p><p>English.</p>"
    )
    assert cleaned(source, "en") == (
        '<p lang="ar-SA" dir="rtl">برقية إلى القاهرة</p>\n<p>English.</p>'
    )


def test_marks_of_direction_stay_and_overrides_go() -> None:
    source = "<p>a\u200eb\u2067c\u2069 \u202eevil\u202c \u202bd\u202c</p>"
    assert cleaned(source) == "<p>a\u200eb\u2067c\u2069 evil \u202bd\u202c</p>"
    assert "U+202E" in losses(source)


def test_code_points_stay_as_the_evidence_has_them() -> None:
    decomposed, composed, compatibility = "й", "й", "ﬁ 車\uf902 \u00ad"
    source = f"<p>{decomposed} {composed} {compatibility}</p>"
    assert cleaned(source) == source


def test_a_language_that_goes_without_saying_is_not_said() -> None:
    source = '<p lang="RU">Да, <i lang="en">yes</i></p><p><span lang=ru>Да</span> <span lang=ru>да'
    assert cleaned(source, "ru") == '<p>Да, <span lang="en"><em>yes</em></span></p>\n<p>Да да</p>'
    assert cleaned(source) == (
        '<p lang="ru">Да, <span lang="en"><em>yes</em></span></p>\n<p lang="ru">Да да</p>'
    )


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("ZH-hant-tw", "zh-Hant-TW"),
        ("sr_latn", "sr-Latn"),
        ("de-1996", "de-1996"),
        ("EN-us", "en-US"),
    ],
)
def test_language_codes_are_written_as_the_standard_writes_them(written: str, tag: str) -> None:
    assert cleaned(f'<p lang="{written}">x</p>') == f'<p lang="{tag}">x</p>'


def test_a_language_that_is_no_code_is_dropped_and_named() -> None:
    assert cleaned('<p lang="Old Church Slavonic">x</p>') == "<p>x</p>"
    assert "Old Church Slavonic" in losses('<p lang="Old Church Slavonic">x</p>')
    assert "BCP 47" in losses("<p>x</p>", "Russian language")


def test_the_language_of_the_record_stands_over_that_of_the_page() -> None:
    source = '<html xml:lang="en"><body><p>Слова</p></body></html>'
    assert cleaned(source, "ru") == "<p>Слова</p>"
    assert "another language" in losses(source, "ru")
    assert cleaned(source) == '<p lang="en">Слова</p>'


def test_tables_keep_rows_heads_and_spans_and_nothing_else() -> None:
    source = (
        "<table border=1><caption>List</caption><thead><tr><th scope=col>No.<th>Name</thead><tbody>"
        "<tr><td colspan=2><p>Both</p><tr><td>1<td><p>a</p><p>b</p></table>"
    )
    assert cleaned(source) == (
        '<table><caption>List</caption><tr><th scope="col">No.</th><th>Name</th></tr>'
        '<tr><td colspan="2">Both</td></tr><tr><td>1</td><td><p>a</p><p>b</p></td></tr></table>'
    )


def test_words_that_stand_loose_in_a_table_get_a_row() -> None:
    assert cleaned("<table>loose<tr><td>a<td>b</table>") == (
        "<table><tr><td>loose</td></tr><tr><td>a</td><td>b</td></tr></table>"
    )


def test_a_table_that_only_draws_a_box_becomes_paragraphs() -> None:
    source = "<table><tr><td dir=rtl><p>One</p><p>Two</p></td></tr></table>"
    assert cleaned(source) == '<p dir="rtl">One</p>\n<p dir="rtl">Two</p>'
    assert "draw a box" in losses(source)


def test_lists_keep_their_numbers() -> None:
    source = '<ol start="5" type="I"><li>five</li><li value="9">nine</li></ol>'
    assert text.clean(source) == text.CleanText(source)


def test_a_list_straight_in_a_list_belongs_to_the_item_before() -> None:
    assert cleaned("<ul><li>a<ul><li>b</ul><ul><li>c</ul></ul>") == (
        "<ul><li><p>a</p><ul><li>b</li></ul><ul><li>c</li></ul></li></ul>"
    )


def test_headings_begin_one_level_down_when_the_source_begins_at_the_top() -> None:
    assert cleaned("<h1>A</h1><h2>B</h2><h6>C</h6>") == "<h2>A</h2>\n<h3>B</h3>\n<h6>C</h6>"
    assert cleaned("<h2>A</h2><h3>B</h3>") == "<h2>A</h2>\n<h3>B</h3>"


def test_a_heading_around_a_paragraph_stays_a_heading() -> None:
    assert cleaned("<h2><p>Title</p></h2><h3><div>Next</div></h3>x") == (
        "<h2>Title</h2>\n<h3>Next</h3>\n<p>x</p>"
    )


@pytest.mark.parametrize(
    "source",
    [
        "<b><i>x</i></b>",
        "<i><b>x</b></i>",
        "<strong><em>x</em></strong>",
        '<span style="font-weight: bold; font-style: italic">x</span>',
        "<p><b>\n <i>x</i></b>\n</p>\n\n",
        "<div><p><b><i>x</i></b></div>",
        "<p><font size=2><B><I>x</I></B></font></p><p> </p>",
    ],
)
def test_equal_content_has_one_form(source: str) -> None:
    assert cleaned(source) == "<p><strong><em>x</em></strong></p>"


def test_neighbours_that_say_the_same_are_joined() -> None:
    assert cleaned("<p><b>Po</b><b>litburo</b> <i> a</i><i> </i>b</p>") == (
        "<p><strong>Politburo</strong> <em>a </em>b</p>"
    )


def test_typed_text_keeps_lines_and_columns() -> None:
    assert cleaned("<pre>No.  Name\n 1   Li\n\nEnd</pre>") == (
        "<p>No. \u00a0Name<br/>\u00a01 \u00a0\u00a0Li</p>\n<p>End</p>"
    )


def test_styles_scripts_and_actions_go() -> None:
    source = (
        '<p onclick="x()" style="color:red">A<script>let a = "<p>"</script><style>p{}</style>'
        '<svg onload="x()"><text>B</text></svg><iframe src="//e"></iframe></p>'
    )
    assert cleaned(source) == "<p>AB</p>"
    told = losses(source)
    assert all(word in told for word in ("onclick", "onload", "Scripts", "Embedded", "colours"))


def test_a_picture_leaves_the_words_given_in_its_place() -> None:
    source = '<p>Seal:<img src="seal.png" alt="Seal of the ministry" onerror="x()"></p>'
    assert cleaned(source) == "<p>Seal: Seal of the ministry</p>"
    assert "Pictures were left out" in losses(source)


def test_what_the_source_hides_stays_hidden_and_is_told() -> None:
    for source in (
        '<p>A<span style="display: none">secret</span></p>',
        "<p>A<span style='mso-hide:all'>secret</span></p>",
        "<p>A</p><div hidden><div>secret</div><b>secret</b></div>",
        "<p>A</p><p style='visibility:hidden'>secret<p style='display:none'>secret</p>",
        "<p>A</p><template>secret</template>",
    ):
        assert cleaned(source) == "<p>A</p>"
        assert "hides" in losses(source)


def test_a_hidden_paragraph_without_an_end_hides_only_itself() -> None:
    assert cleaned("<p hidden>secret<p>shown") == "<p>shown</p>"


def test_words_in_angle_brackets_are_not_lost_silently() -> None:
    assert "<illegible>" in losses("<p>He said <illegible> and left</p>")
    assert "<неразб.>" in cleaned("<p>Он <неразб.> ушёл</p>").replace("&lt;", "<").replace(
        "&gt;", ">"
    )


def test_the_loss_of_words_is_told_first_and_marked() -> None:
    lost = text.clean('<p style="color:red" title="a hint">x<unknown></p>').lost
    assert [loss.words for loss in lost] == [True, True, False]
    assert all(loss.what.endswith(".") and loss.remedy.endswith(".") for loss in lost)


def test_a_careful_source_loses_nothing() -> None:
    assert text.clean("<p>A <b>word</b>, <a href='/document/1'>one</a>.</p>").lost == ()


def test_characters_that_no_text_can_hold_are_removed_and_told() -> None:
    source = "<p>A\x00B\x07 \ud800 \ufffe</p>"
    assert cleaned(source) == "<p>AB \ufffd \ufffd</p>"
    told = losses(source)
    assert "U+0007" in told
    assert "U+D800" in told


def test_halves_of_a_character_are_made_whole() -> None:
    assert text.clean("<p>\ud842\udfb7</p>") == text.CleanText("<p>𠮷</p>")


def test_an_empty_source_is_an_empty_text() -> None:
    for source in (
        "",
        " \n",
        "<p></p>",
        "<html><body></body></html>",
        "<p>&nbsp;</p><ul><li></ul>",
    ):
        assert text.clean(source) == text.CleanText("")
    assert text.paragraphs("") == ()
    assert text.plain("") == ""
    assert text.mint("", 4) == ("", 4)


def test_only_the_profile_passes_for_the_profile() -> None:
    assert text.is_canonical("<p>A <em>b</em></p>")
    assert text.is_canonical("")
    for other in ("A", "<p>A</p> ", "<p><b>A</b></p>", "<p>A", "<p>&nbsp;</p>", "<p id='p1'>A</p>"):
        assert not text.is_canonical(other)
    assert not text.is_canonical('<p lang="ru">A</p>', "ru")
