"""Sources made to break a reader: they cost time in proportion to their length, and no words."""

from __future__ import annotations

import pytest

from fonds.records import text

SECRET = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>"
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><p>&c;</p>'
)


@pytest.mark.parametrize(
    "source",
    [
        "<b>" * 20_000 + "word" + "</b>" * 20_000,
        "<div>" * 20_000 + "word" + "</div>" * 20_000,
        '<span lang="ru">' * 20_000 + "word",
        "<ul><li>" * 5_000 + "word",
        "<table><tr><td>" * 5_000 + "word",
        "<blockquote>" * 20_000 + "word",
        '<span class="redacted">' * 5_000 + "word",
        "<ul><li>" + "<div>" * 5_000 + "<li></li>" * 5_000 + "word",
        "<p>" + "<b><i></b></i>" * 20_000 + "word",
        "</div></b></p>" * 20_000 + "word",
        "<p>word" + "<span class=page-break></span><br>" * 5_000,
        "<p " + " ".join(f'a{n}="x"' for n in range(50_000)) + ">word</p>",
        "<p " + 'a="x" ' * 50_000 + ">word</p>",
        "<" * 200_000 + "word",
        "</" * 200_000 + "word",
        "<!" * 200_000 + "word",
        "<!--" * 50_000 + "word",
        "<![CDATA[" * 50_000 + "word>",
        "<!doctype a[" * 50_000 + "]x>word",
        "<script>" * 50_000 + "word",
        "<a " * 50_000 + ">word",
        '<a x="' + "<b>" * 50_000 + "word",
        "&amp;" * 200_000 + "word",
        "&" * 200_000 + "word",
        f"&#{'9' * 5_000};word",
        f"&#x{'f' * 100_000};word",
        "\x00" * 200_000 + "word",
        "\ud800" * 100_000 + "word",
        " " * 1_000_000 + "word",
        '<p style="display' + "-a" * 1_000 + '">word',
    ],
    ids=lambda source: source[:18],
)
def test_a_word_survives_whatever_surrounds_it(source: str) -> None:
    cleaned = text.clean(source)
    assert "word" in text.plain(cleaned.xhtml)
    assert text.clean(cleaned.xhtml) == text.CleanText(cleaned.xhtml)


def test_no_depth_of_nesting_reaches_the_archive() -> None:
    for opening in (
        "<b>",
        "<i><sup>",
        "<ul><li>",
        "<table><tr><td>",
        "<blockquote>",
        '<q dir="rtl">',
    ):
        cleaned = text.clean(opening * 5_000 + "word")
        depth = deepest = 0
        for piece in cleaned.xhtml.split("<")[1:]:
            depth += -1 if piece.startswith("/") else 1
            deepest = max(deepest, depth)
        assert deepest <= 60
        assert opening == "<b>" or any("nested deeper" in loss.what for loss in cleaned.lost)


def test_notes_within_notes_stand_side_by_side() -> None:
    cleaned = text.clean('<p>a<aside class="note">b' * 50).xhtml
    assert cleaned.count("<aside") == 50
    assert all(note.count("<aside") == 1 for note in cleaned.split("</aside>")[:-1])


@pytest.mark.parametrize("source", [SECRET, LAUGHS])
def test_entities_are_never_looked_up(source: str) -> None:
    cleaned = text.clean(source)
    assert cleaned.xhtml in {"<p>&amp;x;</p>", "<p>&amp;c;</p>"}
    assert "declaration" in str(cleaned.lost[0])


@pytest.mark.parametrize(
    "source",
    [
        "<p>one<!-- two",
        "<p>one<script>two",
        "<p>one<style>two",
        "<p>one<title>two",
        "<p>one<![CDATA[two",
        "<p>one <b two",
        '<p>one<b title="two',
    ],
)
def test_what_is_never_closed_swallows_nothing(source: str) -> None:
    said = text.plain(text.clean(source).xhtml)
    assert "one" in said
    assert "two" in said


def test_a_quotation_mark_left_open_is_told_with_what_it_swallowed() -> None:
    cleaned = text.clean('<p class="a>words that matter</p><p class="b">more</p>')
    assert any(loss.words and "words that matter" in loss.what for loss in cleaned.lost)


@pytest.mark.parametrize(
    "source",
    [
        "<p>x<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
        "<a href='javascript&colon;alert(1)'>x</a>",
        "<p><style><!--</style><script>alert(1)//--></script>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<table background=javascript:alert(1)><tr><td>x<td>y",
        "<base href=javascript:alert(1)//><meta http-equiv=refresh content=0;url=javascript:1>",
        "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<p data-page='\"><script>alert(1)</script>'>x",
        "<span class=redacted data-code='\"><script>alert(1)</script>'></span>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<<script>script>alert(1)<</script>/script>",
        "<scr\x00ipt>alert(1)</scr\x00ipt>",
        "<title><a href='</title><img src=x onerror=alert(1)>'>",
        "<a href='https://x' onmouseover=alert(1) style=x:expression(alert(1))>x</a>",
    ],
)
def test_nothing_that_acts_gets_through(source: str) -> None:
    xhtml = text.clean(source).xhtml
    tags = [piece.split(">")[0] for piece in xhtml.split("<")[1:]]
    assert not [tag for tag in tags if "script" in tag.split('"')[0] or " on" in tag]
    assert "javascript:" not in "".join(tags)


@pytest.mark.parametrize(
    "stored",
    [
        "<p>x",
        "<script>x</script>",
        "<p onclick='x'>x</p>",
        "<p><a href='javascript:x'>x</a></p>",
        "<p>&x;</p>",
        "<p><!-- x --></p>",
        "</text><text>",
        "\x00",
    ],
)
def test_what_got_into_the_archive_by_another_way_is_not_shown(stored: str) -> None:
    for door in (text.paragraphs, text.plain, lambda xhtml: text.mint(xhtml, 0)):
        with pytest.raises(ValueError, match="not the text profile"):
            door(stored)
