from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from fonds.web.shown.words import Words, ours, theirs
from fonds.web.templatetags.fonds import say, tongue


def test_words_of_our_own_stand_bare() -> None:
    assert say(ours("to & from")) == "to &amp; from"


def test_a_name_is_kept_apart_with_its_language_and_direction() -> None:
    assert say(theirs("برقية", "ar")) == '<bdi lang="ar" dir="rtl">برقية</bdi>'
    assert say(theirs("Примеров")) == '<bdi dir="auto">Примеров</bdi>'


def test_a_link_carries_the_language_itself() -> None:
    shown = say(theirs("Письмо", "ru", address="/document/1/письмо"))
    assert shown == '<a href="/document/1/письмо" lang="ru" dir="ltr">Письмо</a>'


def test_an_element_is_given_no_attribute_that_is_not_known() -> None:
    assert tongue(ours("plain")) == ""
    assert tongue(theirs("x", "ru")) == ' lang="ru" dir="ltr"'


@given(st.text(alphabet="<>&\"'/=bc ", min_size=1), st.text(alphabet="<>&\"'/=bc ", min_size=1))
def test_no_words_become_markup_and_no_value_leaves_its_attribute(form: str, value: str) -> None:
    shown = html.fragment_fromstring(
        str(say(Words(form, language=value, direction="auto", address=value, voice=value)))
    )
    assert shown.tag == "a"
    assert shown.text == form
    assert not len(shown)
    assert dict(shown.attrib) == {"href": value, "class": value, "lang": value, "dir": "auto"}
