"""`fonds upgrade`."""

from __future__ import annotations

from typing import Annotated

import typer

from fonds.cli.failure import Code, Failure
from fonds.cli.home_option import HomeOption, chosen, set_up
from fonds.cli.progress import counted
from fonds.cli.serving import make_static_files
from fonds.project import backup
from fonds.project.home import Home


def upgrade(
    home: HomeOption = None,
    backed_up: Annotated[
        bool,
        typer.Option("--backed-up", help="There is a backup already; needed for PostgreSQL."),
    ] = False,
) -> None:
    """Bring an archive to this version of Fonds.

    Stop `fonds serve` first. The catalogue as it was stays beside the new one, under the name
    catalogue-DATE.sqlite3; to go back, put it in the place of catalogue.sqlite3.

    \b
    Example:
      fonds upgrade --home my-archive
    """
    opened = chosen(home)
    set_up(opened)
    if not bring_up(opened, backed_up):
        typer.echo("The catalogue was up to date.")
    make_static_files()
    typer.echo("The archive can be served.")


def bring_up(home: Home, backed_up: bool = False) -> bool:
    """Back up and migrate if need be; whether there was need."""
    from fonds.project import schema

    state = schema.state()
    if state is schema.State.CURRENT:
        return False
    if state not in {schema.State.ABSENT, schema.State.OLDER}:
        found, remedy = schema.explain(state, home)
        raise Failure(found, remedy, Code.UNUSABLE)
    if state is schema.State.OLDER and not backed_up:
        _keep(home)
    with counted("Making the catalogue") as progress:
        schema.migrate(progress)
    return True


def _keep(home: Home) -> None:
    from django.db import connection

    if connection.vendor != "sqlite":
        raise Failure(
            "The catalogue is in PostgreSQL, which Fonds does not copy by itself.",
            "Make a copy with pg_dump, then run `fonds upgrade --backed-up`.",
        )
    try:
        copy = backup.make(home)
    except backup.BackupError as fault:
        remedy = "Make room or mend the rights of the folder; nothing was changed."
        raise Failure(str(fault), remedy, Code.UNUSABLE) from fault
    typer.echo(f"The catalogue as it was is kept in {copy}.")
