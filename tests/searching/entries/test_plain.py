"""The bare words of a text are those that stand in it, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records import text as profile
from fonds.searching.entries.plain import words_of


@pytest.mark.parametrize(
    ("xhtml", "words"),
    [
        ('<p id="p1">One.</p>\n<p id="p2">Two &amp; &lt;three&gt;.</p>', "One.\nTwo & <three>."),
        ("<p>Top <em>se</em>cret</p>", "Top secret"),
        ('<p>Word<a class="note-ref" href="#n1">1</a>, and</p>', "Word , and"),
        ("<p>x<sup>2</sup></p>", "x 2"),
        ("<p>A line<br/>and another</p>", "A line\nand another"),
        ('<p>a <span class="page-break" data-page="4"></span>page</p>', "a page"),
        ('<p><span class="redacted" data-extent="3 lines"></span> so</p>', "so"),
        ("<table><tr><td>one</td><td>two</td></tr></table>", "one\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("", ""),
        ("no markup", "no markup"),
    ],
)
def test_words_are_taken_out_of_a_text(xhtml: str, words: str) -> None:
    assert words_of(xhtml) == words


@given(st.text(max_size=200))
def test_no_word_of_a_plain_text_is_lost(said: str) -> None:
    canonical = profile.from_plain(said).xhtml
    assert words_of(canonical).split() == profile.plain(canonical).split()
