"""Texts of bare paragraphs are known at a glance, and never taken for what they are not."""

from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from fonds.records import text as profile
from fonds.records.text_profile import bare, identity
from tests.records.text_pieces import careless, soup

LANGUAGES = st.sampled_from([None, "ru", "zh-Hant"])
WORDS = st.text(min_size=1) | st.sampled_from(["a b", "Дело", "文件", "&amp;", "[1]", "- item"])
PARAGRAPHS = st.lists(WORDS.map(lambda words: f"<p>{words}</p>"), min_size=1).map("\n".join)
BARE = PARAGRAPHS.filter(bare.is_bare)


@given(BARE, LANGUAGES)
def test_a_bare_text_is_canonical(text: str, language: str | None) -> None:
    cleaned = profile.clean(text, language)
    assert cleaned.xhtml == text
    assert not cleaned.lost


@given(soup | careless.map(attrgetter("html")), LANGUAGES)
def test_whatever_is_taken_for_bare_is_canonical(source: str, language: str | None) -> None:
    cleaned = profile.clean(source, language)
    assert cleaned.xhtml == source or not bare.is_bare(source)


@given(BARE, st.integers(0, 10**6))
def test_paragraphs_of_a_bare_text_get_the_ids_they_would_get(text: str, highest: int) -> None:
    assert bare.mint(text, highest) == identity.mint(text, highest)


def test_a_long_bare_text_is_known_and_one_letter_of_markup_is_not() -> None:
    text = "\n".join(
        f"<p>Paragraph {number}, § 4 – “quoted”; 50 % &amp; more.</p>" for number in range(2_000)
    )
    assert bare.is_bare(text)
    assert not bare.is_bare(text + "<p>a<br/>b</p>")
    assert not bare.is_bare(text.replace("Paragraph 1999", "Paragraph  1999"))


def test_a_paragraph_of_nothing_or_with_space_at_its_edge_is_not_bare() -> None:
    for text in (
        "",
        "<p></p>",
        "<p> a</p>",
        "<p>a </p>",
        "<p>a</p>\n",
        "<p>a\nb</p>",
        "<p>\xa0</p>",
    ):
        assert not bare.is_bare(text), text
