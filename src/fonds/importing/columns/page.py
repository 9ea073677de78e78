"""The reference page of the columns, made from the columns themselves."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.importing.columns.column import Column, Group, Parting, Sheet
from fonds.importing.columns.document import COMPANIONS, LEVELS, ROLES, SHEET
from fonds.importing.columns.sheets import SHEETS

_PARTS = {Parting.WHOLE: "", Parting.SEVERAL: "several", Parting.LIST: "several, also ;"}
_BEFORE = """\
# Columns of a spreadsheet

A table whose headings stand here goes in without a mapping: a CSV file of documents, or a workbook
whose sheets are named after what their rows are. `fonds import --template papers.xlsx` writes one
to begin with.

- The order of the columns is free. Headings are read without case; spaces, underscores and hyphens
  are the same. Columns that are not known are told, and nothing is taken from them. Columns headed
  “problem” and “what to do” are ignored: the table of bad rows has them.
- A heading may stand several times, or bear numbers (author 1, author 2): each cell is a value.
- Where the table says *several*, one cell holds several values, parted by `|` or line breaks; where
  it says *also ;*, by semicolons too.
- An empty cell changes nothing. A cell that holds only `-` empties what stands in the archive.
  Cells that together make one part of a record are taken together, if any of them is filled: all
  people, all dates, all places, everything said of the copy.
- A row is known again by its `id`; a document without one by its title and date; people, places,
  subjects, archives and collections by their heading. `#12` is number 12 of the archive.
- Whatever names a person, place, subject, archive, collection or event makes it, if neither the
  archive nor the file has it.
- Dates are words or EDTF ([Dates](dates.md)). What cannot be read surely is kept in its words and
  told; a count of days that a spreadsheet has made of a date refuses the row.
- Files are named relative to the folder of the spreadsheet, and must lie in it.
"""


def page() -> str:
    """The whole page, as Markdown."""
    sheets = sorted(SHEETS, key=lambda each: each is not SHEET)
    parts = [_BEFORE, *("\n".join(_sheet(sheet)) for sheet in sheets)]
    return "\n".join(parts).rstrip() + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"## {sheet.name}\n"
    yield f"{sheet.says}\n"
    yield f"Names of the sheet: {', '.join((sheet.name, *sheet.aliases))}.\n"
    for group in sheet.groups:
        yield f"### {sheet.name}: {group.title[:1].lower()}{group.title[1:]}\n"
        if group.says:
            yield f"{group.says}\n"
        yield from _table(group)


def _table(group: Group) -> Iterator[str]:
    yield "| column | values | what it says | example |"
    yield "|---|---|---|---|"
    for column in group.columns:
        if not _is_of_family(column):
            yield _row(column)
    yield ""
    if any(column.name in LEVELS for column in group.columns):
        yield "Any level of a reference by itself, whatever the scheme:\n"
        yield "| column | level | also |"
        yield "|---|---|---|"
        for column in group.columns:
            if column.name in LEVELS:
                yield f"| {column.name} | {LEVELS[column.name]} | {', '.join(column.aliases)} |"
        yield ""
    if any(column.name in ROLES for column in group.columns):
        yield "Beside each of these may stand, one value for each name and in the same order:\n"
        yield "| column | what it says |"
        yield "|---|---|"
        says = (
            "an identifier (gnd:…, an address)",
            "the name as the paper has it",
            "the office held then",
        )
        for companion, words in zip(COMPANIONS, says, strict=True):
            yield f"| author {companion} | {words}; and so for every role |"
        yield ""


def _is_of_family(column: Column) -> bool:
    """Whether a table of its own tells of it: levels, and what stands beside each role."""
    role = next((role for role in ROLES if column.name.startswith(f"{role} ")), None)
    beside = role is not None and column.name.removeprefix(f"{role} ") in COMPANIONS
    return beside or column.name in LEVELS


def _row(column: Column) -> str:
    values = [str(each) for each in column.choices] or [_PARTS[column.parting]]
    also = f" Also: {', '.join(column.aliases)}." if column.aliases else ""
    cells = [column.name, ", ".join(filter(None, values)), column.says + also, column.example]
    cells = [each.replace("|", r"`\|`") for each in cells]
    return f"| {' | '.join(cells)} |"
