"""The forms of one word meet under its stem, each language for itself."""

from __future__ import annotations

import pytest

from fonds.searching import languages
from fonds.searching.languages.general import cut


def stems(word: str, tag: str) -> set[str]:
    return set(filter(None, languages.stems(cut(word).forms, tag)))


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "treaty", "Treaties"),
        ("en", "negotiating", "negotiations"),
        ("en-GB", "Stalin’s", "Stalin"),
        ("eng", "weapon", "WEAPONS"),
        ("ru", "договор", "договорами"),
        ("ru", "помощь", "помощи"),
        ("rus", "Сталина", "сталину"),
        ("ru", "совещание", "совещания"),
        ("", "договор", "договоры"),
        ("", "treaty", "treaties"),
    ],
)
def test_forms_of_a_word_meet(tag: str, one: str, other: str) -> None:
    assert stems(one, tag) & stems(other, tag)


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "treaty", "treason"),
        ("ru", "договор", "разговор"),
        ("ru", "мир", "мера"),
    ],
)
def test_different_words_do_not(tag: str, one: str, other: str) -> None:
    assert not stems(one, tag) & stems(other, tag)


def test_a_word_is_stemmed_only_in_its_own_language() -> None:
    assert stems("договор", "en") == set()
    assert stems("treaties", "ru") == set()
    assert stems("Verträge", "de") == set()
    assert stems("条约 1956", "") == set()


def test_the_languages_can_be_told_apart_in_the_index() -> None:
    assert len({language.code for language in languages.LANGUAGES}) == len(languages.LANGUAGES)
