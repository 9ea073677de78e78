"""`fonds check`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from fonds.cli.failure import Code
from fonds.cli.home_option import HomeOption, chosen, set_up
from fonds.cli.progress import say_step
from fonds.project.home import Home
from fonds.records.problem import Problem


def check(
    home: HomeOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the findings as JSON on standard output.")
    ] = False,
    remove_orphans: Annotated[
        bool,
        typer.Option("--remove-orphans", help="Delete stored files that no record names."),
    ] = False,
) -> None:
    """Look whether an archive is whole.

    Looked at are the settings, the database, every record, every file and the jobs. Every file is
    read and compared with its checksum, which takes its time. Nothing is changed unless
    --remove-orphans is given. Ends with 1 when anything is amiss, with 0 when not.

    \b
    Example:
      fonds check --home my-archive --json
    """
    opened = chosen(home)
    set_up(opened)
    from fonds.project import integrity

    if remove_orphans:
        _remove(opened, as_json)
    with say_step() as heard:
        found = list(integrity.findings(opened, heard))
    _tell(found, as_json)
    if found:
        raise typer.Exit(Code.PROBLEMS)


def _remove(home: Home, quiet: bool) -> None:
    from fonds.project import integrity

    count = 0
    for sha256 in list(integrity.orphans(home)):
        home.store.remove(sha256)
        count += 1
    if not quiet:
        typer.echo(f"Deleted {count} stored {'file' if count == 1 else 'files'}.")


def _tell(found: list[Problem], as_json: bool) -> None:
    if as_json:
        answer = {"sound": not found, "findings": msgspec.to_builtins(found)}
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    for line in _lines(found):
        typer.echo(line)


def _lines(found: list[Problem]) -> Iterator[str]:
    if not found:
        yield "Nothing is amiss."
        return
    yield from map(str, found)
    yield f"{len(found)} {'finding' if len(found) == 1 else 'findings'}."
