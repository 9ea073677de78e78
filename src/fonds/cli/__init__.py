"""The command line: `fonds init`, `serve`, `import`, `export`, `check` and the rest.

To add a command: write a module beside the others named after it, with one function whose
docstring is its help and ends in an example; take the home as `home: HomeOption = None` and begin
with `ready(home)`; then add a line to `COMMANDS` in `fonds.cli.app` and a section in
docs/reference/command-line.md. Import Django and everything that needs it inside the function,
after `ready`: help must come at once, and models cannot be imported before Django is set up.
Say what went wrong by raising `Failure`, and end with `typer.Exit(Code.PROBLEMS)` when the
command did its work and found something amiss.

Exit codes are those of `fonds.cli.failure.Code`.
"""

from fonds.cli.app import main

__all__ = ["main"]
