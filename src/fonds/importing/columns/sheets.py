"""The documented sheets, in plain sight: one for each kind of record a spreadsheet can hold.

To add one: its columns as a Sheet in a module beside this one, a line in SHEETS (in the order in
which a workbook is read: what others name comes first), and what makes records of its rows, a line
in `fonds.importing.columns.rows`.
"""

from __future__ import annotations

from fonds.importing.columns import authority, document, gathering
from fonds.importing.columns.column import Sheet, plain

SHEETS: tuple[Sheet, ...] = (
    authority.PLACES,
    authority.SUBJECTS,
    authority.PEOPLE,
    authority.ARCHIVES,
    gathering.EVENTS,
    gathering.COLLECTIONS,
    document.SHEET,
    gathering.TEXTS,
)

BY_KIND: dict[str, Sheet] = {sheet.kind: sheet for sheet in SHEETS}


def named(name: str) -> Sheet | None:
    """The sheet that a sheet of a workbook, or a word on the command line, means by its name.

    >>> found = named("people and organisations")
    >>> found.kind if found else None
    'agent'
    """
    wanted = plain(name)
    for sheet in SHEETS:
        if wanted in {plain(sheet.name), sheet.kind, *map(plain, sheet.aliases)}:
            return sheet
    return None


def names() -> str:
    """The names of the sheets, for a sentence."""
    return ", ".join(sheet.name for sheet in SHEETS)
