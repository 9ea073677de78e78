"""Words of every script are found however they are written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.languages.general import LONGEST, cut, only_folded, tokens
from fonds.searching.languages.letters import FORMS, SPELLINGS

SAME = [
    ("Ёлка", "елка"),
    ("й", "й"),
    ("ＰＥＮＧ Dehuai", "peng dehuai"),
    ("Łódź", "lodz"),
    ("Nguyễn Ái Quốc", "nguyen ai quoc"),
    ("Ch’en Yün", "chen yun"),
    ("Ch'en Yün", "Chʻen Yun"),
    ("Stalin’s", "Stalin"),
    ("„aid“", "aid"),
    ("‘aid’", "aid"),
    ("Straße", "STRASSE"),
    ("café", "café"),
    ("محمّد", "محمد"),
    ("كتــاب", "كتاب"),
    ("ﬁle", "file"),
    ("soft\u00adhyphen", "softhyphen"),
    ("한국", unicodedata.normalize("NFD", "한국")),
    ("Μάρτιος", "μαρτιοσ"),
    ("1956/57", "1956 57"),
    ("Sino-Soviet", "Sino‑Soviet"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_a_word_are_the_same(one: str, other: str) -> None:
    assert cut(one).forms == cut(other).forms != []


@pytest.mark.parametrize(
    ("one", "other"), [("й", "и"), ("treaty", "treaties"), ("毛", "泽"), ("ㄱ", "ㄴ")]
)
def test_letters_of_an_alphabet_stay_what_they_are(one: str, other: str) -> None:
    assert cut(one).forms != cut(other).forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("毛泽东同志", ["毛", "泽", "东", "同", "志"]),
        ("中共CC委员会", ["中", "共", "cc", "委", "员", "会"]),
        ("コメ", ["コ", "メ"]),
        ("대한", ["대", "한"]),
        ("№ 865-АД", ["no", "865", "ад"]),
        ("a_b.c", ["a", "b", "c"]),
        ("don't 'tis o'clock", ["dont", "tis", "oclock"]),
        ("' - '' -- '", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_forms(text: str, forms: list[str]) -> None:
    assert [form for form in cut(text).forms if form != "no"] == [it for it in forms if it != "no"]


def test_a_word_with_a_hyphen_is_known_without_it_too() -> None:
    assert cut("co-operation and Sino-Soviet trade-union").joined == [
        "cooperation",
        "sinosoviet",
        "tradeunion",
    ]
    assert cut("1956-10-30 a - b").joined == []


def test_no_form_is_longer_than_words_are() -> None:
    assert cut("x" * 1000).forms == ["x" * LONGEST]


SCRIPTS = st.sampled_from(
    "abdlsЁéßü’'`-–‐  毛蘇コがﾊﾞ대한ᄒ\u1161\u11abй́ﬁ½ ـ①ٱ٣İй\nя"
    "\u0301\u3099\ufe00\u0e01\u0e34\u0915\u093f\u200b\u00ad"
)


@given(st.text(alphabet=SCRIPTS, max_size=60) | st.text(max_size=60))
def test_marks_find_the_forms_that_the_index_has(text: str) -> None:
    placed = list(tokens(text))
    assert [token.form for token in placed] == cut(text).forms
    assert sorted(token.joined for token in placed if token.joined) == sorted(cut(text).joined)
    assert [token.exact for token in placed if token.exact] == cut(text).exact
    for token in placed:
        assert 0 <= token.start < token.end <= len(text)
        for edge in (token.start, token.end):
            assert edge in (0, len(text)) or not unicodedata.combining(text[edge])


@given(st.text(max_size=40))
def test_cutting_what_was_cut_changes_nothing(text: str) -> None:
    forms = cut(text).forms
    assert cut(" ".join(forms)).forms == forms


@pytest.mark.parametrize(
    ("text", "exact", "folded"),
    [
        ("plain words, 1956", [], []),
        ("Stalin’s treaty", [], []),
        ("Łódź and Łódź", ["!łódź", "!łódź"], ["lodz", "lodz"]),
        ("Ch’en Yün", ["!ch'en", "!yün"], ["chen", "yun"]),
        ("Straße", ["!straße"], ["strasse"]),
        ("la politique de l’État", ["!état"], ["etat"]),
        ("Хрущёв", ["!хрущёв"], ["хрущев"]),
        ("毛澤東", ["!澤", "!東"], ["泽", "东"]),
        ("ﬁle ＮＡＴＯ ①", [], []),
        ("co\u00adoperation", [], []),
        ("Müller-Armack", ["!müller"], ["muller"]),
    ],
)
def test_what_folding_changed_is_known_as_it_is_spelt(
    text: str, exact: list[str], folded: list[str]
) -> None:
    assert (cut(text).exact, cut(text).folded) == (exact, folded)


def test_a_form_that_stands_as_it_is_somewhere_is_not_only_folded() -> None:
    taken = cut("cafe, café, Café; résumé, résumé")
    assert only_folded(taken.forms, taken.folded) == ["resume"]


def test_an_article_before_an_apostrophe_is_not_part_of_the_place() -> None:
    (token,) = tokens("l’État")
    assert (token.start, token.end, token.exact) == (2, 6, "!état")


def test_a_word_of_hangul_is_known_whole_with_its_place() -> None:
    first = next(tokens("그 조선은 UN군의"))
    assert (first.form, first.joined) == ("그", "")
    whole = [(it.joined, it.start, it.joined_end) for it in tokens("그 조선은 UN군의") if it.joined]
    assert whole == [("조선은", 2, 5), ("군의", 8, 10)]


def test_every_character_parts_words_in_its_spelling_as_it_does_in_its_form() -> None:
    signs = (code for code in range(0x30000) if not 0xD800 <= code <= 0xDFFF)
    for code in signs:
        form, spelling = FORMS[code], SPELLINGS[code]
        assert form.count(" ") == spelling.count(" "), hex(code)
        assert all(FORMS[ord(each)].strip() == each for each in form if each != " "), hex(code)


def test_no_letter_is_overlooked_that_folding_changes() -> None:
    for code in range(0x80, 0x2200):
        sign = unicodedata.normalize("NFC", chr(code))
        changed = sign.isalpha() and FORMS[ord(sign)] != SPELLINGS[ord(sign)]
        assert not changed or cut(f"б{sign}").exact, hex(code)


HOSTILE = {
    "marks on a letter": "a" + "\u0301\u0316" * 100_000,
    "marks on nothing": "\u0301\u0316" * 50_000,
    "one word": "x" * 500_000,
    "hyphens": "-" * 500_000,
    "apostrophes": "l'a" * 100_000,
    "signs of voice": "ﾊﾞ" * 50_000,
    "nothing": "\u200b" * 100_000,
    "traditional characters": "國" * 100_000,
    "syllables": "한" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_text_that_is_no_text_takes_no_longer_than_its_length(text: str) -> None:
    assert all(len(form) <= LONGEST for form in cut(text).forms)
    assert sum(token.end > len(text) for token in tokens(text)) == 0
