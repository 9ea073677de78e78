"""The forms of one word meet under its stem, each language for itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.names import fold
from fonds.searching import languages
from fonds.searching.languages import Language
from fonds.searching.languages.general import cut
from fonds.searching.languages.snowball import stemmer


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
    assert stems("Verträge", "zh") == set()
    assert stems("条约 1956", "") == set()


def test_the_languages_can_be_told_apart_in_the_index() -> None:
    assert len({language.code for language in languages.LANGUAGES}) == len(languages.LANGUAGES)


def test_an_unknown_stemmer_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        stemmer("klingon")


@pytest.mark.parametrize("language", languages.LANGUAGES, ids=lambda language: language.code)
@given(words=st.lists(st.text(alphabet="abcdefžłéüдоговрієйةاب한국은", max_size=12), max_size=3))
def test_every_stem_is_folded_and_says_its_language(language: Language, words: list[str]) -> None:
    forms = [form for word in words for form in cut(word).forms]
    for stem in filter(None, language.stems(forms)):
        code, _, bare = stem.partition(":")
        assert code == language.code
        assert bare
        assert fold(bare) == bare
