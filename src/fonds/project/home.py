"""The archive home: everything of one archive in one folder. Copying the folder moves the archive.

`fonds.toml`, `secret`, `catalogue.sqlite3` and `files/` are irreplaceable; `derived/` and
`index/` can be thrown away and are made again.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fonds.files.store import FolderStore
from fonds.project import configuration, template
from fonds.project.configuration import Configuration
from fonds.records.problem import Problem

SECRET = "secret"  # noqa: S105 (the name of a file)
CATALOGUE = "catalogue.sqlite3"
FOLDERS = ("files", "derived", "index")


class HomeError(Exception):
    """A folder cannot be used as a home; `problems` say why and what to do, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Home:
    """A folder that holds an archive, and what its `fonds.toml` says.

    Make one with `Home.create`, come back to it with `Home.open`. `secret` signs sessions; it is
    readable by its owner alone and is never exported.
    """

    path: Path
    configuration: Configuration
    secret: str

    @classmethod
    def create(cls, path: Path, name: str = "") -> Home:
        """Make a home in a folder that is new or empty; without a name it has the folder's.

        The catalogue in it is made by `fonds.project.schema.migrate`. Raises HomeError.
        """
        path = path.absolute()
        _refuse_occupied(path)
        try:
            for folder in FOLDERS:
                (path / folder).mkdir(parents=True, exist_ok=True)
            _write(path / SECRET, secrets.token_urlsafe(50), mode=0o600)
            # The last thing written: without it the folder is no home and init begins anew.
            _write(path / configuration.FILE, template.written(name.strip() or _name_of(path)))
        except OSError as fault:
            raise _unusable(f"{path} cannot be written: {fault.strerror}.", _WRITE) from fault
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Home:
        """The home in that folder; raises HomeError, which names the remedy."""
        path = path.absolute()
        if not is_home(path):
            raise _unusable(
                f"{path} is not the home of an archive: it has no {configuration.FILE}.",
                f"Make one with `fonds init {path}`, or name another with --home DIR.",
            )
        found, problems = configuration.read(_read(path, configuration.FILE))
        if problems:
            raise HomeError(problems)
        secret = _read(path, SECRET).strip()
        if len(secret) < 32:
            raise _unusable(f"{path / SECRET} holds no secret.", _RESTORE)
        return cls(path, found, secret)

    @property
    def database_file(self) -> Path:
        """The catalogue, when it is SQLite."""
        return self.path / CATALOGUE

    @property
    def files(self) -> Path:
        """Where the bytes lie: what `store` keeps."""
        return self.path / "files"

    @property
    def derived(self) -> Path:
        """What can be made again: static files, images, the log of errors."""
        return self.path / "derived"

    @property
    def index(self) -> Path:
        """The search index, which can be made again."""
        return self.path / "index"

    @property
    def log(self) -> Path:
        """Where unexpected errors are written down."""
        return self.derived / "errors.log"

    @property
    def store(self) -> FolderStore:
        """The bytes of this archive."""
        return FolderStore(self.files)


def is_home(path: Path) -> bool:
    """Whether the folder holds a `fonds.toml`; no more than that."""
    return (path / configuration.FILE).is_file()


def _refuse_occupied(path: Path) -> None:
    if is_home(path):
        raise _unusable(
            f"{path} is the home of an archive already.",
            f"Serve it with `fonds serve --home {path}`; if it was never finished, "
            f"`fonds upgrade --home {path}` completes it.",
        )
    if path.exists() and not path.is_dir():
        raise _unusable(f"{path} is a file.", "Name a folder that is new or empty.")
    ours = {*FOLDERS, SECRET, f"{SECRET}.new", f"{configuration.FILE}.new"}
    if path.is_dir() and any(entry.name not in ours for entry in path.iterdir()):
        raise _unusable(f"{path} is not empty.", "Name a folder that is new or empty.")


def _read(path: Path, name: str) -> str:
    file = path / name
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _unusable(f"{file} is not UTF-8 text.", "Save it as UTF-8.") from fault
    except FileNotFoundError as fault:
        raise _unusable(f"{file} is missing.", _RESTORE) from fault
    except OSError as fault:
        raise _unusable(f"{file} cannot be read: {fault.strerror}.", _READ) from fault


def _write(file: Path, text: str, mode: int = 0o644) -> None:
    """Write it whole or not at all, with its mode from the first moment."""
    fresh = file.with_name(file.name + ".new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(handle)
    fresh.replace(file)


def _name_of(path: Path) -> str:
    words = path.name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] if words else "Archive"


def _unusable(found: str, remedy: str) -> HomeError:
    return HomeError([Problem(found=found, remedy=remedy)])


_WRITE = "Choose a folder that you may write to."
_READ = "Let your account read it."
_RESTORE = (
    "Put back the file from a backup, or write 50 random characters into it; "
    "everyone then signs in anew."
)
