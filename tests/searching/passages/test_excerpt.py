"""Of a text as long as a book only the likeliest pieces are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.entries.plain import words_of
from fonds.searching.passages.excerpt import Excerpt, excerpts
from fonds.searching.passages.marks import passage
from fonds.searching.query import Query

LINE = "SPECIMEN of a line that says nothing at all.<br/>"


def pieces(words: str, body: str) -> list[Excerpt]:
    return list(excerpts(Query(words=words), body))


def test_a_text_as_long_as_a_book_is_read_in_stretches_of_whole_lines() -> None:
    body = f'<p id="p1">{LINE * 900}The crates were counted.<br/>{LINE * 900}</p>'
    (found,) = pieces("crates", body)
    assert "The crates were counted." in found.words
    assert found.words.startswith("SPECIMEN")
    assert found.words.endswith("at all.")
    assert len(found.words) < 2_000
    assert (found.place, found.goes_before, found.goes_on) == ("p1", True, True)


def test_a_short_paragraph_is_read_whole_and_known_by_its_id() -> None:
    body = f'<p id="p1">{LINE}</p><h2 id="p2">On crates</h2><p id="p3">No more.</p>'
    (found,) = pieces("crate", body)
    assert found == Excerpt("On crates", "p2", terms=1)


def test_the_piece_with_most_of_the_words_is_the_first() -> None:
    body = '<p id="p1">A treaty.</p><p id="p2">Aid.</p><p id="p3">The treaty on aid.</p>'
    first = pieces("treaty aid", body.replace("</p>", f"{LINE * 9}</p>"))[0]
    assert (first.place, first.terms) == ("p3", 2)


def test_a_phrase_is_looked_for_where_its_words_stand_together() -> None:
    last = f"{LINE * 90}The missile crate stood there.<br/>{LINE}"
    body = f'<p id="p1">A crate. A missile and a crate.<br/>{LINE * 40}{last}</p>'
    assert "The missile crate" in pieces('"missile crate"', body)[0].words


def test_names_of_tags_and_attributes_are_no_words() -> None:
    body = '<p id="p1" lang="en">Nothing.</p><p id="p2" lang="en">A class of lang.</p>'
    assert [each.place for each in pieces("class", body)] == ["p2"]
    assert [each.place for each in pieces("lang", body)] == ["p2"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("yun", "Ch’en Yün"),
        ("ёлкин", "Елкин"),
        ("毛泽东", "毛澤東"),
        ("STRASSE", "Straße"),
        ("договор", "ДОГОВОРЫ"),
        ("zhou enlai", "Zhou <em>Enlai</em>"),
        ("secret", "se<em>cret</em>"),
    ],
)
def test_words_are_found_however_they_are_written(words: str, said: str) -> None:
    body = f'<p id="p1">{LINE * 90}</p><p id="p2">{said}</p><p id="p3">{LINE * 90}</p>'
    query = Query(words=words)
    found = next(each for each in pieces(words, body) if passage(query, each.words, "").spans)
    assert found.place == "p2"


def test_where_no_place_is_likely_the_text_is_read_from_its_beginning() -> None:
    body = f'<p id="p1">{LINE * 90}</p><p id="p2">{LINE}</p>'
    several = pieces("nothingofthekind", body)
    assert [each.place for each in several][-1] == "p2"
    together = " ".join(each.words for each in several)
    assert together.split() == words_of(body).split()
    assert pieces("nothing", "") == []


BODIES = st.lists(
    st.sampled_from(["<br/>", "crate ", "毛", "&amp;", "<em>crate</em>", "x" * 700, " ", "y z "]),
    max_size=40,
)
ONE = BODIES.map(lambda several: f'<p id="p1">{"".join(several)}</p>')
MANY = BODIES.map(lambda them: "".join(f'<p id="p{n}">{it}</p>' for n, it in enumerate(them, 1)))


@given(st.one_of(ONE, MANY), st.sampled_from(["crate", "毛", "amp", "y", "q"]))
def test_whatever_a_body_holds_no_piece_has_markup_in_it(body: str, words: str) -> None:
    for found in pieces(words, body):
        assert "<" not in found.words
        assert ">" not in found.words
        assert "amp;" not in found.words
