"""A date in words, at its own precision, and read again as the same date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.dates import Edtf, NotEdtf, Reading, read, say
from fonds.dates.sayings import VOICES
from tests.dates.strategies import expressions, ordered_pairs, plain_expressions

LANGUAGES = st.sampled_from(sorted(VOICES))


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1956-09-19", "19 September 1956"),
        ("1956-09", "September 1956"),
        ("1956", "1956"),
        ("195X", "1950s"),
        ("19XX", "1900–1999"),
        ("1956~", "about 1956"),
        ("1956?", "1956 (uncertain)"),
        ("1956-09%", "about September 1956 (uncertain)"),
        ("1957-21", "spring 1957"),
        ("1956-24", "winter 1956–57"),
        ("1999-24", "winter 1999–00"),
        ("1957-30", "summer 1957–58 (southern hemisphere)"),
        ("1956-36", "fourth quarter of 1956"),
        ("1957-40", "first half of 1957"),
        ("1956-09-XX", "September 1956, day not known"),
        ("1956-XX", "1956, month not known"),
        ("1956-1X", "1956-1X"),
        ("1956-10-08T15:30:00Z", "8 October 1956, 15:30 UTC"),
        ("1956-10-23/1956-10-24", "23–24 October 1956"),
        ("1956-10-23/1956-11-04", "23 October – 4 November 1956"),
        ("1956-12-30/1957-01-03", "30 December 1956 – 3 January 1957"),
        ("1956-10/1956-11", "October–November 1956"),
        ("1956/1957", "1956–1957"),
        ("1950~/1955~", "about 1950 – about 1955"),
        ("1956/..", "from 1956 onwards"),
        ("../1956-10-05", "until 5 October 1956"),
        ("1956/", "from 1956, end not known"),
        ("/1956", "until 1956, beginning not known"),
        ("[1956-10-05..1956-10-10]", "between 5 and 10 October 1956"),
        ("[..1956-10-05]", "not later than 5 October 1956"),
        ("[1956-10-20..]", "not before 20 October 1956"),
        ("[..195X]", "not later than the 1950s"),
        ("[1956,1957]", "1956 or 1957"),
        ("[1955,1956,1957]", "1955, 1956 or 1957"),
        ("[..1955,1957]", "not later than 1955 or 1957"),
        ("{1956-10-23,1956-10-24}", "23 and 24 October 1956"),
        ("{1956..1958}", "all from 1956 to 1958"),
        ("{1956..}", "all from 1956 on"),
        ("{..1956}", "all up to 1956"),
    ],
)
def test_english_says_every_form(edtf: str, words: str) -> None:
    assert say(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "language", "words"),
    [
        ("1956-09-19", "ru", "19 сентября 1956 г."),
        ("1956-09~", "ru", "около сентября 1956 г."),
        ("[1956-09..1956-10]", "ru", "между сентябрём и октябрём 1956 г."),
        ("[1955..1957]", "ru", "между 1955 и 1957 гг."),
        ("1956/1957", "ru", "1956–1957 гг."),
        ("[..195X]", "ru", "не позднее 1950-х гг."),
        ("[..1956-36]", "ru", "не позднее IV квартала 1956 г."),
        ("1956-09-19", "zh-Hans", "1956年9月19日"),
        ("1956-10-23/1956-11-04", "zh", "1956年10月23日至11月4日"),
        ("1957-40", "zh", "1957年上半年"),
        ("1956-10-05", "de", "5. Oktober 1956"),
        ("[1956-10-05..1956-10-10]", "de", "zwischen dem 5. und dem 10. Oktober 1956"),
        ("1956-10-01", "fr", "1er octobre 1956"),
        ("[..1956-10-05]", "fr", "au plus tard le 5 octobre 1956"),
        ("[..1956-10]", "fr", "au plus tard en octobre 1956"),
        ("1956-09-19", "ko", "1956년 9월 19일"),
        ("1956~", "ko", "1956년경"),
        ("1956-09-19", "vi", "19 September 1956"),
    ],
)
def test_each_language_says_it_in_its_own_way(edtf: str, language: str, words: str) -> None:
    assert say(edtf, language) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1956-09-19", "September 19, 1956"),
        ("1945-07-02", "July 2, 1945"),
        ("1945-07", "July 1945"),
        ("1956-10-23/1956-10-24", "October 23–24, 1956"),
        ("1956-10-23/1956-11-04", "October 23 – November 4, 1956"),
        ("{1956-10-23,1956-10-24}", "October 23 and 24, 1956"),
    ],
)
def test_the_american_style_puts_the_month_first(edtf: str, words: str) -> None:
    assert say(edtf, style="us") == words


def test_the_american_style_is_for_english_alone() -> None:
    assert say("1956-09-19", "de", style="us") == say("1956-09-19", "de")


@pytest.mark.parametrize(
    ("edtf", "language", "words"),
    [
        ("1956-09-19", "en", "19 Sept 1956"),
        ("1956-09~", "en", "c. Sept 1956"),
        ("1956-09-19", "ru", "19 сент. 1956"),
        ("1956-09-19", "de", "19. Sept. 1956"),
        ("1956-09-19", "fr", "19 sept. 1956"),
        ("1956?", "en", "1956 (?)"),
    ],
)
def test_a_narrow_column_abbreviates(edtf: str, language: str, words: str) -> None:
    assert say(edtf, language, short=True) == words


def test_a_value_is_said_like_its_expression() -> None:
    assert say(Edtf.parse("1956-09")) == say("1956-09")


def test_what_is_no_date_is_not_said() -> None:
    with pytest.raises(NotEdtf):
        say("yesterday")


@given(expressions(), LANGUAGES, st.booleans(), st.sampled_from(["house", "us"]))
def test_every_form_is_said_in_every_language(
    text: str, language: str, short: bool, style: str
) -> None:
    words = say(text, language, short, "us" if style == "us" else "house")
    assert words.strip() == words != ""
    assert "{" not in words


def said_and_read(text: str, language: str, *, american: bool = False, short: bool = False) -> str:
    words = say(text, language, short, "us" if american else "house")
    found = read(words, language)
    assert isinstance(found, Reading), (words, found)
    return found.edtf


@given(plain_expressions(), LANGUAGES, st.booleans(), st.booleans())
def test_what_is_said_is_read_as_the_same_date(
    text: str, language: str, american: bool, short: bool
) -> None:
    assert said_and_read(text, language, american=american, short=short) == text


@given(
    ordered_pairs(),
    st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]", "{{{},{}}}", "[..{}]", "[{}..]"]),
    LANGUAGES,
    st.booleans(),
)
def test_spans_choices_and_limits_come_back_as_they_went(
    both: tuple[str, str], form: str, language: str, american: bool
) -> None:
    text = form.format(*both)
    assert said_and_read(text, language, american=american) == text


@given(plain_expressions(), st.sampled_from("?~%"), LANGUAGES)
def test_doubt_comes_back_as_it_went(text: str, mark: str, language: str) -> None:
    assert said_and_read(text + mark, language) == text + mark


@pytest.mark.parametrize("language", sorted(VOICES))
@pytest.mark.parametrize(
    "text",
    [
        "195X",
        "1957-21",
        "1957-22",
        "1957-23",
        "1956-24",
        "1956-33",
        "1956-36",
        "1957-40",
        "1957-41",
        "[1957-21,1957-22]",
        "[1957-21..1957-23]",
        "195X/196X",
        "[1956-21..]",
        "1956-10-08T15:30:00Z",
        "1950~/1955~",
    ],
)
def test_seasons_decades_and_moments_come_back_as_they_went(text: str, language: str) -> None:
    assert said_and_read(text, language) == text
