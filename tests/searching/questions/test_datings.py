"""Dates among other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.dates import Edtf
from fonds.searching.questions.datings import datings


def read(words: str) -> list[tuple[str, str]]:
    return [(each.written, each.edtf) for each in datings(words)]


@pytest.mark.parametrize(
    ("words", "written", "edtf"),
    [
        ("Yudin 30 October 1956", "30 October 1956", "1956-10-30"),
        ("Юдин 30 октября 1956 г.", "30 октября 1956 г.", "1956-10-30"),
        ("Gespräch 30. Oktober 1956 Peking", "30. Oktober 1956", "1956-10-30"),
        ("rozmowa 30 października 1956 r.", "30 października 1956 r.", "1956-10-30"),
        ("Kádár 1956. október 30.", "1956. október 30.", "1956-10-30"),
        ("entrevista 30 de octubre de 1956", "30 de octubre de 1956", "1956-10-30"),
        ("赫鲁晓夫1956年10月30日谈话", "1956年10月30日", "1956-10-30"),
        ("Yudin 30.10.1956", "30.10.1956", "1956-10-30"),
        ("Yudin (October 30, 1956)", "October 30, 1956", "1956-10-30"),
        ("Yudin October 1956", "October 1956", "1956-10"),
        ("treaty 1956", "1956", "1956"),
        (
            "Suslov between 5 and 10 October 1956",
            "between 5 and 10 October 1956",
            "[1956-10-05..1956-10-10]",
        ),
    ],
)
def test_the_longest_date_among_the_words_is_read(words: str, written: str, edtf: str) -> None:
    assert read(words) == [(written, edtf)]


@pytest.mark.parametrize(
    "words",
    ["Yudin", "558/11/97", "661.93/10-1556", "protocol 1956/34", "Kim 10/11/1956", "№ 1956a"],
)
def test_what_is_no_date_or_could_be_two_is_none(words: str) -> None:
    assert read(words) == []


def test_a_word_that_only_binds_belongs_to_no_date() -> None:
    assert read("letter from 1956 to Mao") == [("1956", "1956")]


@given(st.text(max_size=200) | st.text(alphabet="0123456789 ./-,()年月日OctJanмая", max_size=120))
def test_every_date_stands_in_the_words_and_can_be_asked_for(words: str) -> None:
    end = 0
    for each in datings(words):
        assert words[each.start : each.end] == each.written
        assert each.start >= end
        end = each.end
        Edtf.parse(each.edtf)
