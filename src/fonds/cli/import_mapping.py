"""Mappings on the command line: guessed and shown, corrected, saved under a name, used again.

A table whose headings are all documented ones needs none. Of any other the guess is shown, and
nothing is imported until a person has said what each heading feeds.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from fonds.cli.failure import Code, Failure
from fonds.cli.import_report import printable
from fonds.cli.import_source import How
from fonds.cli.import_template import kind_named

if TYPE_CHECKING:
    from fonds.importing.columns.guess import Guessed
    from fonds.importing.columns.mapping import Mapping
    from fonds.importing.readers.spreadsheet import Spreadsheet
    from fonds.importing.tables.row import Table
    from fonds.project.home import Home
    from fonds.records.problem import Problem

FOLDER = "mappings"


def reader_of(files: list[Path], how: How, home: Home) -> Spreadsheet | list[Problem]:
    """The reader of these tables; or what keeps them from being read.

    Ends the command, with the guess shown, when the headings are not all understood, or when the
    guess was to be saved.
    """
    from fonds.importing.readers.spreadsheet import Spreadsheet

    mapping: Mapping | None
    if how.mapping:
        mapping = _corrected(_saved(how.mapping, home), how.columns)
    else:
        found = _settled(files, how, home)
        if isinstance(found, list):
            return found
        mapping = found
    encoding = how.encoding or None
    return Spreadsheet(mapping, encoding=encoding, sheets=how.sheets, files=how.files_in)


# --- A mapping that has a name ---


def _saved(name: str, home: Home) -> Mapping:
    """The mapping of that name in the home, or in the file of that name."""
    from fonds.importing.columns import notation

    path = Path(name) if name.endswith(".toml") else home.path / FOLDER / f"{name}.toml"
    if not path.is_file():
        raise Failure(f"There is no mapping {name}.", _there_are(home), Code.MISUSE)
    mapping = notation.read(path)
    if isinstance(mapping, list):
        told = " ".join(map(str, mapping))
        raise Failure(printable(told), f"Correct {path}, then import again.", Code.MISUSE)
    return mapping


def _there_are(home: Home) -> str:
    names = sorted(path.stem for path in (home.path / FOLDER).glob("*.toml"))
    if not names:
        return "None is saved yet: --save-mapping NAME saves what is guessed of a table."
    return f"Saved are: {', '.join(names)}."


def _corrected(mapping: Mapping, corrections: Iterable[str]) -> Mapping:
    from fonds.importing.columns.mapping import corrected
    from fonds.records.problem import Problem

    for correction in corrections:
        found = corrected(mapping, correction)
        if isinstance(found, Problem):
            raise Failure(printable(found.found), printable(found.remedy), Code.MISUSE)
        mapping = found
    return mapping


def _save(name: str, guessed: Guessed, mapping: Mapping, files: list[Path], home: Home) -> None:
    """Write the mapping into the home, unless one of that name is there; ends the command."""
    from fonds.importing.columns import notation

    words = notation.written(mapping, guessed.why())
    if isinstance(faulty := notation.parsed(words), list):
        raise Failure(printable(faulty[0].found), printable(faulty[0].remedy), Code.MISUSE)
    path = home.path / FOLDER / f"{name}.toml"
    if path.exists():
        raise Failure(
            f"There is a mapping {name} already.",
            f"Correct {path} itself, or save under another name.",
            Code.MISUSE,
        )
    path.parent.mkdir(exist_ok=True)
    path.write_text(words, "utf-8")
    typer.echo(f"Saved as {path}. Read it, and correct what is not right.")
    command = f"fonds import {_listed(files)} --mapping {name} --dry-run"
    typer.echo(f"Then see what would happen: {command}")
    raise typer.Exit(Code.DONE)


# --- A mapping that is guessed ---


def _settled(files: list[Path], how: How, home: Home) -> Mapping | list[Problem] | None:
    """The mapping of tables without a saved one; None where documented sheets need none."""
    from fonds.importing.columns.mapping import documented

    tables = _tables(files, how)
    if isinstance(tables, list):
        return tables
    name = how.save_mapping or "sheet"
    guesses = [(place, _guessed(table, how, name)) for place, table in tables.items()]
    if how.save_mapping or how.columns:
        return _guess_of_one(guesses, how, files, home)
    unknown = [(place, guessed) for place, guessed in guesses if not guessed.exact]
    if unknown:
        for place, guessed in unknown:
            _show(place, guessed)
        _ask(files)
    return documented(kind_named(how.rows)) if how.rows else None


def _tables(files: list[Path], how: How) -> dict[str, Table] | list[Problem]:
    """The tables that would be read, by the file and sheet they stand in."""
    from fonds.importing.columns import sheets
    from fonds.importing.columns.column import plain
    from fonds.importing.columns.template import READ_ME
    from fonds.importing.tables.opening import tables
    from fonds.records.problem import Problem, Severity

    found: dict[str, Table] = {}
    for path in files:
        for each in tables(path, how.encoding or None, how.sheets):
            if isinstance(each, Problem):
                if each.severity is Severity.REFUSED:
                    return [each]
            elif plain(each.name) != plain(READ_ME):
                found[f"{path.name}, sheet {each.name}" if each.name else path.name] = each
    if how.rows or how.sheets or how.columns:
        return found
    # Of several sheets, those whose names say nothing are passed over, and the report says so.
    known = {place: table for place, table in found.items() if sheets.named(table.name)}
    return known or found


def _guessed(table: Table, how: How, name: str) -> Guessed:
    from fonds.importing.columns import sheets
    from fonds.importing.columns.guess import guess

    sheet = sheets.named(table.name)
    kind = kind_named(how.rows) if how.rows else sheet.kind if sheet else "document"
    return guess(table, kind, name)


def _guess_of_one(
    guesses: list[tuple[str, Guessed]], how: How, files: list[Path], home: Home
) -> Mapping:
    """The guess of the one table there is, as corrected: saved, or used if nothing is open."""
    if len(guesses) != 1:
        listed = "; ".join(place for place, _ in guesses) or "none that can be read"
        raise Failure(
            f"A mapping is for one table; here are: {listed}.",
            "Name one file, and one sheet of it with --sheet.",
            Code.MISUSE,
        )
    place, guessed = guesses[0]
    mapping = _corrected(guessed.mapping, how.columns)
    if how.save_mapping:
        _show(place, guessed)
        _save(how.save_mapping, guessed, mapping, files, home)
    if _open(guessed, how.columns):
        _show(place, guessed)
        _ask(files)
    return mapping


def _open(guessed: Guessed, corrections: Iterable[str]) -> bool:
    """Whether a heading is left that is neither documented nor corrected."""
    from fonds.importing.columns.column import plain
    from fonds.importing.columns.guess import Sureness

    told = {plain(correction.rpartition("=")[0]) for correction in corrections}
    left = (each for each in guessed.guesses if each.sureness is not Sureness.SURE)
    return any(plain(each.heading) not in told for each in left)


def _ask(files: list[Path]) -> None:
    """Say how to go on; ends the command."""
    typer.echo("Nothing was imported: not every heading is a documented one.")
    command = f"fonds import {_listed(files)}"
    for line in (
        f"To save this as a mapping, and correct it: {command} --save-mapping NAME",
        "To say a heading here: --column 'Their heading=our column', or …=ignore.",
        "All columns: docs/reference/columns.md. If rows are no documents: --rows People, …",
    ):
        typer.echo(line)
    raise typer.Exit(Code.MISUSE)


def _show(place: str, guessed: Guessed) -> None:
    """The guess, heading by heading."""
    from rich.console import Console
    from rich.table import Table as Shown
    from rich.text import Text

    typer.echo(f"{printable(place)}: what its headings probably mean")
    table = Shown("Heading", "Column", "How sure", "Why", "Examples", box=None, pad_edge=False)
    for row in guessed.rows():
        table.add_row(*(Text(printable(cell)) for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def _listed(files: list[Path]) -> str:
    return shlex.join(map(str, files))
