"""The commands in plain sight, and how each ends: done, refused, interrupted or failed."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer

from fonds.cli import (
    check_command,
    createuser_command,
    demo_command,
    export_command,
    import_command,
    index_command,
    init_command,
    search_command,
    serve_command,
    upgrade_command,
    version_command,
)
from fonds.cli.failure import Code, Failure, complain
from fonds.project.home import Home, HomeError

COMMANDS: dict[str, Callable[..., Any]] = {
    "init": init_command.init,
    "demo": demo_command.demo,
    "serve": serve_command.serve,
    "import": import_command.import_files,
    "export": export_command.export,
    "search": search_command.search,
    "index": index_command.index,
    "check": check_command.check,
    "upgrade": upgrade_command.upgrade,
    "createuser": createuser_command.createuser,
    "version": version_command.version,
}

# Typer names no base class for wrong use, but this one has it.
_MISUSE = typer.BadParameter.__bases__


def _app() -> typer.Typer:
    # Without markup Typer does not load rich for its help, which makes it three times as fast.
    app = typer.Typer(
        name="fonds",
        help=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    for name, function in COMMANDS.items():
        app.command(name)(function)
    return app


_HELP = """A digital archive for declassified and other historical documents.

\b
Begin with:
  fonds demo                     look at the demonstration archive
  fonds init my-archive          make an archive of your own
  fonds serve --home my-archive  open it in the browser

Every command has a help of its own with an example: fonds COMMAND --help.

Exit codes: 0 done; 1 problems were found or records refused; 2 the command was not understood;
3 the home cannot be used; 70 a fault of Fonds itself; 130 interrupted.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Carry out a command line and end the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; the exit code is one of `Code`."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(
            _app()(words or ["--help"], prog_name="fonds", standalone_mode=False) or Code.DONE
        )
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 (nobody reads a traceback)
        return _ended(fault)


def _ended(fault: BaseException) -> int:
    match fault:
        case Failure():
            complain(str(fault))
            code = fault.code
        case HomeError():
            complain(*map(str, fault.problems))
            code = Code.UNUSABLE
        case KeyboardInterrupt() | typer.Abort():
            complain("Interrupted.")
            code = Code.INTERRUPTED
        case BrokenPipeError():
            code = _unheard()
        case PermissionError() | OSError(errno=errno.ENOSPC | errno.EROFS):
            complain(f"{fault.filename or 'The disk'} cannot be used: {fault.strerror}.")
            complain("Mend its rights or make room, then run the command again.")
            code = Code.UNUSABLE
        case _ if isinstance(fault, _MISUSE):
            code = _misused(fault)
        case _:
            code = _unexpected(fault)
    return code


def _misused(misuse: Any) -> Code:
    context = getattr(misuse, "ctx", None)
    command = context.command_path if context else "fonds"
    sentence = " ".join(str(misuse.format_message()).replace("Value error, ", "").split())
    complain(sentence if sentence.endswith((".", "?", ")")) else f"{sentence}.")
    complain(f"`{command} --help` shows how it is used.")
    return Code.MISUSE


def _unheard() -> Code:
    """The reader of our output has gone, as in `fonds export … | head`: nothing more to say."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Code.PROBLEMS


def _unexpected(fault: BaseException) -> Code:
    log = _log()
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat()} {' '.join(sys.argv)}\n")
            traceback.print_exception(fault, file=file)
    except OSError:
        traceback.print_exception(fault)
    complain(f"Something failed inside Fonds; nothing that was reported as saved is lost. {log}")
    complain("That file says what happened. Send its last lines with a report of the fault.")
    return Code.UNEXPECTED


def _log() -> Path:
    """In the home when one is in use, else in the folder for temporary files."""
    try:
        log = Home.open(Path(os.environ.get("FONDS_HOME", ""))).log
        log.parent.mkdir(exist_ok=True)
    except (HomeError, OSError):
        return Path(tempfile.gettempdir()) / "fonds-errors.log"
    return log
