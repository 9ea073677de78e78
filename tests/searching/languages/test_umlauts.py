"""Umlauts that are written out are found as umlauts, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from fonds.searching.languages.umlauts import spellings


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("mueller", {"!müller"}),
        ("goering", {"!göring", "!gøring"}),
        ("haakon", {"!håkon"}),
        ("djilas", {"!đilas"}),
        ("jaervinen", {"!järvinen", "!jærvinen"}),
    ],
)
def test_a_word_may_have_its_umlauts_written_out(form: str, found: set[str]) -> None:
    assert set(spellings(form)) == found


@pytest.mark.parametrize("form", ["queen", "neue", "treaty", "москва", "毛", ""])
def test_other_words_have_none(form: str) -> None:
    assert spellings(form) == ()
