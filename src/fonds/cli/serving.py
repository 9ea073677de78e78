"""Serving a home from the command line; `fonds serve` and `fonds demo` end here."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Sequence

import typer

from fonds.cli.failure import Code, Failure, complain
from fonds.cli.home_option import environment
from fonds.cli.progress import step
from fonds.project import port as ports
from fonds.project import supervisor
from fonds.project.home import Home


def serve_home(home: Home, port: int | None, browser: bool, further: Sequence[str] = ()) -> None:
    """Serve until stopped; `further` lines are printed below the address.

    Django is loaded by the processes that need it, not by this one: half the time of a start.
    """
    server = home.configuration.server
    port = port if port is not None else server.port
    if port == 0:
        port = ports.any_free(server.host)
    if problem := ports.problem_of(server.host, port):
        raise Failure(problem.found, problem.remedy)
    environment(home)

    def ready(address: str) -> None:
        typer.echo(f"“{home.configuration.archive.name}” is open at {address}")
        for line in further:
            typer.echo(line)
        typer.echo("Stop it with Ctrl-C.")
        sys.stdout.flush()
        if browser and _has_screen():
            webbrowser.open(address)

    count = supervisor.processes(server.processes)
    try:
        supervisor.Supervisor(server.host, port, count, say=complain, on_ready=ready).run()
    except supervisor.StartError as fault:
        if fault.is_explained:
            raise typer.Exit(Code.UNUSABLE) from fault
        raise Failure(
            "The archive could not be served; the lines above say why.",
            f"`fonds check --home {home.path}` looks for what may be wrong.",
            Code.UNUSABLE,
        ) from fault


def make_static_files() -> None:
    """Styles, scripts and fonts, where they have changed."""
    from fonds.project import static

    if not static.is_current():
        with step("Preparing styles and scripts"):
            static.make()


def _has_screen() -> bool:
    """Without a screen, a browser for the terminal would be started on top of our own words."""
    return sys.platform != "linux" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
