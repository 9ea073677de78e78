"""`fonds import --template`: a table to begin with."""

from __future__ import annotations

from pathlib import Path

import typer

from fonds.cli.failure import Code, Failure

_FORMS = ("xlsx", "csv")


def write(form: str, rows: str, files: list[Path]) -> None:
    """Write the template in that form to the one file named, else to a name of its own.

    `rows` names the one sheet that is wanted; "" all of a workbook, documents in CSV.
    """
    if form not in _FORMS:
        raise Failure(
            f"There is no template in the form “{form}”.",
            f"Write --template {' or --template '.join(_FORMS)}.",
            Code.MISUSE,
        )
    if len(files) > 1:
        raise Failure("One template goes into one file.", "Name one file, or none.", Code.MISUSE)
    out = files[0] if files else Path(f"template.{form}")
    _check(out, form)
    from fonds.importing.columns import template

    template.write(out, _kinds(rows))
    typer.echo(f"{out} is ready to be filled in. Each heading says what belongs under it.")
    typer.echo(f"Then see what would happen: fonds import {out} --dry-run")


def _check(out: Path, form: str) -> None:
    if out.suffix.lower() != f".{form}":
        raise Failure(f"{out} does not end in .{form}.", f"Name it {out.stem}.{form}.", Code.MISUSE)
    if out.exists():
        raise Failure(f"{out} is there already.", "Name another file, or move it.", Code.MISUSE)
    if not out.absolute().parent.is_dir():
        raise Failure(
            f"The folder {out.absolute().parent} does not exist.", "Make it first.", Code.MISUSE
        )


def _kinds(rows: str) -> tuple[str, ...]:
    return (kind_named(rows),) if rows else ()


def kind_named(rows: str) -> str:
    """The kind of record that a word for rows means: "documents", "people" …"""
    from fonds.importing.columns import sheets

    sheet = sheets.named(rows)
    if sheet is None:
        raise Failure(
            f"“{rows}” is nothing that rows can be.", f"They can be: {sheets.names()}.", Code.MISUSE
        )
    return sheet.kind
