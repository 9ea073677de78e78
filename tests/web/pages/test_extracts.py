"""Passages of texts that are as long as a book."""

from __future__ import annotations

from collections.abc import Sequence

from fonds.web.pages.extracts import Part, _likely, _parts, beginnings


def words(body: str, parts: Sequence[Part]) -> list[str]:
    return [body[part.start : part.end] for part in parts]


LINE = "SPECIMEN of a line that says nothing at all.<br/>"


def test_a_text_as_long_as_a_book_is_read_in_stretches_of_whole_lines() -> None:
    body = f'<p id="p1">{LINE * 900}The crates were counted.<br/>{LINE * 900}</p>'
    parts = _likely(body, beginnings("crates"))
    (stretch,) = words(body, parts)
    assert "The crates were counted." in stretch
    assert len(stretch) < 4_000
    assert (parts[0].place, parts[0].goes_before, parts[0].goes_on) == ("p1", True, True)


def test_nothing_of_a_long_text_is_passed_over() -> None:
    body = f'<p id="p1">{LINE * 300}</p><p id="p2">The crates.</p>'
    parts = list(_parts(body))
    assert "".join(words(body, parts)) == body
    assert [part.goes_on for part in parts].count(False) == 2
    assert parts[-1].place == "p2"


def test_a_long_line_is_not_cut_in_the_middle_of_its_markup() -> None:
    body = f'<p id="p1">{"SPECIMEN <em>word</em> " * 900}</p>'
    assert words(body, list(_parts(body))) == [body]


def test_a_phrase_is_looked_for_where_its_words_stand_together() -> None:
    last = f"{LINE * 90}The missile crate stood there.<br/>{LINE}"
    body = f'<p id="p1">A crate of missiles.<br/>{last}</p>'
    best = _likely(body, (*beginnings("“missile crate”"), "missile crate"))[0]
    assert "The missile crate" in body[best.start : best.end]


def test_a_text_whose_letters_fold_to_more_than_themselves_is_searched_all_the_same() -> None:
    body = f'<p id="p1">{"ﬀ" * 50}</p><p id="p2">Die Straße und die Kisten.</p>'
    assert [part.place for part in _likely(body, beginnings("Kisten"))] == ["p2"]
