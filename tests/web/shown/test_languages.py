from __future__ import annotations

import pytest

from fonds.web.shown.languages import direction, name


@pytest.mark.parametrize(
    ("tag", "called"),
    [
        ("ru", "Russian"),
        ("ZH-hant", "Chinese (traditional)"),
        ("zh-Hant-TW", "Chinese (traditional)"),
        ("zh-CN", "Chinese"),
        ("zh-Latn-pinyin", "Chinese (romanised)"),
        ("tlh", "tlh"),
        ("", ""),
    ],
)
def test_a_language_is_called_by_its_name_and_an_unknown_tag_is_shown(
    tag: str, called: str
) -> None:
    assert name(tag) == called


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("az-Arab", "rtl"),
        ("fa-Latn", "ltr"),
        ("ru", "ltr"),
        ("", ""),
    ],
)
def test_a_script_in_the_tag_decides_which_way_it_runs(tag: str, way: str) -> None:
    assert direction(tag) == way
