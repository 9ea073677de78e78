"""The tags of the search: hits, facets and bars, of which a page has hundreds, as markup.

They are made here and not by templates, which would take half of the page's time. Every value
passes `escape`, with its quotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from fonds.web.shown.groups import Choice, Group, Role, Section
from fonds.web.shown.histogram import Bar, Histogram
from fonds.web.shown.marked import Extract, Marked
from fonds.web.shown.results import Result
from fonds.web.templatetags.fonds import date_in_column, piece_of, run_of, said, tongue_of

register = template.Library()


@register.simple_tag
def hits(results: Iterable[Result]) -> SafeString:
    """The rows of what was found, as the items of a list."""
    told = {
        "possibly": escape(_("possibly:")),
        "matched": escape(_("In the range:")),
        "why": escape(_("Why is this here?")),
    }
    made = (_hit(each, told) for each in results)
    return mark_safe("".join(made))  # noqa: S308 - escaped value by value


@register.simple_tag
def facets(sections: Iterable[Section]) -> SafeString:
    """The facets beside the hits: headings, values with their counts, and the ways to each."""
    told = {"not": escape(_("not")), "all": escape(_("All")), "by": escape(_("told by"))}
    made = (_section(each, told) for each in sections)
    return mark_safe("".join(made))  # noqa: S308 - escaped value by value


@register.simple_tag
def bars(histogram: Histogram) -> SafeString:
    """The bars of the years as the items of a list, each with what it says to the ear."""
    return mark_safe("".join(map(_bar, histogram.bars)))  # noqa: S308 - figures, and escaped words


# --- Hits -----------------------------------------------------------------------------------------


def _hit(result: Result, told: dict[str, str]) -> str:
    if result.date:
        margin = date_in_column(result.date, with_year=True)
    else:
        margin = f'<p class="margin capitals sort">{escape(result.kind)}</p>'
    title = f'<h3><a href="{escape(result.title.address)}"{_tongue(result.title)}>'
    parts = [f"{title}{_marked(result.title)}</a></h3>"]
    if result.names:
        parts.append(f'<p class="forms">{said(result.names)}</p>')
    if result.summary:
        words = result.summary.words
        parts.append(f'<p class="abstract"{_tongue(words)}>{_marked(words)}</p>')
    if result.passage:
        parts.append(_passage(result.passage))
    for name, dates in (("possibly", result.possibly), ("matched", result.matched)):
        if dates:
            parts.append(f'<p class="small {name}">{told[name]} {escape(", ".join(dates))}</p>')
    parts.append(_facts(result, told["why"]))
    return f'<li class="entry">{margin}<div class="text">{"".join(parts)}</div></li>\n'


def _passage(passage: Extract) -> str:
    way = f'<a href="{escape(passage.address)}">{escape(passage.label)}</a>'
    words = f"<p{_tongue(passage.words)}>{_marked(passage.words)}</p>"
    return f'<div class="passage"><p class="small">{way}</p>{words}</div>'


def _facts(result: Result, why: str) -> str:
    marks = f' <span class="marks">{said(result.marks)}</span>' if result.marks else ""
    way = f' <a class="why" href="{escape(result.why)}">{why}</a>' if result.why else ""
    words = f"{said(result.facts)}{marks}{escape(result.count)}{way}"
    return f'<p class="small">{words}</p>' if words else ""


def _marked(words: Marked) -> str:
    return "".join(map(piece_of, words.pieces))


def _tongue(words: Marked) -> str:
    return tongue_of(words.language, words.direction)


# --- Facets ---------------------------------------------------------------------------------------


def _section(section: Section, told: dict[str, str]) -> str:
    groups = "".join(_group(each, told) for each in section.groups)
    heading = f'<h3 class="capitals">{escape(section.heading)}</h3>'
    return f'<section class="facets-of">{heading}{groups}</section>'


def _group(group: Group, told: dict[str, str]) -> str:
    heading = escape(group.heading)
    parts = [f'<div class="facet" id="by-{escape(group.name)}"><h4>{heading}</h4>']
    if group.roles:
        roles = " · ".join(map(_role, group.roles))
        label = f"{heading} {told['by']}"
        parts.append(f'<p class="roles" role="group" aria-label="{label}">{roles}</p>')
    parts.append(f"<ul>{''.join(_choice(each, told['not']) for each in group.choices)}</ul>")
    if group.whole:
        count = f" {group.values}" if group.values else ""
        words = f'{told["all"]}{count}<span class="unseen"> {heading}</span>'
        parts.append(f'<p class="whole-facet"><a href="{escape(group.whole)}">{words}</a></p>')
    return f"{''.join(parts)}</div>"


def _role(role: Role) -> str:
    dressed = ' aria-current="true"' if role.current else ' class="quiet"'
    return f'<a{dressed} href="{escape(role.address)}">{escape(role.label)}</a>'


def _choice(choice: Choice, without: str) -> str:
    current = ' aria-current="true"' if choice.chosen else ""
    count = f'<span class="count">{choice.documents}</span>'
    label = run_of(choice.label)
    less = ""
    if choice.without:
        spoken = f'{without}<span class="unseen"> {label}</span>'
        less = f' <a class="not" href="{escape(choice.without)}">{spoken}</a>'
    return f'<li><a href="{escape(choice.address)}"{current}>{label} {count}</a>{less}</li>'


# --- Bars -----------------------------------------------------------------------------------------


def _bar(bar: Bar) -> str:
    spoken = escape(bar.spoken)
    label = f'<span class="label" aria-hidden="true">{escape(bar.label)}</span>'
    inside = f'{_drawn(bar)}{label}<span class="unseen">{spoken}</span>'
    if not bar.address:
        return f"<li>{inside}</li>"
    current = ' aria-current="true"' if bar.current else ""
    return f'<li><a href="{escape(bar.address)}"{current} title="{spoken}">{inside}</a></li>'


def _drawn(bar: Bar) -> str:
    drawn = [
        _rectangle("all", bar.whole_top, bar.whole),
        _rectangle("hit", bar.found_top, bar.found),
        _rectangle("may-be", bar.may_be_top, bar.may_be, ' fill="url(#may-be)"'),
    ]
    if bar.found or bar.may_be:
        figure = f"{bar.documents or ''}{f'+{bar.possible}' if bar.may_be else ''}"
        drawn.append(f'<text x="50%" y="{bar.top}%" dy="-0.35em">{figure}</text>')
    return f'<svg aria-hidden="true">{"".join(drawn)}</svg>'


def _rectangle(name: str, top: int, height: int, fill: str = "") -> str:
    if not height:
        return ""
    return f'<rect class="{name}"{fill} x="16%" y="{top}%" width="68%" height="{height}%"/>'
