"""The demonstration archive: a home of its own, filled with the files of `fonds.demo`.

A file in the home, `demonstration.json`, marks it as one, so that no archive of somebody's own is
ever filled by mistake; it holds the password of the editor's account and says what was imported.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import fonds
from fonds import __version__, demo
from fonds.project.home import Home, HomeError, is_home
from fonds.records.problem import Problem

_PACKAGE = Path(fonds.__file__).parent
MARK = "demonstration.json"
EDITOR = "editor"
ROLES = ("editor", "publisher")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A home that holds the demonstration archive.

    password: of the account named `EDITOR`. filled_with: a digest of what was imported, and by
    which versions; "" when the import was not finished.
    """

    home: Home
    password: str
    filled_with: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether what it holds is what this version of Fonds brings."""
        return self.filled_with == _content()

    def write(self) -> None:
        """Keep the mark, readable by its owner alone."""
        mark = {"password": self.password, "filled_with": self.filled_with}
        handle = os.open(self.home.path / MARK, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(mark, file)


def folder() -> Path:
    """Where it lies when nobody says otherwise: the user's folder for the data of programs."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "fonds" / "demonstration"


def in_folder(path: Path) -> Demonstration:
    """The demonstration archive there, or the beginning of one. Raises HomeError."""
    if not is_home(path):
        home = Home.create(path, "Fonds: demonstration archive")
        begun = Demonstration(home, secrets.token_urlsafe(9))
        begun.write()
        return begun
    home = Home.open(path)
    try:
        mark = json.loads((home.path / MARK).read_text("utf-8"))
        return Demonstration(home, str(mark["password"]), str(mark["filled_with"]))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise HomeError([_not_ours(home)]) from fault


def fill(demonstration: Demonstration, progress: Progress) -> list[Problem]:
    """Import what `fonds.demo` brings and make the editor's account; what went wrong, if anything.

    Django must be set up, and the catalogue made. Repeating it changes nothing.
    """
    from fonds.importing.readers import jsonl
    from fonds.importing.run import run
    from fonds.importing.source import Source
    from fonds.project import accounts

    for image in demo.IMAGES:  # bytes before the rows that name them
        demonstration.home.store.put(image.read_bytes())
    source = Source(jsonl, tuple(demo.FILES))
    report = run(source, EDITOR, progress=lambda done, total, _: progress(done, total))
    if not accounts.exists(EDITOR):
        accounts.add(EDITOR, demonstration.password, ROLES)
    if report.clean:
        replace(demonstration, filled_with=_content()).write()
    return list(report.problems)


def _content() -> str:
    """Changes with the files, and with whatever may ask for another schema."""
    versions = [version(package) for package in ("django", "wagtail")]
    migrations = sorted(path.name for path in _PACKAGE.glob("*/migrations/*.py"))
    digest = hashlib.sha256(repr((__version__, versions, migrations)).encode())
    for file in (*demo.FILES, *demo.IMAGES):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _not_ours(home: Home) -> Problem:
    return Problem(
        found=f"{home.path} is an archive of somebody's own, not the demonstration archive.",
        remedy="Name another folder with --home, or serve that one with `fonds serve`.",
    )
