"""`fonds createuser`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from fonds.cli.failure import Code, Failure, complain
from fonds.cli.home_option import HomeOption, ready


class Role(StrEnum):
    """What an account may do; `fonds.catalogue.roles` says it in full."""

    CONTRIBUTOR = "contributor"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


def createuser(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The name to sign in with.", show_default=False)
    ],
    role: Annotated[
        Role, typer.Option(help="What the account may do, see above.", show_default=False)
    ],
    home: HomeOption = None,
    password_stdin: Annotated[
        bool,
        typer.Option("--password-stdin", help="Read the password from standard input, one line."),
    ] = False,
) -> None:
    """Make an account for an editor.

    A contributor begins drafts; a translator works on texts; an editor edits everything and asks
    for publication; a publisher publishes and withdraws; an administrator also looks after
    accounts. The password is asked for twice.

    \b
    Examples:
      fonds createuser anna --role editor --home my-archive
      fonds createuser anna --role editor --password-stdin < password.txt
    """
    opened = ready(home)
    from fonds.project import accounts

    problems = accounts.add(name, _password(password_stdin), [role])
    if problems:
        complain(*map(str, problems))
        raise typer.Exit(Code.PROBLEMS)
    typer.echo(f"“{name}” can sign in as {role} at /desk/ of the archive in {opened.path}.")


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise Failure(
            "There is no terminal to ask for the password at.",
            "Give it on standard input with --password-stdin.",
            Code.MISUSE,
        )
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt="Once more"))
