"""YAML without its surprises."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.notations import UnreadableError, yaml


def test_every_value_is_the_words_that_stand_there() -> None:
    text = "a: no\nb: 010\nc: 1949-12-16\nd: 1_000\ne: 12:30\nf: 0x1F\ng: .5\nh: !!int 3\n"
    assert yaml.read(text).parts == (
        {"a": "no", "b": "010", "c": "1949-12-16", "d": "1_000", "e": "12:30", "f": "0x1F",
         "g": ".5", "h": "3"},
    )  # fmt: skip


def test_nothing_said_is_nothing_and_quoted_words_are_words() -> None:
    assert yaml.read('a:\nb: ~\nc: null\nd: "null"\ne: "-"').parts == (
        {"a": "", "b": "", "c": "", "d": "null", "e": "-"},
    )


def test_lists_and_several_documents_are_several_records_with_their_lines() -> None:
    outline = yaml.read(
        "- title: One\n- title: Two\n  people:\n    - role: author\n---\ntitle: Three"
    )
    assert [part["title"] for part in outline.parts] == ["One", "Two", "Three"]
    assert outline.line(1, "people[0].role") == 4
    assert outline.line(1, "people[0].name") == 4
    assert outline.line(1, "nothing") == 2
    assert outline.line(2, "title") == 6


@pytest.mark.parametrize(
    ("text", "found", "line"),
    [
        ("a: &x [1]\nb: *x", "“*x” repeats what stands elsewhere.", 2),
        ("a: 1\na: 2", "“a” stands twice.", 2),
        ("a: [" * 30, "The values are nested too deeply.", 1),
        ("just words", "Here stands no record.", 1),
        ("a: b: c", "The YAML cannot be read", 1),
        ("a: 'x", "The YAML cannot be read", 1),
        ("[1]: a", "A field has no name.", 1),
        ("a: \x07", "a character that YAML does not allow", 0),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, found: str, line: int) -> None:
    with pytest.raises(UnreadableError) as error:
        yaml.read(text)
    assert found in error.value.found
    assert error.value.remedy
    assert error.value.line == line


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)
    )
    with pytest.raises(UnreadableError, match="repeats"):
        yaml.read(bomb)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableError):
        assert all(isinstance(part, dict) for part in yaml.read(text).parts)
