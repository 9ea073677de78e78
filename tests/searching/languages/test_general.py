"""Words of every script are found however they are written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.languages.general import LONGEST, cut, tokens

SAME = [
    ("Ёлка", "елка"),
    ("й", "й"),
    ("ＰＥＮＧ Dehuai", "peng dehuai"),
    ("Łódź", "lodz"),
    ("Nguyễn Ái Quốc", "nguyen ai quoc"),
    ("Ch’en Yün", "chen yun"),
    ("Ch'en Yün", "Chʻen Yun"),
    ("Stalin’s", "Stalin"),
    ("„aid“", "aid"),
    ("‘aid’", "aid"),
    ("Straße", "STRASSE"),
    ("café", "café"),
    ("محمّد", "محمد"),
    ("كتــاب", "كتاب"),
    ("ﬁle", "file"),
    ("soft\u00adhyphen", "softhyphen"),
    ("한국", unicodedata.normalize("NFD", "한국")),
    ("Μάρτιος", "μαρτιοσ"),
    ("1956/57", "1956 57"),
    ("Sino-Soviet", "Sino‑Soviet"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_a_word_are_the_same(one: str, other: str) -> None:
    assert cut(one).forms == cut(other).forms != []


@pytest.mark.parametrize(
    ("one", "other"), [("й", "и"), ("treaty", "treaties"), ("毛", "泽"), ("ㄱ", "ㄴ")]
)
def test_letters_of_an_alphabet_stay_what_they_are(one: str, other: str) -> None:
    assert cut(one).forms != cut(other).forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("毛泽东同志", ["毛", "泽", "东", "同", "志"]),
        ("中共CC委员会", ["中", "共", "cc", "委", "员", "会"]),
        ("コメ", ["コ", "メ"]),
        ("대한", ["대", "한"]),
        ("№ 865-АД", ["no", "865", "ад"]),
        ("a_b.c", ["a", "b", "c"]),
        ("don't 'tis o'clock", ["dont", "tis", "oclock"]),
        ("' - '' -- '", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_forms(text: str, forms: list[str]) -> None:
    assert [form for form in cut(text).forms if form != "no"] == [it for it in forms if it != "no"]


def test_a_word_with_a_hyphen_is_known_without_it_too() -> None:
    assert cut("co-operation and Sino-Soviet trade-union").joined == [
        "cooperation",
        "sinosoviet",
        "tradeunion",
    ]
    assert cut("1956-10-30 a - b").joined == []


def test_no_form_is_longer_than_words_are() -> None:
    assert cut("x" * 1000).forms == ["x" * LONGEST]


SCRIPTS = st.sampled_from("abЁéß’'-–  毛苏コ대한й́ﬁ½ ـ\u0301\u200b①й\nя")


@given(st.text(alphabet=SCRIPTS, max_size=60) | st.text(max_size=60))
def test_marks_find_the_forms_that_the_index_has(text: str) -> None:
    placed = list(tokens(text))
    assert [token.form for token in placed] == cut(text).forms
    assert [token.joined for token in placed if token.joined] == cut(text).joined
    for token in placed:
        assert 0 <= token.start < token.end <= len(text)
        for edge in (token.start, token.end):
            assert edge in (0, len(text)) or not unicodedata.combining(text[edge])


@given(st.text(max_size=40))
def test_cutting_what_was_cut_changes_nothing(text: str) -> None:
    forms = cut(text).forms
    assert cut(" ".join(forms)).forms == forms
