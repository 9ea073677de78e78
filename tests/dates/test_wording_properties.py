"""Whatever is written: a reading or a refusal, with the words kept; none runs away."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.dates import Edtf, Reading, Refusal, Rule, read
from fonds.dates.wordings import LEXICONS
from fonds.dates.wordings.vocabulary import _vocabulary
from tests.dates.strategies import days

LANGUAGES = st.sampled_from([None, *LEXICONS])
RULES = st.builds(
    Rule,
    order=st.sampled_from([None, "day-month", "month-day"]),
    century=st.sampled_from([None, 1900]),
    fiscal_year_starts=st.none() | st.integers(1, 12),
    old_style=st.none() | st.booleans(),
    dateline=st.booleans(),
)
WORDS = sorted({word for lexicon in LEXICONS.values() for word in _vocabulary(lexicon)})
PIECES = st.sampled_from(
    [
        *WORDS,
        *"0123456789-–/.,()[]?~'年月日년월일ХIVX",
        "1956",
        "1917",
        "'56",
        "5.X.",
        "9 p.m.",
        "T",
    ]
)


def sound(found: Reading | Refusal, wording: str) -> None:
    assert found.written == wording
    if isinstance(found, Refusal):
        assert found.reason.endswith(".")
        assert found.remedy.endswith(".")
        for offer in found.offers:
            assert Edtf.parse(offer).text
    elif found.edtf:
        assert Edtf.parse(found.edtf).text == found.edtf
    else:
        assert found.undated


@given(st.text(max_size=200), LANGUAGES, RULES)
def test_any_text_is_read_or_refused(wording: str, language: str | None, rule: Rule) -> None:
    sound(read(wording, language, rule), wording)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]), LANGUAGES, RULES)
@settings(max_examples=300)
def test_any_row_of_date_words_is_read_or_refused(
    pieces: list[str], space: str, language: str | None, rule: Rule
) -> None:
    wording = space.join(pieces)
    sound(read(wording, language, rule), wording)


@given(PIECES, st.integers(1, 50_000))
@settings(max_examples=30)
def test_a_long_wording_is_answered(piece: str, length: int) -> None:
    wording = (piece * length)[:50_000]
    sound(read(wording), wording)


@given(st.lists(st.sampled_from("[](),?-c.5 "), min_size=300, max_size=400))
@settings(max_examples=30)
def test_a_thicket_of_marks_is_answered(pieces: list[str]) -> None:
    wording = "".join(pieces)
    sound(read(wording), wording)


@given(days(), LANGUAGES)
def test_figures_never_give_another_day_than_they_can(day: dt.date, language: str | None) -> None:
    wording = f"{day.day}/{day.month}/{day.year}"
    found = read(wording, language)
    if isinstance(found, Reading):
        assert found.edtf == day.isoformat()
        assert day.day > 12 or day.day == day.month
    else:
        assert day.isoformat() in found.offers


@given(days())
def test_every_two_digit_year_needs_a_rule(day: dt.date) -> None:
    assert isinstance(read(f"{day.day} September {day.year % 100:02}"), Refusal)


@given(days(), st.integers(1, 7))
def test_only_the_right_weekday_is_believed(day: dt.date, weekday: int) -> None:
    name = LEXICONS["en"].names.weekdays[weekday - 1]
    found = read(f"{name}, {day.isoformat()}", "en")
    assert isinstance(found, Reading) == (weekday == day.isoweekday())
