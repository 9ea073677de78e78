"""Every language is complete, and the examples in the documentation of dates are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import fonds.dates
from fonds.dates.months import CALENDAR_NAMES
from fonds.dates.sayings import VOICES
from fonds.dates.wordings import LEXICONS, SCRIPTS
from fonds.dates.wordings.lexicon import Sign

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(fonds.dates.__path__, "fonds.dates.")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_every_language_is_named_read_and_said() -> None:
    spoken = {language for _, languages in SCRIPTS for language in languages}
    assert set(LEXICONS) == set(VOICES) == set(CALENDAR_NAMES) == spoken


@pytest.mark.parametrize("language", sorted(VOICES))
def test_every_voice_has_what_the_english_one_has(language: str) -> None:
    english, voice = VOICES["en"], VOICES[language]
    assert set(english.dates) <= set(voice.dates)
    needed = {key for key in english.phrases if "." not in key}
    if voice.repeats == "left":
        needed -= {"span_close"}  # nothing stands close where the first date is said in full
    assert needed <= set(voice.phrases)


@pytest.mark.parametrize("language", sorted(CALENDAR_NAMES))
def test_every_calendar_is_whole(language: str) -> None:
    names = CALENDAR_NAMES[language]
    for row, size in (
        (names.full, 12),
        (names.short, 12),
        (names.month_variants, 12),
        (names.seasons, 4),
        (names.season_variants, 4),
        (names.weekdays, 7),
        (names.weekday_variants, 7),
    ):
        assert len(row) == size


@pytest.mark.parametrize("language", sorted(LEXICONS))
def test_no_word_has_two_meanings(language: str) -> None:
    lexicon = LEXICONS[language]
    words = [
        entry.partition("=")[0].strip().lower()
        for phrases in lexicon.words.values()
        for entry in phrases.split(" / ")
    ]
    for month in range(1, 13):
        words += {form.rstrip(".").lower() for form in lexicon.names.month_forms(month)}
    for season in range(21, 25):
        words += {form.lower() for form in lexicon.names.season_forms(season)}
    for weekday in range(1, 8):
        words += {form.lower() for form in lexicon.names.weekday_forms(weekday)}
    assert sorted(words) == sorted(set(words))


def test_every_sign_is_one_letter_of_the_grammar() -> None:
    letters = [sign.value for sign in Sign if sign is not Sign.FILLER]
    assert all(len(letter) == 1 for letter in letters)
    assert len(letters) == len(set(letters))
