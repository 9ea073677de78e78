"""docs/reference/text.md lists the whole text profile, and its examples are in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fonds.records import text
from fonds.records.text_profile.vocabulary import ATTRIBUTES, ROLES

PAGE = (Path(__file__).parents[2] / "docs/reference/text.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```html\n(.+?)\n```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_element_stands_on_the_page_with_its_attributes() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE)
    assert {name: tuple(re.findall(r"`([\w-]+)`", cells)) for name, cells in rows} == ATTRIBUTES


def test_every_class_stands_on_the_page_with_its_element() -> None:
    (told,) = re.findall(r"^Classes: (.+)\.$", PAGE, re.MULTILINE)
    names = (re.findall(r"`([\w-]+)`", part) for part in told.split("; "))
    assert {first: tuple(rest) for first, *rest in names} == ROLES


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_in_the_profile_as_it_stands(example: str) -> None:
    assert text.clean(example, "en").xhtml == example


def test_there_are_examples_of_blocks_and_of_words() -> None:
    assert len(EXAMPLES) == 2
