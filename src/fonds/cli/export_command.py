"""`fonds export`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fonds.cli.failure import Code, Failure
from fonds.cli.home_option import HomeOption, ready
from fonds.cli.import_command import watched

if TYPE_CHECKING:
    from fonds.exporting.writers import Writer


class Scope(StrEnum):
    """Whose view of the archive is written."""

    ALL = "all"
    PUBLIC = "public"


def export(
    out: Annotated[
        str,
        typer.Argument(
            metavar="OUT", show_default=False, help="The file to write; - is the standard output."
        ),
    ],
    format_name: Annotated[
        str,
        typer.Option(
            "--format", metavar="NAME", help="The format. A name that is unknown lists them."
        ),
    ] = "jsonl",
    scope: Annotated[
        Scope,
        typer.Option(help="Everything there is, or what the public may see."),
    ] = Scope.ALL,
    home: HomeOption = None,
) -> None:
    """Write the records of an archive to a file.

    The file is complete or not there at all: it takes its name when everything is written. An
    export of everything holds what is withheld and what was withdrawn; keep it to yourself.
    Imported into an empty archive, it gives the same archive.

    \b
    Examples:
      fonds export --format jsonl archive.jsonl
      fonds export --format jsonl --scope public - | gzip > public.jsonl.gz
    """
    ready(home)
    from fonds.catalogue.visible import Audience
    from fonds.exporting import run as exporting

    writer = named(format_name)
    try:
        with watched("Exporting", hidden=False) as progress:
            done = exporting.export(writer, out, Audience(scope.value), progress)
    except exporting.UnwritableError as error:
        raise Failure(error.found, error.remedy, Code.PROBLEMS) from None
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in done.kinds.items())
    typer.echo(
        f"{done.records:,} {'record' if done.records == 1 else 'records'} written to "
        f"{'the standard output' if out == exporting.STANDARD_OUTPUT else Path(out)}"
        f"{f' ({kinds})' if kinds else ''}.",
        err=out == exporting.STANDARD_OUTPUT,
    )
    if writer.omits:
        typer.echo(writer.omits, err=True)


def named(format_name: str) -> Writer:
    """The writer of that format; a name that is unknown is answered with all there are."""
    from fonds.exporting import formats

    writer = formats.named(format_name)
    if writer is None:
        listed = "; ".join(f"{each.name}: {each.description}" for each in formats.WRITERS)
        raise Failure(
            f"There is no export format “{format_name}”.", f"There are: {listed}.", Code.MISUSE
        )
    return writer
