from __future__ import annotations

from urllib.parse import unquote

import pytest
from django.urls import resolve
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.collection import Collection
from fonds.records.document import Document
from fonds.web import addresses


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Telegram from A. Mikoyan to the CPSU", "telegram-from-a-mikoyan-to-the-cpsu"),
        ("Запись беседы", "запись-беседы"),
        ("中苏关系", "中苏关系"),
        ("…", "-"),
        ("", "-"),
        ("a/b?c#d", "abcd"),
    ],
)
def test_a_slug_keeps_the_script_of_the_title(title: str, slug: str) -> None:
    assert addresses.slug(title) == slug


def test_a_long_title_is_cut_after_a_whole_word() -> None:
    cut = addresses.slug("word " * 40)
    assert len(cut) <= 80
    assert cut.endswith("-word")
    assert len(addresses.slug("x" * 500)) == 80


@given(st.text(max_size=300), st.integers(min_value=1, max_value=10**18 - 1))
def test_every_title_and_number_makes_an_address_that_leads_to_its_page(
    title: str, number: int
) -> None:
    found = resolve(unquote(addresses.document(Document(number=number, title=title))))
    assert found.kwargs["number"] == number
    assert found.kwargs["slug"] == addresses.slug(title)


def test_the_first_page_of_a_collection_is_the_collection_s_own_address() -> None:
    collection = Collection(number=72, title="Sino-Soviet Relations")
    assert addresses.collection(collection) == "/collection/72/sino-soviet-relations"
    assert addresses.collection(collection, 3, latest_first=True) == (
        "/collection/72/sino-soviet-relations/3?order=latest"
    )
