"""Opens any table that is known, told by what the file holds and not by how it is called.

To add a form: a module that gives its `Table`s, and a line in `_OPENERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from fonds.importing.tables import forms, stream
from fonds.importing.tables.delimited import delimited
from fonds.importing.tables.forms import Form
from fonds.importing.tables.json_rows import json_rows
from fonds.importing.tables.row import Table
from fonds.importing.tables.workbook import workbook
from fonds.records.problem import Problem, Severity, Where

Opener = Callable[[Path, str | None, Sequence[str]], Iterator[Table | Problem]]


def tables(
    path: Path, encoding: str | None = None, sheets: Sequence[str] = ()
) -> Iterator[Table | Problem]:
    """The tables of a file, each preceded by what is to be told of it.

    encoding: of a text, where a person says it; told by content otherwise. sheets: the names of
    those to read in a workbook, hidden ones too; all visible ones otherwise.
    A file that is no table gives one REFUSED Problem and nothing else.
    """
    form = forms.told(path)
    if isinstance(form, Problem):
        yield form
        return
    yield from _misnamed(path, form)
    try:
        yield from _OPENERS[form](path, encoding, sheets)
    except stream.Broken as error:
        yield error.problem(Where(file=path.name))


def _misnamed(path: Path, form: Form) -> Iterator[Problem]:
    ending = forms.ending(path)
    known = forms.ENDINGS.get(ending)
    if known is not None and known is not form:
        yield Problem(
            found=f"The file is called {ending} and is {form.value}; it was read as that.",
            remedy="Give it its right ending.",
            where=Where(file=path.name),
            severity=Severity.NOTICE,
        )


def _delimited(
    path: Path, encoding: str | None, _sheets: Sequence[str]
) -> Iterator[Table | Problem]:
    yield from delimited(path, encoding)


def _workbook(
    path: Path, _encoding: str | None, sheets: Sequence[str]
) -> Iterator[Table | Problem]:
    yield from workbook(path, sheets)


def _json_lines(
    path: Path, encoding: str | None, _sheets: Sequence[str]
) -> Iterator[Table | Problem]:
    yield from json_rows(path, encoding)


_OPENERS: dict[Form, Opener] = {
    Form.DELIMITED: _delimited,
    Form.WORKBOOK: _workbook,
    Form.JSON_LINES: _json_lines,
}
