"""What is imported: files of one format, read as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fonds.importing.readers import Reader
from fonds.records.patch import Patch
from fonds.records.problem import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """Files that one reader reads, in this order; records may refer to those of another file."""

    reader: Reader
    paths: tuple[Path, ...]
    called: str = ""

    @property
    def name(self) -> str:
        """Whose words these are: the format's, whose keys are the source's identifiers; of a table
        with a mapping, the name that the mapping gives it (`called`).

        Not the file's name: a spreadsheet that was mended and saved under another name is still
        the source that said these things before.
        """
        return self.called or self.reader.name

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files, without their folders."""
        return tuple(path.name for path in self.paths)

    def read(self) -> Iterator[Patch | Problem]:
        """What the files say, one after the other."""
        for path in self.paths:
            yield from self.reader.read(path)

    def skim(self) -> Iterator[Patch | Problem]:
        """The same records in the same order, perhaps without their prose: for their keys."""
        skim = getattr(self.reader, "skim", self.reader.read)
        for path in self.paths:
            yield from skim(path)

    def content(self) -> str:
        """SHA-256 over the files' bytes: the same files give the same, whatever they are called.

        Of a folder, over what lies in it by name, size and time of the last change: it may hold
        many gigabytes of scans.
        """
        digest = hashlib.sha256()
        for path in self.paths:
            for piece in _within(path) if path.is_dir() else _bytes(path):
                digest.update(piece)
        return digest.hexdigest()


def _bytes(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield hashlib.file_digest(file, "sha256").digest()


def _within(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found = path.stat()
            name = path.relative_to(folder).as_posix()
            yield f"{name}\0{found.st_size}\0{found.st_mtime_ns}\n".encode(errors="surrogateescape")
