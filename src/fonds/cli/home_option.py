"""The home that a command works on: `--home DIR`, else FONDS_HOME, else the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from fonds.cli.failure import Code, Failure
from fonds.project.home import Home, is_home

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        envvar="FONDS_HOME",
        show_default=False,
        help="The home of the archive; without it, the current folder if it is one.",
    ),
]


def chosen(home: Path | None) -> Home:
    """The home that is meant, opened, without Django."""
    if home is None and not is_home(Path.cwd()):
        raise Failure(
            "No archive was named, and the current folder is not the home of one.",
            "Name it with --home DIR or FONDS_HOME, or make one with `fonds init DIR`.",
            Code.UNUSABLE,
        )
    return Home.open(home or Path.cwd())


def environment(home: Home) -> None:
    """Let Django work on that home in the processes that this one starts."""
    os.environ["FONDS_HOME"] = str(home.path)
    os.environ["DJANGO_SETTINGS_MODULE"] = "fonds.project.settings"


def set_up(home: Home) -> None:
    """Let Django work on that home in this process."""
    environment(home)
    import django

    django.setup()


def ready(home: Path | None) -> Home:
    """The home that is meant, with Django set up and a catalogue that this version understands."""
    opened = chosen(home)
    set_up(opened)
    from fonds.project import schema

    state = schema.state()
    if state is not schema.State.CURRENT:
        found, remedy = schema.explain(state, opened)
        raise Failure(found, remedy, Code.UNUSABLE)
    return opened
