"""The import formats, in plain sight. How to add one: `fonds.importing.readers`."""

from __future__ import annotations

from pathlib import Path

from fonds.importing.readers import HEAD, Reader, jsonl, listing, wilson_csv, wilson_json
from fonds.importing.readers.by_name import ByName
from fonds.importing.readers.folder import NOTATIONS, Folder
from fonds.importing.readers.lines import foreign_encoding
from fonds.importing.readers.spreadsheet import Spreadsheet
from fonds.importing.tables import forms
from fonds.records.problem import Problem, Where

_TABLE, _FOLDER, _FILES = Spreadsheet(), Folder(), ByName()

# The first that recognises a file reads it: exact forms before loose ones.
READERS: tuple[Reader, ...] = (
    wilson_json,
    wilson_csv,
    jsonl,
    listing,
    _FOLDER,
    _TABLE,
    _FILES,
)


def named(name: str) -> Reader | None:
    """The reader of that name, or None."""
    return next((reader for reader in READERS if reader.name == name), None)


def names() -> str:
    """What `--format` may be, for a sentence."""
    return ", ".join(reader.name for reader in READERS)


def recognise(path: Path) -> Reader | Problem:
    """The reader that knows the file by its name and beginning, or the Problem that none does.

    A folder with a record in YAML or TOML is one of records; any other, of texts and files.
    """
    if path.is_dir():
        return _FOLDER if _holds_records(path) else _FILES
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        return _unreadable(path, error)
    if not head.strip():
        return _problem(path, "The file is empty.", "Choose the file that holds the records.")
    known = next((reader for reader in READERS if reader.recognises(head, path.name)), None)
    return known or _told(path, head)


def _holds_records(folder: Path) -> bool:
    return any(path.suffix.lower() in NOTATIONS for path in folder.rglob("*"))


def _told(path: Path, head: bytes) -> Reader | Problem:
    """A table under a name that says nothing; else what the file is, and that nobody reads it."""
    form = forms.told(path)
    if form in (forms.Form.WORKBOOK, forms.Form.JSON_LINES):
        return _TABLE
    if isinstance(form, Problem):
        return form
    return foreign_encoding(head, path.name) or _unknown(path)


def _unreadable(path: Path, error: OSError) -> Problem:
    reason = (error.strerror or "it cannot be opened").lower()
    return _problem(path, f"The file cannot be read: {reason}.", "Check its name and its rights.")


def _unknown(path: Path) -> Problem:
    return _problem(
        path,
        "The form of the file is not recognised.",
        f"Name it with --format; known are: {names()}.",
    )


def _problem(path: Path, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=path.name))
