"""`fonds version`."""

from __future__ import annotations

import typer

from fonds import __version__


def version() -> None:
    """Print the version of Fonds.

    \b
    Example:
      fonds version
    """
    typer.echo(f"fonds {__version__}")
