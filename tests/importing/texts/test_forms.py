"""Markdown, web pages and plain text, each by itself."""

from __future__ import annotations

from fonds.importing.texts import html, markdown, plain

_WORD = """\
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><title>Draft</title>
<style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><o:Author>A. Writer</o:Author></xml><![endif]--></head>
<body lang=RU style='tab-interval:35.4pt'><div class=WordSection1>
<p class=MsoNormal><b><span lang=EN-US>Top secret</span></b><o:p></o:p></p>
<p class=MsoNormal>Беседа.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference>[1]</span></a></p></div>
<div style='mso-element:footnote-list'><hr align=left size=1>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"
name="_ftn1" title="">[1]</a> Примечание.</p></div></div></body></html>
"""


def test_a_word_processors_page_becomes_words_and_notes() -> None:
    reading = html.read(_WORD, "")
    assert reading.language == "ru"
    assert '<span lang="en-US">' in reading.text.xhtml
    assert '<aside id="_ftn1" class="note"' in reading.text.xhtml
    assert "MsoNormal" not in reading.text.xhtml
    assert "A. Writer" not in reading.text.xhtml


def test_a_language_in_a_comment_is_none() -> None:
    assert html.stated_language('<!-- <html lang="ru"> --><html>') == ""


def test_footnotes_of_markdown_become_notes() -> None:
    body = markdown.converted("He said so.[^a]\n\n[^a]: At dinner.").xhtml
    assert body == (
        '<p>He said so.<a class="note-ref" href="#fn1">1</a></p>\n'
        '<aside id="fn1" class="note" data-label="1"><p>At dinner.</p></aside>'
    )


def test_tables_and_struck_words_of_markdown_arrive() -> None:
    body = markdown.converted("~~No~~\n\n| a | b |\n|---|---|\n| 1 | 2 |").xhtml
    assert body == (
        "<p><del>No</del></p>\n"
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
    )


def test_html_in_markdown_is_cleaned() -> None:
    made = markdown.converted("<script>x()</script>\n\n<p onclick=x()>Words</p>\n\n[a](data:x)")
    assert "x()" not in made.xhtml
    assert "href" not in made.xhtml
    assert made.lost


def test_typed_marks_of_markdown_stay_as_typed() -> None:
    assert markdown.converted('"No" -- he... (c)').xhtml == '<p>"No" -- he... (c)</p>'


def test_front_matter_is_words_whatever_they_look_like() -> None:
    reading = markdown.read("---\nlang: no\nedition: 010\nmade on: 1949-12-16\n---\n\nOrd.", "")
    assert reading.language == "no"
    assert reading.matter == {"lang": "no", "edition": "010", "made on": "1949-12-16"}
    assert reading.text.xhtml == "<p>Ord.</p>"


def test_front_matter_may_be_toml() -> None:
    reading = markdown.read('+++\nlanguage = "ru"\n+++\nСлова.', "")
    assert (reading.language, reading.text.xhtml) == ("ru", "<p>Слова.</p>")


def test_front_matter_that_cannot_be_read_stays_in_the_text_and_is_told() -> None:
    reading = markdown.read("---\na: *b\n---\n\nWords.", "")
    assert "a: *b" in reading.text.xhtml
    assert reading.unread is not None
    assert "repeats" in reading.unread[0]


def test_a_line_between_paragraphs_is_no_front_matter() -> None:
    assert markdown.read("Words.\n\n---\n\nMore.\n\n---\n", "").matter == {}


def test_lines_of_a_typescript_are_joined_and_blank_lines_part() -> None:
    assert plain.read("One\r\nline.\r\n\r\nTwo.", "").text.xhtml == "<p>One line.</p>\n<p>Two.</p>"


def test_a_file_with_a_paragraph_a_line_has_these_paragraphs() -> None:
    long = "word " * 60
    assert plain.read(f"Heading\n{long}\nEnd.", "").text.xhtml == (
        f"<p>Heading</p>\n<p>{long.strip()}</p>\n<p>End.</p>"
    )
