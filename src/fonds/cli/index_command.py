"""`fonds index`."""

from __future__ import annotations

from typing import Annotated

import typer

from fonds.cli.failure import Code
from fonds.cli.home_option import HomeOption, ready
from fonds.cli.progress import counted


def index(
    home: HomeOption = None,
    rebuild: Annotated[
        bool,
        typer.Option("--rebuild", help="Build another index beside the one in use, then switch."),
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Compare the index with the catalogue, record by record."),
    ] = False,
) -> None:
    """Bring the search index up to date.

    `fonds serve` and `fonds import` do so by themselves. The index holds nothing of its own: it
    may be deleted at any time, and is made again. While another process is writing it, it is left
    to that process. Ends with 1 when --check finds a difference.

    \b
    Example:
      fonds index --check --home my-archive
    """
    ready(home)
    from fonds.searching import index as searching

    with counted("Building the search index" if rebuild else "Indexing") as progress:
        written = searching.rebuild(progress) if rebuild else searching.drain(progress)
    state = searching.state()
    typer.echo(f"{written:,} {'entry' if written == 1 else 'entries'} written.")
    if state is None:
        typer.echo("Another process is making the index; it will be there when that has ended.")
    if check and not _is_sound():
        raise typer.Exit(Code.PROBLEMS)


def _is_sound() -> bool:
    from fonds.searching import checking

    with counted("Comparing") as progress:
        found = list(checking.differences(progress))
    for problem in found:
        typer.echo(str(problem))
    if not found:
        typer.echo("The index says what the catalogue says.")
    return not found
