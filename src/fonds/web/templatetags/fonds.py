"""The tags of the public pages: how runs of words become markup, and the archive's own name."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from fonds.web import site as archive
from fonds.web.shown.entry import Prose
from fonds.web.shown.words import Runs, Words

register = template.Library()


@register.simple_tag
def site() -> archive.Site:
    """The archive this page belongs to: `{% site as site %}`."""
    return archive.site()


@register.simple_tag
def say(words: Words | Runs) -> SafeString:
    """One run of words or several, each with its language and direction, escaped."""
    if isinstance(words, Words):
        return _run(words)
    return format_html_join("", "{}", ((_run(run),) for run in words))


@register.simple_tag
def tongue(thing: Words | Prose) -> SafeString:
    """The attributes lang and dir of a run or a body, with a space before, for an element."""
    lang = format_html(' lang="{}"', thing.language) if thing.language else ""
    way = format_html(' dir="{}"', thing.direction) if thing.direction else ""
    return format_html("{}{}", lang, way)


@register.filter
def safe_body(prose: Prose) -> SafeString:
    """A body in the text profile: the catalogue keeps no other, and made it safe when it saved."""
    return mark_safe(prose.body)  # noqa: S308 - canonical markup of fonds.records.text alone


def _run(words: Words) -> SafeString:
    tag = "a" if words.address else "bdi" if words.direction else "span"
    voice = format_html(' class="{}"', words.voice) if words.voice else ""
    address = format_html(' href="{}"', words.address) if words.address else ""
    plain = not (voice or address or words.language or words.direction)
    if plain:
        return format_html("{}", words.form)
    attributes = format_html("{}{}{}", address, voice, tongue(words))
    return format_html("<{}{}>{}</{}>", tag, attributes, words.form, tag)
