"""`fonds demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fonds.cli.failure import Failure
from fonds.cli.home_option import set_up
from fonds.cli.indexing import catch_up
from fonds.cli.progress import counted
from fonds.cli.serve_command import BrowserOption, PortOption
from fonds.cli.serving import serve_home
from fonds.cli.upgrade_command import bring_up
from fonds.project import demonstration
from fonds.project.demonstration import Demonstration


def demo(
    # Not from FONDS_HOME: that names an archive of one's own.
    home: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", show_default=False, help="Where it lies; else in your data folder."
        ),
    ] = None,
    port: PortOption = None,
    browser: BrowserOption = True,
) -> None:
    """Serve the demonstration archive.

    The first start makes it, which takes half a minute; later ones take seconds. It says at which
    address it is, how to sign in as an editor and how to stop. Change what you like: delete the
    folder to begin anew.

    \b
    Example:
      fonds demo --port 8000 --no-browser
    """
    archive = demonstration.in_folder((home or demonstration.folder()).absolute())
    if not archive.is_filled:
        set_up(archive.home)
        bring_up(archive.home)
        _fill(archive)
    serve_home(
        archive.home,
        port,
        browser,
        further=(
            f"Sign in at /desk/ as “{demonstration.EDITOR}” with the password {archive.password}",
            f"It lies in {archive.home.path}; delete that folder to begin anew.",
        ),
    )


def _fill(archive: Demonstration) -> None:
    with counted("Importing the demonstration archive") as progress:
        problems = demonstration.fill(archive, progress)
    catch_up()
    if problems:
        listed = " ".join(map(str, problems[:3]))
        raise Failure(f"The demonstration archive could not be imported whole. {listed}", "")
