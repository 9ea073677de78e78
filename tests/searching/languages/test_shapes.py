"""Characters of Han meet in one shape, wherever and whenever they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.languages.shapes import shape


@pytest.mark.parametrize(
    "several",
    ["國国", "澤泽沢", "發髮发発髪", "廣广広", "黨党", "產产産", "戶户戸", "臺台", "眞真", "氷冰"],
)
def test_old_and_new_shapes_meet(several: str) -> None:
    assert len(set(map(shape, several))) == 1


@pytest.mark.parametrize("several", ["人入", "芸艺", "予豫", "毛手", "日曰"])
def test_characters_that_are_not_one_stay_apart(several: str) -> None:
    assert len(set(map(shape, several))) == len(several)


@given(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF))
def test_a_shape_is_its_own_shape(sign: str) -> None:
    assert shape(shape(sign)) == shape(sign)
    assert len(shape(sign)) == 1


def test_letters_and_kana_have_no_other_shape() -> None:
    assert all(shape(sign) == sign for sign in "aяかカ한ก1")
