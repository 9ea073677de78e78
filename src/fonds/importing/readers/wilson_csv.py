"""The reference system's redesigned site, as a table: one row a record, lists as JSON in a cell.

    record_id,title,original_publication_date,authors,source,text_body,…
    300653,"Letter, …","April 1, 1949","[""Nehru, Jawaharlal""]",…

Columns may stand in any order and be left out, but for `record_id` and `title`. A row gives a
document under its own number, its text, and mentions of whomever and whatever it names.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from fonds.importing.columns.intake import former
from fonds.importing.readers import Read
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.readers.wilson_record import (
    SITE,
    Described,
    credits_of,
    document,
    notice,
    refused,
)
from fonds.importing.readers.wilson_texts import Body, paragraphs, text
from fonds.importing.tables.opening import tables
from fonds.importing.tables.row import Row, Table
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.text import escaped

name: Final = "wilson-csv"
description: Final = "The records of the reference system's redesigned site, as a CSV"
folders: Final = False
key: Final = "Records are known again by their record_id, which is their number here as well."

COLUMNS: Final = (
    "document_url",
    "page_number",
    "page_number_one_indexed",
    "page_position",
    "original_publication_date",
    "title",
    "credits",
    "text_body",
    "summary",
    "authors",
    "associated_places",
    "subjects_discussed",
    "associated_people_orgs",
    "document_contributors",
    "source",
    "original_upload_date",
    "original_archive_title",
    "language",
    "rights",
    "record_id",
    "original_classification",
    "donors",
    "scraped_at",
)
_MARKS = {"record_id", "original_publication_date", "document_url", "associated_people_orgs"}
_NUMBER = re.compile(r"[1-9][0-9]{0,9}")


def recognises(head: bytes, name: str) -> bool:
    """A first line that has the columns which no other table has."""
    first = head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip().partition("\n")
    headings = {heading.strip(' "\r') for heading in re.split(r"[,;\t]", first[0])}
    is_json = name.lower().endswith((".json", ".jsonl"))
    return not is_json and "record_id" in headings and len(_MARKS & headings) >= 2


def read(path: Path) -> Read:
    """Row by row: mentions, the document, its text."""
    naming = Naming()
    for table in tables(path):
        if isinstance(table, Problem):
            yield table
        else:
            yield from _of_headings(table, Where(file=path.name))
            for row in table.rows():
                yield from of_row(row, naming)


def _of_headings(table: Table, where: Where) -> Iterator[Problem]:
    """What is told once: columns that are not read."""
    for heading in dict.fromkeys(table.headings):
        if heading and heading not in COLUMNS:
            yield notice(
                where,
                heading,
                f"The column “{heading}” is none of this format; it is not read.",
                "If it matters, import the file as a spreadsheet, with a mapping.",
            )


def of_row(row: Row | Problem, naming: Naming) -> Read:
    """Mentions, the document and its text, then what is to be told; or the one refusal."""
    if isinstance(row, Problem):
        yield row
        return
    refusal = next((each for each in row.problems if each.severity is Severity.REFUSED), None)
    if refusal is not None:
        yield refusal
        return
    said = _described(row)
    if isinstance(said, Problem):
        yield said
        return
    patches = list(_patches(said, naming, _cells(row).get("text_body", "")))
    yield from naming.mentions(row.where)
    yield from patches
    yield from (*row.problems, *said.notices, *naming.doubts(row.where))


def _patches(said: Described, naming: Naming, body: str) -> Iterator[Patch]:
    source = credits_of(said)
    yield document(said, naming, source)
    if body.strip():
        form = Body(key=f"{said.key}/text", html=paragraphs(body), column="text_body")
        yield text(said, form, naming, source)


def _cells(row: Row) -> dict[str, str]:
    """What stands under each heading; of a heading that comes twice, the first that says more."""
    cells: dict[str, str] = {}
    for heading, cell in row.cells:
        cells.setdefault(heading, cell.words)
    return cells


def _described(row: Row) -> Described | Problem:
    cells = _cells(row)
    number = cells.get("record_id", "").strip()
    if not _NUMBER.fullmatch(number):
        found = f"“{number[:60]}” is no number of a record." if number else "It has no record_id."
        return refused(row.where, "record_id", found, "Give the record's number.", number)
    title = " ".join(cells.get("title", "").split())
    if not title:
        return refused(row.where, "title", "The record has no title.", "Give it one.")
    lists = _lists(cells, row.where)
    if isinstance(lists, Problem):
        return lists
    said = Described(number=int(number), title=title, where=row.where)
    for column, take in _TAKERS.items():
        value = lists.get(column, cells.get(column, "").strip())
        if value:
            take(said, value)
    _note_origin(said, cells)
    return said


_LISTS = (
    "authors",
    "associated_places",
    "subjects_discussed",
    "associated_people_orgs",
    "document_contributors",
    "original_archive_title",
    "language",
    "donors",
)


def _lists(cells: dict[str, str], where: Where) -> dict[str, tuple[str, ...]] | Problem:
    found: dict[str, tuple[str, ...]] = {}
    for column in _LISTS:
        words = cells.get(column, "").strip()
        values = _list(words) if words else ()
        if values is None:
            return refused(
                where,
                column,
                "The list in the cell cannot be read.",
                'Write it as ["One", "Two"], or one name without brackets.',
                words,
            )
        found[column] = tuple(filter(None, (" ".join(each.split()) for each in values)))
    return found


def _list(words: str) -> list[str] | None:
    """The values of a list in JSON or as Python writes it; words without brackets are one value."""
    if not words.startswith("["):
        return [words]
    for loads in (json.loads, ast.literal_eval):
        try:
            values = loads(words)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
        if isinstance(values, list) and all(isinstance(each, str) for each in values):
            return values
    return None


def _take_address(said: Described, words: str) -> None:
    if not _is_address(words):
        said.notice(
            "document_url", "It is no address; it is not read.", "Give the whole address.", words
        )
        return
    said.address = words
    path = former(words)
    if path and path != f"path:/document/{said.number}":
        said.paths = (path,)


def _is_address(words: str) -> bool:
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _take_date(said: Described, words: str) -> None:
    said.date, said.date_field = words, "original_publication_date"


def _take_summary(said: Described, words: str) -> None:
    said.summary = "".join(
        f"<p>{escaped(line.strip())}</p>" for line in words.splitlines() if line.strip()
    )


def _take_places(said: Described, values: tuple[str, ...]) -> None:
    said.places = tuple((place, "") for place in values)


def _into(attribute: str) -> Callable[[Described, Any], None]:
    return lambda said, value: setattr(said, attribute, value)


def _alone(attribute: str) -> Callable[[Described, Any], None]:
    return lambda said, value: setattr(said, attribute, (value,))


# Where each column goes; text_body, the number, the title and the origin are taken by themselves.
_TAKERS: dict[str, Callable[[Described, Any], None]] = {
    "document_url": _take_address,
    "original_publication_date": _take_date,
    "credits": _into("credits"),
    "summary": _take_summary,
    "authors": _into("authors"),
    "associated_places": _take_places,
    "subjects_discussed": _into("subjects"),
    "associated_people_orgs": _into("mentioned"),
    "document_contributors": _into("contributors"),
    "source": _into("source"),
    "original_upload_date": _into("published"),
    "original_archive_title": _into("repositories"),
    "language": _into("languages"),
    "rights": _into("rights"),
    "original_classification": _alone("markings"),
    "donors": _into("donors"),
}


def _note_origin(said: Described, cells: dict[str, str]) -> None:
    """One note for readers: from where, when and from which place in its list it was taken."""
    page = cells.get("page_number_one_indexed", "").strip()
    zero = cells.get("page_number", "").strip()
    if not page and zero.isdecimal():
        page = str(int(zero) + 1)
    facts = {
        "page": page,
        "place on the page": cells.get("page_position", "").strip(),
        "taken": cells.get("scraped_at", "").strip(),
    }
    told = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
    if told:
        link = f'<a href="{escaped(said.address or SITE)}">the earlier site</a>'
        said.notes.append(f"<p>Record {said.number} of {link}: {escaped(told)}.</p>")
