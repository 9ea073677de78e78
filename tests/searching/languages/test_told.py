"""A text whose language nobody said is known by its little words, or taken for what is usual."""

from __future__ import annotations

import pytest

from fonds.searching import languages
from fonds.searching.languages.general import cut


def codes(text: str) -> list[str]:
    return [language.code for language in languages.told(cut(text).forms)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that the treaty was not to be signed at this time.", "en"),
        ("Der Minister erklärte, dass der Vertrag nicht mit der Lage vereinbar ist.", "de"),
        ("Le ministre a déclaré que les négociations dans cette ville ne sont pas finies.", "fr"),
        ("El ministro declaró que las negociaciones no fueron aceptadas por los demás.", "es"),
        ("Minister oświadczył, że umowa nie została podpisana przez rząd i że to jest błąd.", "pl"),
        (
            "Ministr prohlásil, že smlouva je podle vlády dobrá a že se o ní bude jednat po roce.",
            "cs",
        ),
        ("A miniszter szerint ez a szerződés nem volt jó, és azt meg kell változtatni.", "hu"),
        ("Ministrul a spus că tratatul nu este semnat și că va fi prin lege din acest an.", "ro"),
        ("Министр сказал, что договор не был подписан, так как это было бы ошибкой.", "ru"),
        ("Министърът каза, че договорът не е подписан и че това ще се реши след година.", "bg"),
        ("Міністр сказав, що договір не був підписаний і що це було для них помилкою.", "uk"),
        ("Bộ trưởng nói rằng các nước trong khối không được ký với người Việt Nam.", "vi"),
    ],
)
def test_a_text_tells_its_language(text: str, code: str) -> None:
    assert codes(text)[0] == code


@pytest.mark.parametrize("text", ["", "Moscow Peking", "Мао Цзэдун", "毛泽东", "1956 865"])
def test_what_tells_nothing_is_taken_for_the_usual_language_of_its_script(text: str) -> None:
    assert codes(text) == ["en", "ru", "el", "ko", "ar"]


@pytest.mark.parametrize("tag", ["", "und", "mul", "mis"])
def test_a_tag_that_says_no_one_language_leaves_it_to_the_text(tag: str) -> None:
    assert "de:vertrag" in languages.stems(cut("die Verträge und das Protokoll").forms, tag)


def test_a_little_word_of_english_is_not_looked_for_in_other_languages() -> None:
    assert languages.stems(["the"], "") == ["en:the"]


def test_an_initial_tells_no_language() -> None:
    assert codes("A. Smith, V. Jones, O. Brown, I. White, S. Black")[0] == "en"
    assert len(codes("A. Smith, V. Jones, O. Brown, I. White, S. Black")) == 5


def test_a_text_in_two_languages_has_the_stems_of_both() -> None:
    text = "The treaty and the protocol. Der Vertrag und das Protokoll, die Verträge der Staaten."
    stems = languages.stems(cut(text).forms, "")
    assert {"en:treati", "de:vertrag"} <= set(stems)


def test_a_long_text_in_one_language_has_no_stems_of_another() -> None:
    stems = languages.stems(cut("the treaties of the year and of the last one " * 50).forms, "")
    assert {stem.partition(":")[0] for stem in stems if stem} == {"en"}
