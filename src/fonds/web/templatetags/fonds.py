"""The tags of the public pages: how runs of words become markup, and the archive's own name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from fonds.web import site as archive
from fonds.web.shown.blocks import Block
from fonds.web.shown.dates import ShownDate
from fonds.web.shown.entry import Prose
from fonds.web.shown.marked import Marked, Piece
from fonds.web.shown.reading import Column
from fonds.web.shown.strip import Column as Year
from fonds.web.shown.strip import Strip
from fonds.web.shown.table import Cell, Table
from fonds.web.shown.table import Column as TableColumn
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
    return mark_safe(said(runs))  # noqa: S308 - escaped run by run


@register.simple_tag
def tongue(thing: Words | Prose) -> SafeString:
    """The attributes lang and dir of a run or a body, with a space before, for an element."""
    return mark_safe(tongue_of(thing.language, thing.direction))  # noqa: S308 - escaped


@register.simple_tag
def marks(words: Marked) -> SafeString:
    """Words with what a search found in them marked, escaped; their element has their language."""
    return mark_safe("".join(map(piece_of, words.pieces)))  # noqa: S308 - escaped piece by piece


@register.simple_tag
def passage(block: Block, column: Column, side: str, notes: bool = False) -> SafeString:
    """A block of a text in its column: its number, which is its address, and its words.

    notes: with its notes beneath. Made here and not by a template, since a long text has thousands.
    """
    opened = f'<div class="x {side}{" table" if block.table else ""}"'
    opened += tongue_of(column.language, column.direction)
    if block.table:
        opened += f' role="region" tabindex="0" aria-label="{escape(_("Table"))}"'
    inside = f"{_numbered(block, column) if block.number else ''}{block.markup}"
    if notes and block.notes:
        inside += render_to_string("fonds/footnotes.html", {"notes": block.notes, "column": column})
    return mark_safe(f"{opened}>{inside}</div>")  # noqa: S308 - escaped, or markup of blocks


def _numbered(block: Block, column: Column) -> str:
    """The number in the margin, and what a reader who has come to this passage can do."""
    said = escape(_("Paragraph %(number)s") % {"number": block.number})
    place = f'<a class="place" href="#{block.id}" aria-label="{said}">{block.number}</a>'
    if not column.correct:
        return place
    amend = f"{column.correct}?paragraph={block.id}"
    words = escape(_("Suggest a correction"))
    language = _attribute("lang", get_language() or "en")
    direction = "rtl" if get_language_bidi() else "ltr"
    link = f'<a class="amend" href="{escape(amend)}"{language} dir="{direction}">{words}</a>'
    return place + link


@register.simple_tag
def dated(date: ShownDate, with_year: bool = False) -> SafeString:
    """A date in the column of a list; what is not known leaves its place empty."""
    return mark_safe(date_in_column(date, with_year=with_year))  # noqa: S308 - escaped


@register.simple_tag
def rows(table: Table) -> SafeString:
    """The rows of a table of documents, escaped; the title heads its row."""
    return mark_safe("".join(_row(table.columns, row) for row in table.rows))  # noqa: S308 - escaped


@register.simple_tag
def drawing(strip: Strip, year: Year) -> SafeString:
    """The squares or the bar of a year in a strip: figures alone, in no language's digits."""
    size = f'width="{strip.width}" height="{strip.height}"'
    box = f'viewBox="0 0 {strip.width} {strip.height}" aria-hidden="true" focusable="false"'
    blocks = "".join(
        f'<rect x="{each.x}" y="{each.y}" width="{each.width}" height="{each.height}"/>'
        for each in year.blocks
    )
    return mark_safe(f"<svg {size} {box}>{blocks}</svg>")  # noqa: S308 - whole numbers alone


@register.filter
def safe_body(prose: Prose) -> SafeString:
    """A body in the text profile: the catalogue keeps no other, and made it safe when it saved."""
    return mark_safe(prose.body)  # noqa: S308 - canonical markup of fonds.records.text alone


def piece_of(piece: Piece) -> str:
    form = escape(piece.form)
    return f"<mark>{form}</mark>" if piece.marked else form


def _row(columns: Sequence[TableColumn], row: Sequence[Cell]) -> str:
    return f"<tr>{''.join(map(_cell, columns, row))}</tr>\n"


def _cell(column: TableColumn, cell: Cell) -> str:
    if column.name == "title":
        return f'<th scope="row" class="title">{said(cell.runs)}</th>'
    if not cell.runs:
        return f'<td class="{column.name} vacant"></td>'
    words = said(cell.runs)
    if cell.machine:
        words = f'<time datetime="{escape(cell.machine)}">{words}</time>'
    small = f' <span class="small">{escape(cell.small)}</span>' if cell.small else ""
    label = escape(column.heading)
    return f'<td class="{column.name}" data-label="{label}"><div>{words}{small}</div></td>'


@lru_cache(maxsize=4096)  # lists say the same few thousand dates over and over
def date_in_column(date: ShownDate, *, with_year: bool) -> str:
    """The markup of a date in a column. with_year: not in a list that has its years apart."""
    words = _in_words(date, with_year) if date.in_words else _in_places(date, with_year)
    words += _spanned("known", date.known, " ") + _spanned("doubt", date.doubt, " ")
    if date.machine:
        return f'<time class="date" datetime="{escape(date.machine)}">{words}</time>'
    return f'<span class="date"{_attribute("data-edtf", date.edtf)}>{words}</span>'


def _in_words(date: ShownDate, with_year: bool) -> str:
    return _spanned("in-words", date.in_words) if date.edtf or with_year else ""


def _in_places(date: ShownDate, with_year: bool) -> str:
    parts = [_spanned("day", date.day), _spanned("month", date.month)]
    year = f'<span class="{"year-place" if with_year else "unseen"}">{escape(date.year)}</span>'
    return " ".join([*(part for part in parts if part), year])


def _spanned(name: str, words: str, before: str = "") -> str:
    return f'{before}<span class="{name}">{escape(words)}</span>' if words else ""


def said(runs: Runs) -> str:
    return "".join(map(run_of, runs))


def run_of(words: Words) -> str:
    form = escape(words.form)
    attributes = tongue_of(words.language, words.direction)
    if words.address or words.voice:
        told = _attribute("href", words.address) + _attribute("class", words.voice)
        attributes = told + attributes
    if not attributes:
        return form
    tag = "a" if words.address else "bdi" if words.direction else "span"
    return f"<{tag}{attributes}>{form}</{tag}>"


@lru_cache(maxsize=512)
def tongue_of(language: str, direction: str) -> str:
    return _attribute("lang", language) + _attribute("dir", direction)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value else ""
