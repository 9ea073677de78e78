"""Whatever anyone types is a question, and what could not be read of it is told."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fonds.dates.edtf import Edtf
from fonds.searching.entries.facets import FACETS
from fonds.searching.entries.parts import FIELDS as PARTS
from fonds.searching.questions.lexer import pieces
from fonds.searching.questions.question import (
    BY_NAME,
    FIELDS,
    All,
    Any,
    Coded,
    Dated,
    Field,
    In,
    Node,
    Not,
    Sort,
    Term,
    wanted,
)
from fonds.searching.questions.reading import DEEPEST, LONGEST, MOST, Why, read
from tests.searching.questions.outline import outline
from tests.searching.questions.typed import TABLE


@pytest.mark.parametrize(("typed", "meant", "notes"), TABLE, ids=[row[0] for row in TABLE])
def test_what_is_typed_is_understood(typed: str, meant: str, notes: tuple[str, ...]) -> None:
    reading = read(typed)
    assert outline(reading.question) == meant
    assert tuple(f"{note.why} {note.found}" for note in reading.notes) == notes


def test_the_table_of_questions_is_large_and_says_nothing_twice() -> None:
    assert len(TABLE) >= 80
    assert len({row[0] for row in TABLE}) == len(TABLE)


def test_and_binds_closer_than_or_and_not_closer_than_both() -> None:
    several = {outline(read(typed).question) for typed in ("a OR b c", "a | b AND c", "a OR (b c)")}
    assert several == {"(a OR (b AND c))"}
    assert outline(read("NOT a b").question) == "(NOT a AND b)"


def test_a_word_with_a_hyphen_is_also_the_word_without_it() -> None:
    assert term("co-operation").word == "cooperation"
    assert term("cooperation").word == "cooperation"
    assert term('"mutual aid"').word == ""
    assert term("coop*").word == ""


def term(typed: str) -> Term:
    found = read(typed).question
    assert isinstance(found, Term)
    return found


def test_spellings_are_kept_beside_the_folded_form() -> None:
    assert term("Yün").forms == term("yun").forms
    assert term("Yün").exact == ("!yün",)
    assert term("yun").exact == ()
    assert term("“Yün,”").typed == "Yün"


def test_signs_alone_are_what_nothing_has_and_no_words_are_everything() -> None:
    assert read("???").question == Any(())
    assert read(" \t\n").question is None
    assert read("").notes == ()


def test_more_than_can_be_asked_is_cut_and_said_to_be() -> None:
    many = " ".join(f"word{place}" for place in range(MOST + 1))
    reading = read(many)
    assert len(list(wanted(reading.question))) == MOST
    assert [note.why for note in reading.notes] == [Why.MANY]
    assert [note.why for note in read("条" * (MOST + 1)).notes] == [Why.MANY]
    assert read("条" * MOST).notes == ()
    assert Why.MANY in {note.why for note in read("a " * LONGEST).notes}


def test_parentheses_too_deep_are_left_out_and_the_words_within_are_not() -> None:
    deep = read("(" * (DEEPEST + 5) + "treaty" + ")" * (DEEPEST + 5) + " aid")
    assert outline(deep.question) == "(treaty AND aid)"
    assert [note.why for note in deep.notes] == [Why.DEEP]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_each_field_is_known_by_each_of_its_names(field: Field) -> None:
    for name in (field.name, *field.also):
        assert BY_NAME[name] is field
        assert Why.FIELD not in {note.why for note in read(f"{name}:1956").notes}


def test_fields_look_where_entries_have_words_and_codes() -> None:
    facets = {facet.name for facet in FACETS}
    for field in FIELDS:
        assert not field.facet or field.facet in facets
        if field.sort is Sort.WORDS:
            assert PARTS[field.name]


SIGNS = st.sampled_from(
    [
        *'abAé毛泽"“”«»()（）:：*~|-–.,1 ',
        "AND ",
        "OR ",
        "NOT ",
        "title:",
        "date:",
        "id:",
        "..",
        "1956",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(SIGNS, max_size=60).map("".join)))
@example("\ud800")
@example("date:" * 100)
def test_anything_can_be_typed(words: str) -> None:
    reading = read(words)
    assert (reading.question is None) == (not words.strip())
    if reading.question is not None:
        check(reading.question)
    assert all(note.found for note in reading.notes)


def check(node: Node) -> None:
    """Every leaf can be asked, and nothing is joined that need not be."""
    match node:
        case Term():
            assert all(node.forms)
            assert node.distance is None or len(node.forms) > 1
        case In(_, below) | Not(below):
            check(below)
        case All(nodes) | Any(nodes):
            assert len(nodes) > 1 or node == Any(())
            assert len(set(nodes)) == len(nodes)
            assert not any(isinstance(each, type(node)) for each in nodes)
            for each in nodes:
                check(each)
        case Dated(since, until):
            assert since or until
            assert not since or Edtf.parse(since).earliest
            assert not until or Edtf.parse(until).latest
        case Coded(_, values):
            assert all(values)


@given(st.text(max_size=300))
def test_every_sign_belongs_to_one_piece(words: str) -> None:
    found = "".join(piece.found for piece in pieces(words))
    assert "".join(found.split()) == "".join(words.split())
