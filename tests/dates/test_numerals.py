"""Roman and Chinese numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.dates.numerals import chinese_digits, chinese_number, roman


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("Х", 10),
        ("ХІІ", 12),
        ("XX", 20),
        ("ПІ", 3),
        ("Ш", 3),
        ("IУ", 4),
        ("VIII", 8),
    ],
)
def test_roman_numerals_are_read_in_both_alphabets(text: str, value: int) -> None:
    assert roman(text) == value


@pytest.mark.parametrize("text", ["", "IIX", "IIII", "VX", "MCM", "ix", "A"])
def test_what_is_no_roman_numeral_is_none(text: str) -> None:
    assert roman(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("五", 5), ("十", 10), ("十九", 19), ("二十", 20), ("廿三", 23), ("卅", 30), ("三十一", 31)],
)
def test_chinese_numbers_are_counted(text: str, value: int) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize("text", ["", "十十", "二廿", "零十", "一百", "五六", "A"])
def test_what_is_no_chinese_number_is_none(text: str) -> None:
    assert chinese_number(text) is None


def test_chinese_years_are_read_digit_by_digit() -> None:
    assert chinese_digits("一九五六") == 1956
    assert chinese_digits("二〇〇一") == chinese_digits("二零零一") == 2001
    assert chinese_digits("十九") is None


@given(st.text(max_size=6))
def test_no_text_breaks_a_numeral(text: str) -> None:
    for read in (roman, chinese_digits, chinese_number):
        assert read(text) is None or isinstance(read(text), int)
