"""Web pages, as sites and word processors save them."""

from __future__ import annotations

import re

from fonds.importing.texts import Reading
from fonds.records.text import clean
from fonds.records.text_profile.attributes import language_tag

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LANGUAGE = re.compile(
    r"<(?:html|body)\b[^<>]{0,2000}?\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE
)
_STATED = 8 * 1024  # characters: a page says it first


def read(words: str, language: str) -> Reading:
    """The page in the text profile; its language, if the page states one."""
    stated = stated_language(words)
    return Reading(clean(words, language or stated or None), stated)


def stated_language(words: str) -> str:
    """The `lang` of the page as a whole; "" when it has none.

    >>> stated_language('<html xmlns="http://www.w3.org/TR/REC-html40" lang=RU>')
    'ru'
    """
    found = _LANGUAGE.search(_COMMENT.sub("", words[:_STATED]))
    return (language_tag(found[1]) or "") if found else ""
