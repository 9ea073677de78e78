"""The tags of the public pages: how runs of words become markup, and the archive's own name."""

from __future__ import annotations

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from fonds.web import site as archive
from fonds.web.shown.entry import Prose
from fonds.web.shown.words import Runs, Words

register = template.Library()

# Pages are made of hundreds of runs, so they are escaped and joined here without Django's own
# format_html, which takes five times as long. Every value passes `escape`, with its quotes.


@register.simple_tag
def site() -> archive.Site:
    """The archive this page belongs to: `{% site as site %}`."""
    return archive.site()


@register.simple_tag
def say(words: Words | Runs) -> SafeString:
    """One run of words or several, each with its language and direction, escaped."""
    runs = (words,) if isinstance(words, Words) else words
    return mark_safe("".join(map(_run, runs)))  # noqa: S308 - escaped run by run


@register.simple_tag
def tongue(thing: Words | Prose) -> SafeString:
    """The attributes lang and dir of a run or a body, with a space before, for an element."""
    return mark_safe(_tongue(thing.language, thing.direction))  # noqa: S308 - escaped


@register.filter
def safe_body(prose: Prose) -> SafeString:
    """A body in the text profile: the catalogue keeps no other, and made it safe when it saved."""
    return mark_safe(prose.body)  # noqa: S308 - canonical markup of fonds.records.text alone


def _run(words: Words) -> str:
    form = escape(words.form)
    attributes = _attribute("href", words.address) + _attribute("class", words.voice)
    attributes += _tongue(words.language, words.direction)
    if not attributes:
        return form
    tag = "a" if words.address else "bdi" if words.direction else "span"
    return f"<{tag}{attributes}>{form}</{tag}>"


def _tongue(language: str, direction: str) -> str:
    return _attribute("lang", language) + _attribute("dir", direction)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value else ""
