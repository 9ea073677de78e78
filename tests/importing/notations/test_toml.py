"""TOML, whose values become words again."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.notations import UnreadableError, toml


def test_values_are_words_again() -> None:
    text = 'a = 10\nb = 1949-12-16\nc = true\nd = 0.10\ne = ["x", 1]\n[f]\ng = "h"'
    assert toml.read(text).parts == (
        {"a": "10", "b": "1949-12-16", "c": "true", "d": "0.10", "e": ["x", "1"], "f": {"g": "h"}},
    )


def test_records_in_tables_are_several() -> None:
    assert toml.read('[[record]]\ntitle = "A"\n[[record]]\ntitle = "B"').parts == (
        {"title": "A"},
        {"title": "B"},
    )


def test_a_field_that_stands_once_has_its_line() -> None:
    outline = toml.read('title = "A"\n\ndate = "x"\n[a]\nb = "1"\n[c]\nb = "2"')
    assert outline.line(0, "date") == 3
    assert outline.line(0, "b") == 1


def test_what_cannot_be_read_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableError) as error:
        toml.read('a = "1"\nb = no')
    assert error.value.line == 2


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableError):
        assert all(isinstance(part, dict) for part in toml.read(text).parts)
