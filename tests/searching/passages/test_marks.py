"""What is marked in a text is what was found, and by which rule."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.passages.looking import Looking, merged
from fonds.searching.passages.marks import Rule, marks, passage
from fonds.searching.query import Query
from fonds.searching.questions.question import wanted
from fonds.searching.questions.reading import read


def marked(words: str, text: str, language: str = "en") -> str:
    """The text with square brackets around what is marked."""
    told, last = "", 0
    for span in marks(Query(words=words), text, language):
        told += f"{text[last : span.start]}[{text[span.start : span.end]}]"
        last = span.end
    return told + text[last:]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("treaty", "A treaty, and treaties.", "A [treaty], and [treaties]."),
        ("yun", "Ch’en Yün spoke", "Ch’en [Yün] spoke"),
        ("chen", "Ch’en Yün spoke", "[Ch’en] Yün spoke"),
        ("cooperation", "on co-operation, so", "on [co-operation], so"),
        ("co-operation", "on cooperation, so", "on [cooperation], so"),
        ("sino-soviet", "the Sino-Soviet Treaty", "the [Sino-Soviet] Treaty"),
        ('"mutual aid"', "mutual aid and mutual help", "[mutual aid] and mutual help"),
        ("-aid mutual", "mutual aid", "[mutual] aid"),
        ("stalin", "Stalin's and “Stalin”", "[Stalin's] and “[Stalin]”"),
        ("treat*", "A treaty, entreaties, Treated", "A [treaty], entreaties, [Treated]"),
        ('"treaty"', "treaty, treaties", "[treaty], treaties"),
        ('"treaty aid"~2', "aid of the treaty, the treaty", "[aid] of the [treaty], the treaty"),
        ('"treaty aid"~1', "aid of the treaty", "aid of the treaty"),
        ("treaty NOT (aid OR draft)", "a draft treaty", "a draft [treaty]"),
        ("treaty OR (aid -draft)", "aid, draft, treaty", "[aid], draft, [treaty]"),
        ("author:zhou aid", "zhou aid", "zhou [aid]"),
        ("text:(aid title:draft)", "draft aid", "draft [aid]"),
        ("language:ru date:1956 aid", "aid in 1956", "[aid] in 1956"),
        ("cooperation", "their co-operations", "their [co-operations]"),
        ("nothing", "of it", "of it"),
        ("", "of it", "of it"),
        ("?!", "of it?!", "of it?!"),
    ],
)
def test_words_are_marked_as_they_were_found(words: str, text: str, expected: str) -> None:
    assert marked(words, text) == expected


@pytest.mark.parametrize(
    ("words", "text", "language", "expected"),
    [
        ("договор", "Договором и договоры", "ru", "[Договором] и [договоры]"),
        ("договор", "Договором", "en", "Договором"),  # the index does not find it there either
        ("елкин", "Ёлкин", "ru", "[Ёлкин]"),
        ("条约", "中苏条约及条件", "zh", "中苏[条约]及条件"),
        ("中 苏", "中苏条约", "zh", "[中苏]条约"),
        ("毛泽东", "毛澤東。毛、泽东", "zh", "[毛澤東]。[毛、泽东]"),
        ("毛澤*", "毛泽东", "zh", "[毛泽]东"),
        ("ば", "ば", "ja", "[ば]"),
        ("ば", unicodedata.normalize("NFD", "ば"), "ja", f"[{unicodedata.normalize('NFD', 'ば')}]"),
        ("は", unicodedata.normalize("NFD", "ば"), "ja", unicodedata.normalize("NFD", "ば")),
        ("й", unicodedata.normalize("NFD", "й и"), "ru", "[и\u0306] и"),
        ("محمد", "محمّد", "ar", "[محمّد]"),
    ],
)
def test_each_text_is_marked_in_its_language(
    words: str, text: str, language: str, expected: str
) -> None:
    assert marked(words, text, language) == expected


@pytest.mark.parametrize(
    ("words", "text", "rule"),
    [
        ("Treaty", "treaty", Rule.EXACT),
        ("yün", "YÜN", Rule.EXACT),
        ("yun", "Yün", Rule.FOLDED),
        ("cooperation", "co-operation", Rule.FOLDED),
        ("treaty", "treaties", Rule.STEMMED),
        ('"treaty of aid"', "Treaty of aid", Rule.PHRASE),
        ("trea*", "treaty", Rule.PREFIX),
        ('"treaty"', "Treaty", Rule.EXACT),
        ("条约", "条约", Rule.PHRASE),
    ],
)
def test_a_mark_says_by_which_rule_it_is_there(words: str, text: str, rule: Rule) -> None:
    assert [span.rule for span in marks(Query(words=words), text, "en")] == [rule]


def test_words_of_a_field_are_marked_in_the_parts_it_looks_into_alone() -> None:
    query = Query(words="title:treaty author:zhou aid")
    for part, expected in (("title", "treaty aid"), ("authors", "zhou aid"), ("text", "aid")):
        text = "treaty zhou aid"
        spans = marks(query, text, "en", part)
        assert " ".join(text[span.start : span.end] for span in spans) == expected


def test_words_near_one_another_are_marked_each_by_itself() -> None:
    spans = marks(Query(words='"treaty aid"~3'), "aid under the treaty", "en")
    assert [(span.start, span.end, span.rule) for span in spans] == [
        (0, 3, Rule.NEAR),
        (14, 20, Rule.NEAR),
    ]


HAN = st.text(st.sampled_from("毛泽澤东東a '’-、．\u0301ー１"), max_size=60)


@given(st.text(st.sampled_from("毛泽東东"), min_size=1, max_size=3), HAN)
def test_runs_of_characters_are_marked_as_they_are_taken_apart(words: str, text: str) -> None:
    looking = Looking([term for term, _ in wanted(read(words).question)])
    assert looking.found(text, "zh") == merged(looking.by_tokens(text, "zh"))


@given(
    st.lists(
        st.sampled_from(["aid", "the", "co-op", "l'aid", "Aid’s", "毛aid", "\n"]), max_size=20
    ),
    st.sampled_from(
        ['"aid the"', "aid", '"the aid" aid', "coop", '"co op the"', "ai*", '"aid 毛"']
    ),
)
def test_what_is_remembered_of_words_does_not_change_where_they_stand(
    several: list[str], words: str
) -> None:
    text = " ".join(several)
    looking = Looking([term for term, _ in wanted(read(words).question)])
    once = looking.found(text, "en")
    assert looking.found(text, "en") == once
    for span, place in once:
        there = merged(Looking([looking.terms[place]]).found(text[span.start :], "en"))
        assert there[0][0].start == 0


SIGNS = st.sampled_from("abc Ёйи\u0306毛泽-' é\u0301\n.x")


@given(st.text(SIGNS, max_size=12), st.text(SIGNS, max_size=300), st.integers(20, 120))
def test_marks_never_part_a_letter_from_what_hangs_on_it(
    words: str, text: str, length: int
) -> None:
    query = Query(words=words)
    piece = passage(query, text, "", length)
    for said, spans in ((text, marks(query, text, "")), (piece.text, piece.spans)):
        last = 0
        for span in spans:
            assert last <= span.start < span.end <= len(said)
            last = span.end
            for edge in (span.start, span.end):
                assert edge == len(said) or not unicodedata.combining(said[edge]) or edge == 0
    assert "\n" not in piece.text
    assert piece.text in text.replace("\n", " ")
    assert piece.cut_before == (not text.replace("\n", " ").startswith(piece.text))


LONG = " ".join(f"word{place}" for place in range(2_000))


def test_a_passage_shows_the_words_with_some_of_what_stands_around() -> None:
    piece = passage(Query(words="word999"), LONG, "en", 100)
    assert len(piece.text) <= 100
    assert piece.cut_before
    assert piece.cut_after
    assert piece.text.startswith("word")
    assert [piece.text[span.start : span.end] for span in piece.spans] == ["word999"]
    assert "word998 word999 word1000" in piece.text


def test_the_passage_with_most_of_the_words_is_shown() -> None:
    text = f"{LONG} aid {LONG} the treaty on aid {LONG} a treaty {LONG}"
    piece = passage(Query(words="treaty aid"), text, "en", 100)
    assert "the treaty on aid" in piece.text
    assert len(piece.spans) == 2


def test_a_passage_is_found_where_letters_must_be_folded_first() -> None:
    text = f"{LONG} Ch’en Yün {LONG}"
    piece = passage(Query(words="chen yun"), text, "en", 100)
    assert "Ch’en Yün" in piece.text
    assert len(piece.spans) == 2


def test_without_any_of_the_words_a_text_begins_at_its_beginning() -> None:
    piece = passage(Query(words="nothing"), LONG, "en", 100)
    assert (piece.spans, piece.cut_before, piece.cut_after) == ((), False, True)
    assert LONG.startswith(piece.text)
    whole = passage(Query(words="word1"), "word1", "en")
    assert (whole.text, whole.cut_before, whole.cut_after) == ("word1", False, False)


def test_a_long_chinese_text_gives_a_passage_too() -> None:
    text = "根据国务院的决定特此通知如下" * 200 + "中苏友好同盟互助条约" + "第一条本法所称" * 200
    piece = passage(Query(words="友好同盟"), text, "zh", 80)
    assert "友好同盟" in piece.text
    assert [span.rule for span in piece.spans] == [Rule.PHRASE]
    assert len(piece.text) <= 80
