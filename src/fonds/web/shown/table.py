"""Documents as a dense table, for print and for the eye that compares: one row a document.

Nothing is cut here: every name and the whole reference stand, since a printed table is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fonds.catalogue.ordering import shown_date_of
from fonds.records import references
from fonds.records.copies import SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Role
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.copies import Repositories, holding
from fonds.web.shown.dates import shown_date
from fonds.web.shown.entry import title
from fonds.web.shown.labels import DATE_OF, label
from fonds.web.shown.names import FROM, WITH, Agents, name
from fonds.web.shown.words import Runs, Words, joined, linked, ours, phrase, theirs

SIZE = 200
"""Rows of one page of a table."""

# Name of a column in its address and style → its heading. Date and title always stand.
_COLUMNS = {
    "date": gettext_lazy("Date"),
    "from": gettext_lazy("From"),
    "to": gettext_lazy("To"),
    "title": gettext_lazy("Title"),
    "reference": gettext_lazy("Reference"),
    "languages": gettext_lazy("Languages"),
    "extent": gettext_lazy("Pages"),
}
_ALWAYS = {"date", "title"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the style sheet and its heading."""

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row. small: what a date is of; machine: its datetime."""

    runs: Runs
    small: str = ""
    machine: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns that have anything in them, and a row for each document, a cell a column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Views:
    """The two ways to see a list, each with its address."""

    entries: str
    table: str
    is_table: bool


def views(address: str, *, is_table: bool) -> Views:
    """The switch between the two; `address` is the list's own, without the parameter `view`."""
    return Views(address, addresses.as_table(address), is_table)


def table(documents: Sequence[Document], agents: Agents, repositories: Repositories) -> Table:
    """The documents as a table, in the order given; a column empty in every row is not there."""
    rows = [_told(document, agents, repositories) for document in documents]
    columns = tuple(
        Column(key, str(heading))
        for key, heading in _COLUMNS.items()
        if key in _ALWAYS or any(row[key].runs for row in rows)
    )
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in rows))


def _told(document: Document, agents: Agents, repositories: Repositories) -> dict[str, Cell]:
    return {
        "date": _date(shown_date_of(document)),
        "from": Cell(_source(document, agents)),
        "to": Cell(_everybody(document, agents, Role.RECIPIENT)),
        "title": Cell((linked(title(document), addresses.document(document)),)),
        "reference": Cell(joined(_references(document, repositories), "; ")),
        "languages": Cell(joined((ours(languages.name(tag)),) for tag in document.languages)),
        "extent": Cell(joined((theirs(copy.extent),) for copy in document.copies if copy.extent)),
    }


def _date(date: HistoricalDate | None) -> Cell:
    shown = shown_date(date)
    return Cell((ours(shown.words),), _of_what(date), shown.machine)


def _source(document: Document, agents: Agents) -> Runs:
    """Whom it comes from: the first role that anybody has; a talk has those who took part."""
    source = next(filter(None, (_everybody(document, agents, role) for role in FROM)), ())
    company = _everybody(document, agents, *WITH, without=source)
    if not company:
        return source
    pattern = _("%(source)s, with %(company)s") if source else _("with %(company)s")
    return phrase(pattern, source=source, company=company)


def _everybody(document: Document, agents: Agents, *roles: Role, without: Runs = ()) -> Runs:
    parts = (part for part in document.participations if part.role in roles)
    found = dict.fromkeys(filter(None, (name(part, agents) for part in parts)))
    return joined(each for each in found if each[0] not in without)


def _references(document: Document, repositories: Repositories) -> Iterator[Runs]:
    for copy in document.copies:
        held = holding(copy, repositories)
        path = _path(copy.reference, repositories) if copy.reference else None
        runs = [(words,) for words in (held, path) if words is not None]
        if runs:
            claimed = copy.reference is not None and copy.reference.claimed
            doubt = [(ours(_("reported, not verified here"), "caution"),)] if claimed else []
            yield joined([*runs, *doubt])


def _path(reference: SourceReference, repositories: Repositories) -> Words | None:
    """The levels in short, else the reference as printed; None when it has neither."""
    number = reference.repository
    known = repositories.get(number) if isinstance(number, int) else None
    scheme = known.scheme if known else references.FREE
    written = references.say(reference.levels, scheme) or reference.verbatim
    return theirs(written, voice="reference") if written else None


def _of_what(date: HistoricalDate | None) -> str:
    """What the date is of, when it is not the paper's own, and whether the paper bears it."""
    if date is None:
        return ""
    of = label(DATE_OF, DateKind(date.kind))
    return ", ".join(filter(None, (of, _("supplied") if date.supplied else "")))
