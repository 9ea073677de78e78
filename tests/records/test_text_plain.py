"""Plain text on its way in."""

from __future__ import annotations

from fonds.records import text


def test_plain_text_is_never_markup() -> None:
    assert text.from_plain("a < b & <b>c</b> &amp;").xhtml == (
        "<p>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt; &amp;amp;</p>"
    )


def test_lines_of_plain_text_are_joined_unless_they_mean_something() -> None:
    source = "To the\nMinister\n\n中国\n人民\n"
    assert text.from_plain(source).xhtml == "<p>To the Minister</p>\n<p>中国人民</p>"
    assert "Line ends" in str(text.from_plain(source).lost[0])
    assert text.from_plain(source, keep_lines=True) == text.CleanText(
        "<p>To the<br/>Minister</p>\n<p>中国<br/>人民</p>"
    )


def test_a_form_feed_is_a_page_break() -> None:
    assert text.from_plain("One\n\n\fTwo runs\n\fon.\f").xhtml == (
        '<p>One</p>\n<hr class="page-break"/>\n'
        '<p>Two runs <span class="page-break"></span>on.</p>\n<hr class="page-break"/>'
    )
