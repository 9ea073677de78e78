"""docs/reference/command-line.md names every command and option there is, and no other."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from fonds.cli.app import COMMANDS
from fonds.cli.createuser_command import Role
from fonds.cli.failure import Code
from fonds.importing import formats

PAGE = (Path(__file__).parents[2] / "docs/reference/command-line.md").read_text("utf-8")


@cache
def parameters() -> dict[str, set[str]]:
    """The arguments (in capitals) and options of each command."""
    app = typer.Typer()
    for name, function in COMMANDS.items():
        app.command(name)(function)
    group: Any = typer.main.get_command(app)
    return {name: set(_names(command)) for name, command in group.commands.items()}


def _names(command: Any) -> list[str]:
    names = []
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            names.append(str(parameter.metavar or parameter.name).upper())
        else:
            names += [*parameter.opts, *parameter.secondary_opts]
    return names


def section(command: str) -> str:
    return PAGE.split(f"\n## `fonds {command}`\n")[1].split("\n## ")[0]


def test_the_page_has_a_section_for_each_command() -> None:
    assert re.findall(r"^## `fonds (\S+)`$", PAGE, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("command", list(COMMANDS))
def test_a_section_names_every_argument_and_option(command: str) -> None:
    cells = re.findall(r"^\| (`[^|]+`) \|", section(command), re.MULTILINE)
    told = {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}
    assert told == parameters()[command]


def test_every_exit_code_is_explained() -> None:
    told = re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)
    assert [int(code) for code in told] == sorted(int(code) for code in Code)


def test_every_role_is_named() -> None:
    assert set(re.findall(r"`([a-z]+)`", section("createuser"))) >= {str(role) for role in Role}


def test_every_import_format_is_named() -> None:
    told = re.findall(r"^\| ([a-z-]+) \|", section("import").split("| format |")[1], re.MULTILINE)
    assert sorted(told) == sorted(reader.name for reader in formats.READERS)
