"""What holds for the text profile whatever comes in."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fonds.records import text
from tests.records.text_pieces import Source, careful, careless, soup

LANGUAGES = st.sampled_from([None, "ru", "en"])

# The content model, written down a second time, so that the code is not its own judge.
WORDS = {"em", "strong", "u", "sup", "sub", "br", "q", "span", "a", "ins", "del"}
BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "aside", "hr"}
MAY_HOLD = {
    **dict.fromkeys(["text", "blockquote", "aside"], BLOCKS),
    "ul": {"li"},
    "ol": {"li"},
    "table": {"caption", "tr"},
    "tr": {"th", "td"},
    "br": set[str](),
    "hr": set[str](),
    **dict.fromkeys(WORDS - {"br"}, WORDS),
    **dict.fromkeys(["p", "h2", "h3", "h4", "h5", "h6", "caption"], WORDS),
}
NO_WORDS = {"text", "blockquote", "aside", "ul", "ol", "table", "tr"}

NEVER_TEXT = (
    "Comments",
    "Scripts",
    "Fonts",
    "Embedded",
)  # what stood in a script, drawing and the like


def assert_in_the_profile(xhtml: str) -> None:
    root = etree.fromstring(f"<text>{xhtml}</text>", etree.XMLParser(huge_tree=True))
    for element in root.iter():
        name, children = str(element.tag), {str(child.tag) for child in element}
        if name in {"li", "th", "td"}:
            assert children <= WORDS or children <= BLOCKS, (name, children)
        else:
            assert children <= MAY_HOLD[name], (name, children)
        if name in NO_WORDS:
            direct = [element.text, *(child.tail for child in element)]
            assert not "".join(piece or "" for piece in direct).strip()
        assert not [key for key in element.attrib if str(key).startswith(("on", "style"))]
        assert element.get("href", "/").startswith(("http://", "https://", "mailto:", "/", "#"))
    ids = [str(found) for found in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    for link in root.xpath("//a[starts-with(@href, '#')]/@href"):
        assert str(link)[1:] in ids


def assert_sound(source: str, language: str | None) -> None:
    cleaned = text.clean(source, language)
    assert_in_the_profile(cleaned.xhtml)
    assert text.clean(cleaned.xhtml, language) == text.CleanText(cleaned.xhtml)
    assert text.is_canonical(cleaned.xhtml)
    text.plain(cleaned.xhtml)


@given(soup, LANGUAGES)
def test_any_text_becomes_the_profile_and_stays_as_it_is(source: str, language: str | None) -> None:
    assert_sound(source, language)


@given(careless, LANGUAGES)
def test_any_markup_becomes_the_profile_and_stays_as_it_is(
    source: Source, language: str | None
) -> None:
    assert_sound(source.html, language)


@given(careful)
def test_no_word_of_a_careful_source_is_lost(source: Source) -> None:
    passages = text.paragraphs(text.clean(source.html).xhtml)
    said = " ".join(passage.plain for passage in passages)
    said += " ".join(re.findall('data-label="(.*?)"', text.clean(source.html).xhtml))
    assert [word for word in source.words if said.count(word) != 1] == []


@given(careless)
def test_no_word_of_a_careless_source_is_lost_silently(source: Source) -> None:
    cleaned = text.clean(source.html)
    said = text.plain(cleaned.xhtml)
    missing = [word for word in source.words if word not in said]
    told = [loss for loss in cleaned.lost if loss.words or loss.what.startswith(NEVER_TEXT)]
    assert told or not missing, missing


@given(soup, st.booleans())
def test_plain_text_always_becomes_the_profile(source: str, keep_lines: bool) -> None:
    cleaned = text.from_plain(source, keep_lines=keep_lines)
    assert_in_the_profile(cleaned.xhtml)
    assert text.clean(cleaned.xhtml) == text.CleanText(cleaned.xhtml)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_plain_text_of_letters_comes_back_letter_by_letter(source: str) -> None:
    assert text.plain(text.from_plain(source).xhtml) == source


@given(careless, st.integers(0, 50))
def test_every_passage_gets_an_id_of_its_own_above_the_highest(
    source: Source, highest: int
) -> None:
    cleaned = text.clean(source.html).xhtml
    minted, new_highest = text.mint(cleaned, highest)
    assert_in_the_profile(minted)
    assert text.clean(minted) == text.CleanText(minted)
    assert text.mint(minted, new_highest) == (minted, new_highest)
    before = {passage.id for passage in text.paragraphs(cleaned)}
    ids = [passage.id for passage in text.paragraphs(minted)]
    assert len(ids) == len(set(ids))
    for name in set(ids) - before:
        assert highest < int(name[1:]) <= new_highest
    assert text.plain(minted) == text.plain(cleaned)


@given(careless)
def test_ids_survive_a_text_that_comes_in_again_without_them(source: Source) -> None:
    minted, _ = text.mint(text.clean(source.html).xhtml, 0)
    ids = {passage.id for passage in text.paragraphs(minted)}
    again = text.keep_ids(minted, text.clean(source.html).xhtml)
    assert_in_the_profile(again)
    assert ids == {passage.id for passage in text.paragraphs(text.mint(again, 10_000)[0])}


@given(careless, careless)
def test_an_id_is_never_given_to_two_passages(one: Source, other: Source) -> None:
    minted, highest = text.mint(text.clean(one.html).xhtml, 0)
    kept = text.keep_ids(minted, text.clean(other.html).xhtml)
    assert_in_the_profile(kept)
    assert_in_the_profile(text.mint(kept, highest)[0])
