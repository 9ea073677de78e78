"""`fonds init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fonds.cli.home_option import set_up
from fonds.cli.progress import counted
from fonds.cli.serving import make_static_files
from fonds.project.home import Home


def init(
    directory: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="The folder to make, new or empty.", show_default=False),
    ],
    name: Annotated[
        str, typer.Option(metavar="NAME", help="What the archive is called; else as the folder.")
    ] = "",
) -> None:
    """Make the home of a new archive.

    Everything of one archive lies in that folder: its settings (fonds.toml), its catalogue and
    its files. To move the archive, stop it and copy the folder.

    \b
    Example:
      fonds init my-archive --name "Archive of the Border Commission"
    """
    home = Home.create(directory, name)
    set_up(home)
    from fonds.project import schema

    with counted("Making the catalogue") as progress:
        schema.migrate(progress)
    make_static_files()
    typer.echo(f"The archive “{home.configuration.archive.name}” has its home in {home.path}.")
    typer.echo("Next:")
    for line in (
        f"fonds createuser NAME --role editor --home {directory}",
        f"fonds import FILE --home {directory}",
        f"fonds serve --home {directory}",
    ):
        typer.echo(f"  {line}")
