"""`fonds serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from fonds.cli.home_option import HomeOption, chosen
from fonds.cli.serving import serve_home

PortOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=65535,
        metavar="N",
        show_default=False,
        help="The port; without it that of fonds.toml (8000 as a rule); 0 takes any free one.",
    ),
]
BrowserOption = Annotated[
    bool, typer.Option("--browser/--no-browser", help="Open the archive in a browser.")
]


def serve(
    home: HomeOption = None,
    port: PortOption = None,
    browser: BrowserOption = True,
) -> None:
    """Serve an archive to readers and editors.

    Readers find it at the address that is printed, editors their desk at /desk/ beneath it. The
    worker, which opens and publishes what is due, runs beside. It listens to this machine alone
    unless fonds.toml says otherwise, and stops with Ctrl-C.

    \b
    Example:
      fonds serve --home my-archive --port 8080 --no-browser
    """
    serve_home(chosen(home), port, browser)
