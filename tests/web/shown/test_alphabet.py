from __future__ import annotations

from fonds.web.shown.alphabet import drawers, index

LETTERS = {"3": 1, "a": 2, "z": 1, "м": 1, "가": 2, "あ": 1, "毛": 1, "周": 3, "ع": 1, "": 1}


def test_alphabets_come_first_and_other_scripts_have_a_drawer_each() -> None:
    labels = [each.label for each in drawers(LETTERS)]
    assert labels == ["A", "Z", "М", "ع", "Han", "Kana", "Hangul", "0–9", "Others"]


def test_every_name_is_in_one_drawer() -> None:
    found = drawers(LETTERS)
    assert sum(each.count for each in found) == sum(LETTERS.values())
    kept = [letter for each in found for letter in each.letters]
    assert sorted(kept) == sorted(LETTERS)


def test_han_characters_share_a_drawer() -> None:
    (han,) = (each for each in drawers(LETTERS) if each.key == "han")
    assert (set(han.letters), han.count) == ({"毛", "周"}, 4)


def test_the_open_drawer_is_marked_and_one_alone_needs_no_index() -> None:
    found = index({"a": 1, "b": 2}, lambda key: f"/people?letter={key}", "b")
    assert [(each.address, each.current) for each in found] == [
        ("/people?letter=a", False),
        ("/people?letter=b", True),
    ]
    assert index({"a": 9}, str) == ()
