"""Rows made records: mentions, the record, its texts, its files; or one refusal and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from fonds.importing.columns import authorities, gatherings
from fonds.importing.columns.describing import described, languages_of
from fonds.importing.columns.document import DATES
from fonds.importing.columns.intake import Intake
from fonds.importing.columns.layout import Layout
from fonds.importing.columns.people import Naming
from fonds.importing.columns.said import RefusedError, Said
from fonds.importing.columns.standing import KEPT, identity, standing, tell_of_kept, title
from fonds.importing.columns.wording import COLUMNS, files, text_key, texts
from fonds.importing.readers import heading
from fonds.importing.tables.row import Row
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity

Make = Callable[[Said, Naming], dict[str, Any]]

# What makes the fields of each kind of record; titles, keys and access are made here for all.
_MAKERS: dict[str, Make] = {
    "place": authorities.place,
    "subject": authorities.subject,
    "agent": authorities.agent,
    "repository": authorities.repository,
    "event": gatherings.event,
    "collection": gatherings.collection,
    "document": described,
    "text": gatherings.text,
}

SPECIMEN = "SPECIMEN: this row is passed over"
"""What stands in the first cell of the example rows of the template, and nowhere else."""


def records(row: Row, layout: Layout, intake: Intake) -> Iterator[Patch | Problem]:
    """What becomes of one row: patches and notices, or exactly one REFUSED Problem."""
    if is_specimen(row):
        return
    refused = next((each for each in row.problems if each.severity is Severity.REFUSED), None)
    if refused is not None:
        yield from _refused(refused, row.problems)
        return
    said: Said | None = None
    try:
        said = layout.said(row)
        made = list(_made(said, layout, intake))
    except RefusedError as error:
        yield from _refused(error.problem, (*row.problems, *(said.problems if said else ())))
        return
    yield from row.problems
    yield from made
    yield from said.problems


def is_specimen(row: Row) -> bool:
    """Whether it is an example row of the template: its first cell says so, word by word."""
    return bool(row.cells) and row.cells[0][1].words == SPECIMEN


def heading_of(row: Row, layout: Layout, intake: Intake) -> str:
    """The heading key of a row of the authority; "" for a row that has none or is refused."""
    try:
        said = layout.said(row)
        words = title(said, needed=False)
    except RefusedError:
        return ""
    if layout.mapping.rows == "agent":
        words, _ = authorities.agent_title(Naming(said, intake), words)
    return heading(words) if words else ""


def _refused(refusal: Problem, others: tuple[Problem, ...]) -> Iterator[Problem]:
    """The refusal, and what else was found: told as notices, so that all can be mended at once."""
    yield refusal
    for each in others:
        if each is not refusal:
            yield replace(each, severity=Severity.NOTICE)


def _made(said: Said, layout: Layout, intake: Intake) -> Iterator[Patch]:
    kind, naming = said.sheet.kind, Naming(said, intake)
    tell_of_kept(said, (*KEPT, *COLUMNS) if kind == "document" else KEPT)
    values = _MAKERS[kind](said, naming)
    if kind == "text":
        yield from intake.mentions(naming.mentions, said.row.where)
        yield _text(said, intake, values)
        return
    words = title(said)
    if kind == "agent":
        words, beside = authorities.agent_title(naming, words)
        values = beside | values
    if words:
        values["title"] = words
    found = identity(said, intake, layout.identifier(said.row), words, _when(said))
    record = Patch(
        kind=kind,
        key=found.key,
        values=standing(said, found) | values,
        number=found.number,
        where=said.row.where,
    )
    parts: list[Patch] = []
    if kind == "document":
        parts += texts(said, naming, found.key, languages_of(said))
        parts += files(said, intake, found.key)
    naming.mentions.pop((kind, found.key), None)
    yield from intake.mentions(naming.mentions, said.row.where)
    yield record
    yield from parts


def _text(said: Said, intake: Intake, values: dict[str, Any]) -> Patch:
    """A row of the sheet of texts; without an identifier, known by document, kind and language."""
    found = identity(said, intake, said.one("id"), "")
    key = found.key
    if not (found.identifier or found.number):
        key = text_key(intake, values["document"], values["type"], values["language"])
    return Patch(
        kind="text",
        key=key,
        values=standing(said, found) | values,
        number=found.number,
        where=said.row.where,
    )


def _when(said: Said) -> str:
    """The first date of the row in its own words: with the title it makes a key."""
    for column in (*DATES, *(f"{name} as written" for name in DATES)):
        if column in said.values:
            return said.all(column)[0]
    return ""
