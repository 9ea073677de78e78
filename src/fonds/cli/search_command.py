"""`fonds search`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from fonds.cli import search_options as given
from fonds.cli.export_command import named
from fonds.cli.failure import Code, Failure
from fonds.cli.home_option import HomeOption, ready
from fonds.cli.progress import Counted, counted
from fonds.cli.search_options import STANDARD_OUTPUT

if TYPE_CHECKING:
    from fonds.exporting.pieces import Address
    from fonds.exporting.writers import Writer
    from fonds.records.record import Record
    from fonds.searching.query import Query

_LISTED = 20


def search(  # noqa: PLR0913 - an option each
    *,
    words: given.Words = None,
    scope: given.Within = "everything",
    since: given.Since = "",
    until: given.Until = "",
    certain: given.Certain = False,
    having: given.Having = None,
    lacking: given.Lacking = None,
    changed: given.Changed = "",
    order: given.Sorted = "",
    format_name: given.FormatName = "",
    out: given.Out = STANDARD_OUTPUT,
    home: HomeOption = None,
) -> None:
    """Search an archive as the public sees it.

    The words are those of the search page: quotation marks, AND, OR, NOT, parentheses, fields such
    as author:. The first twenty records are listed, or with --as the whole result is written.

    \b
    Examples:
      fonds search 'treaty AND author:Zhou' --from 1956 --to 1957
      fonds search mutual aid --as csv --out aid.csv
    """
    if out != STANDARD_OUTPUT and not format_name:
        raise Failure("A file needs a format.", "Name one: --as csv.", Code.MISUSE)
    writer = named(format_name) if format_name else None
    ready(home)
    asked = {"q": [" ".join(words or ())], "in": [scope], "sort": [order]}
    asked |= {"from": [_date(since)], "to": [_date(until)], "changed": [_date(changed)]}
    asked |= {"dates": ["certain" if certain else ""]}
    query = _query(asked, having or (), lacking or ())
    _tell_unread(query)
    if writer:
        _write(query, writer, out)
    else:
        _list(query)


# --- What is asked --------------------------------------------------------------------------------


def _query(asked: dict[str, list[str]], having: Sequence[str], lacking: Sequence[str]) -> Query:
    """The query. What cannot be asked is refused: there is no page here that would tell of it."""
    from fonds.searching.query import EXCLUDED, Query

    for before, several in (("", having), (EXCLUDED, lacking)):
        for each in several:
            name, value = _choice(each)
            asked.setdefault(f"{before}{name}", []).append(value)
    query = Query.read({name: values for name, values in asked.items() if any(values)})
    if query.notes:
        told = "; ".join(f"{note.parameter}={note.found}" for note in query.notes)
        raise Failure(
            f"This cannot be asked: {told}.",
            "`fonds search --help` shows what can.",
            Code.MISUSE,
        )
    return query


def _choice(said: str) -> tuple[str, str]:
    from fonds.searching.entries.facets import BY_NAME

    name, equals, value = said.partition("=")
    if not equals or not value or name not in BY_NAME:
        facets = ", ".join(BY_NAME)
        raise Failure(
            f"“{said}” is no facet with a value.",
            f"Write it as genre=telegram. The facets are: {facets}.",
            Code.MISUSE,
        )
    return name, value


def _date(words: str) -> str:
    """The date as EDTF, however it was written."""
    from fonds.dates import Edtf, NotEdtf, Refusal, read

    if not words:
        return ""
    try:
        return Edtf.parse(words).text
    except NotEdtf:
        outcome = read(words, "en")
    if isinstance(outcome, Refusal) or not outcome.edtf:
        raise Failure(
            f"“{words}” cannot be read as a date.",
            "Write a day, a month or a year, such as 1956-09-19, 19 September 1956 or 1956.",
            Code.MISUSE,
        )
    return outcome.edtf


def _tell_unread(query: Query) -> None:
    from fonds.searching.questions.reading import read
    from fonds.web.shown.question import unread
    from fonds.web.shown.words import plain

    for note in read(query.words).notes:
        typer.echo(plain(unread(note)), err=True)


# --- What is found --------------------------------------------------------------------------------


def _list(query: Query) -> None:
    from fonds.searching.search import search as find
    from fonds.web.shown.search_citation import counted as how_many

    found = find(query.sized(_LISTED), counted=False)
    if not found.ready:
        raise _without_index()
    for hit in found.hits:
        typer.echo(_line(hit.record))
    several = how_many(query, found.total)
    if found.total > len(found.hits):
        several = f"1–{len(found.hits)} of {several}; --as csv gives them all"
    typer.echo(f"{several}.", err=True)


def _line(record: Record) -> str:
    from django.conf import settings

    from fonds.catalogue.ordering import shown_date_of
    from fonds.records.citation.cited import one_line
    from fonds.records.document import Document
    from fonds.web.shown.dates import shown_date

    dated = shown_date(shown_date_of(record)).words if isinstance(record, Document) else record.kind
    address = f"{settings.FONDS_ADDRESS}/{record.kind}/{record.number}"
    return f"{dated}\t{one_line(record.title)}\t{address}"


def _write(query: Query, writer: Writer, out: str) -> None:
    from django.conf import settings

    from fonds.exporting import pieces, run
    from fonds.exporting.writers import Archive
    from fonds.searching.query import Scope
    from fonds.searching.whole import whole
    from fonds.web import addresses
    from fonds.web.shown.search_citation import heading

    if writer.reads and query.scope is Scope.EVERYTHING:
        query = query.within(Scope.DOCUMENTS)
    result = whole(query)
    if not result.ready:
        raise _without_index()
    own = settings.FONDS_ADDRESS
    cited = f"{own}{addresses.cited(query, result.state)}" if own else ""
    about = heading(query, result.state, len(result), cited)
    with counted("Writing") as progress:
        records = pieces.found(_told(iter(result), len(result), progress), writer)
        try:
            size = run.save(writer.write(records, Archive(settings.FONDS_NAME, own, about)), out)
        except run.UnwritableError as error:
            raise Failure(error.found, error.remedy, Code.PROBLEMS) from None
    to = "the standard output" if out == STANDARD_OUTPUT else str(Path(out))
    typer.echo(f"{about}\n{size:,} bytes written to {to}.", err=True)


def _told(several: Iterator[Address], total: int, progress: Counted) -> Iterator[Address]:
    for done, each in enumerate(several, start=1):
        yield each
        progress(done, total)


def _without_index() -> Failure:
    return Failure(
        "The archive has no search index yet.", "Make it with `fonds index`.", Code.UNUSABLE
    )
