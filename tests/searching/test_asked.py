"""What people type is taken as words, phrases and words that must not be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.asked import MOST, terms


def asked(words: str) -> tuple[list[str], list[str]]:
    found = terms(words)
    wanted = [" ".join(term.forms) for term in found.wanted]
    return wanted, [" ".join(term.forms) for term in found.unwanted]


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("treaty aid", ["treaty", "aid"], []),
        ("Treaty TREATY treaty", ["treaty"], []),
        ('"treaty aid" 1950', ["treaty aid", "1950"], []),
        ("„помощь Китаю“", ["помощь китаю"], []),
        ("«помощь Китаю»", ["помощь китаю"], []),
        ("“mutual aid” -draft", ["mutual aid"], ["draft"]),
        ('-"final draft" treaty', ["treaty"], ["final draft"]),
        ("treaty −draft –copy", ["treaty"], ["draft", "copy"]),
        ("Sino-Soviet", ["sino soviet"], []),
        ("558/11/97", ["558 11 97"], []),
        ("中苏条约", ["中 苏 条 约"], []),
        ("「条约」", ["条 约"], []),
        ('treaty "aid', ["treaty", "aid"], []),
        ("treaty - aid", ["treaty", "aid"], []),
        ("AND OR NOT title:x*", ["and", "or", "not", "title x"], []),
        ("a -b", ["a"], ["b"]),
        ("?!… ---", [], []),
        ("", [], []),
    ],
)
def test_what_is_typed_is_understood(typed: str, wanted: list[str], unwanted: list[str]) -> None:
    assert asked(typed) == (wanted, unwanted)


def test_a_word_with_a_hyphen_is_also_the_word_without_it() -> None:
    assert terms("co-operation").wanted[0].word == "cooperation"
    assert terms("cooperation").wanted[0].word == "cooperation"
    assert terms('"mutual aid"').wanted[0].word == ""


def test_typing_signs_alone_is_asking_for_something_that_nothing_has() -> None:
    assert terms("???").spoken
    assert not terms("???")
    assert not terms("  ").spoken


def test_more_than_can_be_asked_is_cut_and_said_to_be() -> None:
    many = " ".join(f"word{place}" for place in range(MOST + 1))
    assert len(terms(many).wanted) == MOST
    assert terms(many).cut
    assert terms("条" * (MOST + 1)).cut
    assert not terms("条" * MOST).cut


@given(st.text(max_size=300))
def test_anything_can_be_typed(words: str) -> None:
    found = terms(words)
    assert all(form for term in (*found.wanted, *found.unwanted) for form in term.forms)
